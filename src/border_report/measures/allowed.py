"""Which values the parameters of the notebooks accept, as far as the data limits them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from border_report.measures import one
from border_report.measures.measure import Authority, Component, Geography
from border_report.measures.transfers import destinations, origins

if TYPE_CHECKING:
    from border_report.data.package import Package


def allowed_values(package: Package) -> dict[str, tuple[str, ...] | range]:
    """Return the accepted values of each parameter that the data limits.

    Names and values are those of the notebooks' parameters; a parameter that isn't named takes
    any value of its type. A default is accepted without being named.
    """
    years = package.table("encounters_annual")["fiscal_year"].astype(int)
    held = range(years.min(), years.max() + 1)
    months = package.table("regions_monthly").groupby("fiscal_year")["month"].nunique()
    in_parts = tuple(str(year) for year in months[months == 12].index)
    named = package.table("citizenships_monthly")["citizenship"].nunique()
    return {
        "component": tuple(c.value for c in (Component.BOTH, Component.USBP, Component.OFO)),
        "geography": tuple(g.value for g in (Geography.SOUTHWEST, Geography.NATIONWIDE)),
        "authority": tuple(a.value for a in (Authority.ALL, Authority.TITLE_8, Authority.TITLE_42)),
        "first_year": held,
        "last_year": held,
        "fiscal_year": in_parts,
        "listed": range(1, named + 1),
        "first_month": tuple(sorted(package.table("southwest_monthly")["month"].unique())),
        "origin": origins(package),
        "cities": tuple(sorted({c for o in origins(package) for c in destinations(package, o)})),
        "claims": tuple(package.table("claims")["claim_id"]),
        "about": tuple(one.names(package)),
    }
