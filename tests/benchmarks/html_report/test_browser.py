"""The report in a real browser. Needs Chromium (``apt-get install chromium``) and the package playwright."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks.answer import Answer
from benchmarks.html_report import render_report
from benchmarks.html_report.markdown_sheets import pack_markdown_sheet
from benchmarks.html_report.sheets import pack_sheet
from benchmarks.page import Page
from benchmarks.results import Results

if TYPE_CHECKING:
    from playwright.sync_api import Browser
    from playwright.sync_api import Page as Tab

sync_api = pytest.importorskip("playwright.sync_api", reason="the package playwright is not installed")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")

FLAGS = [
    "--no-sandbox",  # the sandbox does not work for root
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
HOSTILE = "</script><script>document.title='taken over'</script><img src=x onerror=\"document.title='taken over'\">"


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def report(results: Results, page: Page, answer: Answer, tmp_path: Path) -> Path:
    """A report whose first page has a hostile name, title, text and crash."""
    bad = [
        replace(answer, text=f"Salt pans of Orvel\n{HOSTILE}"),
        replace(answer, system="other", text="", crash=f"ValueError: {HOSTILE}"),
    ]
    first = pack_sheet(replace(page, title=HOSTILE, url="javascript:document.title='taken over'"), bad)
    named = [replace(score, page=HOSTILE) if score.page == "0" else score for score in results.scores]
    path = tmp_path / "report.html"
    bad[0] = replace(bad[0], text=f"# Salt pans\n\n{HOSTILE}\n\n![pan](https://a.example/pan.png)")
    marked = pack_markdown_sheet(replace(page, html=f"<h1>Orvel</h1>{HOSTILE}", gold_markdown="# Gold"), bad)
    shown = replace(results, scores=named, sheets=[first, *results.sheets[1:]], markdown_sheets=[marked] * 3)
    path.write_text(render_report([shown], []), encoding="utf-8")
    return path


@pytest.fixture
def tab(browser: "Browser", report: Path) -> Iterator["Tab"]:
    """The opened report; fails if the page has an error or requests anything but itself."""
    context = browser.new_context()
    opened = context.new_page()
    troubles: list[str] = []
    opened.on("pageerror", lambda error: troubles.append(str(error)))
    opened.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
    opened.on("request", lambda request: troubles.append(request.url) if request.url != report.as_uri() else None)
    opened.goto(report.as_uri())
    yield opened
    context.close()
    assert troubles == []


def names(tab: "Tab") -> list[str]:
    return tab.locator("#page-table tbody .id").all_inner_texts()


class TestReport:
    def test_opens_with_plots_and_a_row_per_page(self, tab: "Tab") -> None:
        assert tab.title() == "Main-content extraction: benchmark"
        assert tab.locator(".scatter .mark").count() == 1  # the other system crashed on each page and has no speed
        assert tab.locator(".panel").count() == 2
        assert names(tab) == [HOSTILE, "1", "2"]

    def test_sorts_by_a_column_both_ways(self, tab: "Tab") -> None:
        head = tab.locator("#page-table thead button", has_text="reader").first
        head.click()
        assert names(tab) == ["1", HOSTILE, "2"]
        head.click()
        assert names(tab) == ["2", HOSTILE, "1"]
        assert tab.locator("[aria-sort]").get_attribute("aria-sort") == "ascending"

    def test_filters_by_name_type_and_outcome(self, tab: "Tab") -> None:
        tab.fill("#filter-text", "SCRIPT")
        assert names(tab) == [HOSTILE]
        tab.fill("#filter-text", "")
        tab.select_option("#filter-type", "article")
        assert names(tab) == [HOSTILE, "1"]
        tab.select_option("#filter-type", "")
        tab.select_option("#filter-outcome", label="tied")
        assert names(tab) == ["2"]

    def test_summarises_the_pages_shown(self, tab: "Tab") -> None:
        tab.select_option("#filter-type", "article")
        assert tab.inner_text("#summary") == "2 of 3 pages; mean F1: reader .833, other .000"

    def test_shows_the_differences_on_a_page(self, tab: "Tab") -> None:
        tab.get_by_role("link", name="1", exact=True).click()
        tab.wait_for_selector("#sheet[open]")
        assert tab.locator("#sheet-heads > div").count() == 3
        assert "ValueError: no" in tab.inner_text("#sheet-heads")
        second = tab.locator("#sheet-rows .sheet-row").nth(1).locator("> div")
        assert second.all_inner_texts() == ["Workers rake the pans at dawn."] * 2 + [""]
        assert second.nth(0).locator("mark.missing-2").all_inner_texts() == ["Workers rake the pans at dawn"]
        missing = tab.locator("#sheet-rows .missing-3").all_inner_texts()
        assert missing == ["Salt pans of Orvel", "By noon the crust is dry"]

    def test_steps_through_the_pages_of_the_table_and_closes(self, tab: "Tab") -> None:
        tab.get_by_role("link", name="1", exact=True).click()
        tab.wait_for_selector("#sheet[open]")
        tab.keyboard.press("ArrowRight")
        sync_api.expect(tab.locator("#sheet-title")).to_have_text("2")
        assert tab.locator("#next").is_disabled()
        tab.click("#close")
        assert not tab.locator("#sheet").is_visible()

    def test_opens_the_page_in_its_address(self, tab: "Tab") -> None:
        tab.evaluate("location.hash = '#page=made-up/2'")
        tab.wait_for_selector("#sheet[open]")
        assert tab.inner_text("#sheet-title") == "2"

    def test_shows_hostile_text_as_text(self, tab: "Tab") -> None:
        tab.locator("#page-table tbody .id").first.click()
        tab.wait_for_selector("#sheet[open]")
        assert tab.inner_text("#sheet-title") == HOSTILE
        assert HOSTILE in tab.inner_text("#sheet-rows")
        assert tab.locator("#sheet a").count() == 0
        assert tab.title() == "Main-content extraction: benchmark"

    def test_shows_the_page_beside_its_markdown(self, tab: "Tab") -> None:
        tab.get_by_role("link", name="1", exact=True).click()
        tab.wait_for_selector("#sheet[open]")
        tab.check("#show-markdown")
        tab.wait_for_selector(".column")
        assert tab.locator(".column-head").all_inner_texts()[:3] == ["page, without its styles", "gold", "reader"]
        assert "ValueError" in tab.locator(".column-head").last.inner_text()
        assert tab.locator(".column pre").nth(1).inner_text().startswith("# Salt pans")
        assert not tab.locator("#sheet-rows").is_visible()
        sync_api.expect(tab.frame_locator("iframe").first.locator("h1")).to_have_text("Orvel")

    def test_shows_markdown_rendered_and_runs_and_loads_nothing_of_it(self, tab: "Tab") -> None:
        tab.get_by_role("link", name="1", exact=True).click()
        tab.wait_for_selector("#sheet[open]")
        tab.check("#show-markdown")
        tab.check("#rendered")
        tab.wait_for_selector("iframe[title='reader, rendered']")
        frame = tab.frame_locator("iframe[title='reader, rendered']")
        sync_api.expect(frame.locator("h1")).to_have_text("Salt pans")
        assert tab.locator("iframe").count() == tab.locator("iframe[sandbox='']").count() == 4
        assert tab.title() == "Main-content extraction: benchmark"
        tab.uncheck("#show-markdown")
        assert tab.locator("#sheet-rows").is_visible()
