"""Pages of a preview: each rendered and finished again when what it is made of has changed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from threading import Event

from bs4 import BeautifulSoup

from border_report.render import computed, portable, shells
from border_report.render.finish import (
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
from border_report.render.records import NOTES, ROWS
from border_report.render.seen import Seen, seen
from border_report.render.shells import Shell
from border_report.render.tables import Package
from border_report.render.verify import broken, faults_of, verify
from border_report.run.workers import AT_ONCE
from border_report.serve.given import Draft, Given, Rendered, drafts_of, keys_of
from border_report.serve.news import Places
from border_report.store import digest

_SHELLS = {page.target: page.target.parent for page in shells.PAGES}


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
        self._embedded: dict[PurePosixPath, Sequence[str]] = {}
        self._whole = False

    def runs_on(self, places: Places) -> set[str]:
        """Return the runs whose cells these pages show."""
        return {name for place in places for name in self._embedded.get(place, ())}

    def update(self, given: Given) -> Iterator[Places | None]:
        """Bring pages up to date, those last that show how something was computed.

        Yields the pages that are new as soon as they are there; None for all of them.

        Raises
        ------
        RenderError
            When a page could not be rendered; it stays as it was.
        SiteError
            When a new page isn't right; it stays as it was.
        """
        if self._changed("data", digest.of_value([given.data, dict(given.extras.edition)])):
            self._package = Package(given.extras.data, given.extras.edition["as_of"])
        if self._copy(given) and self._finished:
            self._whole = False
            yield None
        drafts = {draft.page.target: draft for draft in drafts_of(given)}
        self._drop(self._rendered.keys() - drafts.keys())
        work = Finishing(self._site, given.extras, self._package)
        ordered = sorted(drafts, key=rank)
        self._embedded = {place: work.embedded(place) for place in ordered}
        late = {p for p in ordered if p.is_relative_to(computed.FOLDER) and p in self._finished}
        for places in ([p for p in ordered if p not in late], [p for p in ordered if p in late]):
            self._render(given, [drafts[place] for place in places])
            if new := self._finish(given, work, places):
                self._whole = False
                yield {place for place in new if place not in _SHELLS}

    def complete(self, given: Given, saved: Event) -> Iterator[Places]:
        """Write what pages share, and check the whole site; leave off when something is saved.

        Raises
        ------
        SiteError
            Listing what isn't right, though each new page by itself was.
        """
        if self._whole:
            return
        work = Finishing(self._site, given.extras, self._package)
        for new in self._write_shared(given, work, self._finished):
            if new:
                yield new
            if saved.is_set():
                return
        verify(self._site, self._root, look=self._look)
        self._whole = True

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

    def _drop(self, places: Places) -> None:
        for place in places:
            (self._site / place).unlink(missing_ok=True)
            del self._rendered[place]
            self._finished.pop(place, None)

    def _render(self, given: Given, drafts: Sequence[Draft]) -> None:
        """Render what has changed, as much of it as can be."""

        def render(draft: Draft) -> Rendered:
            known = self._rendered.get(draft.page.target)
            if known and known.key == draft.key:
                return known
            text = portable.to_format(given.project, draft.page, draft.text(), "html")
            return Rendered(draft.key, text)

        with ThreadPoolExecutor(AT_ONCE) as pool:
            done = {draft.page.target: pool.submit(render, draft) for draft in drafts}
        self._rendered |= {
            place: one.result() for place, one in done.items() if not one.exception()
        }
        for one in done.values():
            one.result()

    def _finish(self, given: Given, work: Finishing, places: Sequence[PurePosixPath]) -> Places:
        """Finish the pages that have changed, and those whose links lead elsewhere now."""
        keys = keys_of(given, work, {place: self._rendered[place] for place in places})
        opened: dict[PurePosixPath, BeautifulSoup] = {}
        for place, key in keys.items():
            if place not in self._finished or self._finished[place].key != key:
                opened[place] = work.opened(place, self._rendered[place].text)
        ids: dict[PurePosixPath, Collection[str]] = {
            place: by_id(opened[place]) if place in opened else self._finished[place].ids
            for place in sorted(self._finished.keys() | keys.keys(), key=rank)
        }
        first = first_with(ids)
        for place in keys.keys() - opened.keys():
            if any(first.get(asked) != led for asked, led in self._finished[place].asks.items()):
                opened[place] = work.opened(place, self._rendered[place].text)
        texts, made = dict[PurePosixPath, str](), dict[PurePosixPath, Finished]()
        for place, page in opened.items():
            asks = {asked: first.get(asked) for _, asked in links.elsewhere(page, ids[place])}
            links.point_to_other_pages(page, ids[place], first)
            gist = work.gist(place, page)
            work.close(place, page, ids, given.extras.apart)
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
            list(self._write_shared(given, work, together))
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

    def _write_shared(
        self, given: Given, work: Finishing, finished: Mapping[PurePosixPath, Finished]
    ) -> Iterator[Places]:
        """Write notes, rows and the files that say something of all pages; yield what is new."""
        first = first_with({place: finished[place].ids for place in sorted(finished, key=rank)})
        work.write_common({place: page.gist for place, page in finished.items()}, first)
        yield set()
        made = {name: one.digest for name, one in given.made.items()}
        notes = Shell(self._site / NOTES, self._shells[NOTES])
        for run in work.runs.values():
            if self._changed(str(run.page), digest.of_value([made[run.name], notes.text])):
                yield _new(notes.folder, NOTES, partial(note_pages.write, notes, run))
        for gone in {path.stem for path in notes.folder.glob("*.html")} - work.runs.keys():
            for suffix in (".html", ".js"):
                (notes.folder / f"{gone}{suffix}").unlink()
            del self._files[str(NOTES / f"{gone}.html")]
        rows = Shell(self._site / ROWS, self._shells[ROWS])
        if self._changed("rows", digest.of_value([made, given.data, rows.text, str(first)])):
            yield _new(rows.folder, ROWS, partial(work.write_rows, rows, first))

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


def _new(folder: Path, place: PurePosixPath, write: Callable[[], None]) -> Places:
    """Write pages into a folder; return those that are new."""
    folder.mkdir(exist_ok=True)
    before = {path.name: digest.of_file(path) for path in folder.glob("*.html")}
    write()
    after = {path.name: digest.of_file(path) for path in folder.glob("*.html")}
    return {place / name for name in after if after[name] != before.get(name)}


def _write(path: Path, text: str) -> None:
    """Write a file at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(f".{path.name}")
    scratch.write_text(text, encoding="utf-8")
    scratch.replace(path)
