"""What a preview tells the browsers that look at it: which pages are new, what went wrong."""

from __future__ import annotations

import json
import secrets
import threading
from collections.abc import Collection, Generator
from pathlib import PurePosixPath

Places = Collection[PurePosixPath]
_BEAT_SECONDS = 10


class News:
    """The rounds in which pages were made, the newest last, and what is wrong just now."""

    def __init__(self) -> None:
        # a page of an earlier server is older than any of this one
        self._server = secrets.token_hex(4)
        self._rounds: list[Places | None] = []
        self._fault = ""
        self._looked_at: list[PurePosixPath] = []
        self._turn = threading.Condition()

    @property
    def round(self) -> str:
        """The name of the newest round, which pages are served with."""
        return f"{self._server}-{len(self._rounds)}"

    @property
    def looked_at(self) -> Places:
        """The pages that somebody looks at just now."""
        return set(self._looked_at)

    def made(self, pages: Places | None = None) -> None:
        """Tell that pages are new; all of them where none are named."""
        with self._turn:
            self._rounds.append(pages)
            self._turn.notify_all()

    def failed(self, fault: str) -> None:
        """Tell what is wrong; with nothing, that all is well again."""
        with self._turn:
            self._fault = fault
            self._turn.notify_all()

    def events(self, round_: str, page: PurePosixPath) -> Generator[str, None, None]:
        """Yield server-sent events for a page of a round; the last one is that it is old.

        A comment comes now and then, so that the sender notices when nobody listens any more.
        """
        self._looked_at.append(page)
        try:
            yield from self._events(round_, page)
        finally:
            self._looked_at.remove(page)

    def _events(self, round_: str, page: PurePosixPath) -> Generator[str, None, None]:
        told = ""
        while True:
            with self._turn:
                old, fault = self._is_old(round_, page), self._fault
                if not old and fault == told:
                    self._turn.wait(_BEAT_SECONDS)
                    old, fault = self._is_old(round_, page), self._fault
            if fault != told:
                yield _event("fault", fault)
                told = fault
            elif not old:
                yield ":\n\n"
            if old:
                yield _event("reload", "")
                return

    def _is_old(self, round_: str, page: PurePosixPath) -> bool:
        server, _, number = round_.partition("-")
        if server != self._server or not number.isdecimal():
            return True
        return any(pages is None or page in pages for pages in self._rounds[int(number) :])


def _event(name: str, data: str) -> str:
    return f"event: {name}\ndata: {json.dumps(data)}\n\n"
