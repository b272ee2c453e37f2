"""The search engine that the site ships is the one under the hash that is locked."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "report" / "assets" / "minisearch"


def test_it_is_minisearch_as_published_but_for_the_way_to_its_source_map(web: Path) -> None:
    """The map isn't shipped."""
    published = (web / "minisearch" / "dist" / "umd" / "index.js").read_text(encoding="utf-8")
    without = [line for line in published.splitlines() if not line.startswith("//# sourceMapping")]
    shipped = (SHIPPED / "minisearch.js").read_text(encoding="utf-8")
    assert shipped.splitlines() == without


def test_its_licence_goes_with_it(web: Path) -> None:
    """As the licence asks."""
    licence = (web / "minisearch" / "LICENSE.txt").read_bytes()
    assert (SHIPPED / "LICENSE.txt").read_bytes() == licence
