"""A real JupyterLab over a copy of the notebooks, as `make lab` opens it."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
START_SECONDS = 60
SETTINGS = {
    # every cell in the page, not only those on the screen, so that all can be looked at
    "@jupyterlab/notebook-extension/tracker": {"windowingMode": "none"},
    "@jupyterlab/apputils-extension/notification": {
        "checkForUpdates": False,
        "doNotDisturbMode": True,
        "fetchNews": "false",
    },
}


@dataclass(frozen=True)
class Lab:
    """A running JupyterLab and the folder that it shows."""

    address: str
    folder: Path


def answers(address: str) -> bool:
    """Return whether the server is there."""
    try:
        with urllib.request.urlopen(f"{address}/api", timeout=2):
            return True
    except (urllib.error.URLError, OSError):
        return False


@pytest.fixture(scope="session")
def lab() -> Iterator[Lab]:
    """Start JupyterLab on copies of the notebooks, so that saving changes nothing here.

    The copies lie inside the project, since notebooks find its data from where they are.
    """
    folder = ROOT / "_build" / "lab"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copytree(ROOT / "notebooks", folder / "notebooks")
    for name, content in SETTINGS.items():
        path = folder / "settings" / f"{name}.jupyterlab-settings"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content), encoding="utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    around = {
        **os.environ,
        "JUPYTERLAB_SETTINGS_DIR": str(folder / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(folder / "workspaces"),
        "JUPYTER_CONFIG_DIR": str(folder / "config"),
        "JUPYTER_DATA_DIR": str(folder / "share"),
        "JUPYTER_RUNTIME_DIR": str(folder / "runtime"),
        "JUPYTER_PATH": str(Path(sys.prefix) / "share" / "jupyter"),
    }
    log = (folder / "lab.log").open("w", encoding="utf-8")
    options = [
        "--no-browser",
        "--allow-root",
        f"--ServerApp.port={port}",
        "--ServerApp.port_retries=0",
        "--ServerApp.ip=127.0.0.1",
        f"--ServerApp.root_dir={folder}",
        "--IdentityProvider.token=",
    ]
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyter", "lab", *options],
        cwd=folder,
        env=around,
        stdout=log,
        stderr=subprocess.STDOUT,
    )
    address = f"http://127.0.0.1:{port}"
    end = time.monotonic() + START_SECONDS
    while not answers(address):
        if server.poll() is not None or time.monotonic() > end:
            server.kill()
            pytest.fail(f"JupyterLab did not start:\n{(folder / 'lab.log').read_text()}")
        time.sleep(0.3)
    yield Lab(address, folder)
    server.terminate()
    server.wait(timeout=30)
    log.close()


@pytest.fixture(scope="session")
def context(browser: Any) -> Iterator[Any]:
    """Return a window's surroundings for all tests: JupyterLab's own files are loaded once."""
    made = browser.new_context(viewport={"width": 1440, "height": 1000})
    yield made
    made.close()
