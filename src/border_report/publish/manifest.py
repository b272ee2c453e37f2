"""What a site was made from and what it holds, as hashes; no clock, no machine."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from border_report.store import digest

MANIFEST = "manifest.json"


def write(
    site: Path,
    *,
    editions: Iterable[Mapping[str, Any]],
    renderer: Mapping[str, str],
    inputs: Mapping[str, Path],
) -> None:
    """Write the manifest of a site into it.

    Parameters
    ----------
    site : Path
    editions : iterable of mapping
        Name, title, as-of date, path and parameters of each.
    renderer : mapping
        Name and versions of what rendered the pages.
    inputs : mapping of str to Path
        What was read, by the name to record it under: a file, or a folder with all its files.
    """
    content = {
        "editions": list(editions),
        "renderer": dict(renderer),
        "inputs": {
            name: digest
            for given, path in sorted(inputs.items())
            for name, digest in _hashes(given, path)
        },
        "outputs": {name: digest for name, digest in _hashes("", site) if name != MANIFEST},
    }
    text = json.dumps(content, indent=1, ensure_ascii=False, sort_keys=False)
    (site / MANIFEST).write_text(text + "\n", encoding="utf-8")


def intact(site: Path) -> bool:
    """Tell whether a site has the files that its manifest lists, each as it was."""
    content = json.loads((site / MANIFEST).read_text(encoding="utf-8"))
    outputs = {name: digest for name, digest in _hashes("", site) if name != MANIFEST}
    return bool(outputs == content["outputs"])


def renderer_of(site: Path) -> str:
    """Return the name of the renderer that made a site."""
    content = json.loads((site / MANIFEST).read_text(encoding="utf-8"))
    return str(content["renderer"]["name"])


def _hashes(name: str, path: Path) -> Iterable[tuple[str, str]]:
    files = [path] if path.is_file() else sorted(p for p in path.rglob("*") if p.is_file())
    within = (file.relative_to(path).as_posix() for file in files)
    labels = ["/".join(part for part in (name, w) if part not in ("", ".")) for w in within]
    # reading and hashing leave the interpreter free: a site is looked at by all processors
    with ThreadPoolExecutor() as pool:
        return list(zip(labels, pool.map(digest.of_file, files), strict=True))
