import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from boilerstrip import Extraction, OptionError, Options
from boilerstrip.batch import attempt as module
from boilerstrip.batch.attempt import attempt, check_memory
from boilerstrip.pipeline import Request

ROOT = Path(__file__).parent.parent.parent


def raising(error: Exception) -> Callable[[Any], Any]:
    def fail(_: Any) -> None:
        raise error

    return fail


def run_without_memory(program: str) -> str:
    """Run a program in a process of its own, which has no memory in reserve as this one may, and return what it prints.

    In it, ``no_memory`` lets nothing more be allocated.
    """
    start = """if True:
        import resource
        from boilerstrip.batch.attempt import attempt, check_memory
        from boilerstrip.options import Options
        from boilerstrip.pipeline import Request

        def no_memory():
            resource.setrlimit(resource.RLIMIT_DATA, (1, resource.getrlimit(resource.RLIMIT_DATA)[1]))
    """
    result = subprocess.run([sys.executable, "-c", start + program], capture_output=True, text=True, cwd=ROOT)
    return result.stdout + "".join(result.stderr.splitlines()[-1:])


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
        program = """
        no_memory()
        check_memory(ImportError("no module to map"))
        """
        assert run_without_memory(program) == "MemoryError: ImportError: no module to map"

    def test_takes_a_parser_that_fails_for_one_that_has_no_memory(self) -> None:
        program = """
        request = Request("<p>Ebb and flow." * 100_000, Options())
        attempt(request)
        no_memory()
        try:
            attempt(request)
        except MemoryError:
            print("no memory")
        """
        assert run_without_memory(program) == "no memory\n"
