"""Notebooks that are hard to show the same from a warm kernel: cells by name."""

from __future__ import annotations

from awkward_output import OUTPUT
from awkward_running import RUNNING

AWKWARD = {**OUTPUT, **RUNNING}
