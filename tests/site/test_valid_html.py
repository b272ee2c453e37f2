"""Every page is valid HTML, by the Nu HTML checker, which is that of the W3C's validator."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

# a policy of 'self' has no meaning where a page is checked as a file
OF_FILES = "Resource violates Content Security Policy"


def messages(checker: Sequence[str], place: Path) -> list[dict[str, Any]]:
    """Return what the checker says of a page, or of all pages in a folder."""
    command = [*checker, str(place)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return list(json.loads(done.stderr)["messages"])


def test_every_page_is_valid_html(html_checker: list[str], report: Path) -> None:
    """With no error and no warning."""
    told = {
        f"{Path(m['url'].removeprefix('file:')).relative_to(report)}: {m['message']}"
        for m in messages(html_checker, report)
        if OF_FILES not in m["message"]
    }
    assert sorted(told)[:20] == []


def test_the_checker_finds_what_is_wrong(html_checker: list[str], tmp_path: Path) -> None:
    """The test above would pass on anything if it found nothing."""
    page = tmp_path / "page.html"
    page.write_text("<!DOCTYPE html><html lang=en><title>x</title><p><div></p>", encoding="utf-8")
    assert any(m["type"] == "error" for m in messages(html_checker, page))
