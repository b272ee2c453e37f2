"""Corrections are rows: applied here and nowhere else, and only while they are still needed."""

from __future__ import annotations

import pandas as pd

from border_report.errors import DataError


def correct(table: pd.DataFrame, name: str, corrections: pd.DataFrame) -> pd.DataFrame:
    """Return a table with the corrections meant for it applied.

    Parameters
    ----------
    table : DataFrame
        The tidy table, with a column `note`.
    name : str
        Its name in `corrections`.
    corrections : DataFrame
        Columns `table`, `key` ("column=value;…"), `column`, `published_value`,
        `corrected_value`, `reason`, `status`.

    Raises
    ------
    DataError
        When a correction finds no row, more than one, or another value than the one it expects:
        the publisher has mended the figure, and the correction has to go.
    """
    table = table.copy()
    for row in corrections[corrections["table"] == name].to_dict("records"):
        found = pd.Series(True, index=table.index)
        for part in row["key"].split(";"):
            column, value = part.split("=")
            found &= table[column].astype(str) == value
        values = table.loc[found, row["column"]].tolist()
        if values != [row["published_value"]]:
            raise DataError(
                f"Correction {row['correction_id']} expects {name}.{row['column']} = "
                f"{row['published_value']} where {row['key']}, but finds {values or 'no row'}: "
                "remove the correction or mend its key in data/raw/declared/corrections.csv."
            )
        if row["status"] == "applied":
            table.loc[found, row["column"]] = row["corrected_value"]
            table.loc[found, "note"] = (
                f"published as {row['published_value']}; see corrections, {row['correction_id']}"
            )
    return table
