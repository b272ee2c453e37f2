"""In how many definitions a sentence holds, and that no conclusion goes without being asked."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from border_report.display import claims as claims_shown
from border_report.display import holds, holds_chart, holds_tables, holds_words
from border_report.display.escaping import plain_text
from border_report.display.page import Page
from border_report.measures import claims
from border_report.measures.conclusions import conclusion, registry, sensitivity
from border_report.measures.conclusions.claims import of_claims
from border_report.measures.conclusions.conclusion import Conclusion, Topic
from border_report.measures.measure import Component, Geography, Measure

THEN = "2023-12-27"
BORDER_PATROL = Measure(Component.USBP, Geography.SOUTHWEST)
WORDING = Path(holds.__file__).parent / "wording" / "en"
GRIDS = (Topic.YEARS, Topic.TERMS, Topic.MONTHS, Topic.PORTS, Topic.DETAIL, Topic.CLAIMS)
OF_STATEMENTS = (Topic.TRANSFERS, Topic.CLAIMS)


def every(page: Page) -> tuple[Conclusion, ...]:
    """Return the conclusions of a page's data."""
    return registry.every(page.data, BORDER_PATROL, (2000, 0), "1999-10", 0, "Texas", (), ())


def text(markdown: str) -> str:
    """Return markdown as it reads, with plain spaces."""
    return plain_text(markdown).replace("\u00a0", " ")


def tables(page: Page, rows: tuple[conclusion.Tested, ...]) -> str:
    """Return all grids as markdown."""
    read = sensitivity.without_unread(page.data, [row.conclusion for row in rows])
    made = [holds_tables.grid(page, topic, rows, read) for topic in GRIDS]
    made += [holds_tables.grid_of_statements(page, topic, rows, read) for topic in OF_STATEMENTS]
    return "\n".join(table.markdown() for table in made)


@pytest.mark.parametrize(
    ("id", "name", "said"),
    [
        (
            "times-fy2015",
            "FY2015",
            "FY2015: holds in 2 of 8 definitions; turned by ports of entry alone and "
            "Title 8 alone.",
        ),
        ("years-newest", "", "Holds in all 8 definitions."),
        (
            "months-top",
            "",
            "Holds in 10 of 18 definitions; turned by ports of entry alone.",
        ),
        (
            "terms-trump-first-obama",
            "",
            "Holds in 11 of 12 definitions; turned by Title 8 alone (all else as stated).",
        ),
        (
            "transfers-most",
            "",
            "Holds in 2 of 3 definitions; turned by numbers per resident.",
        ),
        (
            "claim-transfers-destinations",
            "",
            "This verdict: no other definition in the data tests it.",
        ),
    ],
)
def test_the_clause_counts_and_names_what_turns_the_sentence(id: str, name: str, said: str) -> None:
    """Singular, none and several; a name where a sentence concludes more than one thing."""
    page = Page("holds")
    clause = holds.clauses(page.data, every(page))
    assert text(clause(id, name)) == f" {said}"
    assert clause(id, name).endswith(f"](#holds-{id}){{.held}}")


def test_mostly_turned_is_said_with_its_count() -> None:
    """Title 8 alone turns "about 5 times" in five of the six definitions that take it."""
    page = Page("holds")
    clause = text(holds.clauses(page.data, every(page))("times-fy2020"))
    assert "Title 8 alone (in 5 of 6)" in clause


def test_what_is_not_stated_has_no_clause() -> None:
    """A sentence that isn't there is followed by nothing."""
    page = Page("holds")
    assert holds.clauses(page.data, ())("years-top") == ""


@pytest.mark.parametrize("as_of", ["", THEN, "2020-06-30"])
def test_every_conclusion_has_a_row_to_lead_to(as_of: str) -> None:
    """Each clause's link has its anchor in exactly one grid."""
    page = Page("holds", as_of=as_of)
    rows = conclusion.tested_all(page.data, every(page))
    anchors = re.findall(r"\{#(holds-[\w-]+) ", tables(page, rows))
    assert sorted(anchors) == sorted(holds.anchor(row.conclusion.id) for row in rows)


@pytest.mark.parametrize("as_of", ["", THEN])
def test_every_conclusion_reads_as_a_sentence(as_of: str) -> None:
    """No placeholder, no bare id, no direction left out."""
    page = Page("holds", as_of=as_of)
    for one in every(page):
        said = text(holds_words.statement(page.plainly, one))
        assert re.match(r"[A-Z0-9‘“]", said), said
        assert not re.search(r"[{}]|\bnone\b|\bup\b|\bdown\b", said), said


def test_outcomes_are_words_and_not_colours_alone() -> None:
    """Holds, flips, in part and same are written; what isn't available is [x]."""
    page = Page("holds")
    rows = conclusion.tested_all(page.data, every(page))
    markdown = tables(page, rows)
    for word in ("holds", "flips", "in part", "same"):
        assert f"[{word}]{{.outcome" in markdown
    assert r"\[x\]" in markdown


def test_what_turns_a_conclusion_stands_number_beside_number() -> None:
    """FY2000 had 1,643,679 under Title 8 alone, FY2022 1,152,352 (CBP)."""
    page = Page("holds")
    rows = conclusion.tested_all(page.data, every(page))
    said = text(holds_tables.turns(page, Topic.YEARS, rows).markdown())
    line = next(li for li in said.splitlines() if "FY2000: 1,643,679" in li)
    assert "FY2022: 1,152,352" in line
    assert "Border Patrol, southwest land border, Title 8 alone" in line


def test_the_finding_adds_up() -> None:
    """What holds everywhere, what flips and what can't be tested are all there is."""
    page = Page("holds")
    rows = conclusion.tested_all(page.data, every(page))
    numbers = [int(n) for n in re.findall(r"\d+", holds.finding(rows))]
    assert numbers[0] == len(rows) == sum(numbers[1:])


def test_before_anything_was_published_nothing_is_concluded() -> None:
    """An empty page says so."""
    assert holds.finding(()).startswith("Not one")
    assert holds.of_claims(Page("claims").data, ()).startswith("No verdict")


def test_the_chart_has_a_dot_for_every_definition_that_decides(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Eight definitions hold both years; the values behind the chart name the others too."""
    page = Page("holds")
    rows = conclusion.tested_all(page.data, every(page))
    drawn = {}
    monkeypatch.setattr(page, "chart", lambda chart, **said: drawn.update(said, chart=chart))
    holds_chart.show(page, rows)
    dots = [li for li in drawn["chart"].to_dict()["layer"] if li["mark"].get("shape") == "circle"]
    assert len(dots) == 8
    assert drawn["csv"].csv().count("\n") == 15
    assert "2 of 8 definitions" in text(drawn["caption"])


def test_a_verdict_s_clause_stands_behind_it() -> None:
    """The details of a claim lead to the rows of its parts."""
    page = Page("claims")
    judged = claims.judge(page.data, ("unprecedented",), None)
    held = holds.clauses(page.data, of_claims(page.data, judged))
    assert claims_shown.details(page, judged, held).count("](#holds-claim-unprecedented-") == 5
