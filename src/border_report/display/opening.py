"""The report's opening in words and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.display import factors, naming, numbers
from border_report.display.holds import Clause, nowhere
from border_report.display.phrases import short
from border_report.display.tables import Column, Markdown, Table
from border_report.display.wording import say
from border_report.measures.measure import Authority
from border_report.measures.verdicts.judgement import Match

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.display.tables import Value
    from border_report.display.voice import Voice
    from border_report.measures.figure import Figure
    from border_report.measures.opening import Age, Family, MainPoints, Published, Refusal


def title(voice: Voice, families: Sequence[Family]) -> str:
    """Return the headline: how often the last year holds each earlier one, like for like."""
    over = factors.by_year(factors.of_all_authorities(families))
    if not over:
        return say("opening-title-none")
    years = sorted(over)
    last = _last(families)
    second = years[1] if len(years) > 1 else ""
    return say(
        "opening-title",
        n=min(len(years), 2),
        last=last,
        first=years[0],
        a=factors.about(voice, over[years[0]]),
        second=second,
        b=factors.about(voice, over[second]) if second else "",
    )


def standfirst(
    page: Page,
    published: Sequence[Published],
    refused: Sequence[Refusal],
    families: Sequence[Family],
    held: Clause = nowhere,
) -> str:
    """Return the paragraph under the headline: what was published, what can be said instead."""
    pairs = len(published) * (len(published) - 1) // 2
    unlike = "none" if not refused else "all" if len(refused) == pairs else "some"
    listed = [
        say(
            "opening-listed",
            number=printed(page, p),
            year=p.figure.period.label,
            measure=short(p.figure.measure),
        )
        for p in published
    ]
    said = numbers.month(published[0].said_on) if published else ""
    sentences = [
        say(
            "opening-standfirst",
            n=len(published),
            many=say("opening-many", n=len(published)),
            said=said,
            listed=numbers.listed(listed),
            unlike=unlike,
        )
    ]
    over = factors.by_year(factors.of_all_authorities(families))
    if over:
        parts = [
            say("opening-within-each", factor=factors.span(page, over[year]), year=year)
            for year in sorted(over)
        ]
        sentences.append(
            say(
                "opening-within",
                last=_last(families),
                listed=numbers.listed(parts),
            )
        )
    title_8 = factors.by_year([f for f in families if f.measure.authority is Authority.TITLE_8])
    if title_8:
        parts = [
            say("opening-within-each", factor=factors.span(page, title_8[year]), year=year)
            for year in sorted(title_8)
        ]
        sentences.append(say("opening-title-8", last=_last(families), listed=numbers.listed(parts)))
    clauses = [held(f"times-{year.lower()}", year) for year in sorted(over)]
    return " ".join(sentences) + "".join(clauses)


def points(page: Page, main: MainPoints, held: Clause = nowhere) -> str:
    """Return the main points as a list: the highest month, the newest, the year in progress."""
    highest, newest, large, partial = main.highest, main.newest, main.at_large, main.partial
    top = highest.month
    share = page.number(large.of_whole) if large else ""
    said = [
        say(
            "opening-point-month",
            tied=highest.ties,
            month=numbers.month(top.period.start),
            since=numbers.month(highest.first.period.start),
            number=page.number(top),
        )
        + held("months-top"),
        say(
            "opening-point-newest",
            month=numbers.month(newest.period.start),
            number=page.number(newest),
            large="held" if large else "none",
            share=share,
        ),
    ]
    if partial is not None:
        period = partial.period
        months = (period.end.year - period.start.year) * 12
        said.append(
            say(
                "opening-point-provisional",
                year=period.label,
                n=months + period.end.month - period.start.month + 1,
                number=page.number(partial),
            )
        )
    return "\n".join(f"- {sentence}" for sentence in said)


def refusal(page: Page, published: Sequence[Published], refused: Sequence[Refusal]) -> str:
    """Return which published figures differ in what, dimension by dimension."""
    pairs = [
        say(
            "opening-refusal-pair",
            a=_named(page, r.a),
            b=_named(page, r.b),
            dimensions=numbers.listed([_dimension(name, r.a, r.b) for name in r.dimensions]),
        )
        for r in refused
    ]
    said = say("opening-refusal", n=len(pairs), published=len(published))
    return "\n".join([said, "", *(f"- {pair}" for pair in pairs)]).rstrip()


def published_table(page: Page, published: Sequence[Published]) -> Table:
    """Return each published figure beside the count that it was taken from."""
    rows: list[dict[str, Value]] = [
        {
            "year": p.figure.period.label,
            "printed": printed(page, p),
            "counts": naming.measure(p.figure.measure),
            "full": page.number(p.figure),
            "how": _match(p),
        }
        for p in published
    ]
    columns = [
        Column("year", say("opening-table-year")),
        Column("printed", say("opening-table-printed"), align="right"),
        Column("counts", say("opening-table-counts")),
        Column("full", say("opening-table-full"), align="right"),
        Column("how", say("opening-table-how")),
    ]
    sources = dict.fromkeys(s for p in published for s in (p.source_id, *p.figure.source_ids))
    rows = rows or [{"year": say("opening-table-none")}]
    return Table(say("opening-table-published"), columns, rows, sources=tuple(sources))


def alike_table(page: Page, families: Sequence[Family]) -> Table:
    """Return the families over the published years, with ratios and what isn't available."""
    years, last = _years(families), _last(families)
    columns = [Column("measure", say("opening-table-measure"))]
    columns += [Column(year, year, align="right") for year in years]
    columns += [
        Column(f"over {year}", say("opening-table-times", last=last, year=year), align="right")
        for year in years
        if year < last
    ]
    rows: list[dict[str, Value]] = []
    for family in families:
        row: dict[str, Value] = {column.key: None for column in columns}
        row |= {"measure": short(family.measure)}
        row |= {f.period.label: page.number(f) for f in family.figures}
        row |= {f"over {c.b.period.label}": factors.factor(page, c) for c in family.ratios}
        rows.append(row)
    notes = [_absent(page, family) for family in families if family.absent]
    return Table(
        say("opening-table-alike", last=last),
        columns,
        rows,
        notes=tuple(notes),
        sources=all_sources((), families),
    )


