"""Parts of a whole, and what is no part of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from border_report.data.package import Package
from border_report.errors import NotAvailableError, UnlikeFiguresError
from border_report.measures import comparison, encounters, spec
from border_report.measures.measure import (
    Authority,
    Component,
    Geography,
    Kind,
    Measure,
    Place,
    Unit,
)
from border_report.measures.periods import PeriodKind

MEASURES = st.builds(
    Measure,
    st.sampled_from(Component),
    st.sampled_from(Geography),
    st.sampled_from(Authority),
    st.sampled_from(Kind),
    st.sampled_from(Place),
    st.sampled_from(Unit),
    st.sampled_from(["all", "Haiti"]),
)


@given(MEASURES, MEASURES)
def test_of_two_measures_that_differ_one_at_most_includes_the_other(a: Measure, b: Measure) -> None:
    """A part is never its own whole's whole."""
    assert a.includes(a)
    assert a == b or not (a.includes(b) and b.includes(a))


def test_a_component_has_a_share_of_both_components(package: Package) -> None:
    """CBP, December 2023: 52,241 of 301,981 encounters were at ports of entry."""
    part, whole = (
        encounters.figure(package, *spec.parse(typed))
        for typed in ("OFO southwest 2023-12", "USBP+OFO southwest 2023-12")
    )
    share = comparison.share(part, whole)
    assert (share.part.value, share.whole.value) == (52_241, 301_981)
    with pytest.raises(UnlikeFiguresError, match="USBP\\+OFO against OFO"):
        comparison.share(whole, part)


def test_encounters_are_never_given_for_another_kind(package: Package) -> None:
    """A measure of gotaways asks for gotaways: encounters under its name would be a lie."""
    measure = replace(Measure(Component.USBP, Geography.SOUTHWEST), kind=Kind.GOTAWAYS)
    with pytest.raises(NotAvailableError, match="known gotaways"):
        encounters.series(package, measure, PeriodKind.FISCAL_YEAR)
