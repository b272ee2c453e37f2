"""Pages of a preview: each rendered and finished again when what it is made of has changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from bs4 import BeautifulSoup

from border_report.render import computed, embed, not_found, portable, shells
from border_report.render.finish import (
    Extras,
    Finishing,
    Gist,
    charts,
    downloads,
    first_with,
    links,
    note_pages,
    rank,
)
from border_report.render.markup import by_id, written
from border_report.render.project import Page, Project
from border_report.render.records import NOTES, ROWS
from border_report.render.seen import Seen, seen
from border_report.render.shells import Shell
from border_report.render.staging import NOTEBOOKS
from border_report.render.tables import Package
from border_report.render.verify import broken, faults_of, verify
from border_report.run.workers import AT_ONCE
from border_report.serve.notebooks import Made
from border_report.store import digest

Places = set[PurePosixPath]
_SHELLS = {page.target: page.target.parent for page in shells.PAGES}


@dataclass(frozen=True)
class Given:
    """What pages are made of, at one time.

    Attributes
    ----------
    extras : Extras
    made : mapping of str to Made
        The executed notebooks, by the name of the run.
    support : str
        The digest of templates, filters and whatever else pages are rendered with.
    data : str
        The digest of the data package.
    """

    extras: Extras
    made: Mapping[str, Made]
    support: str
    data: str

    @property
    def project(self) -> Project:
        """The pages as they are staged."""
        return self.extras.project


@dataclass(frozen=True)
class Rendered:
    """A page as pandoc made it, and a digest of what it was made of."""

    key: str
    text: str


@dataclass(frozen=True)
class Finished:
    """A finished page, and what others need to know of it.

    Attributes
    ----------
    key : str
        The digest of what it was made of.
    ids : sequence of str
    asks : mapping of str to path or None
        Where its links lead to places that aren't on it.
    gist : Gist
    seen : Seen
    """

    key: str
    ids: Collection[str]
    asks: Mapping[str, PurePosixPath | None]
    gist: Gist
    seen: Seen


class Pages:
    """A site in a folder, brought up to date page by page.

    Parameters
    ----------
    site : Path
    root : Path
        The project.
    """

    def __init__(self, site: Path, root: Path) -> None:
        self._site = site
        self._root = root
        self._rendered: dict[PurePosixPath, Rendered] = {}
        self._finished: dict[PurePosixPath, Finished] = {}
        self._shells: dict[PurePosixPath, str] = {}
        self._files: dict[str, str] = {}
        self._looked: dict[str, Seen] = {}
        self._package = Package(root / "data")
        self._whole = False

    def update(self, given: Given) -> Iterator[Places | None]:
        """Bring the site up to date.

        Yields the pages that are new as soon as they are there, all of them as None; what they
        share and whether the site is right as a whole follows.

        Raises
        ------
        RenderError
            When a page could not be rendered; it stays as it was.
        SiteError
            When a new page isn't right, which stays as it was; or another isn't any more.
        """
        if self._changed("data", given.data):
            self._package = Package(given.extras.data, given.extras.edition["as_of"])
        everywhere = self._copy(given)
        work = Finishing(self._site, given.extras, self._package)
        self._render(given)
        new = self._finish(given, work)
        if new or everywhere:
            self._whole = False
            yield None if everywhere else {place for place in new if place not in _SHELLS}
        if not self._whole:
            yield self._rest(given, work)

    def _copy(self, given: Given) -> bool:
        """Copy what pages show; tell whether it may be anywhere."""
        for name, made in given.made.items():
            if self._changed(f"charts of {name}", made.digest):
                charts.write_files(self._site, {cell.label: cell for cell in made.cells})
        if self._changed("offered data", given.data):
            downloads.copy_package(self._package, self._site)
        if given.extras.bundle and not (self._site / charts.BUNDLE).exists():
            charts.write_bundle(self._site, given.extras.dark, given.extras.bundle)
        folder = given.project.folder
        names = [path.relative_to(folder).as_posix() for path in given.project.resources]
        changed = [name for name in names if self._changed(name, digest.of_file(folder / name))]
        for name in changed:
            target = self._site / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes((folder / name).read_bytes())
        return bool(changed)

    def _render(self, given: Given) -> None:
        """Render what has changed."""
        drafts = {page.target: (page, key, text) for page, key, text in _drafts(given)}
        for gone in self._rendered.keys() - drafts.keys():
            (self._site / gone).unlink(missing_ok=True)
            del self._rendered[gone]
            self._finished.pop(gone, None)

        def render(place: PurePosixPath) -> Rendered:
            page, key, text = drafts[place]
            known = self._rendered.get(place)
            if known and known.key == key:
                return known
            return Rendered(key, portable.to_format(given.project, page, text(), "html"))

        with ThreadPoolExecutor(AT_ONCE) as pool:
            done = {place: pool.submit(render, place) for place in sorted(drafts, key=rank)}
        faults = {place: fault for place, one in done.items() if (fault := one.exception())}
        self._rendered = {
            place: self._rendered[place] if place in faults else one.result()
            for place, one in done.items()
            if place not in faults or place in self._rendered
        }
        for fault in faults.values():
            raise fault

    def _finish(self, given: Given, work: Finishing) -> Places:
        """Finish the pages that have changed, and those whose links lead elsewhere now."""
        keys = self._keys(given, work)
        opened: dict[PurePosixPath, BeautifulSoup] = {}
        for place, key in keys.items():
            if place not in self._finished or self._finished[place].key != key:
                opened[place] = work.opened(place, self._rendered[place].text)
        ids: dict[PurePosixPath, Collection[str]] = {
            place: by_id(opened[place]) if place in opened else self._finished[place].ids
            for place in keys
        }
        first = first_with(ids)
        for place in keys.keys() - opened.keys():
            if any(first.get(asked) != led for asked, led in self._finished[place].asks.items()):
                opened[place] = work.opened(place, self._rendered[place].text)
        pdfs = given.extras.apart
        texts, made = dict[PurePosixPath, str](), dict[PurePosixPath, Finished]()
        for place, page in opened.items():
            asks = {asked: first.get(asked) for _, asked in links.elsewhere(page, ids[place])}
            links.point_to_other_pages(page, ids[place], first)
            gist = work.gist(place, page)
            work.close(place, page, keys, pdfs)
            texts[place] = written(page)
            made[place] = Finished(keys[place], tuple(ids[place]), asks, gist, seen(texts[place]))
        return self._put(given, work, texts, made)

    def _put(
        self,
        given: Given,
        work: Finishing,
        texts: Mapping[PurePosixPath, str],
        made: Mapping[PurePosixPath, Finished],
    ) -> Places:
        """Put pages in their place if they are right."""
        together = self._finished | dict(made)
        checked = {place: page for place, page in made.items() if place not in _SHELLS}
        if any(self._faults(checked, together)):
            # a page may lead to what is still to be written
            self._shells |= {_SHELLS[p]: text for p, text in texts.items() if p in _SHELLS}
            self._write_shared(given, work, together)
            if faults := list(self._faults(checked, together)):
                raise broken(faults)
        for place, text in texts.items():
            if place in _SHELLS:
                self._shells[_SHELLS[place]] = text
            else:
                _write(self._site / place, text)
        self._finished = together
        return set(texts)

    def _faults(
        self, checked: Mapping[PurePosixPath, Finished], known: Mapping[PurePosixPath, Finished]
    ) -> Iterator[str]:
        site = self._site.resolve()
        pages = {site / place: page.seen for place, page in known.items()}
        for place, page in checked.items():
            for fault in faults_of(site / place, page.seen, str(self._root), site, pages):
                yield f"{place}: {fault}"

    def _rest(self, given: Given, work: Finishing) -> Places:
        """Write what pages share, and check the whole site."""
        new = self._write_shared(given, work, self._finished)
        verify(self._site, self._root, look=self._look)
        self._whole = True
        return new

    def _write_shared(
        self, given: Given, work: Finishing, finished: Mapping[PurePosixPath, Finished]
    ) -> Places:
        """Write notes, rows and the files that say something of all pages; return what is new."""
        first = first_with({place: finished[place].ids for place in sorted(finished, key=rank)})
        work.write_common({place: page.gist for place, page in finished.items()}, first)
        made = {name: one.digest for name, one in given.made.items()}
        new: Places = set()
        shell = self._shells[NOTES]
        for folder in (NOTES, ROWS):
            (self._site / folder).mkdir(exist_ok=True)
        for old in set((self._site / NOTES).glob("*.html")) - {
            self._site / run.page for run in work.runs.values()
        }:
            old.unlink()
        for run in work.runs.values():
            if self._changed(str(run.page), digest.of_value([made[run.name], shell])):
                note_pages.write(Shell(self._site / NOTES, shell), run)
                new.add(run.page)
        of_rows = [made, given.data, self._shells[ROWS], sorted(map(str, first.items()))]
        if self._changed("rows", digest.of_value(of_rows)):
            for old in (self._site / ROWS).glob("*.html"):
                old.unlink()
            work.write_rows(Shell(self._site / ROWS, self._shells[ROWS]), first)
            new |= {ROWS / path.name for path in (self._site / ROWS).glob("*.html")}
        return new

    def _keys(self, given: Given, work: Finishing) -> dict[PurePosixPath, str]:
        """Return for each page the digest of what it is made of, besides the other pages."""
        made = {name: one.digest for name, one in given.made.items()}
        said = [
            cell.said["script"] for cell in given.extras.cells.values() if "script" in cell.said
        ]
        common = [str(given.extras.choices), [[one["name"], one["words"]] for one in said]]

        def key(place: PurePosixPath, page: Rendered) -> str:
            embedded = {name: made.get(name) for name in work.embedded(place)}
            data = given.data if downloads.PLACE[1:] in page.text else ""
            notes = made if note_pages.PLACE[1:] in page.text else ""
            return digest.of_value([page.key, embedded, common, data, notes])

        return {place: key(place, page) for place, page in self._rendered.items()}

    def _changed(self, name: str, now: str) -> bool:
        """Tell whether a thing isn't as it was when this was asked before."""
        changed = self._files.get(name) != now
        self._files[name] = now
        return changed

    def _look(self, path: Path) -> Seen:
        """Read a page that wasn't read before."""
        text = path.read_text(encoding="utf-8")
        key = digest.of_bytes(text.encode())
        if key not in self._looked:
            self._looked[key] = seen(text)
        return self._looked[key]


def _drafts(given: Given) -> Iterator[tuple[Page, str, Callable[[], str]]]:
    """Yield every page, a digest of what it is rendered from, and its text."""
    project = given.project
    common = [str(project.settings), given.support]

    def draft(
        page: Page, of: object, text: Callable[[], str]
    ) -> tuple[Page, str, Callable[[], str]]:
        return page, digest.of_value([*common, str(page.metadata), of]), text

    for page in project.pages:
        if not page.is_pdf:
            body = embed.expand(page.body, page.source, project.folder, given.extras.cells)
            yield draft(page, body, partial(str, body))
    for name, made in given.made.items():
        path = project.folder / NOTEBOOKS / f"{name}.ipynb"
        if path.exists():
            yield draft(computed.page_of(name), made.digest, partial(computed.markdown, path))
    for page in (not_found.PAGE, *shells.PAGES):
        yield draft(page, page.body, partial(str, page.body))


def _write(path: Path, text: str) -> None:
    """Write a file at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(f".{path.name}")
    scratch.write_text(text, encoding="utf-8")
    scratch.replace(path)
