"""A form for a notebook's parameters, in JupyterLab; it sets them in the running notebook."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from html import escape
from typing import Any

import ipywidgets as widgets
from IPython import get_ipython

from border_report.data import package
from border_report.errors import ParameterError
from border_report.measures.allowed import allowed_values
from border_report.run.accepted import Allowed
from border_report.run.parameters import Parameter, declared_in, value_of
from border_report.run.values import Value, written

BELOW = "Run the cells below (Run › Run Selected Cell and All Below) to see it."


def form() -> widgets.VBox:
    """Return a form for the parameters of the notebook that it is called in.

    It is made from the parameters cell as it was run last. What is chosen is checked as on the
    command line and set at once; the cells below then run with it.

    Raises
    ------
    ParameterError
        When the parameters cell wasn't run.
    """
    shell: Any = get_ipython()
    parameters = _declared_last(shell.user_ns["In"] if shell else [])
    return fields(parameters, allowed_values(package.load()), shell.user_ns)


def fields(
    parameters: Sequence[Parameter], allowed: Allowed, variables: dict[str, Any]
) -> widgets.VBox:
    """Return a form that sets variables, a field for each parameter and a line that tells of it."""
    told = widgets.HTML(value=BELOW)
    rows = [_field(one, allowed, variables, told) for one in parameters]
    return widgets.VBox([*rows, told])


def _field(
    parameter: Parameter, allowed: Allowed, variables: dict[str, Any], told: widgets.HTML
) -> widgets.HBox:
    field = _widget(parameter, allowed, variables.get(parameter.name, parameter.default))

    def changed(change: dict[str, Any]) -> None:
        new = change["new"]
        given = list(new) if isinstance(new, tuple) else "" if new is None else new
        try:
            value = value_of(parameter, given, allowed)
        except ParameterError as fault:
            told.value = f"<strong>{escape(str(fault))}</strong>"
        else:
            variables[parameter.name] = value
            told.value = escape(f"{parameter.name} = {value!r}. {BELOW}")

    field.observe(changed, "value")
    return widgets.HBox([field, widgets.HTML(value=escape(parameter.help))])


def _widget(parameter: Parameter, allowed: Allowed, value: Value) -> widgets.DOMWidget:
    """Return the field that suits a parameter's type and its accepted values."""
    shown: dict[str, Any] = {
        "description": parameter.name,
        "tooltip": f"takes {parameter.takes(allowed)}",
        "style": {"description_width": "8em"},
    }
    accepted = [str(one) for one in allowed.get(parameter.name, ())]
    chosen = [str(one) for one in value] if isinstance(value, list) else [written(value)]
    options = [*(one for one in chosen if one not in accepted), *accepted]
    match parameter.type:
        case "bool":
            return widgets.Checkbox(value=value, **shown)
        case "date":
            day = date.fromisoformat(str(value)) if value else None
            return widgets.DatePicker(value=day, **shown)
        case "list[str]" if accepted:
            return widgets.SelectMultiple(options=options, value=chosen, **shown)
        case "str" | "int" | "month" if accepted:
            return widgets.Dropdown(options=options, value=chosen[0], **shown)
    return widgets.Text(value=written(value), continuous_update=False, **shown)


def _declared_last(inputs: Sequence[str]) -> tuple[Parameter, ...]:
    """Return the parameters of the newest input that declares some and does nothing else."""
    for source in reversed(inputs):
        with suppress(ParameterError, SyntaxError):
            if found := declared_in("this notebook", source):
                return found
    raise ParameterError("Run the parameters cell first: the form is made from it.")
