"""Tables as markdown and CSV."""

from __future__ import annotations

import csv
import io

import pandas as pd
from hypothesis import strategies as st

from border_report.display.escaping import plain_text
from border_report.display.tables import Column, Markdown, Table, marked

COLUMNS = (Column("year", "Fiscal year"), Column("n", "Encounters", "events", "right"))
PRINTABLE = st.text(st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_characters="\x7f"))


def test_negative_numbers_stay_numbers_in_the_csv() -> None:
    """Guarding against formulas must not turn −59 into text."""
    frame = pd.DataFrame({"change": [-59], "said": ["=1+1"]})
    assert Table.of_frame(frame).csv() == "change,said\n-59,'=1+1\n"


def test_shorthand_is_explained_in_the_caption_and_kept_apart_in_the_csv() -> None:
    """The value stays a number; the letter goes to a column of its own."""
    table = Table("Title.", COLUMNS, [{"year": "FY2026", "n": marked(128009, "p")}])
    assert plain_text(table.full_caption()) == "Title. [p] provisional."
    assert list(csv.reader(io.StringIO(table.csv())))[1] == ["FY2026", "128009", "p"]


def test_a_missing_value_says_so_and_is_an_empty_csv_cell() -> None:
    """Absence is shown, never as a zero, and told from a column that doesn't apply."""
    columns = [*COLUMNS, Column("change", "Change")]
    table = Table(
        "", columns, [{"year": "FY2015", "n": None, "change": 1}, {"year": "part", "n": 2}]
    )
    shown = [plain_text(line) for line in table.markdown().splitlines()[-2:]]
    assert shown == ["| FY2015 | [x] | 1 |", "| part | 2 | [z] |"]
    assert table.csv().splitlines()[1:] == ["FY2015,,1,x", "part,2,,z"]
    assert plain_text(table.full_caption()).strip() == "[x] not available; [z] not applicable."


def test_a_remark_in_place_of_rows_leaves_the_other_cells_empty() -> None:
    """A table without rows says why in its first cell."""
    table = Table("", COLUMNS, [{"year": "none"}])
    assert (table.markdown().splitlines()[-1], table.marks) == ("| none |  |", "")


def test_numbers_are_marked_by_what_is_known_of_their_ids() -> None:
    """A letter that a cell has already isn't said twice; text has none."""
    number = marked(Markdown("1", 1, id="x"), "p")
    table = Table("", COLUMNS, [{"year": "FY2026", "n": number}]).qualified(lambda _: "pr")
    assert plain_text(table.markdown().splitlines()[-1]) == "| FY2026 | 1 [p] [r] |"
    assert table.csv().splitlines()[-1] == "FY2026,1,pr"
    assert table.ids() == [["", "x", ""]]


def test_a_unit_stands_in_the_header_and_numbers_to_the_right() -> None:
    """Units aren't repeated in the cells."""
    head, rule, _ = Table("", COLUMNS, [{"year": "FY2015", "n": 337117}]).markdown().splitlines()
    assert head == "| Fiscal year | Encounters [events]{.unit} |"
    assert rule == "| :--- | ---: |"


def test_markdown_keeps_a_bare_value_for_the_csv() -> None:
    """A linked figure is a number in the CSV."""
    cell = Markdown("[2.4 million](#n-x){.figure}", 2_475_669)
    assert Table("", COLUMNS, [{"year": "FY2023", "n": cell}]).csv().endswith("FY2023,2475669\n")


def test_ids_stand_where_their_values_stand_in_the_csv() -> None:
    """The column of shorthand has none; a mark keeps the id of its number."""
    number = Markdown("[2.4 million](#n-x){.figure}", 2_475_669, id="x")
    table = Table("", COLUMNS, [{"year": "FY2023", "n": marked(number, "p")}, {"year": "FY2024"}])
    assert table.ids() == [["", "x", ""], ["", "", ""]]
    assert [len(row) for row in csv.reader(io.StringIO(table.csv()))] == [3, 3, 3]