def age(page: Page, how_old: Age) -> str:
    """Return how new the data is and when the next month should follow."""
    said = [
        say(
            "opening-age",
            month=numbers.month(how_old.newest.start),
            known=numbers.day(how_old.known_on),
            next=numbers.month(how_old.upcoming.start),
            due=numbers.day(how_old.due),
        )
    ]
    if page.as_of:
        said.insert(0, say("opening-age-edition", day=numbers.day(page.as_of)))
    return " ".join(said)


def cover(page: Page, published: Sequence[Published], refused: Sequence[Refusal]) -> str:
    """Return the published figures with what each counts, as a list for a cover."""
    lines = [say("opening-cover", n=len(published), unlike="some" if refused else "none")]
    for found in published:
        measure = found.figure.measure
        said = (short(measure), naming.period(found.figure.period))
        lines.append("\n".join([str(printed(page.plainly, found)), *(f":   {s}" for s in said)]))
    return "\n\n".join(lines)


def printed(voice: Voice, published: Published) -> Markdown:
    """Return a published figure as it was printed, linked to where."""
    value, step = published.claimed.value, published.claimed.step
    words = numbers.million(value) if step >= 100_000 else numbers.count(value)
    return voice.number(published.printed, words)


def ratios(voice: Voice, family: Family) -> str:
    """Return in one phrase how the last year compares with each earlier one."""
    parts = [f"{factors.factor(voice, c)} {c.b.period.label}" for c in family.ratios]
    last = family.figures[-1].period.label
    return say("opening-chart-ratio", last=last, ratios=", ".join(parts)) if parts else ""


def _absent(page: Page, family: Family) -> str:
    said = []
    for absence in family.absent:
        parts = [
            say(
                "opening-absent-part",
                component=naming.dimension(f.measure.component, "short"),
                number=page.number(f),
            )
            for f in absence.parts
        ]
        said.append(
            say(
                "opening-absent",
                measure=short(family.measure),
                year=absence.period.label,
                parts=numbers.listed(parts) or "none",
            )
        )
        if absence.rebuilt:
            number = page.number(absence.rebuilt)
            said.append(say("opening-absent-rebuilt", number=number, year=absence.period.label))
    return " ".join(said)


def _match(published: Published) -> str:
    match = published.claimed.met_by(published.figure.value)
    key = match.value if match in (Match.EXACT, Match.ROUNDED, Match.CUT) else "other"
    return say(f"opening-match-{key}")


def _named(page: Page, figure: Figure) -> str:
    return f"{page.number(figure)} ({short(figure.measure)}, {figure.period.label})"


def _dimension(name: str, a: Figure, b: Figure) -> str:
    values = (getattr(f.measure, name) for f in (a, b))
    first, second = (v if name == "subject" else naming.dimension(v) for v in values)
    return say(f"opening-refusal-{name}", a=first, b=second)


def _years(families: Sequence[Family]) -> list[str]:
    periods = {f.period.label for family in families for f in family.figures}
    return sorted(periods | {a.period.label for family in families for a in family.absent})


def _last(families: Sequence[Family]) -> str:
    return max((f.figures[-1].period.label for f in families), default="")


def all_sources(published: Sequence[Published], families: Sequence[Family]) -> tuple[str, ...]:
    """Return the ids of the sources of all counts shown, each once."""
    figures = [p.figure for p in published] + [f for family in families for f in family.figures]
    return tuple(dict.fromkeys(s for f in figures for s in f.source_ids))
