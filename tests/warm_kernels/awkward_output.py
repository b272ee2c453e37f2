"""Awkward to show: streams, displays, libraries that look where they run."""

from __future__ import annotations

from awkward_cells import cells

OUTPUT = {
    "streams": cells(
        both_streams="""
            import sys
            print("out 1"); print("err 1", file=sys.stderr); print("out 2")
        """,
        written_without_newline="""
            sys.stdout.write("a"); sys.stdout.write("b"); sys.stdout.flush()
        """,
        below_python="""
            import os
            os.write(1, b"by descriptor\\n"); os.write(2, b"error by descriptor\\n")
        """,
        by_a_subprocess="""
            import subprocess
            subprocess.run(["sh", "-c", "echo from a shell; echo error from a shell >&2"])
        """,
        by_the_shell="!echo bang; pwd | grep -o notebooks-folder",
        by_system="os.system('echo system')",
        captured="""
            %%capture caught
            print("not shown")
        """,
        then_shown="caught.stdout",
        a_script="""
            %%bash
            echo from bash
            exit 0
        """,
        carriage_return="print('10 %\\r20 %', end='')",
        unicode="print('Ünïcödé ✓ \\N{SNOWMAN}')",
        a_lot="print('x' * 50 + '\\n', end='') or [print(i) for i in range(300)][:2]",
        redirected="""
            import contextlib, io
            with contextlib.redirect_stdout(io.StringIO()) as kept:
                print("kept")
            kept.getvalue()
        """,
        logged="""
            import logging
            logging.getLogger("a").warning("a warning that is logged")
            logging.getLogger("tornado.access").warning("another")
        """,
        warned="""
            import warnings
            warnings.warn("careful")
            warnings.warn("old", DeprecationWarning)
        """,
        same_file_objects="[s.encoding for s in (sys.stdout, sys.stderr)], sys.stdin.read()",
        originals="[(s.fileno(), s.encoding) for s in (sys.__stdout__, sys.__stderr__)]",
    ),
    "displays": cells(
        order="""
            from IPython.display import HTML, Markdown, display, update_display, clear_output
            print("before"); display(Markdown("*one*")); print("between"); display(HTML("<b>2</b>"))
            "last"
        """,
        updated="display('first', display_id='x'); update_display('second', display_id='x')",
        updated_from_elsewhere="update_display('third', display_id='x')",
        cleared="print('gone'); clear_output(); print('here')",
        cleared_later="print('gone'); clear_output(wait=True); print('here')",
        several="display(1, 2, 3)",
        nothing="None",
        semicolon="1 + 1;",
        many_results="""
            from IPython.core.interactiveshell import InteractiveShell
            InteractiveShell.ast_node_interactivity = "all"
        """,
        all_shown="1\n2\n3",
        last_only="InteractiveShell.ast_node_interactivity = 'last_expr'",
        underscores="_, __, _ih[-2], len(Out) > 0",
        rich="""
            class Rich:
                def _repr_markdown_(self): return "**rich**"
                def _repr_mimebundle_(self, include=None, exclude=None):
                    return {"text/plain": "plain", "application/x-own+json": {"a": [1]}}
            Rich()
        """,
        fails_to_show="""
            class Poor:
                def _repr_html_(self): raise ValueError("no html")
                def __repr__(self): return "poor"
            Poor()
        """,
        help_text="len?",
        numbers="get_ipython().execution_count",
    ),
    "libraries": cells(
        options="""
            import numpy as np, pandas as pd
            {name: pd.get_option(name) for name in
             ("display.max_rows", "display.max_columns", "display.width", "display.precision",
              "display.notebook_repr_html", "display.html.table_schema")}
        """,
        wide="pd.DataFrame(np.arange(900).reshape(30, 30))",
        printed="print(pd.DataFrame(np.arange(900).reshape(30, 30)))",
        tall="pd.DataFrame({'a': range(100)})",
        series="pd.Series([1.5, None, 3], index=list('abc'), name='s')",
        text="pd.DataFrame({'t': ['a', 'b', None]}).dtypes",
        summed="float(np.dot(np.linspace(0, 1, 300_001), np.linspace(1, 0, 300_001))).hex()",
        solved="np.linalg.solve(np.arange(16).reshape(4, 4) + np.eye(4) * 7, np.ones(4)).tolist()",
        multiplied="""
            left = np.sin(np.arange(400 * 400)).reshape(400, 400)
            float((left @ left.T).sum()).hex()
        """,
        seeded="np.random.seed(7); np.random.rand(3).tolist()",
        generator="np.random.default_rng(7).normal(size=2).tolist()",
        print_options="np.get_printoptions()",
        error_state="np.geterr()",
        divided="np.array([1.0]) / 0",
        chart="""
            import altair as alt
            alt.Chart(pd.DataFrame({"a": [1, 2], "b": [3, 4]})).mark_bar().encode(x="a:O", y="b:Q")
        """,
        altair_state="alt.renderers.active, alt.data_transformers.active, alt.theme.active",
        chart_without_data="alt.Chart().mark_bar().encode(x='nope').to_dict()",
        patched="""
            pd.options.display.max_rows = 4
            pd.DataFrame({"a": range(9)})
        """,
        finders="import sys; [getattr(f, '__name__', type(f).__name__) for f in sys.meta_path]",
        filters="sorted({str(f[:3]) for f in __import__('warnings').filters})",
        locale_and_decimal="""
            import decimal, locale
            locale.getlocale(), decimal.getcontext().prec, f"{1234.5:n}"
        """,
    ),
}
