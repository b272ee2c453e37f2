"""Completion in a shell: names and values of parameters, and the script that asks for them."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict

from border_report.cli.place import project

if TYPE_CHECKING:
    from cyclopts.completion import CompletionContext

KEPT = Path("_build") / "cache" / "completion.json"
JOINING = Path(__file__).with_name("completing.bash")
_EARLIER_ITEMS = re.compile(r'(?:(?:"[^"]*"|[^",])*,\s*)*')


class Settable(TypedDict):
    """What is completed of one parameter."""

    help: str
    listed: bool
    values: list[str]
    notebooks: list[str]


def completion(shell: Literal["bash", "zsh", "fish"]) -> None:
    """Print the script that completes commands, options and parameters in a shell.

    Bash reads it from a line in ~/.bashrc: source <(border-report completion bash); zsh from the
    like in ~/.zshrc, after compinit; fish from border-report completion fish | source.

    Parameters
    ----------
    shell
        The shell to print it for.
    """
    from border_report.cli import app

    print(app.generate_completion(shell=shell))
    if shell == "bash":
        print(JOINING.read_text(encoding="utf-8"))
    if shell == "zsh":
        print("compdef _cyclopts_border-report border-report")


def words(context: CompletionContext) -> list[tuple[str, str]]:
    """Return what may stand after ``-p``, each with its help."""
    return candidates(settable(project()), context.incomplete)


def candidates(known: dict[str, Settable], typed: str) -> list[tuple[str, str]]:
    """Return names with an equals sign, or once there is one, that name with each value."""
    name, equals, value = typed.partition("=")
    if not equals:
        named = typed.rpartition(".")[0]
        at = f"{named}." if named else ""
        return [
            (f"{at}{n}=", one["help"])
            for n, one in known.items()
            if not named or named in one["notebooks"]
        ]
    if (one := known.get(name.rpartition(".")[2])) is None:
        return []
    found = _EARLIER_ITEMS.match(value)
    before = found[0] if found and one["listed"] else ""
    return [(f"{name}={before}{item}", "") for item in one["values"]]


def settable(root: Path) -> dict[str, Settable]:
    """Return every parameter by name; kept until notebooks or data change, for speed."""
    kept, stamp = root / KEPT, _stamp(root)
    try:
        content = json.loads(kept.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        content = {}
    if content.get("stamp") != stamp:
        content = {"stamp": stamp, "parameters": _read(root)}
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(json.dumps(content), encoding="utf-8")
    known: dict[str, Settable] = content["parameters"]
    return known


def _read(root: Path) -> dict[str, Settable]:
    from border_report.data import package
    from border_report.measures.allowed import allowed_values
    from border_report.run.parameters import declared
    from border_report.run.values import written

    allowed = allowed_values(package.load(root))
    known: dict[str, Settable] = {}
    for notebook, parameters in declared(root / "notebooks").items():
        for one in parameters:
            listed = isinstance(one.default, list)
            accepted = allowed.get(one.name, ["true", "false"] if one.type == "bool" else [])
            values = [written([value] if listed else value) for value in accepted]
            made = Settable(help=one.help, listed=listed, values=values, notebooks=[])
            known.setdefault(one.name, made)["notebooks"].append(notebook)
    return known


def _stamp(root: Path) -> str:
    files = sorted([*(root / "notebooks").glob("*.ipynb"), *(root / "data").glob("*.csv")])
    seen = [(path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in files]
    return hashlib.sha256(repr(seen).encode()).hexdigest()
