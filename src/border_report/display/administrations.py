"""Encounters under each administration, in words and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import naming, numbers
from border_report.display.tables import Column, Markdown, Table, marked
from border_report.display.wording import say
from border_report.measures import breaks, comparison
from border_report.measures.figure import Exactness

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.measures.administrations import FiscalYear, Term, TermMonths
    from border_report.measures.apportioning import SplitCheck
    from border_report.measures.breaks import Break
    from border_report.measures.comparison import Comparison, Share
    from border_report.measures.figure import Figure
    from border_report.measures.measure import Measure


def measure_line(measure: Measure, years: Sequence[FiscalYear]) -> str:
    """Say which measure and years the page shows."""
    first, last = years[0].figure.period.label, years[-1].figure.period.label
    return say("admin-measure", measure=naming.measure(measure), first=first, last=last)


def years_finding(page: Page, years: Sequence[FiscalYear]) -> str:
    """Return the highest full year, the newest one and the year in progress."""
    full = [y for y in years if y.figure.period.complete]
    partial = [y for y in years if not y.figure.period.complete]
    said = [_extremes(page, [y.figure for y in full])] if full else []
    if len(full) > 1:
        said.append(_latest(page, full[-1]))
    said += [_in_progress(page, y.figure) for y in partial]
    newest = years[-1]
    if newest.at_large:
        said.append(_large(page, newest.at_large))
    return " ".join(said)


def headline(years: Sequence[FiscalYear]) -> str:
    """Return the finding of the years without links, for captions."""
    full = [y.figure for y in years if y.figure.period.complete]
    return _extremes(None, full or [years[-1].figure])


def breaks_line(page: Page, years: Sequence[FiscalYear]) -> str:
    """Say which changes of what is counted fall into the years."""
    series = breaks.split(page.data, [y.figure for y in years])
    named = _breaks(series.breaks)
    return say("admin-breaks", n=len(series.breaks), listed=named)


def years_table(page: Page, measure: Measure, years: Sequence[FiscalYear]) -> Table:
    """Return each fiscal year with who held office, the parts of a straddling year below it."""
    columns = [
        Column("year", say("admin-year")),
        Column("office", say("admin-office")),
        Column("encounters", say("admin-encounters"), align="right"),
        Column("change", say("admin-change"), align="right"),
        Column("large", say("admin-at-large"), say("admin-at-large-unit"), align="right"),
    ]
    cuts = {k.day for k in breaks.of_measure(page.data, measure) if k.cuts}
    rows: list[dict[str, Value]] = []
    for year in years:
        period = year.figure.period
        marks = "" if period.complete else "p"
        marks += "b" if any(period.start <= day <= period.end for day in cuts) else ""
        number = page.number(year.figure)
        rows.append(
            {
                "year": period.label,
                "office": _office(year),
                "encounters": marked(number, marks) if marks else number,
                "change": _change(year.change),
                "large": _share(page, year.at_large),
            }
        )
        rows += [
            {
                "year": period.label,
                "office": say("admin-part", name=part.administration.name),
                "encounters": _part(page, part.figure),
            }
            for part in year.parts
        ]
    return Table(
        say("admin-years-table", measure=naming.measure(measure)),
        columns,
        rows,
        notes=(say("admin-years-table-note"),),
        sources=sources([y.figure for y in years]),
    )


def split(page: Page, years: Sequence[FiscalYear], checks: Sequence[SplitCheck]) -> str:
    """Say which years belong to nobody, how they are split, and how far days may be out."""
    straddling = [y for y in years if y.straddles]
    names = numbers.listed([y.figure.period.label for y in straddling])
    said = [say("admin-split", n=len(straddling), years=names)]
    if straddling:
        any_parts = any(y.parts for y in straddling)
        said.append(say("admin-split-how" if any_parts else "admin-split-none"))
        said += [_check(page, check) for check in checks[:1]]
    return " ".join(said)


def split_table(page: Page, measure: Measure, years: Sequence[FiscalYear]) -> Table:
    """Return the parts of the straddling years with their days and basis."""
    rows: list[dict[str, Value]] = [
        {
            "year": year.figure.period.label,
            "office": part.administration.name,
            "from": numbers.short_day(part.figure.period.start),
            "to": numbers.short_day(part.figure.period.end),
            "encounters": _part(page, part.figure),
            "basis": say(
                "admin-basis-apportioned"
                if part.figure.exactness is Exactness.APPORTIONED
                else "admin-basis-published"
            ),
        }
        for year in years
        for part in year.parts
    ]
    columns = [
        Column("year", say("admin-year")),
        Column("office", say("admin-split-part")),
        Column("from", say("admin-split-from")),
        Column("to", say("admin-split-to")),
        Column("encounters", say("admin-encounters"), align="right"),
        Column("basis", say("admin-split-basis")),
    ]
    figures = [part.figure for year in years for part in year.parts]
    rows = rows or [{"year": say("admin-split-no-row")}]
    caption = say("admin-split-table", measure=naming.measure(measure))
    return Table(caption, columns, rows, sources=sources(figures))


def terms_finding(page: Page, terms: Sequence[Term]) -> str:
    """Set each administration's mean month against the one before it, the newest first."""
    said, crossed = [], dict[str, "Break"]()
    for later, earlier in zip(reversed(terms), reversed(terms[:-1]), strict=False):
        held = comparison.compare(later.mean, earlier.mean, page.data)
        crossed |= {k.id: k for k in held.breaks}
        said.append(
            say(
                "admin-term-pair",
                direction=_direction(held),
                name=later.administration.name,
                number=page.number(later.mean),
                reach=reach(later),
                other=earlier.administration.name,
                other_number=page.number(earlier.mean),
                other_reach=reach(earlier),
                **_ratio(held),
            )
        )
    if not said:
        only = terms[-1]
        number = page.number(only.mean)
        said.append(
            say("admin-term-one", name=only.administration.name, number=number, reach=reach(only))
        )
    listed = "\n".join(f"- {sentence}" for sentence in said)
    if not crossed:
        return listed
    ordered = sorted(crossed.values(), key=lambda k: k.day)
    return f"{listed}\n\n{say('admin-term-breaks', listed=_breaks(ordered))}"


