"""``params``: what can be set, what it is set to, and where."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from border_report.cli.place import project
from border_report.cli.setting import File, Words, edition_of

if TYPE_CHECKING:
    from border_report.run.editions import Edition
    from border_report.run.parameters import Parameter
    from border_report.run.values import Value


def params(
    *, edition: str | None = None, parameter: Words = None, parameters_file: File = None
) -> None:
    """List each notebook's parameters: type, value, where it was set, meaning, accepted values.

    With the options of `build` it checks them and shows what a build would use.

    Parameters
    ----------
    edition
        Show the values of this edition, instead of the latest.
    parameter
        name=value, as for `build`.
    parameters_file
        A YAML file of parameters, as for `build`.
    """
    from rich.console import Console
    from rich.markup import escape

    from border_report.data import package
    from border_report.measures.allowed import allowed_values
    from border_report.run.parameters import declared, resolve

    root = project()
    chosen = edition_of(root, edition, parameter, parameters_file)
    notebooks, allowed = declared(root / "notebooks"), allowed_values(package.load(root))
    values = resolve(notebooks, chosen.given, allowed, chosen.origins)
    console = Console()
    for notebook, parameters in notebooks.items():
        console.print(f"[bold]{notebook}[/bold]", highlight=False)
        for one in parameters:
            said = [_set(one, values[notebook], chosen), one.help, f"takes {one.takes(allowed)}"]
            for indent, line in zip(("  ", "      ", "      "), said, strict=True):
                console.print(f"{indent}{escape(line)}", highlight=False, soft_wrap=True)


def _set(parameter: Parameter, values: Mapping[str, Value], edition: Edition) -> str:
    """Tell a parameter's value and where it comes from."""
    name = parameter.set_by(edition.given)
    if name is None:
        return f"{parameter.name}: {parameter.type} = {parameter.default!r}  (default)"
    value, origin = values[parameter.name], edition.origins.get(name, "-p")
    return (
        f"{parameter.name}: {parameter.type} = {value!r}  "
        f"(from {origin}; default {parameter.default!r})"
    )
