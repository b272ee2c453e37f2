"""The rows that the report's numbers were computed from, as pages to point into."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import PurePosixPath

from border_report.render.records import Row, Run, page_of_rows, rows_of
from border_report.render.shells import Shell
from border_report.render.tables import Package, Table

LONG = 28  # characters from which a cell wraps


def used(runs: Iterable[Run]) -> dict[str, set[Row]]:
    """Return the rows behind all numbers, by table."""
    found: dict[str, set[Row]] = {}
    for run in runs:
        for number in run.records:
            for row in rows_of(run, number):
                found.setdefault(row.table, set()).add(row)
    return found


def write(
    shell: Shell,
    package: Package,
    runs: Iterable[Run],
    listed: Mapping[str, PurePosixPath | None],
    data: str,
) -> None:
    """Write a page for each table that numbers come from, with the rows that they come from.

    Parameters
    ----------
    shell : Shell
    package : Package
    runs : iterable of Run
    listed : mapping of str to path or None
        For each table the page, from the top, that has it in the list of all tables.
    data : str
        Where the data package is, as seen from these pages.
    """
    for name, rows in sorted(used(runs).items()):
        table = package.table(name)
        chosen = [row for row in table.rows if Row(name, table.key_of(row)) in rows]
        body = _intro(table, listed.get(name), data) + _table(table, chosen, package)
        shell.pour(page_of_rows(name).name, f"Rows used: {table.title}", body)


def _intro(table: Table, listed: PurePosixPath | None, data: str) -> str:
    about = f"<a href='../{listed}#table-{table.name}'>About this table</a>; " if listed else ""
    return (
        f"<div class='hint'><p>The rows of the table {escape(table.name)} that numbers of this "
        f"edition were computed from. {about}<a download='' href='{data}/{table.path}'>the whole "
        f"table, {len(table.rows):,} rows, as CSV</a>.</p></div>"
    )


def _table(table: Table, rows: Iterable[Mapping[str, str]], package: Package) -> str:
    heads = "".join(f"<th scope='col'>{escape(name)}</th>" for name in table.columns)
    body = "".join(
        f'<tr id="{escape(Row(table.name, table.key_of(row)).anchor)}">'
        + "".join(_cells(table, row, package))
        + "</tr>\n"
        for row in rows
    )
    label = escape(f"Rows of {table.name}")
    return (
        f"<div class='rows' role='region' tabindex='0' aria-label='{label}'>"
        f"<table><thead><tr>{heads}</tr></thead><tbody>\n{body}</tbody></table></div>"
    )


def _cells(table: Table, row: Mapping[str, str], package: Package) -> Sequence[str]:
    first, *others = table.columns
    return [
        f"<th scope='row'>{_value(table, first, row, package)}</th>",
        *(_cell(_value(table, name, row, package)) for name in others),
    ]


def _cell(value: str) -> str:
    kind = " class='long'" if len(value) > LONG else ""
    return f"<td{kind}>{value}</td>"


def _value(table: Table, column: str, row: Mapping[str, str], package: Package) -> str:
    """Return a cell; a source by its title, with its day where it is later than the edition."""
    value = row[column]
    source = package.referred(table, column, value)
    if source is None or not source.get("title"):
        return escape(value)
    day, as_of = source.get("published_on", ""), package.as_of
    later = f" ({day}, a later print)" if as_of and day > as_of else ""
    title = escape(source["title"])
    url = source.get("url", "")
    on_the_web = url.startswith(("https://", "http://"))
    linked = f'<a href="{escape(url)}">{title}</a>' if on_the_web else title
    return linked + later
