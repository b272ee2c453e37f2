"""A page whose reader chooses: one page for each option, made with the page itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup

from border_report.build import Subject
from border_report.errors import BorderReportError, ParameterError, RenderError
from border_report.plan import Plan, planned
from border_report.render import option_pages
from border_report.render.finish import chooser
from border_report.render.project import read
from border_report.run import editions

PAGE = PurePosixPath("report", "rivers.qmd")


def page(site: Path, name: str) -> BeautifulSoup:
    """Return a page of the site."""
    return BeautifulSoup((site / name).read_text(encoding="utf-8"), "html.parser")


def links(found: BeautifulSoup) -> dict[str, tuple[str, bool]]:
    """Return where each link of the chooser leads, and whether it is the page's own."""
    return {
        link.get_text(): (str(link["href"]), link.get("aria-current") == "true")
        for link in found.select("nav.choose a")
    }


def changed(root: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the choice that a project file declares."""
    path = root / "_quarto.yml"
    settings = yaml.safe_load(path.read_text(encoding="utf-8"))
    change(settings["choices"][0])
    path.write_text(yaml.safe_dump(settings, sort_keys=False), encoding="utf-8")


def plan_of(root: Path, subject: Subject, edition: editions.Edition | None = None) -> Plan:
    """Return what an edition executes, the latest unless told otherwise."""
    latest = editions.load(root / "editions")["latest"]
    return planned(root, edition or latest, subject.allowed, root / "staged")


def test_an_option_has_a_page_with_its_own_run(site: Path) -> None:
    """Named in title and heading, its cells and files told apart from the page's own."""
    oder = page(site, "report/rivers/oder.html")
    assert oder.title is not None
    assert oder.title.get_text() == "Rivers: the Oder"
    assert oder.h1 is not None
    assert oder.h1.get_text() == "Rivers: the Oder"
    assert oder.select_one("div#tbl-river-levels-oder.table") is not None
    assert (site / "tables" / "tbl-river-levels-oder.csv").is_file()
    assert "In 2020 the Oder stood" in page(site, "computed/rivers-oder.html").get_text()
    assert oder.find("a", string="How this was computed")["href"] == (  # type: ignore[index]
        "../../computed/rivers-oder.html#tbl-river-levels-oder"
    )


def test_links_and_references_of_an_option_are_its_own(site: Path) -> None:
    """What the page calls Table is the option's table; files of the project stay where they are."""
    oder = page(site, "report/rivers/oder.html")
    assert [a["href"] for a in oder.select("a.reference")] == ["#tbl-river-levels-oder"]
    assert oder.select_one('#data-tables a[href="../../data/levels.csv"]') is not None


def test_the_chooser_leads_from_each_option_to_the_others(site: Path) -> None:
    """Relative, without script, the one that is shown marked; said in the page's own words."""
    assert links(page(site, "report/rivers.html")) == {
        "Elbe": ("rivers.html", True),
        "Oder": ("rivers/oder.html", False),
        "Rhine": ("rivers/rhine.html", False),
    }
    oder = page(site, "report/rivers/oder.html")
    assert links(oder) == {
        "Elbe": ("../rivers.html", False),
        "Oder": ("oder.html", True),
        "Rhine": ("rhine.html", False),
    }
    assert "Each river has a page." in oder.get_text()


def test_a_section_with_a_table_offers_the_same_section_of_the_others(site: Path) -> None:
    """The reader keeps the place."""
    oder = page(site, "report/rivers/oder.html")
    again = [a["href"] for a in oder.select("h2#levels + details.choose a")]
    assert again == ["../rivers.html#levels", "oder.html#levels", "rhine.html#levels"]
    assert len(oder.select("details.choose")) == 1


def test_the_navigation_marks_the_page_on_its_options(site: Path) -> None:
    """As the current one among pages, though not as this very page."""
    nav = {
        a.get_text(): a.get("aria-current")
        for a in page(site, "report/rivers/oder.html").select("nav[aria-label=Pages] a")
    }
    assert nav == {"Summary": None, "Rivers": "true"}


def test_the_other_edition_shows_the_same_option(site: Path) -> None:
    """Also where its page itself shows it: the early edition is about the Oder."""
    assert not (site / "editions/early/report/rivers/oder.html").exists()
    leads = {
        name: page(site, name).select("nav.editions a:not([aria-current])")[0]["href"]
        for name in (
            "report/rivers.html",
            "report/rivers/oder.html",
            "editions/early/report/rivers.html",
        )
    }
    assert leads == {
        "report/rivers.html": "../editions/early/report/rivers/elbe.html",
        "report/rivers/oder.html": "../../editions/early/report/rivers.html",
        "editions/early/report/rivers.html": "../../../report/rivers/oder.html",
    }


def test_an_option_that_the_data_of_an_edition_lacks_is_shown_as_missing(site: Path) -> None:
    """It has no page there, no link leads to one, and the other edition leads to the page."""
    early = page(site, "editions/early/report/rivers.html")
    assert [tag.get_text() for tag in early.select("nav.choose li > span")] == ["Rhine"]
    assert not (site / "editions/early/report/rivers/rhine.html").exists()
    rhine = page(site, "report/rivers/rhine.html")
    (there,) = rhine.select("nav.editions a:not([aria-current])")
    assert there["href"] == "../../editions/early/report/rivers.html"


def test_an_option_runs_with_its_own_value_above_the_edition_s(
    project: Callable[[], Path], subject: Subject
) -> None:
    """The edition's other parameters stay beneath it."""
    root = project()
    early = editions.load(root / "editions")["early"]
    given = replace(early, parameters={**early.parameters, "years": "2022"})
    runs = {run.target.stem: run for run in plan_of(root, subject, given).runs}
    assert runs["rivers"].parameters["river"] == "Oder"
    assert runs["rivers-elbe"].parameters["river"] == "Elbe"
    assert runs["rivers-elbe"].parameters["years"] == [2022]
    assert runs["rivers-elbe"].end == "-elbe"
    assert set(runs) == {"rivers", "rivers-elbe", "rivers-rhine"}


def test_a_build_with_parameters_of_one_s_own_offers_no_options(
    project: Callable[[], Path], subject: Subject
) -> None:
    """It shows these parameters alone: nothing more runs, and no page asks for it."""
    root = project()
    custom = editions.load(root / "editions")["latest"].changed({"river": "Rhine"})
    plan = plan_of(root, subject, custom)
    assert [run.target.stem for run in plan.runs] == ["rivers"]
    shown = BeautifulSoup('<main><div id="choose">Each river.</div></main>', "html.parser")
    chooser.fill(shown, PAGE.with_suffix(".html"), plan.choices)
    assert str(shown) == "<main></main>"


def test_a_combination_that_isn_t_held_has_no_page_and_no_link(
    project: Callable[[], Path], subject: Subject
) -> None:
    """It stays among the choices as words alone."""
    root = project()

    def leave_out(choice: dict[str, Any]) -> None:
        choice["groups"].append(
            {
                "text": "Stop",
                "parameter": "fail",
                "values": {
                    False: {"name": "no", "text": "no"},
                    True: {"name": "yes", "text": "yes"},
                },
            }
        )
        choice["without"] = [{"river": "Oder", "fail": True}]

    changed(root, leave_out)
    plan = plan_of(root, subject)
    assert [run.target.stem for run in plan.runs] == [
        "rivers",
        "rivers-elbe-yes",
        "rivers-oder-no",
        "rivers-rhine-no",
        "rivers-rhine-yes",
    ]
    shown = BeautifulSoup('<div id="choose"></div>', "html.parser")
    chooser.fill(shown, PurePosixPath("report/rivers/oder-no.html"), plan.choices)
    assert [tag.get_text() for tag in shown.select("li > span")] == ["yes"]


@pytest.mark.parametrize(
    ("change", "error", "said"),
    [
        (lambda c: c.update(page="/report/lakes.qmd"), RenderError, "no HTML page report/lakes"),
        (lambda c: c.update(page="/report/paper.qmd"), RenderError, "no HTML page report/paper"),
        (lambda c: c.update(notebook="lakes"), ParameterError, "no notebook lakes"),
        (lambda c: c["groups"][0].update(parameter="rivr"), ParameterError, "did you mean river"),
        (
            lambda c: c["groups"][0]["values"].update(Elbee={"name": "e", "text": "E"}),
            ParameterError,
            "not 'Elbee'; did you mean Elbe",
        ),
        (
            lambda c: c["groups"][0]["values"].update(Rhine={"name": "oder", "text": "R"}),
            RenderError,
            "two options are named oder",
        ),
        (
            lambda c: c["groups"][0]["values"].update(Rhine={"name": "R/x", "text": "R"}),
            RenderError,
            "the name 'R/x' may hold",
        ),
        (
            lambda c: c["groups"][0]["values"].update(Rhine={"name": "rhine"}),
            RenderError,
            "river=Rhine needs `text`",
        ),
        (lambda c: c.pop("groups"), RenderError, "at least one group"),
        (lambda c: c.pop("notebook"), RenderError, "needs `notebook`"),
    ],
)
def test_choices_that_aren_t_right_are_refused_before_anything_runs(
    project: Callable[[], Path],
    subject: Subject,
    change: Callable[[dict[str, Any]], object],
    error: type[BorderReportError],
    said: str,
) -> None:
    """One sentence, with the file and what is wrong in it."""
    root = project()
    changed(root, change)
    with pytest.raises(error, match=f"_quarto.yml, choices.*{said}"):
        plan_of(root, subject)


def test_pages_of_options_are_made_for_a_plain_quarto_render_too(
    project: Callable[[], Path], subject: Subject
) -> None:
    """Beside their page, where the project file's pattern finds them; others' files stay."""
    root = project()
    offered = plan_of(root, subject).choices
    option_pages.write(root, offered)
    made = root / "report" / "rivers" / "oder.qmd"
    text = made.read_text(encoding="utf-8")
    assert "{{< embed /_build/notebooks/rivers-oder.ipynb#tbl-river-levels-oder >}}" in text
    assert "As @tbl-river-levels-oder shows." in text
    assert made.relative_to(root) in [Path(p.source) for p in read(root).pages]
    mine = made.with_name("mine.qmd")
    mine.write_text("---\ntitle: Mine\n---\n", encoding="utf-8")
    option_pages.write(root, [choice.closed() for choice in offered])
    assert [path.name for path in made.parent.iterdir()] == ["mine.qmd"]


def test_an_option_s_page_keeps_the_way_to_its_neighbours(
    project: Callable[[], Path], subject: Subject
) -> None:
    """It lies one folder below its page: relative links go one up, others stay."""
    root = project()
    body = "[a](paper.qmd#x) [b](/index.qmd) [c](#levels) [d](https://a.org)\n"
    (root / PAGE).write_text(f"---\ntitle: Rivers\n---\n{body}", encoding="utf-8")
    option_pages.write(root, plan_of(root, subject).choices)
    assert (
        (root / "report/rivers/oder.qmd")
        .read_text(encoding="utf-8")
        .endswith("[a](../paper.qmd#x) [b](/index.qmd) [c](#levels) [d](https://a.org)\n")
    )
