"""``data check`` and ``data build``."""

from __future__ import annotations

from cyclopts import App

from border_report.cli.place import project
from border_report.errors import DataError

app = App(name="data", help="Check the data package, or make it again from data/raw.")


@app.command
def check() -> None:
    """Check every table against its schema, its keys and the reconciliations."""
    from border_report.data.check import check as faults_of

    if faults := faults_of(project()):
        listed = "\n".join(f"  {fault}" for fault in faults)
        raise DataError(f"The data have {len(faults)} fault(s):\n{listed}")
    print("The data have no fault.")


@app.command(name="build")
def build_tables() -> None:
    """Make the tables again from data/raw, byte for byte."""
    from border_report.data.build import build

    build(project())
    print("Made the tables in data/ from data/raw.")
