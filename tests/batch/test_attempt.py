import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from boilerstrip import Extraction, OptionError, Options
from boilerstrip.batch import attempt as module
from boilerstrip.batch.attempt import attempt, check_memory
from boilerstrip.pipeline import Request


def raising(error: Exception) -> Callable[[Any], Any]:
    def fail(_: Any) -> None:
        raise error

    return fail


@contextmanager
def no_memory() -> Iterator[None]:
    """Nothing more may be allocated than what the process holds in reserve."""
    bounds = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (1, bounds[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, bounds)


class TestAttempt:
    @pytest.mark.parametrize("error", [IndexError("no such row"), RecursionError("too deep")])
    def test_reports_what_is_our_fault(self, error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, "analyze", raising(error))
        page = attempt(Request("<p>Ebb", Options(), "https://www.tides.example/"))
        assert (page.status, page.text, page.title, page.verdicts) == ("failed", "", None, ())
        assert page.warnings == (f"{type(error).__name__}: {error}",)
        assert page.url == "https://www.tides.example/"

    def test_reports_what_fails_in_what_else_is_made(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(Extraction, "markdown", property(raising(IndexError("no such row"))))
        page = attempt(Request("<p>Ebb", Options()), also=["markdown"])
        assert (page.status, page.warnings) == ("failed", ("IndexError: no such row",))

    def test_leaves_a_lack_of_memory_to_the_process(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, "analyze", raising(MemoryError()))
        with pytest.raises(MemoryError):
            attempt(Request("<p>Ebb", Options()))

    def test_raises_for_an_error_of_the_caller(self) -> None:
        with pytest.raises(OptionError):
            attempt(Request("<p>Ebb", Options(drop=("p[",))))

    def test_tells_a_lack_of_memory_from_other_errors(self) -> None:
        check_memory(IndexError(7))
        with no_memory(), pytest.raises(MemoryError, match="ImportError: no module to map"):
            check_memory(ImportError("no module to map"))

    def test_takes_a_parser_that_fails_for_one_that_has_no_memory(self) -> None:
        request = Request("<p>Ebb and flow." * 100_000, Options())
        attempt(request)
        with no_memory(), pytest.raises(MemoryError):
            attempt(request)
