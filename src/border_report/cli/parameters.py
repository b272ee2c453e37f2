"""``params``: what can be set."""

from __future__ import annotations

from collections.abc import Sequence

from border_report.cli.place import project


def params() -> None:
    """List what can be set in each notebook: type, default, meaning, accepted values."""
    from rich.console import Console
    from rich.markup import escape

    from border_report.build import subject_of
    from border_report.run.parameters import declared

    root = project()
    allowed = subject_of(root).allowed
    console = Console()
    for notebook, parameters in declared(root / "notebooks").items():
        console.print(f"[bold]{notebook}[/bold]", highlight=False)
        for parameter in parameters:
            said = f"{parameter.name}: {parameter.type} = {parameter.default!r}"
            console.print(f"  {escape(said)}", highlight=False, soft_wrap=True)
            for line in (parameter.help, _accepted(allowed.get(parameter.name, ()))):
                if line:
                    console.print(f"      {escape(line)}", highlight=False, soft_wrap=True)


def _accepted(values: Sequence[str]) -> str:
    """Return the accepted values; of many the first and the last."""
    few = 12
    if len(values) <= few:
        return f"one of: {', '.join(values)}" if values else ""
    return f"one of {len(values)}: {', '.join(values[:3])}, …, {values[-1]}"
