import os
import pickle
import signal
from collections.abc import Callable
from itertools import count, islice
from pathlib import Path
from typing import Any

import pytest

import boilerstrip
from boilerstrip import Extraction, OptionError, Options, extract, extract_many
from boilerstrip.batch import pages as batch
from boilerstrip.batch.pages import attempt
from boilerstrip.extraction import Summary, summarize
from boilerstrip.options import Limits
from boilerstrip.pipeline import Request

PAGES = [path.read_bytes() for path in sorted((Path(__file__).parents[1] / "fixtures" / "pages").glob("*.html"))]
BAD = [b"", "", b"%PDF-1.7", "\ud800", "<p>Ebb\x00", "<div>" * 2_000]
TIDE = "<title>Tides</title><p>The tide turns twice a day, and the harbour with it, whatever the season."


def facts(page: Extraction) -> tuple[object, ...]:
    return page.url, page.title, page.text, page.status, page.warnings, page.encoding


def deadly(html: str | bytes, options: Options) -> Summary:
    """In place of the work that is done on a page."""
    if html == "deadly":
        os.kill(os.getpid(), signal.SIGKILL)
    return summarize(extract(html, options=options))


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

    def test_returns_nothing_for_no_pages(self) -> None:
        assert list(extract_many([], workers=2)) == []

    def test_reports_a_page_that_its_process_dies_of_and_loses_no_other(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(batch, "_summarize_page", deadly)
        pages = [(TIDE, None), ("deadly", "https://www.tides.example/"), (TIDE, None)]
        one, dead, other = extract_many(pages, workers=2)
        assert one.text == other.text == extract(TIDE).text
        assert (dead.status, dead.warnings) == ("failed", ("the process died: SIGKILL",))
        assert (dead.url, dead.text, dead.verdicts) == ("https://www.tides.example/", "", ())

    @pytest.mark.parametrize("workers", [1, 2])
    @pytest.mark.parametrize(
        ("page", "message"),
        [
            (None, "page 1 must be str or bytes, or a pair with its url, not NoneType"),
            (("<p>", "", ""), "page 1 must be str or bytes, or a pair with its url, not tuple"),
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


class TestTryExtraction:
    @pytest.mark.parametrize("error", [IndexError("no such row"), MemoryError(), RecursionError("too deep")])
    def test_reports_what_is_our_fault(self, error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(batch, "analyze", raising(error))
        page = attempt(Request("<p>Ebb", Options(), "https://www.tides.example/"))
        assert (page.status, page.text, page.title, page.verdicts) == ("failed", "", None, ())
        assert page.warnings == (f"{type(error).__name__}: {error}",)
        assert page.url == "https://www.tides.example/"

    def test_raises_for_an_error_of_the_caller(self) -> None:
        with pytest.raises(OptionError):
            attempt(Request("<p>Ebb", Options(drop=("p[",))))


class TestPickledExtraction:
    def test_is_little_larger_than_its_page_and_its_text(self) -> None:
        for html in PAGES:
            page = extract(html)
            assert page.verdicts
            assert len(pickle.dumps(page)) < len(html) + len(page.text.encode()) + 1_000

    def test_reads_the_page_again_only_when_blocks_are_asked_for(self) -> None:
        copy = pickle.loads(pickle.dumps(boilerstrip.extract_text("Tides\n" + "The tide turns twice a day. " * 9)))
        assert copy.text
        assert "analysis" not in vars(copy)
        assert len(copy.verdicts) == 2


def raising(error: Exception) -> Callable[[Request], Any]:
    def fail(_: Request) -> None:
        raise error

    return fail
