"""No sentence of the report concludes something that isn't asked under every definition."""

from __future__ import annotations

import re
from pathlib import Path

from fluent.syntax import FluentParser, ast, visitor

from border_report.display import holds
from border_report.display.page import Page
from border_report.measures.conclusions import registry
from border_report.measures.conclusions.conclusion import Conclusion
from border_report.measures.measure import Component, Geography, Measure

BORDER_PATROL = Measure(Component.USBP, Geography.SOUTHWEST)
WORDING = Path(holds.__file__).parent / "wording" / "en"


COMPARES = re.compile(
    r"\b(?:highest|lowest|largest|smallest|most|least|fewest|more than|fewer|less than|times"
    r"|rank\w*|record|since|above|below|as many|rises?|rose|risen|comes? up to|short of"
    r"|first of them|share the)\b",
    re.I,
)
# Messages that state a conclusion, and the ids of what they state.
BOUND = {
    "opening-title": r"times-fy\d+",
    "opening-within": r"times-fy\d+",
    "opening-title-8": r"times-fy\d+",
    "opening-about": r"times-fy\d+",
    "opening-point-month": r"months-top",
    "glance-month-title": r"months-top",
    "admin-years-finding": r"years-(top|low)",
    "admin-years-latest": r"years-newest",
    "admin-term-pair": r"(between-|at-)?terms-.+",
    "admin-means-finding": r"terms-(top|low)",
    "time-finding": r"months-top",
    "time-newest": r"months-newest",
    "time-days-mean": r"months-days",
    "time-days-reached": r"months-days",
    "time-rank": r"months-rank",
    "time-rank-first": r"months-rank",
    "transfer-lead": r"transfers-most",
    "transfer-lead-tied": r"transfers-most",
    "transfer-map-finding": r"transfers-most",
    "transfer-steps-finding": r"transfers-(most|flat)",
    "transfer-rates-finding": r"transfers-most-per-resident",
    "transfer-flat": r"transfers-flat",
    "transfer-rising": r"transfers-flat",
    "transfer-rest-flat": r"transfers-flat",
    "transfer-point": r"transfers-(total|flat)",
    "transfer-invoices": r"transfers-records",
    "claim-because-highest": r"claim-.+",
    "claim-because-highest-tied": r"claim-.+",
    "claim-because-not-highest": r"claim-.+",
    "claim-because-stated-below": r"claim-.+",
    "claim-because-bounded": r"claim-.+",
    "claim-because-counted-by-cities-below": r"claim-.+",
    "ports-range": r"ports-share-month-(low|top)",
    "ports-years-finding": r"ports-share-year-(low|top)",
    "ports-months-finding": r"(between|at)-months-top",
    "ports-terms-finding": r"(between|at)-terms-top",
    "detail-authority-finding": r"detail-expelled",
    "detail-month-first": r"detail-month-.+",
    "detail-top-finding": r"detail-citizenship",
}
# Messages that compare and conclude nothing of their own, by the reason why.
NOTHING_CONCLUDED = {
    "the unit, the operation or the qualifier of a number": (
        "admin-measure",
        "claim-match-reached",
        "measure-unit-events",
        "measure-unit-ratio",
        "measure-unit-rank",
        "notes-operation-mean-excess",
        "notes-operation-rank",
        "numbers-at-least",
        "numbers-times",
        "opening-table-alike",
    ),
    "a heading or a label: what stands under it is one figure, with its note": (
        "admin-months-peak",
        "admin-months-table",
        "admin-peak",
        "detail-highest",
        "detail-line-highest",
        "detail-sector-table",
        "ed-result-highest",
        "ed-result-peak",
        "question-highest",
        "question-sector",
        "rev-largest",
        "rev-since",
        "time-kind-highest-day",
        "time-rank-place",
        "time-rank-table",
        "transfer-last-bus",
        "transfer-rose",
    ),
    "how a chart or a table is read": (
        "admin-terms-note",
        "admin-years-chart-note",
        "bulletin-data",
        "detail-long-note",
        "detail-older-finding",
        "large-note",
        "ports-share-note",
        "repeats-note",
        "rev-months-note",
        "star-note",
        "transfer-bound",
        "transfer-cities-note",
    ),
    "of one series, whose measure stands beside it: a fact sheet has one definition": (
        "one-extremes",
        "one-months",
    ),
    "not available, or nothing to compare": (
        "claim-because-not-counted",
        "rev-finding-none",
        "rev-measures-empty",
        "time-days-none",
        "time-rank-absent",
        "time-rank-breaks",
        "transfer-buses-empty",
    ),
    "on record: somebody said it": (
        "claim-because-said",
        "claim-rule-on-record",
        "claim-verdict-on-record",
    ),
    "about prints and editions: what was printed has one definition": (
        "bulletin-read",
        "check-first-print",
        "ed-changes-caption",
        "ed-fates",
        "ed-opening",
        "ed-verdicts-some",
        "rev-corrections-caption",
        "rev-finding",
        "rev-measures-caption",
        "rev-releases",
        "rev-years",
    ),
    "the data have one definition of it alone": (
        "appoint-largest",
        "detail-sector-finding",
        "detail-sector-highest",
        "detail-sums-rounded",
        "repeats-finding",
        "repeats-within-head",
        "star-finding",
        "time-days-peaks",
        "transfer-counts",
    ),
    "the answer of a command, asked under the definition that it names": ("comparison-result",),
}


