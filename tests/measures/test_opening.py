"""The published figures and their families."""

from __future__ import annotations

from border_report.data.package import Package
from border_report.measures import opening


def test_each_published_figure_finds_the_count_behind_it(package: Package) -> None:
    """USBP nationwide, CBP nationwide and CBP southwest, as facts/article-claims.md verified."""
    assert [p.figure.id for p in opening.published(package)] == [
        "usbp-nationwide-all-encounters-fy2015",
        "usbp-ofo-nationwide-all-encounters-fy2020",
        "usbp-ofo-southwest-all-encounters-fy2023",
    ]


def test_no_two_of_them_may_be_compared(package: Package) -> None:
    """Three figures, three refusals, each with its dimensions."""
    figures = [p.figure for p in opening.published(package)]
    assert [r.dimensions for r in opening.refusals(package, figures)] == [
        ("component",),
        ("component", "geography"),
        ("geography",),
    ]


def test_families_say_what_they_lack_and_show_its_parts(package: Package) -> None:
    """CBP southwest FY2015: parts 331,333 and 114,486, OHSS's months 444,840, no total."""
    family = opening.families(package, opening.periods(package))[3]
    (absence,) = family.absent
    assert [f.value for f in absence.parts] == [331333, 114486]
    assert absence.rebuilt is not None
    assert absence.rebuilt.value == 444840


def test_the_article_s_day_gives_the_same_families(package: Package, article: Package) -> None:
    """All years of the published figures were closed by then."""
    for then, now in zip(
        opening.families(article, opening.periods(article)),
        opening.families(package, opening.periods(package)),
        strict=True,
    ):
        assert [f.value for f in then.figures] == [f.value for f in now.figures]


def test_the_age_of_the_data_follows_the_day(package: Package, article: Package) -> None:
    """August 2026 is the newest month now, November 2023 was then."""
    assert opening.age(package).newest.label == "2026-08"
    then = opening.age(article)
    assert (then.newest.label, then.upcoming.label) == ("2023-11", "2023-12")
    assert then.due > then.known_on
