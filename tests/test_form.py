"""The form of a notebook's parameters: its fields, what they set, what they refuse."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from border_report.errors import ParameterError
from border_report.form import fields, form
from border_report.run.parameters import Parameter

ALLOWED = {"river": ("Elbe", "Oder"), "towns": ("Bonn", "Ulm"), "last": range(2000, 2004)}
RIVERS = (
    Parameter("rivers", "river", "str", "Oder", "which <river>"),
    Parameter("rivers", "towns", "list[str]", [], "which towns"),
    Parameter("rivers", "last", "int", 0, "last year; 0 for the newest"),
    Parameter("rivers", "years", "list[int]", [2020], "which years"),
    Parameter("rivers", "as_of", "date", "", "as of"),
    Parameter("rivers", "deep", "bool", False, "how deep"),
)


def widget(shown: Any, name: str) -> Any:
    """Return the field of a parameter."""
    return next(
        row.children[0] for row in shown.children[:-1] if row.children[0].description == name
    )


def test_a_field_offers_the_default_and_what_the_data_holds() -> None:
    """A default that isn't among the accepted values stands first."""
    shown = fields(RIVERS, ALLOWED, {})
    assert widget(shown, "river").options == ("Elbe", "Oder")
    assert widget(shown, "river").value == "Oder"
    assert widget(shown, "last").options == ("0", "2000", "2001", "2002", "2003")
    assert widget(shown, "towns").value == ()
    assert shown.children[0].children[1].value == "which &lt;river&gt;"


@pytest.mark.parametrize(
    ("name", "chosen", "value"),
    [
        ("river", "Elbe", "Elbe"),
        ("towns", ("Bonn", "Ulm"), ["Bonn", "Ulm"]),
        ("last", "2003", 2003),
        ("years", "2015..2017", [2015, 2016, 2017]),
        ("as_of", date(2023, 12, 27), "2023-12-27"),
        ("deep", True, True),
    ],
)
def test_what_is_chosen_is_set_as_the_notebook_expects_it(
    name: str, chosen: object, value: object
) -> None:
    """Under its name and with its type; the line below tells it."""
    variables: dict[str, Any] = {}
    shown = fields(RIVERS, ALLOWED, variables)
    widget(shown, name).value = chosen
    assert variables == {name: value}
    assert shown.children[-1].value.startswith(f"{name} = ")


def test_what_is_not_accepted_is_told_and_sets_nothing() -> None:
    """In the words of the command line."""
    variables = {"years": [2020]}
    shown = fields(RIVERS, ALLOWED, variables)
    widget(shown, "years").value = "2017..2015"
    assert variables == {"years": [2020]}
    assert "write 2015..2017" in shown.children[-1].value


def test_without_a_parameters_cell_the_form_says_what_to_do() -> None:
    """It is made from that cell."""
    with pytest.raises(ParameterError, match="Run the parameters cell first"):
        form()
