"""Where a forked kernel could differ from a launched one, it is launched."""

from __future__ import annotations

import json
import os
import socket
import sys
from pathlib import Path

import pytest
from running import execute

from warm_kernels import why_not_forked, wire
from warm_kernels.serving import ADDRESS, serving
from warm_kernels.settled import interpreter

PARENT = (
    "print('warm_kernels.nursery' in open(f'/proc/{__import__(\"os\").getppid()}/cmdline').read())"
)


def forked(folder: Path, **settings: str) -> bool:
    """Run a cell in a folder; tell whether its kernel was forked."""
    executed = execute(
        {"parent": PARENT}, folder, folder.parent / "executed.ipynb", True, **settings
    )
    return {"True\n": True, "False\n": False}[executed.cells[0].outputs[0].text]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a working directory."""
    made = tmp_path / "here"
    made.mkdir()
    return made


@pytest.mark.usefixtures("nursery")
class TestWithANursery:
    """A nursery runs; whether it forks depends on what is asked."""

    def test_a_kernel_like_the_nursery_is_forked(self, folder: Path) -> None:
        """The usual case, so that the others mean something."""
        assert forked(folder)

    def test_variables_of_the_notebook_do_not_matter(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Only those that are read at the start do."""
        monkeypatch.setenv("A_VARIABLE", "of this run alone")
        assert forked(folder)

    @pytest.mark.parametrize(
        ("name", "value"),
        [("PYTHONUTF8", "1"), ("LC_ALL", "C"), ("TZ", "Asia/Tokyo"), ("OMP_NUM_THREADS", "1")],
    )
    def test_other_settings_of_the_start_are_launched(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
    ) -> None:
        """The interpreter and its libraries have read them already."""
        monkeypatch.setenv(name, value)
        assert not forked(folder)

    def test_other_flags_are_launched(
        self, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """A kernel specification may ask for any."""
        specification = tmp_path / "kernels" / "flagged" / "kernel.json"
        specification.parent.mkdir(parents=True)
        command = [
            sys.executable,
            "-X",
            "dev",
            "-m",
            "ipykernel_launcher",
            "-f",
            "{connection_file}",
        ]
        specification.write_text(
            json.dumps({"argv": command, "display_name": "flagged", "language": "python"}),
            encoding="utf-8",
        )
        monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
        assert not forked(folder, kernel_name="flagged")

    def test_a_module_of_the_folder_is_not_hidden_by_an_imported_one(self, folder: Path) -> None:
        """A launched kernel would import it; and it does."""
        (folder / "filelock.py").write_text("HEIGHT = 3\n", encoding="utf-8")
        assert not forked(folder)
        cells = {"import": "import filelock; filelock.HEIGHT"}
        executed = execute(cells, folder, folder.parent / "own.ipynb", warm=True)
        assert executed.cells[0].outputs[0].data["text/plain"] == "3"

    def test_what_is_no_module_hides_nothing(self, folder: Path) -> None:
        """Data of that name, or a folder."""
        (folder / "filelock.csv").write_text("height\n", encoding="utf-8")
        (folder / "filelock").mkdir()
        assert forked(folder)

    def test_nonsense_does_not_end_the_nursery(self, folder: Path, nursery: str) -> None:
        """It goes on to fork for others."""
        for packet in (b"{", b"[]", b'{"folder": 1}', b"x" * 9999):
            with wire.channel() as connection:
                connection.connect(wire.name(nursery))
                connection.sendall(packet)
        with wire.channel() as connection:
            connection.connect(wire.name(nursery))
        assert forked(folder)


def test_a_nursery_that_has_gone_is_not_missed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An address without anybody."""
    monkeypatch.setenv(ADDRESS, "nobody")
    assert not forked(folder)


def test_a_library_that_starts_a_thread_makes_the_nursery_refuse(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thread doesn't survive a fork, and what it held stays locked."""
    (tmp_path / "busy.py").write_text(
        "import threading, time\n"
        "threading.Thread(target=time.sleep, args=(60,), daemon=True).start()\n",
        encoding="utf-8",
    )
    monkeypatch.syspath_prepend(tmp_path)
    path = os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    monkeypatch.setenv("PYTHONPATH", path)
    with serving(os.environ, ["busy"]) as started:
        monkeypatch.setenv(ADDRESS, started.variables[ADDRESS])
        assert not forked(folder)


@pytest.mark.parametrize("system", ["darwin", "win32", "freebsd14"])
def test_systems_that_cannot_fork_say_so(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """And there a nursery is nothing at all."""
    monkeypatch.setattr(sys, "platform", system)
    assert system in str(why_not_forked())
    with serving(os.environ) as nothing:
        assert nothing.variables == {}


def test_other_kernels_are_none_of_ours() -> None:
    """Only what starts as an ipykernel can be forked."""
    assert interpreter(["ir", "-e", "IRkernel::main()"]) is None
    assert interpreter(["python", "-m", "bash_kernel", "-f", "x.json"]) is None
    assert interpreter(["python", "-m"]) is None
    assert interpreter([]) is None


def test_another_user_gets_no_kernel() -> None:
    """The other side's user is that of its process."""
    one, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with one, other:
        assert wire.user(one) == os.getuid()
