import asyncio
import pickle
from collections.abc import AsyncIterator, Callable, Iterator
from datetime import date
from itertools import count, islice
from pathlib import Path
from typing import Any

import pytest

from benchmarks.chaos.hostile import act
from boilerstrip import (
    Extraction,
    OptionError,
    Options,
    Page,
    extract,
    extract_many,
    extract_text,
    extraction,
)
from boilerstrip.batch import attempt as attempt_module
from boilerstrip.batch import pages as batch
from boilerstrip.batch.attempt import attempt
from boilerstrip.extraction import MADE_ON_DEMAND, Summary, summarize
from boilerstrip.options import Limits
from boilerstrip.pipeline import Request

PAGES = [path.read_bytes() for path in sorted((Path(__file__).parents[1] / "fixtures" / "pages").glob("*.html"))]
BAD = [b"", "", b"%PDF-1.7", "\ud800", "<p>Ebb\x00", "<div>" * 2_000]
TIDE = "<title>Tides</title><p>The tide turns twice a day, and the harbour with it, whatever the season."


def facts(page: Extraction) -> tuple[object, ...]:
    return page.url, page.title, page.text, page.status, page.warnings, page.encoding


def hostile_job(job: Any, also: tuple[str, ...]) -> Summary:
    """In place of the work that is done on a page."""
    act(job.request.data)
    return summarize(attempt(job.request, also), also)


async def in_threads(pages: Iterator[Extraction]) -> AsyncIterator[Extraction]:
    """Extractions, each taken in a thread, so that the event loop goes on."""
    while (page := await asyncio.to_thread(next, pages, None)) is not None:
        yield page


