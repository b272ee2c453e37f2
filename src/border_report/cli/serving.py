"""``serve``: a built site, or a preview that follows its sources, in the browser."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from border_report.cli.building import FORMATS, made, ordered
from border_report.cli.place import project
from border_report.cli.setting import File, Words, edition_of

if TYPE_CHECKING:
    from rich.console import Console

PORT = 8000


def serve(
    *,
    port: int = PORT,
    watch: Annotated[bool, Parameter(negative="")] = False,
    edition: str | None = None,
    parameter: Words = None,
    parameters_file: File = None,
) -> None:
    """Serve the report at an address of this machine, building it first where need be.

    Parameters
    ----------
    port
        Where to serve it: http://127.0.0.1:PORT/.
    watch
        Serve the pages of one edition as their sources are now: a save in a notebook, page, style
        or table makes them anew and loads them again in the browser. _site/ isn't touched.
    edition
        Serve this edition alone; editions/ holds one file for each.
    parameter
        name=value for every notebook that has it, notebook.name=value for one; repeat it for
        more. `border-report params` lists them.
    parameters_file
        A YAML file of parameters: lines of name: value, or such lines below notebook:. What -p
        sets goes over it, and it goes over the edition.
    """
    from rich.console import Console

    root, console = project(), Console()
    with until_ended(console):
        if watch:
            _follow(root, port, console, edition, parameter, parameters_file)
        else:
            order = ordered(root, edition, parameter, parameters_file, frozenset(FORMATS))
            made(order, console)
            _serve(order.output, port, console)


@contextmanager
def until_ended(console: Console) -> Iterator[None]:
    """Let either signal that asks a program to end do so quietly, and all that it has begun."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        console.print("Ended.")


def _serve(site: Path, port: int, console: Console) -> None:
    from border_report.serve.server import serving

    with serving(site, port) as address:
        console.print(f"Serving {address} until Ctrl-C.", highlight=False, soft_wrap=True)
        while not threading.Event().wait(1):
            pass


def _follow(
    root: Path,
    port: int,
    console: Console,
    edition: str | None,
    parameter: list[str] | None,
    file: Path | None,
) -> None:
    from border_report.build import subject_of
    from border_report.serve.following import RestartError, follow
    from border_report.serve.preview import Preview

    preview = Preview(
        root,
        lambda: edition_of(root, edition, parameter, file),
        lambda: subject_of(root),
        console.print,
    )
    try:
        follow(preview, port, console)
    except RestartError:
        console.print("border-report itself has changed: beginning again.")
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
