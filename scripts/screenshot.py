"""Take docs/screenshot.png from the site in _site/, as a laptop shows its first page."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from setup import find_browser

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "_site" / "index.html"
PICTURE = ROOT / "docs" / "screenshot.png"


def main() -> int:
    """Open the first page and save what is on the screen; return the exit code."""
    if not PAGE.exists():
        print("There is no site yet: run `make report` first.", file=sys.stderr)
        return 1
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser())
        page = browser.new_page(viewport={"width": 1440, "height": 900}, color_scheme="light")
        page.goto(PAGE.as_uri(), wait_until="load")
        page.wait_for_timeout(1500)  # charts are drawn after the page has loaded
        page.screenshot(path=PICTURE)
        browser.close()
    print(f"wrote {PICTURE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
