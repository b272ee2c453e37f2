"""A built site at an address: its files as they are, and nothing else."""

from __future__ import annotations

import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pytest

from border_report.errors import BorderReportError
from border_report.serve.news import News
from border_report.serve.server import HOST, serving


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Serve a folder with a few files."""
    (tmp_path / "index.html").write_text("<head></head>first", encoding="utf-8")
    (tmp_path / "404.html").write_text("<head></head>nowhere", encoding="utf-8")
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "page.js").write_text("1", encoding="utf-8")
    with serving(tmp_path, 0) as address:
        yield address


def test_a_site_is_served_as_it_is(address: str) -> None:
    """Without a script, and never from a browser's memory."""
    with urllib.request.urlopen(address) as answer:
        assert answer.read() == b"<head></head>first"
        assert answer.headers["Cache-Control"] == "no-store"
    with urllib.request.urlopen(f"{address}assets/page.js") as answer:
        assert answer.headers["Content-Type"] == "text/javascript"


@pytest.mark.parametrize("place", ["none.html", "assets/", "../secret", ".preview/events"])
def test_what_isnt_there_is_the_sites_own_page_for_it(address: str, place: str) -> None:
    """A folder without a page shows no list of its files."""
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(address + place)
    assert refused.value.code == 404
    assert refused.value.read() == b"<head></head>nowhere"


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    """With what to do."""
    with socket.create_server((HOST, 0)) as other:
        port = other.getsockname()[1]
        with (
            pytest.raises(BorderReportError, match=f"Port {port} .* --port"),
            serving(tmp_path, port),
        ):
            pass


def test_a_page_hears_of_itself_alone() -> None:
    """Of any page it hears when all are new; a page of an earlier server is old."""
    news, page = News(), PurePosixPath("index.html")
    round_ = news.round
    news.made({PurePosixPath("report/data.html")})
    news.failed("It broke.")
    events = news.events(round_, page)
    assert next(events) == 'event: fault\ndata: "It broke."\n\n'
    assert news.looked_at == {page}
    news.made({page})
    assert next(events) == 'event: reload\ndata: ""\n\n'
    assert list(events) == []
    assert news.looked_at == set()
    assert list(news.events(news.round.replace("-", "x-"), page))[-1].startswith("event: reload")
