"""In how many definitions each conclusion holds: behind its sentence, and over all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from border_report.display import holds_words, numbers
from border_report.display.wording import say
from border_report.measures.conclusions.conclusion import Outcome, tested
from border_report.measures.conclusions.sensitivity import Effect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from border_report.data.package import Package
    from border_report.measures.conclusions.conclusion import Conclusion, Tested
    from border_report.measures.conclusions.sensitivity import Sensitivity

CLAIMS = "tbl-holds-claims"


class Clause(Protocol):
    """Gives the clause of a conclusion by its id, led by a space; empty if it isn't stated.

    The clause is a link to the conclusion's row. `name` begins it where the sentence before
    concludes more than one thing.
    """

    def __call__(self, id: str, name: str = "") -> str:
        """Return the clause as markdown."""


def nowhere(id: str, name: str = "") -> str:
    """Return no clause: for sentences shown where conclusions aren't asked."""
    del id, name
    return ""


def clauses(package: Package, conclusions: Sequence[Conclusion]) -> Clause:
    """Return what gives the clauses of conclusions, each asked when its clause is wanted."""
    asked = {c.id: c for c in conclusions}

    def clause(id: str, name: str = "") -> str:
        if id not in asked:
            return ""
        words = holds_words.clause(tested(package, asked[id]), name)
        return f" [{words}](#{anchor(id)}){{.held}}"

    return clause


def anchor(id: str) -> str:
    """Return the id of a conclusion's row on its page."""
    return f"holds-{id}"


def about(held: Clause, prefix: str) -> Clause:
    """Return what gives the clauses of the conclusions about one subject, by their plain ids."""

    def clause(id: str, name: str = "") -> str:
        return held(f"{prefix}-{id}", name)

    return clause


def finding(rows: Sequence[Tested]) -> str:
    """Return how many conclusions hold under every definition, and how many one turns."""
    turned = [row for row in rows if row.flipping]
    untested = [row for row in rows if not row.flipping and len(row.decided) < 2]
    return say(
        "holds-finding",
        n=len(rows),
        firm=len(rows) - len(turned) - len(untested),
        flips=len(turned),
        untested=len(untested),
    )


def of_claims(package: Package, conclusions: Sequence[Conclusion]) -> str:
    """Return how many verdicts rest on counts or statements, and how many nothing turns."""
    rows = [tested(package, conclusion) for conclusion in conclusions]
    said = say("holds-claims", n=len(rows))
    if not rows:
        return said
    firm = say("holds-claims-firm", n=len(rows), firm=sum(not row.flipping for row in rows))
    return f"{said} [{firm}](#{CLAIMS}){{.held}}"


def of_reports(verdicts: Sequence[tuple[str, str]]) -> str:
    """Return how many verdicts that rest on reports stay with those read in the source alone."""
    return say("holds-reports", n=len(verdicts), kept=sum(a == b for a, b in verdicts))


def reading(effects: Sequence[Sensitivity]) -> str:
    """Return how many conclusions rows read in the source alone leave as they are."""
    found = [row.effect for row in effects]
    listed = [
        say(f"holds-read-{effect.value.replace(' ', '-')}", n=found.count(effect))
        for effect in Effect
        if effect in found
    ]
    return say("holds-read", n=len(found), listed=numbers.listed(listed))


def scope(rows: Sequence[Tested], missing: Sequence[str]) -> str:
    """Return how many answers there are, with anchors for conclusions that have no row.

    A page with other parameters may lead to a conclusion that isn't stated with these.
    """
    cells = [cell for row in rows for cell in row.decided]
    holding = sum(cell.outcome is Outcome.HOLDS for cell in cells)
    counts = {"answers": len(cells), "holding": holding, "flipping": len(cells) - holding}
    anchors = "".join(f"[]{{#{anchor(id)}}}" for id in missing)
    return f"{anchors}{say('holds-cells', **counts)} {say('holds-no-row')}"
