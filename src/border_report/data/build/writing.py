"""Write tables and descriptor: LF, sorted by key, whole files only."""

from __future__ import annotations

import json
from pathlib import Path

import pandas as pd

from border_report.data.schema import TABLES, descriptor
from border_report.errors import DataError


def write(folder: Path, tables: dict[str, pd.DataFrame]) -> None:
    """Write each table to `folder`/NAME.csv and the descriptor to `folder`/datapackage.json.

    Each file is replaced at once, so that a reader finds the old one or the new one.

    Raises
    ------
    DataError
        When tables or columns are not those that the schema describes.
    """
    described = {table.name: table for table in TABLES}
    if odd := set(described) ^ set(tables):
        raise DataError(f"Tables and schema differ in {', '.join(sorted(odd))}.")
    for name, table in tables.items():
        columns = [field["name"] for field in described[name].fields]
        if columns != list(table.columns):
            raise DataError(f"{name} has columns {list(table.columns)}, its schema {columns}.")
        key, order = described[name].key, described[name].order
        _replace(folder / f"{name}.csv", _csv(table, list(key if order is None else order)))
    text = json.dumps(descriptor(), indent=2, ensure_ascii=False) + "\n"
    _replace(folder / "datapackage.json", text)


def _csv(table: pd.DataFrame, order: list[str]) -> str:
    ordered = table.sort_values(order, kind="stable") if order else table.copy()
    flags = ordered.select_dtypes("bool").columns
    ordered[flags] = ordered[flags].replace({True: "true", False: "false"}).astype(str)
    text: str = ordered.to_csv(index=False, lineterminator="\n")
    return text


def _replace(path: Path, text: str) -> None:
    draft = path.with_name(path.name + ".new")
    draft.write_text(text, encoding="utf-8", newline="\n")
    draft.replace(path)
