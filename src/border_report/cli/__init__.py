"""The ``border-report`` command: words in, words out; nothing is computed here."""

from __future__ import annotations

import errno
import sys

from cyclopts import App

import border_report.run.light  # noqa: F401
from border_report.cli import (
    batch,
    building,
    comparing,
    completing,
    data,
    doctor,
    parameters,
    serving,
)
from border_report.errors import BorderReportError

INTERRUPTED = 130

app = App(
    name="border-report",
    help="Build the report, compare figures, check the data.",
    suppress_keyboard_interrupt=False,
)
app.command(building.build)
app.command(serving.serve)
app.command(batch.batch)
app.command(parameters.params)
app.command(comparing.compare)
app.command(data.app)
app.command(doctor.doctor)
app.command(completing.completion)
app.command(building.prepare, show=False)
app.command(building.finish, show=False)


def main() -> None:
    """Run the command; tell what a user can mend without a traceback.

    The exit code tells the kind of fault: see `border_report.errors`.
    """
    try:
        app()
    except BorderReportError as fault:
        print(fault, file=sys.stderr)
        sys.exit(fault.exit_code)
    except OSError as fault:
        if fault.errno != errno.ENOSPC:
            raise
        print("The disk is full; a site that was there is as it was. Make room.", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print("Stopped; a site that was there is as it was.", file=sys.stderr)
        sys.exit(INTERRUPTED)
