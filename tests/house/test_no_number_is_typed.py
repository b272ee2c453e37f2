"""Every number that a reader sees is computed: prose holds dates and legal names alone."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([ROOT / "index.qmd", *(ROOT / "report").glob("*.qmd")])
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
WORDING = sorted((ROOT / "src/border_report/display/wording").rglob("*.ftl"))

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
NOT_PROSE = (
    r"\A---\n.*?\n---\n",  # front matter
    r"<!--.*?-->",
    r"```.*?```",
    r"`[^`\n]*`",
    r"\{\{<.*?>\}\}",  # shortcodes
    r"\{[^{}\n]*\}",  # attributes
    r"\]\([^)\n]*\)",  # link targets
    r"@[\w-]+",  # references
    r"https?://\S+",
)
DATES = (
    rf"\b\d{{1,2}} (?:{MONTHS})(?: \d{{4}})?\b",
    rf"\b(?:{MONTHS}) \d{{4}}\b",
    r"\b(?:in|since|until|from|before|after|by|of|to|and) (?:19|20)\d\d\b(?! \w+s\b)",
    r"\bFY ?\d{4}\b",
)
LEGAL_NAMES = (r"\bTitles? (?:8|42)\b", r"\bS\. ?B\. ?4\b", r"\b8 U\.S\.C\. \S+")
NAMES = (
    r"\bCC BY 4\.0\b",
    r"\bPDF/UA-1\b",
    r"\bVega-Lite \d\b",
    r"\bPython 3\.\d+\b",
    r"\bv2\b",
    r"\bUTF-8\b",
    r"\b[Pp]er 100,000\b",
    r"\brounded to 10\b",
)


def typed_numbers(text: str) -> list[str]:
    """Return the paragraphs that still hold a digit once everything allowed is gone."""
    for pattern in NOT_PROSE:
        text = re.sub(pattern, " ", text, flags=re.S)
    paragraphs = [" ".join(paragraph.split()) for paragraph in re.split(r"\n\s*\n", text)]
    for pattern in (*DATES, *LEGAL_NAMES, *NAMES):
        paragraphs = [re.sub(pattern, " ", paragraph) for paragraph in paragraphs]
    return [paragraph for paragraph in paragraphs if re.search(r"\d", paragraph)]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_pages_hold_no_typed_number(path: Path) -> None:
    """A number typed on a page would stay when the data changes."""
    assert typed_numbers(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_the_text_cells_of_notebooks_hold_no_typed_number(path: Path) -> None:
    """A notebook's own prose must read right with any parameters."""
    cells = nbformat.read(path, as_version=4).cells
    prose = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    assert typed_numbers(prose) == []


@pytest.mark.parametrize("path", WORDING, ids=lambda path: path.stem)
def test_wording_takes_its_numbers_from_results(path: Path) -> None:
    """Messages hold places for numbers, never numbers."""
    lines = path.read_text(encoding="utf-8").splitlines()
    messages = [re.sub(r"^[\w-]+ =|^ +\*?\[\w+\]|\{[^}]*\}?", "", li) for li in lines]
    assert typed_numbers("\n\n".join(li for li in messages if not li.startswith("#"))) == []


@pytest.mark.parametrize(
    ("prose", "held"),
    [
        ("There were 2,475,669 encounters.", True),
        ("About 6 times as many.", True),
        ("On 27 December 2023, under Title 42 and S.B. 4, in FY2023.", False),
        ("[Table](tables/x-1.csv) {{< embed /a.ipynb#fig-1 >}}", False),
    ],
)
def test_the_check_tells_numbers_from_dates_and_names(prose: str, held: bool) -> None:
    """Figures are found; dates, legal names, links and embeds are not."""
    assert bool(typed_numbers(prose)) is held
