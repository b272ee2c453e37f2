"""A site that follows its sources: what a save has changed is made again, the rest is left."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from threading import Event
from typing import Self

from filelock import FileLock, Timeout

from border_report.build.subject import Subject
from border_report.errors import BorderReportError, NotebookError
from border_report.order import BUILD, PROJECT_FILE, sources, store_of, told
from border_report.plan import Plan, planned
from border_report.render import cells
from border_report.render.bundle import vega_bundle
from border_report.render.finish import Extras
from border_report.render.project import Project
from border_report.render.staging import stage
from border_report.run.editions import Edition
from border_report.serve.given import Given
from border_report.serve.news import Places
from border_report.serve.notebooks import Made, Notebooks
from border_report.serve.pages import Pages
from border_report.serve.sources import Contents
from border_report.store import digest

FOLDER = BUILD / "preview"
_DATA = "data/"
_NOT_RENDERED = (_DATA, "notebooks/", "editions/")


class Preview:
    """The pages of one edition in a folder of their own; use it in a ``with``.

    Parameters
    ----------
    root : Path
        The project.
    edition : callable
        Reads the edition.
    subject : callable
        Checks the data and says what the engine is told of them.
    warn : callable
        Is told of what went wrong without consequence.

    Attributes
    ----------
    root : Path
    site : Path
    edition : callable

    Raises
    ------
    BorderReportError
        When the project has a preview already.
    """

    def __init__(
        self,
        root: Path,
        edition: Callable[[], Edition],
        subject: Callable[[], Subject],
        warn: Callable[[str], None],
    ) -> None:
        self.site = root / FOLDER / "site"
        self.root = root
        self.edition = edition
        self._read_subject = subject
        self._warn = warn
        self._pages = Pages(self.site, root)
        self._alive = ExitStack()
        self._data: Contents = {}
        self._subject: Subject | None = None
        self._notebooks: Notebooks | None = None
        self._staged: tuple[str, Project] | None = None

    def __enter__(self) -> Self:
        (self.root / BUILD).mkdir(exist_ok=True)
        try:
            self._alive.enter_context(FileLock(self.root / BUILD / "preview.lock", timeout=0))
        except Timeout:
            raise BorderReportError(
                "`border-report serve --watch` runs in this project already; end it first."
            ) from None
        shutil.rmtree(self.root / FOLDER, ignore_errors=True)
        self.site.mkdir(parents=True)
        self._checker = self._alive.enter_context(ThreadPoolExecutor(1))
        return self

    def __exit__(self, *_: object) -> None:
        self._alive.close()

    def update(
        self, now: Contents, saved: Event, looked_at: Places = frozenset()
    ) -> Iterator[Places | None]:
        """Bring the site up to date with the sources.

        Parameters
        ----------
        now : mapping of str to str
            What sources hold.
        saved : Event
            Set when something is saved: what hasn't begun by then is left to the next time.
        looked_at : collection of path
            Pages that come first.

        Yields
        ------
        set of path or None
            Pages that are new, as soon as they are there; None for all of them.

        Raises
        ------
        BorderReportError
            Whatever is wrong; what it concerns stays as it was.
        """
        checking = self._check(now)
        subject = self._subject or checking.result()
        notebooks = self._notebooks_of(subject)
        plan = self._plan(subject)
        urgent = self._pages.runs_on(looked_at)
        runs = sorted(plan.runs, key=lambda run: (run.target.stem not in urgent, bool(run.end)))
        store = store_of(self.root, sources(self.root), self._warn)
        faults: list[NotebookError] = []
        given = None
        for failed in notebooks.update(runs, now, store, saved):
            faults += failed
            # executing has begun meanwhile
            self._subject = subject = checking.result()
            plan = self._plan(subject)
            self._data = _of_data(now)
            if all(run.target.stem in notebooks.made for run in plan.runs):
                given = self._given(plan, subject, notebooks.made, now)
                yield from self._pages.update(given)
        if given is not None:
            yield from self._pages.complete(given, saved)
        if faults:
            raise NotebookError("\n".join(map(str, faults)))

    def _check(self, now: Contents) -> Future[Subject]:
        """Check the data beside what else is done, where they have changed."""
        if self._subject is None or _of_data(now) != self._data:
            return self._checker.submit(self._read_subject)
        known: Future[Subject] = Future()
        known.set_result(self._subject)
        return known

    def _notebooks_of(self, subject: Subject) -> Notebooks:
        if self._notebooks is None:
            made = Notebooks(self.root, self.root / FOLDER / "runs", subject.look, subject.modules)
            self._notebooks = self._alive.enter_context(made)
            made.warm()
        return self._notebooks

    def _plan(self, subject: Subject) -> Plan:
        folder = self.root / FOLDER / "edition"
        return planned(self.root, self.edition(), subject.allowed, folder)

    def _given(
        self, plan: Plan, subject: Subject, made: Mapping[str, Made], now: Contents
    ) -> Given:
        plan = plan.carried_out()
        held = {name: one for name, one in sorted(made.items()) if one.digest != digest.MISSING}
        project = self._project(plan, now)
        extras = Extras(
            project=project,
            edition=told(plan.edition),
            cells=cells.by_label(cell for one in held.values() for cell in one.cells),
            dark=subject.look.dark,
            data=self.root / "data",
            bundle=vega_bundle(self.root / BUILD / "cache"),
            choices=plan.choices,
        )
        shown = {path.relative_to(project.folder).as_posix() for path in project.resources}
        support = {
            name: content
            for name, content in now.items()
            if not name.startswith(_NOT_RENDERED)
            and not name.endswith(".qmd")
            and name not in {PROJECT_FILE, *shown}
        }
        return Given(extras, held, digest.of_value(support), digest.of_value(_of_data(now)))

    def _project(self, plan: Plan, now: Contents) -> Project:
        """Return the staged pages, staged again where their sources have changed."""
        staged = {n: content for n, content in now.items() if not n.startswith(_NOT_RENDERED)}
        key = digest.of_value([staged, told(plan.edition), str(plan.choices)])
        if self._staged is None or self._staged[0] != key:
            project = stage(
                self.root,
                plan.folder,
                edition=told(plan.edition),
                choices=plan.choices,
                formats={"html"},
            )
            self._staged = key, project
        return self._staged[1]


def _of_data(now: Contents) -> Contents:
    return {name: content for name, content in now.items() if name.startswith(_DATA)}