def every(page: Page) -> tuple[Conclusion, ...]:
    """Return the conclusions of a page's data."""
    return registry.every(page.data, BORDER_PATROL, (2000, 0), "1999-10", 0, "Texas", (), ())


class Words(visitor.Visitor):
    """All text of a message, whatever its cases."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:  # noqa: N802
        """Keep a piece of text."""
        self.found.append(node.value)


def comparing() -> set[str]:
    """Return the messages whose text compares, those of this topic apart."""
    names = set()
    for path in sorted(WORDING.glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message) and path.stem != "holds":
                words = Words()
                words.visit(entry)
                if COMPARES.search(" ".join(words.found)):
                    names.add(entry.id.name)
    return names


def test_no_sentence_that_compares_escapes() -> None:
    """Each is bound to a conclusion, or listed with the reason why it concludes nothing.

    A new sentence with "highest", "more than" or "since" fails here until somebody registers
    what it says in `measures.conclusions`, or says why there is nothing to register.
    """
    excused = {name for names in NOTHING_CONCLUDED.values() for name in names}
    assert comparing() - set(BOUND) - excused == set()
    assert set(BOUND) & excused == set()


def test_what_is_listed_is_there() -> None:
    """No entry outlives its message, and each bound one leads to a conclusion of the report."""
    excused = {name for names in NOTHING_CONCLUDED.values() for name in names}
    messages = {
        entry.id.name
        for path in WORDING.glob("*.ftl")
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body
        if isinstance(entry, ast.Message)
    }
    assert (set(BOUND) | excused) - messages == set()
    ids = [one.id for one in every(Page("holds"))]
    for name, pattern in BOUND.items():
        assert any(re.fullmatch(pattern, id) for id in ids), name


def test_every_conclusion_is_led_to_from_a_page() -> None:
    """The notebooks hand the clauses to the sentences: each id is asked for by one of them."""
    sources = "\n".join(
        path.read_text(encoding="utf-8") for path in Path(holds.__file__).parent.glob("*.py")
    )
    asked = re.findall(r"(?:held|clause)\(\s*f?\"([^\"]+)\"", sources)
    asked += ["terms-{a}", "claim-{a}", "detail-month-{a}"]  # by pair_id and part_id
    asked += [f"{side}-{id}" for side in ("between", "at") for id in ("terms-{a}", "months-top")]
    asked += [f"ports-share-{of}-{end}" for of in ("year", "month") for end in ("low", "top")]
    patterns = [re.sub(r"\\?\{[^}]*\\?\}", ".+", re.escape(id)) for id in asked]
    for one in every(Page("holds")):
        assert any(re.fullmatch(pattern, one.id) for pattern in patterns), one.id
