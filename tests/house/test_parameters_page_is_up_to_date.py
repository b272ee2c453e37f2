"""The list of parameters in the documentation is the one that the notebooks declare."""

from __future__ import annotations

from parameters_page import PAGE, page


def test_the_page_of_parameters_is_what_would_be_written_now() -> None:
    """After a change of a parameter or of the data `make parameters` writes it again."""
    written = PAGE.read_text(encoding="utf-8")
    assert page(written) == written