class TestExtractMany:
    def test_returns_the_same_as_extract_with_any_number_of_workers(self) -> None:
        pages = [*PAGES, *BAD, ("<p>", None), (TIDE, "https://www.tides.example/")]
        options = Options(focus="recall", limits=Limits(characters=20_000))
        alone, shared = (list(extract_many(pages, workers=workers, options=options)) for workers in (1, 2))
        expected = [
            extract(html, url=url, options=options)
            for html, url in (page if isinstance(page, tuple) else (page, None) for page in pages)
        ]
        assert list(map(facts, alone)) == list(map(facts, shared)) == list(map(facts, expected))
        assert [page.verdicts for page in shared] == [page.verdicts for page in expected]

    def test_consumes_an_endless_iterable_as_pages_are_needed(self) -> None:
        taken = count()
        found = extract_many(f"{TIDE} {next(taken)}." for _ in count())
        assert [page.text[-2:] for page in islice(found, 3)] == ["0.", "1.", "2."]
        assert next(taken) == 3

    def test_does_not_count_what_is_loaded_once_as_time_of_the_first_page(self) -> None:
        """Modules and weights take a tenth of a second or more, this page some thousandths."""
        pages = list(extract_many([TIDE] * 3, timeout=0.05, also=MADE_ON_DEMAND))
        assert [page.status for page in pages] == ["ok"] * 3

    def test_returns_nothing_for_no_pages(self) -> None:
        assert list(extract_many([], workers=2)) == []

    @pytest.mark.parametrize(
        ("html", "status", "warning"),
        [
            ("kill", "failed", "the process died: SIGKILL"),
            ("spin", "timeout", "took more than 2 s of CPU time"),
            ("grow", "memory", "more memory was needed than 300,000,000 bytes"),
        ],
    )
    @pytest.mark.parametrize("workers", [1, 2])
    def test_reports_a_page_that_its_process_ends_on_and_loses_no_other(
        self, html: str, status: str, warning: str, workers: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(batch, "_summarize_job", hostile_job)
        pages = [TIDE, Page(html, "https://www.tides.example/", key=7), TIDE]
        one, lost, other = extract_many(pages, workers=workers, timeout=2, memory=300_000_000)
        assert one.text == other.text == extract(TIDE).text
        assert (lost.status, lost.warnings) == (status, (warning,))
        assert (lost.url, lost.key, lost.text, lost.verdicts) == ("https://www.tides.example/", 7, "", ())

    def test_reports_a_page_that_there_is_no_memory_for(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(attempt_module, "analyze", raising(MemoryError()))
        [page] = extract_many([Page("<p>Ebb", key=7)])
        assert (page.status, page.warnings, page.key, page.verdicts) == ("memory", ("MemoryError",), 7, ())

    @pytest.mark.parametrize("ordered", [True, False])
    @pytest.mark.parametrize("workers", [1, 2])
    def test_returns_the_key_of_each_page_which_need_not_pickle(self, workers: int, ordered: bool) -> None:
        keys = [(number, lambda: None) for number in range(40)]
        pages = [Page(f"{TIDE} {key[0]}.", key=key) for key in keys]
        found = list(extract_many(pages, workers=workers, ordered=ordered))
        assert sorted(page.key[0] for page in found) == list(range(40))
        assert all(page.text.endswith(f" {page.key[0]}.") and page.key in keys for page in found)

    @pytest.mark.parametrize("workers", [1, 2])
    def test_reads_pages_of_any_kind_and_encoding(self, workers: int) -> None:
        text = "Tides\n" + "The tide turns twice a day. " * 9
        pages = [
            Page(text, kind="text"),
            Page("<p>Größe".encode("cp1252"), encoding="text/html; charset=windows-1252"),
            TIDE,
        ]
        first, second, third = extract_many(pages, workers=workers, options=Options(encoding="utf-8"))
        assert facts(first) == facts(extract_text(text))
        assert first.verdicts == extract_text(text).verdicts
        assert second.verdicts[0].text == "Größe"
        assert third.text == extract(TIDE).text

    @pytest.mark.parametrize("workers", [1, 2])
    def test_knows_no_dates_after_the_fetch(self, workers: int) -> None:
        html = '<meta name="date" content="2024-05-22">' + TIDE
        pages = [Page(html, fetched=fetched) for fetched in (None, date(2024, 5, 22), date(2015, 5, 22))]
        found = [page.metadata.published for page in extract_many(pages, workers=workers)]
        assert found == [date(2024, 5, 22), date(2024, 5, 22), None]

    @pytest.mark.parametrize("workers", [1, 2])
    def test_makes_what_else_is_asked_for_in_the_workers(self, workers: int, monkeypatch: pytest.MonkeyPatch) -> None:
        expected = [extract(html, url="https://www.tides.example/a") for html in PAGES]
        pages = [(html, "https://www.tides.example/a") for html in PAGES]
        found = list(extract_many(pages, workers=workers, also=MADE_ON_DEMAND))
        monkeypatch.setattr(extraction, "analyze", raising(AssertionError("analyzed again")))
        for name in MADE_ON_DEMAND:
            assert [getattr(page, name) for page in found] == [getattr(page, name) for page in expected]

    @pytest.mark.parametrize("also", ["colour", ["markdown", "text"], [None]])
    def test_refuses_names_of_what_else_it_cannot_make(self, also: Any) -> None:
        with pytest.raises(OptionError, match=r"also must hold names of page_type, metadata, .*, not"):
            extract_many([], also=also)

    @pytest.mark.parametrize(("name", "value"), [("timeout", 0), ("memory", 1)])
    def test_refuses_an_invalid_limit_immediately(self, name: str, value: Any) -> None:
        with pytest.raises(OptionError, match=f"{name} must be"):
            extract_many([], **{name: value})

    def test_runs_in_threads_of_an_event_loop(self) -> None:
        async def read() -> list[str]:
            found = extract_many([TIDE] * 40, workers=2)
            return [page.text async for page in in_threads(found)]

        assert asyncio.run(read()) == [extract(TIDE).text] * 40

    @pytest.mark.parametrize("workers", [1, 2])
    @pytest.mark.parametrize(
        ("page", "message"),
        [
            (None, "page 1 must be str or bytes, a pair with its url, or a Page, not NoneType"),
            (("<p>", "", ""), "page 1 must be str or bytes, a pair with its url, or a Page, not tuple"),
            (("<p>", 7), "the url of page 1 must be a str, not int"),
        ],
    )
    def test_raises_for_an_invalid_page_after_the_pages_before_it(self, workers: int, page: Any, message: str) -> None:
        found = extract_many([TIDE, page], workers=workers)
        assert next(found).title == "Tides"
        with pytest.raises(TypeError, match=message):
            next(found)

    @pytest.mark.parametrize("workers", [0, -1, True, 1.5, None])
    def test_refuses_an_invalid_number_of_workers_immediately(self, workers: Any) -> None:
        with pytest.raises(OptionError, match="workers must be a positive whole number"):
            extract_many([], workers=workers)

    def test_refuses_options_of_another_type_immediately(self) -> None:
        with pytest.raises(TypeError, match="options must be an Options, not str"):
            extract_many([], options="recall")  # type: ignore[arg-type]

    @pytest.mark.parametrize("workers", [1, 2])
    def test_refuses_selectors_that_are_not_valid_css(self, workers: int) -> None:
        with pytest.raises(OptionError, match="drop: 'p\\[' is not a CSS selector"):
            next(extract_many([TIDE], workers=workers, options=Options(drop=("p[",))))


class TestPickledExtraction:
    def test_is_little_larger_than_its_page_and_its_text(self) -> None:
        for html in PAGES:
            page = extract(html)
            assert page.verdicts
            assert len(pickle.dumps(page)) < len(html) + len(page.text.encode()) + 1_000

    def test_reads_the_page_again_only_when_blocks_are_asked_for(self) -> None:
        copy = pickle.loads(pickle.dumps(extract_text("Tides\n" + "The tide turns twice a day. " * 9)))
        assert copy.text
        assert "analysis" not in vars(copy)
        assert len(copy.verdicts) == 2


def raising(error: Exception) -> Callable[[Request], Any]:
    def fail(_: Request) -> None:
        raise error

    return fail
