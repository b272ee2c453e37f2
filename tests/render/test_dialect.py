"""The dialect of the pages, as pandoc with our filters understands it."""

from __future__ import annotations

from pathlib import Path

import pytest

from border_report.render.pandoc import convert

FIGURES = """
# One {#sec-one}

## Within {#sec-within}

See SAID.

![First](a.svg){#fig-a alt="The \\"first\\"."}

![Second](b.svg){#fig-b alt="The second."}

| a | b |
|:--|--:|
| 1 | 2 |

: Levels {#tbl-a}
"""


def made(text: str, to: str = "html", *options: str) -> str:
    """Convert a text."""
    return convert(text, to, metadata={}, folder=Path.cwd(), options=options)


@pytest.mark.parametrize(
    ("said", "link"),
    [
        ("@fig-b", '<a href="#fig-b" class="reference">Figure\u00a02</a>'),
        ("[@tbl-a]", '<a href="#tbl-a" class="reference">Table\u00a01</a>'),
        ("@sec-within", '<a href="#sec-within" class="reference">Section\u00a01.1</a>'),
        ("@fig-none", "?@fig-none"),
        ("`@fig-a`", "<code>@fig-a</code>"),
    ],
)
def test_a_reference_becomes_the_number_of_what_it_names(said: str, link: str) -> None:
    """Figures, tables and sections are counted apart; what isn't there shows."""
    assert link in made(FIGURES.replace("SAID", said), "html", "--number-sections")


@pytest.mark.parametrize(
    ("said", "reference"),
    [
        ("@fig-b", "#ref(<fig-b>, supplement: [Figure])"),
        ("@tbl-a", "#ref(<tbl-a>, supplement: [Table])"),
        ("@sec-one", "#ref(<sec-one>, supplement: [Section])"),
    ],
)
def test_typst_counts_by_itself(said: str, reference: str) -> None:
    """There a reference stays one."""
    assert reference in made(FIGURES.replace("SAID", said), "typst")


def test_captions_begin_with_their_number() -> None:
    """As they do under Quarto."""
    page = made(FIGURES)
    assert '<span class="number">Figure\u00a02</span> Second' in page
    assert '<span class="number">Table\u00a01</span> Levels' in page


def test_an_alternative_text_reaches_the_pdf() -> None:
    """PDF/UA asks for one on every image."""
    assert '#image("a.svg", alt: "The \\"first\\".")' in made(FIGURES, "typst")


@pytest.mark.parametrize(
    ("attributes", "in_html", "in_typst"),
    [
        ('.content-visible when-format="html"', True, False),
        ('.content-visible unless-format="html"', False, True),
        ('.content-hidden when-format="html"', False, True),
        ('.content-hidden unless-format="html"', True, False),
    ],
)
def test_a_block_can_be_for_one_format(attributes: str, in_html: bool, in_typst: bool) -> None:
    """Screen and paper differ where they must."""
    text = f"::: {{{attributes}}}\nonly here\n:::\n"
    assert ("only here" in made(text)) is in_html
    assert ("only here" in made(text, "typst")) is in_typst


def test_a_span_can_be_for_one_format() -> None:
    """Within a sentence, too."""
    text = '[on paper]{.content-visible when-format="typst"} always'
    assert "on paper" in made(text, "typst")
    assert "on paper" not in made(text)
