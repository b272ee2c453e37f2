"""Tests that can't run here: they say so, and fail where what they need is required."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest

NOT_RUN = "NOT RUN"
REQUIRED = "REQUIRE_BROWSER"


def not_run(reason: str) -> NoReturn:
    """Leave a test out and have the summary say so."""
    pytest.skip(f"{NOT_RUN}: {reason}")


def missing(tool: str) -> NoReturn:
    """Leave a test out for want of a tool; where continuous integration requires it, fail."""
    if os.environ.get(REQUIRED):
        pytest.fail(f"{tool} was not found, and {REQUIRED} is set", pytrace=False)
    not_run(f"{tool} was not found; `python scripts/setup.py tests` tells how it went")