def means_headline(terms: Sequence[Term]) -> str:
    """Return which administration has the highest mean month, without links."""
    ranked = comparison.rank([t.mean for t in terms])
    top, low = ranked[0], ranked[-1]
    reaches = {t.mean.id: reach(t) for t in terms}
    ratio = top.figure.value / low.figure.value if low.place > 1 and low.figure.value else None
    return say(
        "admin-means-finding",
        tied=sum(r.place == 1 for r in ranked),
        name=top.figure.period.label,
        number=f"{numbers.plain(top.figure)}{reaches[top.figure.id]}",
        lowest=numbers.times(ratio) if ratio else "none",
        low_name=low.figure.period.label,
        low=f"{numbers.plain(low.figure)}{reaches[low.figure.id]}",
    )


def terms_table(page: Page, measure: Measure, terms: Sequence[Term]) -> Table:
    """Return total, months, mean and peak of each administration."""
    columns = [
        Column("office", say("admin-administration")),
        Column("covered", say("admin-covered")),
        Column("months", say("admin-months"), align="right"),
        Column("total", say("admin-total"), align="right"),
        Column("mean", say("admin-mean"), align="right"),
        Column("peak", say("admin-peak")),
        Column("large", say("admin-at-large"), say("admin-at-large-unit"), align="right"),
    ]
    rows: list[dict[str, Value]] = [
        {
            "office": term.administration.name,
            "covered": _covered(term),
            "months": int(term.months) if term.months.is_integer() else term.months,
            "total": _part(page, term.total),
            "mean": _part(page, term.mean),
            "peak": _peaks(page, term.peaks),
            "large": _share(page, term.at_large),
        }
        for term in terms
    ]
    return Table(
        say("admin-terms-table", measure=naming.measure(measure)),
        columns,
        rows,
        notes=(say("admin-terms-note"),),
        sources=sources([t.total for t in terms]),
    )


def months_finding(page: Page | None, lines: Sequence[TermMonths]) -> str:
    """Set the newest month against the same month of the earlier terms."""
    if not lines:
        return say("admin-months-finding", n=0, parts="")
    own = lines[-1]
    newest = own.series.figures[-1]
    number = own.number(newest)
    others = [
        say("admin-months-other", name=line.administration.name, number=_shown(page, figure))
        for line in lines[:-1]
        for figure in line.series.figures
        if line.number(figure) == number
    ]
    said = say(
        "admin-months-one",
        name=own.administration.name,
        n=number,
        period=numbers.month(newest.period.start),
        number=_shown(page, newest),
        others=numbers.listed(others) or "none",
    )
    return say("admin-months-finding", n=len(lines), parts=said)


def months_table(page: Page, measure: Measure, lines: Sequence[TermMonths]) -> Table:
    """Return first, highest and last whole month of each term."""
    columns = [
        Column("office", say("admin-administration")),
        Column("held", say("admin-months-held"), align="right"),
        Column("first", say("admin-months-first"), align="right"),
        Column("peak", say("admin-months-peak"), align="right"),
        Column("number", say("admin-months-peak-number"), align="right"),
        Column("last", say("admin-months-last"), align="right"),
    ]
    rows: list[dict[str, Value]] = []
    for line in lines:
        figures = line.series.figures
        peak = comparison.rank(figures)[0].figure
        rows.append(
            {
                "office": line.administration.name,
                "held": len(figures),
                "first": _dated(page, figures[0]),
                "peak": _dated(page, peak),
                "number": line.number(peak),
                "last": _dated(page, figures[-1]),
            }
        )
    figures = tuple(f for line in lines for f in line.series.figures)
    caption = say("admin-months-table", measure=naming.measure(measure))
    note = say("admin-months-note")
    return Table(caption, columns, rows, notes=(note,), sources=sources(figures))


