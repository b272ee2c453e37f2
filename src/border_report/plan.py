"""What an edition executes, and what its readers may choose: settled before anything runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from border_report.errors import ParameterError
from border_report.render import choices
from border_report.render.choices import Choice, Option
from border_report.render.project import PROJECT_FILE
from border_report.render.project import read as read_project
from border_report.render.staging import NOTEBOOKS
from border_report.run import parameters
from border_report.run.accepted import Allowed
from border_report.run.editions import Edition
from border_report.run.execute import Run
from border_report.run.parameters import Parameter
from border_report.run.values import Value

Notebooks = Mapping[str, tuple[Parameter, ...]]


@dataclass(frozen=True)
class Plan:
    """What is decided for one edition.

    Attributes
    ----------
    edition : Edition
    folder : Path
        Where its pages embed executed notebooks from.
    choices : tuple of Choice
    runs : tuple of Run
        Every notebook once, and once more for each option that a page doesn't show itself.
    """

    edition: Edition
    folder: Path
    choices: tuple[Choice, ...]
    runs: tuple[Run, ...]

    def carried_out(self) -> Plan:
        """Return the plan without the options that the data turned out not to hold."""
        held = {path.stem for path in (self.folder / NOTEBOOKS).glob("*.ipynb")}
        return replace(self, choices=tuple(choice.limited(held) for choice in self.choices))


def planned(root: Path, edition: Edition, allowed: Allowed, folder: Path) -> Plan:
    """Return what an edition executes.

    Parameters
    ----------
    root : Path
        The project.
    edition : Edition
        One with parameters from the command line shows these alone and offers no options.
    allowed : mapping of str to sequence of str or range
        Accepted values of parameters.
    folder : Path
        The copy of the project that the edition is rendered from.

    Raises
    ------
    ParameterError
        When a parameter doesn't exist or has an impossible value, in the edition or an option.
    RenderError
        When the project file declares choices that aren't right.
    """
    notebooks = parameters.declared(root / "notebooks")
    values = parameters.resolve(notebooks, edition.given, allowed, edition.origins)

    def run(name: str, given: Mapping[str, Value], executed: str, end: str = "") -> Run:
        return Run(
            source=root / "notebooks" / f"{name}.ipynb",
            target=folder / NOTEBOOKS / f"{executed}.ipynb",
            parameters=given,
            label=f"{executed}: {edition.title}",
            end=end,
        )

    runs, offered = [run(name, given, name) for name, given in values.items()], []
    for choice in choices.read(read_project(root)):
        options = _options(choice, notebooks, edition, allowed)
        defaults = {p.name: p.default for p in notebooks[choice.notebook]}
        seen = choice.of({**defaults, **values[choice.notebook]})
        offered.append(choice.closed() if edition.custom else seen)
        runs += [
            run(choice.notebook, options[option.name], seen.run(option), f"-{option.name}")
            for option in offered[-1].others
        ]
    return Plan(edition, folder, tuple(offered), tuple(runs))


def _options(
    choice: Choice, notebooks: Notebooks, edition: Edition, allowed: Allowed
) -> dict[str, Mapping[str, Value]]:
    """Return the values to run each option with: its own above those of the edition."""
    where = f"{PROJECT_FILE}, choices of {choice.page}"
    if choice.notebook not in notebooks:
        known = ", ".join(notebooks)
        raise ParameterError(f"{where}: there is no notebook {choice.notebook}; there are {known}.")

    def values(option: Option) -> Mapping[str, Value]:
        own = {f"{choice.notebook}.{name}": value for name, value in option.parameters.items()}
        return parameters.resolve(notebooks, {**edition.given, **own}, allowed)[choice.notebook]

    try:
        return {option.name: values(option) for option in choice.options}
    except ParameterError as fault:
        raise ParameterError(f"{where}: {fault}") from None
