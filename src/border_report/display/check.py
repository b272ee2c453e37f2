"""Check a number: the index of all figures that a reader's script looks in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from border_report.display import lone_star, naming, numbers, verdicts
from border_report.display.escaping import plain_text
from border_report.display.wording import say
from border_report.measures.figure import figure_id, measure_slug, slug
from border_report.measures.lookup import behind_claims, figures
from border_report.measures.measure import Geography
from border_report.measures.periods import PeriodKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.display.page import Page
    from border_report.measures.claims import Claim
    from border_report.measures.figure import Figure

NAME = "check"
NEAR = 0.01  # how far off a figure may be to be called nearly the same
EXAMPLES = 3
MEANS = {PeriodKind.MEAN_DAY: "check-daily", PeriodKind.MEAN_MONTH: "check-monthly"}
SCALES = {"check-million": 1e6, "check-thousand": 1e3, "check-billion": 1e9}
# Messages that the script fills in itself; each variable is passed as its own name in braces.
MESSAGES = {
    "read": ("number", "step"),
    "found-none": ("number", "near"),
    "found": ("number",),
    "found-near": ("number", "near"),
    "rounds": ("step",),
    "cut": ("step", "rounded"),
    "near": ("distance",),
    "line": ("number", "measure", "period"),
    "first-print": ("day",),
    "more": ("n",),
}
TEXTS = (
    "label",
    "button",
    "loading",
    "failed",
    "not-a-number",
    "exact",
    "claimed",
    "claimed-link",
    "note",
    "table",
    "group-exact",
    "group-given",
    "group-near",
)


def show(page: Page, claims: Sequence[Claim]) -> None:
    """Show the place for the form, with the index that it works with."""
    every = figures(page.data, claims)
    data, tables = index(page, every, claims)
    page.tool(
        NAME,
        say("check-hint-static"),
        words=_words(_examples(page, claims)),
        data=data,
        ids=[figure.id for figure in every],
        made=[slug(_count(figure)[0], _period(figure)[0]) for figure in every],
        tables=tables,
    )


def index(
    page: Page, every: Sequence[Figure], claims: Sequence[Claim]
) -> tuple[dict[str, Any], list[str]]:
    """Return the figures in as few bytes as is simple, and the tables that they stand in.

    `entries` holds six numbers for each figure: its value as it is written, and its places in
    `counts`, `periods`, `exactness`, `sources` and among the tables.
    """
    of_each = [(_count(f), _period(f), f.exactness, f.source_ids, f.rows[0].table) for f in every]
    counts, periods, exactness, sources, tables = (
        list(dict.fromkeys(column)) for column in zip(*of_each, strict=True)
    )
    lists = (counts, periods, exactness, sources, tables)
    places = [{thing: place for place, thing in enumerate(once)} for once in lists]
    entries = [
        [round(figure.value), *(known[thing] for known, thing in zip(places, own, strict=True))]
        for figure, own in zip(every, of_each, strict=True)
    ]
    behind = behind_claims(claims)
    data = {
        "near": NEAR,
        "scales": [[say(key).split(", "), scale] for key, scale in SCALES.items()],
        "counts": counts,
        "periods": periods,
        "exactness": [numbers.qualified(value, "{number}") for value in exactness],
        "sources": [page.cite_in_short(ids, 1) for ids in sources],
        "entries": [number for entry in entries for number in entry],
        "printed": {str(i): _printed(f) for i, f in enumerate(every) if _is_first_print(f)},
        "claims": {str(i): f"claim-{behind[f.id]}" for i, f in enumerate(every) if f.id in behind},
    }
    return data, tables


def _count(figure: Figure) -> tuple[str, str]:
    """Return the slug and the words of what a figure counts, means apart from totals."""
    id, kind = measure_slug(figure.measure), figure.period.kind
    words = naming.measure(figure.measure)
    if figure.measure.geography is Geography.TEXAS:
        words = say("check-lone-star", what=lone_star.what(figure))
    if kind is PeriodKind.MEAN_DAY:
        id = slug(id, kind.value.removesuffix(" of a month"))
    return id, say(MEANS[kind], measure=words) if kind in MEANS else words


def _period(figure: Figure) -> tuple[str, str]:
    """Return the slug and the words of a figure's time."""
    period = figure.period
    label = period.label
    match period.kind:
        case PeriodKind.MONTH:
            words = numbers.month(period.start)
        case PeriodKind.MEAN_DAY:
            label, words = label.split()[-1], numbers.month(period.start)
        case PeriodKind.FISCAL_YEAR if period.complete:
            words = label
        case PeriodKind.SPAN if period.days == 1:
            words = numbers.day(period.start)
        case PeriodKind.MEAN_MONTH:
            words = naming.period(period).partition(", ")[2]
        case _:
            words = naming.period(period)
    return slug(label), words.replace(numbers.NBSP, " ")


def _is_first_print(figure: Figure) -> bool:
    return figure.id == figure_id(figure.measure, figure.period, "first print")


def _printed(figure: Figure) -> str:
    day = figure.vintage.published_on
    return numbers.day(day).replace(numbers.NBSP, " ") if day else ""


def _examples(page: Page, claims: Sequence[Claim]) -> list[str]:
    """Return the first claimed numbers, as they were printed."""
    parts = [judged.part for claim in claims for judged in claim.parts if judged.part.claimed]
    return [plain_text(verdicts.number(page, part)) for part in parts[:EXAMPLES]]


def _words(examples: Sequence[str]) -> dict[str, str]:
    said = {
        name: say(f"check-{name}", **{variable: f"{{{variable}}}" for variable in variables})
        for name, variables in MESSAGES.items()
    }
    said["read-exactly"] = say("check-read", number="{number}", step="one")
    said["example"] = say("check-example", n=len(examples), listed=numbers.listed(examples))
    return said | {name: say(f"check-{name}") for name in TEXTS}
