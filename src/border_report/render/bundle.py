"""The one script that draws charts in the page: Vega, Vega-Lite and Vega-Embed, made once."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path

import vl_convert

_SNIPPET = "window.reportVega = { vega, vegaLite, vegaEmbed };"


def vega_bundle(cache: Path) -> Path:
    """Return the bundle's file, made now where the cache doesn't hold it yet."""
    path = cache / f"vega-{version('vl-convert-python')}.js"
    if not path.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        made = path.with_suffix(".part")
        made.write_text(vl_convert.javascript_bundle(_SNIPPET), encoding="utf-8")
        made.replace(path)
    return path
