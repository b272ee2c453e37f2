"""Importing papermill leaves out what nobody here needs."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import sys
import border_report.run.execute
import papermill.execute
import altair
sys.exit("lark" in sys.modules)
"""


def test_no_grammar_of_addresses_is_made() -> None:
    """With jsonschema one would be, by a parser that takes a second to start."""
    assert subprocess.run([sys.executable, "-c", SCRIPT], check=False).returncode == 0


def test_without_it_the_grammar_would_be_made() -> None:
    """Once it isn't any more, what leaves it out can go."""
    script = SCRIPT.replace("import border_report.run.execute\n", "")
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 1
