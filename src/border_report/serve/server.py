"""A site at an address of this machine; a preview's pages also hear when they are made anew."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from border_report.errors import BorderReportError
from border_report.serve.news import News

HOST = "127.0.0.1"
SCRIPT = "/.preview/reload.js"
EVENTS = "/.preview/events"
_CODE = Path(__file__).with_name("reload.js")
_INDEX = "index.html"
_NOT_YET = b"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Not made yet</title></head>
<body><main><h1>Not made yet</h1><p>This page shows itself when it is made.</p></main></body></html>
"""


@contextmanager
def serving(site: Path, port: int, news: News | None = None) -> Iterator[str]:
    """Serve a folder while the block runs, at the address that is given.

    Parameters
    ----------
    site : Path
        Looked up anew for each request, so that a new site may take its place.
    port : int
        0 for any that is free.
    news : News, optional
        Of a preview, whose pages listen to it.

    Raises
    ------
    BorderReportError
        When the port can't be had.
    """
    try:
        server = _Server((HOST, port), partial(_Handler, news=news, directory=str(site)))
    except (OSError, OverflowError) as fault:
        raise BorderReportError(
            f"Port {port} can't be had ({getattr(fault, 'strerror', None) or fault}); "
            "name another one with --port."
        ) from None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://{HOST}:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # elsewhere it lets a port be had again at once, on Windows it lets two have it
    allow_reuse_address = os.name != "nt"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of browsers that have gone."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    # what a system says of these differs
    extensions_map = {  # noqa: RUF012
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".svg": "image/svg+xml",
        ".woff2": "font/woff2",
    }

    def __init__(self, *given: Any, news: News | None, **named: Any) -> None:
        self._news = news
        super().__init__(*given, **named)

    def do_GET(self) -> None:
        """Answer a request."""
        asked = urlsplit(self.path)
        if self._news and asked.path == EVENTS:
            self._tell(self._news, parse_qs(asked.query))
        else:
            super().do_GET()

    def send_head(self) -> Any:
        """Send what stands before a file; a page of a preview gets its script."""
        # times of files are too coarse to tell whether one has changed
        del self.headers["If-Modified-Since"]
        asked = urlsplit(self.path).path
        if self._news and asked == SCRIPT:
            return self._send(HTTPStatus.OK, "text/javascript", _CODE.read_bytes())
        path = Path(self.translate_path(self.path))
        if asked.endswith("/"):
            path /= _INDEX
        if path.suffix == ".html" and path.is_file():
            return self._send_page(HTTPStatus.OK, path)
        if not path.exists():
            return self._send_page(HTTPStatus.NOT_FOUND, Path(self.directory) / "404.html")
        return super().send_head()

    def end_headers(self) -> None:
        """Let browsers keep nothing: the next build has files of the same names."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing of requests."""

    def _send_page(self, status: HTTPStatus, path: Path) -> BytesIO | None:
        # asked before the page is read, which may be made anew meanwhile
        of_round = f'data-round="{self._news.round}"' if self._news else ""
        try:
            page = path.read_bytes()
        except FileNotFoundError:
            if self._news is None:
                self.send_error(HTTPStatus.NOT_FOUND)
                return None
            page = _NOT_YET
        if self._news:
            script = f'<script src="{SCRIPT}" data-events="{EVENTS}" {of_round} defer></script>'
            page = page.replace(b"</head>", f"{script}\n</head>".encode(), 1)
        return self._send(status, "text/html; charset=utf-8", page)

    def _send(self, status: HTTPStatus, kind: str, content: bytes) -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return BytesIO(content)

    def _tell(self, news: News, asked: dict[str, list[str]]) -> None:
        """Send events until the page is old or has gone."""
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        page = unquote(asked.get("page", ["/"])[0])
        place = PurePosixPath(page.lstrip("/") + (_INDEX if page.endswith("/") else ""))
        with closing(news.events(asked.get("round", [""])[0], place)) as events:
            for event in events:
                self.wfile.write(event.encode())
                self.wfile.flush()
