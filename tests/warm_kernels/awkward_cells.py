"""Cells of awkward notebooks, written down by name."""

from __future__ import annotations

from textwrap import dedent


def cells(**sources: str) -> dict[str, str]:
    """Return sources without the indentation that they have here."""
    return {name: dedent(source).strip() for name, source in sources.items()}
