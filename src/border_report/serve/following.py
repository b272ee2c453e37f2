"""A preview that is kept up to date, and whoever looks at it told."""

from __future__ import annotations

import time

from rich.console import Console

from border_report.errors import BorderReportError
from border_report.serve.news import News, Places
from border_report.serve.preview import Preview
from border_report.serve.server import serving
from border_report.serve.sources import check_code
from border_report.serve.watching import Watch

_GLANCE_SECONDS = 1


class RestartError(Exception):
    """The program's own code has changed: it must begin again to run it."""


def follow(preview: Preview, port: int, console: Console) -> None:
    """Serve a preview and bring it up to date whenever something is saved, until interrupted.

    Raises
    ------
    BorderReportError
        When it can't begin: no such edition, another preview, no port.
    RestartError
        When the program itself has changed.
    """
    preview.edition()
    news = News()
    with (
        Watch(preview.root) as watch,
        preview,
        serving(preview.site, port, news) as address,
    ):
        _say(console, f"Serving {address} until Ctrl-C.")
        while True:
            watch.saved.clear()
            _keep_up(preview, watch, news, console)
            # without an end to the waiting no interrupt is heard on Windows
            while not watch.saved.wait(_GLANCE_SECONDS):
                pass


def _keep_up(preview: Preview, watch: Watch, news: News, console: Console) -> None:
    begun = time.monotonic()
    try:
        if watch.new_code:
            check_code(watch.new_code)
            raise RestartError
        for pages in preview.update(watch.now, watch.saved, news.looked_at):
            news.made(pages)
            _say(console, f"{_named(pages)} after {time.monotonic() - begun:.1f} s")
        if not watch.saved.is_set():
            news.failed("")
    # a file may go while it is read
    except (BorderReportError, OSError) as fault:
        news.failed(str(fault))
        _say(console, str(fault))


def _named(pages: Places | None) -> str:
    if pages is None:
        return "All pages"
    few = ", ".join(sorted(map(str, pages))[:3])
    return few + (f" and {len(pages) - 3} more" if len(pages) > 3 else "")


def _say(console: Console, text: str) -> None:
    console.print(text, highlight=False, soft_wrap=True, markup=False)
