"""The ways in which others come to warm kernels: papermill's command, jupyter_client, a command."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
import pytest
from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import KernelManager
from jupyter_client.provisioning.factory import KernelProvisionerFactory
from processes import gone
from running import notebook

from warm_kernels.manager import WarmKernelManager

FORKED = "'warm_kernels.nursery' in open(f'/proc/{__import__(\"os\").getppid()}/cmdline').read()"
PARENT = {"parent": "import os; print(os.getppid())"}


def papermill(*arguments: str, before: tuple[str, ...] = ()) -> None:
    """Run papermill's command without importing libraries first."""
    command = [*before, sys.executable, "-m", "papermill", "--no-progress-bar", *arguments]
    environment = {**os.environ, "WARM_KERNELS_IMPORT": ""}
    subprocess.run(command, env=environment, check=True, capture_output=True)


def printed(path: Path) -> str:
    """Return what the first cell of an executed notebook printed."""
    text: str = nbformat.read(path, as_version=4).cells[0].outputs[0].text
    return text.strip()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return a notebook that tells its kernel's parent."""
    path = tmp_path / "source.ipynb"
    nbformat.write(notebook(PARENT), path)
    return path


def test_papermill_has_an_engine_named_warm(source: Path, tmp_path: Path) -> None:
    """And it ends its nursery with itself."""
    papermill("--engine", "warm", str(source), str(tmp_path / "out.ipynb"))
    assert gone(int(printed(tmp_path / "out.ipynb")))


def test_one_command_has_one_nursery(source: Path, tmp_path: Path) -> None:
    """For all runs that it starts."""
    twice = 'for n in 1 2; do "$@" $n.ipynb & done; wait'
    shared = (sys.executable, "-m", "warm_kernels", "sh", "-c", f"cd {tmp_path}; {twice}", "sh")
    papermill("--engine", "warm", str(source), before=shared)
    assert printed(tmp_path / "1.ipynb") == printed(tmp_path / "2.ipynb")


def test_the_command_gives_on_what_its_command_says() -> None:
    """Its exit code; and its own use, when there is no command."""
    command = [sys.executable, "-m", "warm_kernels"]
    assert subprocess.run([*command, "sh", "-c", "exit 7"], check=False).returncode == 7
    asked = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (asked.returncode, asked.stdout) == (2, "")
    assert "COMMAND" in asked.stderr


def test_papermill_loads_the_engine_and_nothing_with_it() -> None:
    """Papermill imports every engine that is registered."""
    script = (
        "import sys, papermill.engines as e; from papermill.engines import papermill_engines;"
        "before = set(sys.modules); import warm_kernels.engine;"
        "print(papermill_engines.get_engine('warm'), sorted(set(sys.modules) - before),"
        " [m for m in sys.modules if m.startswith('warm_kernels')])"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    assert "WarmEngine" in told.stdout
    assert "manager" not in told.stdout


class TestAnyClient:
    """A client of jupyter_client that takes the provisioner by its name."""

    @pytest.fixture
    def manager(self, nursery: str) -> Iterator[KernelManager]:  # noqa: ARG002
        """Start a kernel by the provisioner."""
        factory = KernelProvisionerFactory.instance()
        usual, factory.default_provisioner_name = (
            factory.default_provisioner_name,
            "warm-provisioner",
        )
        manager = KernelManager()
        manager.start_kernel()
        yield manager
        factory.default_provisioner_name = usual
        if manager.has_kernel:
            manager.shutdown_kernel(now=True)

    @pytest.fixture
    def client(self, manager: KernelManager) -> Iterator[BlockingKernelClient]:
        """Connect to the kernel."""
        client = manager.client()
        client.start_channels()
        client.wait_for_ready(timeout=30)
        yield client
        client.stop_channels()

    def answer(self, client: BlockingKernelClient, expression: str) -> str:
        """Return the value of an expression in the kernel."""
        reply = client.execute("", user_expressions={"value": expression}, reply=True, timeout=30)[
            "content"
        ]
        return str(reply["user_expressions"]["value"]["data"]["text/plain"])

    def test_its_kernels_are_forked(self, client: BlockingKernelClient) -> None:
        """The kernel's parent is a nursery."""
        assert self.answer(client, FORKED) == "True"

    def test_a_kernel_is_restarted(
        self, manager: KernelManager, client: BlockingKernelClient
    ) -> None:
        """It is another one, and forked again."""
        before = int(self.answer(client, "__import__('os').getpid()"))
        manager.restart_kernel()
        client.wait_for_ready(timeout=30)
        assert int(self.answer(client, "__import__('os').getpid()")) != before
        assert self.answer(client, FORKED) == "True"
        assert gone(before)

    def test_a_kernel_is_interrupted(
        self, manager: KernelManager, client: BlockingKernelClient
    ) -> None:
        """By a signal to its process group."""
        client.execute("import time; print('begun'); time.sleep(60)")
        while client.get_iopub_msg(timeout=30)["content"].get("text") != "begun\n":
            pass
        manager.interrupt_kernel()
        assert client.get_shell_msg(timeout=30)["content"]["ename"] == "KeyboardInterrupt"

    def test_a_kernel_is_shut_down(
        self, manager: KernelManager, client: BlockingKernelClient
    ) -> None:
        """Politely, and at once."""
        pid = int(self.answer(client, "__import__('os').getpid()"))
        manager.shutdown_kernel()
        assert gone(pid)
        assert not manager.is_alive()


class TestManyAtOnce:
    """Kernels that start beside each other."""

    def test_none_fails_to_start(self, nursery: str) -> None:  # noqa: ARG002
        """Neither ports nor connection files are taken or half written."""

        async def start() -> None:
            manager = WarmKernelManager(kernel_name="python3")
            await manager.start_kernel()
            client = manager.client()
            client.start_channels()
            await client.wait_for_ready(30)
            client.stop_channels()
            await manager.shutdown_kernel(now=True)

        async def start_many() -> None:
            for _ in range(5):
                await asyncio.gather(*(start() for _ in range(8)))

        # a browser of other tests may hold this thread's event loop
        with ThreadPoolExecutor(1) as thread:
            thread.submit(asyncio.run, start_many()).result()
