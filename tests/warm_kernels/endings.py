"""Cells whose work is done when the kernel ends: each leaves files in the working directory."""

from __future__ import annotations

from awkward_cells import cells

ENDINGS = cells(
    unclosed="""
        kept = open("unclosed", "w")
        kept.write("written")
    """,
    unclosed_in_a_list="""
        several = [open("in-a-list", "w")]
        several[0].write("written")
    """,
    shown="open('shown', 'w')",
    then_written="_.write('written')",
    in_a_module="""
        import beside
        beside.kept = open("in-a-module", "w")
        beside.kept.write("written")
    """,
    finaliser="""
        import os
        def leave(name):
            with open(name, "w") as file:
                file.write(os.path.basename(os.getcwd()))
        PLACE = "finaliser"
        class Dies:
            def __del__(self): leave(PLACE)
        dies = Dies()
    """,
    cycle="""
        class DiesInACycle:
            def __init__(self): self.itself = self
            def __del__(self): leave("cycle")
        cycle = DiesInACycle()
    """,
    exit_handler="import atexit; atexit.register(leave, 'exit-handler')",
    exit_order="""
        def add(word):
            with open("exit-order", "a") as file:
                file.write(word)
        atexit.register(add, "second "); atexit.register(add, "first ")
    """,
    exit_fails="atexit.register(lambda: 1 / 0)",
    weak="""
        import weakref
        class Object: pass
        weak = Object()
        weakref.finalize(weak, leave, "weak")
    """,
    generator="""
        def numbers():
            try:
                yield 1
            finally:
                leave("generator")
        begun = numbers()
        next(begun)
    """,
    thread="""
        import threading, time
        threading.Thread(target=lambda: (time.sleep(0.3), leave("thread"))).start()
    """,
    daemon="""
        threading.Thread(target=lambda: (time.sleep(60), leave("daemon")), daemon=True).start()
    """,
    pool="""
        from concurrent.futures import ThreadPoolExecutor
        pool = ThreadPoolExecutor(1)
        pool.submit(lambda: (time.sleep(0.3), leave("pool"))); None
    """,
    folder="""
        import tempfile
        folder = tempfile.TemporaryDirectory(dir=".", prefix="folder_")
    """,
    log="""
        import logging
        logging.getLogger("l").addHandler(logging.FileHandler("log", delay=False))
        logging.getLogger("l").error("logged")
    """,
    coroutine="""
        import asyncio
        async def sleeps():
            try:
                await asyncio.sleep(60)
            finally:
                leave("coroutine")
        task = asyncio.create_task(sleeps())
        await asyncio.sleep(0)
    """,
)
# by itself: ipykernel waits in vain for what it has ended, and is killed
LEFT_BEHIND = cells(
    process="""
        import subprocess
        left = subprocess.Popen(["sleep", "600"])
        with open("left-behind", "w") as file: file.write(str(left.pid))
    """,
)
