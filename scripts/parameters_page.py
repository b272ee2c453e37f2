"""Write the list of all parameters in docs/parameters.md again, from notebooks and data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from border_report.data import package
from border_report.measures.allowed import allowed_values
from border_report.run.accepted import Allowed
from border_report.run.parameters import Parameter, declared

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "parameters.md"
HEADING = "## All parameters\n"


def page(old: str) -> str:
    """Return the page with what stands below its last heading made again."""
    allowed = allowed_values(package.load(ROOT))
    above = old.partition(HEADING)[0]
    sections = (
        "\n".join(section(notebook, parameters, allowed))
        for notebook, parameters in declared(ROOT / "notebooks").items()
    )
    return f"{above}{HEADING}\n" + "\n\n".join(sections) + "\n"


def section(notebook: str, parameters: Sequence[Parameter], allowed: Allowed) -> Iterator[str]:
    """Yield the lines of one notebook's table."""
    yield f"### {notebook}\n"
    yield "| name | type | default | takes | meaning |"
    yield "|---|---|---|---|---|"
    for one in parameters:
        cells = (
            f"`{one.name}`",
            f"`{one.type}`",
            f"`{one.default!r}`",
            one.takes(allowed),
            one.help,
        )
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