def sources(figures: Sequence[Figure]) -> tuple[str, ...]:
    """Return the ids of all sources of the figures, each once."""
    return tuple(dict.fromkeys(s for f in figures for s in f.source_ids))


def _extremes(page: Page | None, figures: Sequence[Figure]) -> str:
    ranked = comparison.rank(figures)
    top, low = ranked[0].figure, ranked[-1].figure
    if len(figures) == 1:
        return say("admin-years-one", year=top.period.label, number=_shown(page, top))
    ratio = numbers.times(top.value / low.value) if 0 < low.value < top.value else "none"
    return say(
        "admin-years-finding",
        tied=sum(r.place == 1 for r in ranked),
        n=len(figures),
        first=figures[0].period.label,
        last=figures[-1].period.label,
        year=top.period.label,
        number=_shown(page, top),
        ratio=ratio,
        low_year=low.period.label,
        low=_shown(page, low),
    )


def _latest(page: Page, year: FiscalYear) -> str:
    label, number = year.figure.period.label, page.number(year.figure)
    if year.change is None:
        return say("admin-years-latest-alone", year=label, number=number)
    return say(
        "admin-years-latest",
        direction=_direction(year.change),
        year=label,
        number=number,
        before=year.change.b.period.label,
        **_ratio(year.change),
    )


def _in_progress(page: Page, figure: Figure) -> str:
    start, end = figure.period.start, figure.period.end
    months = (end.year - start.year) * 12 + end.month - start.month + 1
    number = page.number(figure)
    return say("admin-years-partial", year=figure.period.label, n=months, number=number)


def _large(page: Page, share: Share) -> str:
    period = share.whole.period.label
    return say("admin-large", share=_share(page, share) or "", period=period)


def _check(page: Page, check: SplitCheck) -> str:
    published = check.published
    return say(
        "admin-split-check",
        year=published.period.label.split(",")[0],
        measure=naming.measure(published.measure),
        published=page.number(published),
        **{"from": numbers.day(published.period.start), "to": numbers.day(published.period.end)},
        apportioned=page.number(check.apportioned),
        direction="short" if check.error < 0 else "over",
        error=numbers.count(abs(check.error)),
        percent=numbers.share(abs(check.error) / published.value),
    )


def _office(year: FiscalYear) -> str:
    if year.administration:
        return year.administration.name
    if year.straddles and year.parts:
        names = [part.administration.name for part in year.parts]
        return say("admin-office-nobody", names=numbers.listed(names))
    return say("admin-office-unknown")


def _change(change: Comparison | None) -> str | None:
    if change is None:
        return None
    return numbers.change(change.difference)


def _part(page: Page, figure: Figure) -> Markdown:
    number = page.number(figure)
    return marked(number, "e") if figure.exactness is Exactness.APPORTIONED else number


def _share(page: Page, share: Share | None) -> Markdown | None:
    return None if share is None else page.number(share.part, numbers.share(share.value))


def _peaks(page: Page, peaks: Sequence[Figure]) -> Markdown | None:
    if not peaks:
        return None
    months = numbers.listed([numbers.short_month(f.period.start) for f in peaks])
    return Markdown(say("admin-peaks", months=months, number=page.number(peaks[0])))


def _dated(page: Page, figure: Figure) -> Markdown:
    month = numbers.short_month(figure.period.start)
    return Markdown(say("admin-peaks", months=month, number=page.number(figure)), figure.value)


def _shown(page: Page | None, figure: Figure) -> str:
    return page.number(figure) if page else numbers.plain(figure)


def _covered(term: Term) -> str:
    period = term.total.period
    if period.complete:
        return say("admin-covered-all")
    ends = {"from": numbers.short_day(period.start), "to": numbers.short_day(period.end)}
    return say("admin-covered-part", **ends)


def reach(term: Term) -> str:
    """Return the days counted in words, where they aren't the whole term."""
    period, office = term.total.period, term.administration
    if period.complete:
        return ""
    if period.start > office.start:
        return say("admin-reach-since", **{"from": numbers.month(period.start)})
    return say("admin-reach-until", to=numbers.month(period.end))


def _direction(held: Comparison) -> str:
    if held.ratio is None or held.difference > 0:
        return "up"
    return "down" if held.difference < 0 else "same"


def _ratio(held: Comparison) -> dict[str, str]:
    ratio = held.ratio or 0.0
    return {"factor": numbers.times(ratio), "share": numbers.share(ratio)}


def _breaks(found: Sequence[Break]) -> str:
    return numbers.listed(
        [say("admin-break", title=k.title, day=numbers.day(k.day)) for k in found]
    )
