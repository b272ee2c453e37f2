"""Verdicts: golden ones on the article's claims, and for each rule a case that flips it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from border_report.data import published
from border_report.data.package import load
from border_report.errors import ParameterError
from border_report.measures import claims
from border_report.measures.figure import Exactness
from border_report.measures.verdicts import recorded
from border_report.measures.verdicts.judgement import (
    Bearing,
    Claimed,
    Evidence,
    Judgement,
    Match,
    Part,
    Verdict,
)

PACKAGE = load(Path(__file__).resolve().parents[2])
SAID_ON = date(2023, 12, 27)
ARTICLE = published.as_of(PACKAGE, SAID_ON)
LATEST = {c.claim_id: c for c in claims.judge(PACKAGE)}
THEN = {c.claim_id: c for c in claims.judge(ARTICLE, as_of=SAID_ON)}


def judged(claim: str, part: str, edition: dict[str, claims.Claim] = LATEST) -> Judgement:
    """Return the judgement of one part."""
    return next(j for j in edition[claim].parts if j.part.part_id == part)


def again(claim: str, part: str, **changes: object) -> Judgement:
    """Return the judgement of a part of which something is changed."""
    changed = replace(judged(claim, part).part, **changes)  # type: ignore[arg-type]
    return claims.RULES[changed.rule](PACKAGE, changed, claims.evidence_for(PACKAGE, changed))


def over(value: float) -> Claimed:
    """Return a claim of more than a number."""
    return Claimed(value, "people", Exactness.AT_LEAST, 1)


@pytest.mark.parametrize(
    ("claim", "part", "verdict", "value"),
    [
        ("fy2023", "figure", Verdict.OTHER_MEASURE, 2_475_669),
        ("fy2020", "figure", Verdict.OTHER_MEASURE, 646_822),
        ("fy2015", "figure", Verdict.HOLDS, 337_117),
        ("unprecedented", "year-cbp-southwest", Verdict.HOLDS, 2_475_669),
        ("unprecedented", "year-usbp-southwest", Verdict.DOES_NOT_HOLD, 2_045_838),
        ("unprecedented", "month-usbp-southwest", Verdict.HOLDS, 249_740),
        ("daily-dec-2023", "with-ports", Verdict.HOLDS, 301_981 / 31),
        ("daily-dec-2023", "between-ports", Verdict.WINDOW, 249_740 / 31),
        ("transfers", "total", Verdict.HOLDS, 85_000),
        ("hundreds-of-thousands", "arrivals", Verdict.DOES_NOT_HOLD, 186_000),
        ("arrests", "number", Verdict.HOLDS, 10_000),
    ],
)
def test_verdicts_on_the_articles_figures(
    claim: str, part: str, verdict: Verdict, value: float
) -> None:
    """Each figure has the verdict and the deciding number that the sources give."""
    found = judged(claim, part)
    assert found.verdict is verdict
    assert found.figures[0].value == pytest.approx(value)


def test_2_4_million_is_cut_and_the_nationwide_total_is_a_near_miss() -> None:
    """2,475,669 meets the number when cut; 3,201,144 is shown and doesn't."""
    near = {miss.figure.value: miss.match for miss in judged("fy2023", "figure").near}
    assert near[2_475_669] is Match.CUT
    assert near[3_201_144] is Match.NONE
    assert near[2_378_944] is Match.ROUNDED


def test_december_2023_was_not_known_when_the_article_appeared() -> None:
    """The article edition can't judge a month that was published in January 2024."""
    found = judged("unprecedented", "month-cbp-southwest", THEN)
    assert found.verdict is Verdict.NOT_CHECKABLE
    assert found.reason == "not-yet"
    assert found.figures[0].period.label == "2023-11"


def test_the_article_edition_uses_no_later_evidence() -> None:
    """No source of any part had been published after 27 December 2023."""
    sources = PACKAGE.table("sources").set_index("source_id")["published_on"]
    used = {row.source_id for claim in THEN.values() for j in claim.parts for row in j.evidence}
    assert used
    assert all(sources[source] is None or sources[source] <= SAID_ON for source in used)


def test_the_five_cities_are_settled_only_by_a_later_statement() -> None:
    """85,000 less what Los Angeles had at most leaves over 80,000; then it wasn't known."""
    assert judged("transfers", "five-cities").verdict is Verdict.HOLDS
    assert judged("transfers", "five-cities", THEN).reason == "unsettled"


def test_no_claim_is_judged_before_it_was_made() -> None:
    """An as-of date before the article leaves nothing to judge."""
    day = date(2021, 1, 1)
    assert claims.judge(published.as_of(PACKAGE, day), as_of=day) == ()


def test_a_part_without_a_row_is_not_checkable() -> None:
    """Nothing is true by default."""
    assert judged("rail", "commerce").verdict is Verdict.NOT_CHECKABLE
    assert judged("fbi", "said").reason == "no-row"


