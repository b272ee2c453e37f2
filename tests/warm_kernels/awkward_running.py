"""Awkward to run: errors, coroutines, threads, processes, surroundings."""

from __future__ import annotations

from awkward_cells import cells

RUNNING = {
    "errors": cells(
        raised="1 / 0",
        nested="""
            def outer():
                try:
                    {}["a"]
                except KeyError as fault:
                    raise ValueError("from it") from fault
            outer()
        """,
        syntax="if True print('x')",
        name="nowhere",
        in_a_library="import json; json.loads('{')",
        in_pandas="import pandas as pd; pd.DataFrame({'a': [1]})['b']",
        group="raise ExceptionGroup('several', [ValueError(1), TypeError('two')])",
        noted="""
            fault = ValueError("with a note"); fault.add_note("the note")
            raise fault
        """,
        too_deep="""
            import inspect, sys
            limit = sys.getrecursionlimit()
            def down(n): return down(n + 1)
            try:
                sys.setrecursionlimit(len(inspect.stack()) + 60)
                down(0)
            finally:
                sys.setrecursionlimit(limit)
        """,
        depth="""
            def depth(n=0):
                try:
                    return depth(n + 1)
                except RecursionError:
                    return n
            sys.getrecursionlimit(), depth()
        """,
        interrupt="raise KeyboardInterrupt",
        exit_code="import sys; sys.exit(3)",
        alive_after_exit="'still here'",
        asserted="assert 1 == 2, 'not the same'",
        input_refused="input('name? ')",
        password_refused="import getpass; getpass.getpass()",
        own_handler="""
            get_ipython().set_custom_exc((ArithmeticError,), lambda shell, kind, value, tb,
                                         tb_offset=None: print("handled", kind.__name__))
            1 / 0
        """,
        stack="""
            import inspect
            [(frame.filename.rpartition("/")[2], frame.function) for frame in inspect.stack()][:-1]
        """,
        stack_size="len(inspect.stack())",
        unraisable="""
            class Dies:
                def __del__(self): raise ValueError("in del")
            Dies(); None
        """,
        memory="import mmap; mmap.mmap(-1, 1 << 60)",
    ),
    "asynchronous": cells(
        awaited="""
            import asyncio
            await asyncio.sleep(0.01)
            "awaited"
        """,
        gathered="""
            async def double(n):
                await asyncio.sleep(0.01 * (3 - n))
                print(n)
                return 2 * n
            await asyncio.gather(*(double(n) for n in range(3)))
        """,
        task="task = asyncio.create_task(double(5)); None",
        task_done="await task",
        run_in_run="asyncio.run(double(1))",
        loop="[type(x) for x in (asyncio.get_running_loop(), asyncio.get_event_loop_policy())]",
        in_a_thread="await asyncio.to_thread(sum, [1, 2, 3])",
        subprocess="""
            child = await asyncio.create_subprocess_exec("echo", "hello", stdout=-1)
            (await child.communicate())[0]
        """,
        iterated="""
            async def numbers():
                for n in range(3):
                    yield n
            [n async for n in numbers()]
        """,
        timed_out="await asyncio.wait_for(asyncio.sleep(9), 0.01)",
        autoawait="%autoawait",
    ),
    "threads": cells(
        running="""
            import threading
            sorted((t.name, t.daemon) for t in threading.enumerate() if "-" not in t.name)
        """,
        how_many="threading.active_count()",
        main="threading.current_thread(), threading.main_thread() is threading.current_thread()",
        prints="""
            thread = threading.Thread(target=lambda: print("from", threading.current_thread().name))
            thread.start(); thread.join()
        """,
        fails="""
            thread = threading.Thread(target=lambda: 1 / 0, name="failing")
            thread.start(); thread.join()
        """,
        pool="""
            from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
            with ThreadPoolExecutor(3) as pool:
                print(list(pool.map(abs, range(-3, 0))))
        """,
        forked="""
            import multiprocessing
            with multiprocessing.get_context("fork").Pool(2) as pool:
                print(pool.map(abs, range(-3, 0)))
        """,
        forked_prints="""
            import os
            if not (child := os.fork()):
                print("from the child", flush=True)
                os._exit(0)
            os.waitpid(child, 0)[1]
        """,
        spawned="""
            with multiprocessing.get_context("spawn").Pool(1) as pool:
                print(pool.map(abs, range(-3, 0)))
        """,
        process_name="multiprocessing.current_process().name, multiprocessing.parent_process()",
        start_method="multiprocessing.get_start_method()",
        timer="""
            done = threading.Event()
            threading.Timer(0.01, done.set).start()
            done.wait(5)
        """,
        signals="""
            import signal
            [(s.name, getattr(signal.getsignal(s), "__name__", str(signal.getsignal(s))))
             for s in signal.valid_signals() - {signal.SIGINT} if isinstance(s, signal.Signals)]
        """,
        blocked_signals="signal.pthread_sigmask(signal.SIG_BLOCK, ())",
        alarm="""
            def ring(*_): print("rings")
            signal.signal(signal.SIGALRM, ring); signal.setitimer(signal.ITIMER_REAL, 0.01)
            import time; time.sleep(0.05)
        """,
        interrupted="""
            signal.raise_signal(signal.SIGINT); time.sleep(5)
        """,
        child_of_a_child="""
            subprocess_made = __import__("subprocess").run(
                ["python3", "-c", "print(6 * 7)"], capture_output=True, text=True)
            subprocess_made.stdout
        """,
    ),
    "surroundings": cells(
        folder="import os, sys; os.path.basename(os.getcwd()), os.path.exists('beside.py')",
        beside="import beside; beside.WORD",
        arguments="len(sys.argv), os.path.basename(sys.argv[0]), sys.argv[1]",
        original_arguments="len(sys.orig_argv), sys.orig_argv[1:3]",
        path="[p or 'here' for p in sys.path]",
        main="""
            main = sys.modules["__main__"]
            (__name__, main.__name__, main is sys.modules[__name__], hasattr(main, "__file__"),
             main.__doc__, main.__spec__, main.__loader__)
        """,
        names="sorted(n for n in globals() if not n.startswith('_'))",
        private_names="sorted(n for n in globals() if n.startswith('_') and not n[-1].isdigit())",
        builtins="import builtins; sorted(n for n in dir(builtins) if not n[0].isupper())",
        environment="{k: v for k, v in sorted(os.environ.items()) if k != 'JPY_PARENT_PID'}",
        parent="os.environ['JPY_PARENT_PID'] == str(os.getppid())",
        through_c="""
            import subprocess
            told = subprocess.run("env", capture_output=True, text=True).stdout
            [line for line in sorted(told.splitlines()) if not line.startswith("JPY_PARENT_PID")]
        """,
        own_variable="os.environ.get('A_VARIABLE')",
        flags="sys.flags, sys._xoptions, sys.warnoptions",
        executable="sys.executable, sys.prefix, sys.base_prefix",
        session="os.getsid(0) == os.getpid() == os.getpgid(0)",
        process="os.path.basename(os.readlink('/proc/self/exe')), os.nice(0)",
        umask="""
            with open("/proc/self/status") as status:
                [line for line in status if line.startswith("Umask")]
        """,
        limits="import resource; [resource.getrlimit(n) for n in range(8)]",
        descriptors="""
            sorted(os.path.basename(os.readlink(f"/proc/self/fd/{n}")).split(":")[0]
                   for n in os.listdir("/proc/self/fd") if int(n) <= 2)
        """,
        hooks="[h.__qualname__ if hasattr(h, '__qualname__') else type(h).__qualname__ "
        "for h in (sys.excepthook, sys.displayhook, sys.unraisablehook)]",
        shell="""
            shell = get_ipython()
            type(shell), type(shell.kernel), shell.colors, shell.display_formatter.active_types
        """,
        configuration="{k: dict(v) for k, v in shell.config.items() if hasattr(v, 'keys')}",
        history="len(list(shell.history_manager.get_range())), shell.history_manager.hist_file",
        session_number="shell.history_manager.session_number",
        extensions="sorted(shell.extension_manager.loaded)",
        magics="%who_ls str",
        parameters="%config InlineBackend",
        comm="import comm; type(comm.get_comm_manager()).__name__",
        hashes="hash('a word'), list({'a', 'b', 'c', 'd', 'e'})",
        recursion="sys.getrecursionlimit(), sys.getswitchinterval(), sys.get_int_max_str_digits()",
        collector="import gc; gc.isenabled(), gc.get_threshold()",
        module_twice="import importlib; importlib.reload(beside).WORD",
        module_of_main="class Own: pass\nOwn.__module__, Own",
        pickled="""
            import pickle
            pickle.loads(pickle.dumps(Own)) is Own
        """,
        temporary="""
            import tempfile
            tempfile.gettempdir(), os.path.dirname(tempfile.mkdtemp())
        """,
        home="os.path.expanduser('~')",
        time_zone="import time; time.tzname, time.daylight",
    ),
}
