"""Read what the tables are made from: facts, CBP files, and rows declared by hand."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, lru_cache
from pathlib import Path

import pandas as pd

from border_report.errors import DataError

SOURCE_COLUMNS = (
    "source_id",
    "source",
    "source_usbp",
    "source_total",
    "population_source_id",
)


class Raw:
    """The files of `data/raw`, as frames of strings with source ids in one spelling.

    Parameters
    ----------
    folder : Path
        The folder `data/raw`.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.facts: Callable[[str], pd.DataFrame] = lru_cache(self._facts)
        self.cbp: Callable[[str], pd.DataFrame] = lru_cache(self._cbp)
        self.declared: Callable[[str], pd.DataFrame] = lru_cache(self._declared)

    @cached_property
    def aliases(self) -> dict[str, str]:
        """Second names of a source, each with the id that stands for it."""
        table = self._read(self.folder / "declared" / "source_aliases.csv")
        return dict(zip(table["alias"], table["source_id"], strict=True))

    def source_id(self, name: str) -> str:
        """Return the one id of a source: lower case, hyphens, aliases resolved."""
        plain = name.lower().replace("_", "-")
        return self.aliases.get(plain, plain)

    def _facts(self, name: str) -> pd.DataFrame:
        return self._with_one_id(self._read(self.folder / "facts" / f"{name}.csv.gz"))

    def _cbp(self, name: str) -> pd.DataFrame:
        return self._read(self.folder / "cbp" / f"{name}.csv.gz")

    def _declared(self, name: str) -> pd.DataFrame:
        return self._with_one_id(self._read(self.folder / "declared" / f"{name}.csv"))

    def _with_one_id(self, table: pd.DataFrame) -> pd.DataFrame:
        for column in SOURCE_COLUMNS:
            if column in table:
                table[column] = table[column].map(self.source_id)
        return table

    @staticmethod
    def _read(path: Path) -> pd.DataFrame:
        if not path.is_file():
            raise DataError(f"{path} is missing: the tables are made from it; restore it from git.")
        return pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")