def test_an_unknown_claim_is_refused_with_the_known_ones() -> None:
    """The message lists what can be asked for."""
    with pytest.raises(ParameterError, match="fy2015"):
        claims.judge(PACKAGE, ["fy2016"])


class TestEachRuleFlips:
    """The same rule over a changed part gives another verdict."""

    def test_measure(self) -> None:
        """One more than the count matches nothing."""
        claimed = Claimed(337_118, "apprehensions", Exactness.EXACT, 1)
        assert again("fy2015", "figure", claimed=claimed).verdict is Verdict.DOES_NOT_HOLD

    def test_measure_by_the_words_alone(self) -> None:
        """Worded as encounters the FY2023 figure holds."""
        assert again("fy2023", "figure", kind="encounters").verdict is Verdict.HOLDS

    def test_highest(self) -> None:
        """FY2022 was the highest of the Border Patrol's years."""
        found = again("unprecedented", "year-usbp-southwest", period="FY2022")
        assert found.verdict is Verdict.HOLDS

    def test_mean_day(self) -> None:
        """A mean of 20,000 was never near."""
        claimed = Claimed(20_000, "encounters a day", Exactness.ABOUT, 1_000)
        found = again("daily-dec-2023", "with-ports", claimed=claimed)
        assert found.verdict is Verdict.DOES_NOT_HOLD

    def test_transfers(self) -> None:
        """More than 90,000 had not been stated by the day."""
        assert again("transfers", "total", claimed=over(90_000)).verdict is Verdict.DOES_NOT_HOLD
        later = again("transfers", "total", claimed=over(90_000), said_on=date(2024, 1, 12))
        assert later.verdict is Verdict.HOLDS

    def test_destinations(self) -> None:
        """Boston isn't among the state's stated destinations."""
        found = again("transfers", "destinations", subject=("Chicago", "Boston"))
        assert found.verdict is Verdict.DOES_NOT_HOLD
        assert found.names == ("Boston",)

    def test_arrivals(self) -> None:
        """More than 150,000 had come to the two cities."""
        found = again("hundreds-of-thousands", "arrivals", claimed=over(150_000))
        assert found.verdict is Verdict.HOLDS

    def test_statement(self) -> None:
        """30,000 arrests for trespass were never stated."""
        claimed = Claimed(30_000, "arrests", Exactness.STATED, 1_000)
        assert again("arrests", "number", claimed=claimed).verdict is Verdict.DOES_NOT_HOLD

    def test_evidence_count(self) -> None:
        """A notice of 24 hours isn't what was reported."""
        claimed = Claimed(24, "hours", Exactness.EXACT, 1)
        assert again("notice", "hours", claimed=claimed).verdict is Verdict.DOES_NOT_HOLD


def row(bearing: Bearing) -> Evidence:
    """Return a report with a given bearing."""
    return Evidence(SAID_ON, bearing, "who", "what", None, "", None, "source", "secondary")


@pytest.mark.parametrize(
    ("bearings", "verdict"),
    [
        ([], Verdict.NOT_CHECKABLE),
        ([Bearing.CONTEXT], Verdict.NOT_CHECKABLE),
        ([Bearing.SUPPORTS], Verdict.HOLDS),
        ([Bearing.SUPPORTS, Bearing.CONTRADICTS], Verdict.NOT_CHECKABLE),
        ([Bearing.CONTRADICTS], Verdict.DOES_NOT_HOLD),
        ([Bearing.ANOTHER_TIME], Verdict.WINDOW),
        ([Bearing.ANOTHER_MEASURE], Verdict.OTHER_MEASURE),
        ([Bearing.SAID], Verdict.ON_RECORD),
    ],
)
def test_reports_decide_by_their_bearing(bearings: list[Bearing], verdict: Verdict) -> None:
    """Each bearing has its verdict; context and contradiction of support decide nothing."""
    part = Part("claim", "part", "words", "evidence", SAID_ON)
    assert recorded.evidence(PACKAGE, part, [row(b) for b in bearings]).verdict is verdict


@pytest.mark.parametrize("bearing", [Bearing.SUPPORTS, Bearing.SAID])
def test_what_was_said_is_on_record_whether_or_not_it_is_so(bearing: Bearing) -> None:
    """The rule on sayings never says that the content holds."""
    part = Part("claim", "part", "words", "said", SAID_ON)
    assert recorded.said(PACKAGE, part, [row(bearing)]).verdict is Verdict.ON_RECORD


@given(value=st.integers(1, 10**7), power=st.integers(1, 6))
def test_a_value_meets_its_own_rounding_and_its_own_cut(value: int, power: int) -> None:
    """Rounding to a step, or cutting to it, always gives a number that the value meets."""
    step = 10**power
    cut = value // step * step
    rounded = (value + step // 2) // step * step
    met = (Match.EXACT, Match.ROUNDED, Match.CUT)
    assert Claimed(cut, "", Exactness.STATED, step).met_by(value) in met
    assert Claimed(rounded, "", Exactness.STATED, step).met_by(value) in (met[0], met[1])
