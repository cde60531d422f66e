from collections.abc import Callable

import pytest

from benchmarks.page import Page
from benchmarks.runner.attempt import attempt, read_peak_bytes
from benchmarks.systems import System

MadeUp = Callable[[str], System]


class Markup(str):
    """A subclass of str, as some parsers return."""


class TestAttempt:
    def test_gives_the_answer_and_its_times(self, made_up: MadeUp, page: Page) -> None:
        outcome = attempt(made_up("perfect"), page)
        assert outcome.text == page.gold_text
        assert outcome.crash is None
        assert outcome.cpu_seconds >= 0
        assert outcome.wall_seconds > 0

    def test_measures_cpu_time_without_waiting(self, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
        ticks = {"perf_counter": iter([10.0, 13.0]), "process_time": iter([5.0, 5.25])}
        for clock, readings in ticks.items():
            monkeypatch.setattr(f"benchmarks.runner.attempt.time.{clock}", lambda readings=readings: next(readings))
        outcome = attempt(System("made-up", "1", lambda _: "text"), page)
        assert (outcome.cpu_seconds, outcome.wall_seconds) == (0.25, 3.0)

    def test_records_a_crash_with_type_and_message(self, made_up: MadeUp, page: Page) -> None:
        assert attempt(made_up("broken"), page).crash == "ZeroDivisionError: no words on salt"

    def test_an_empty_answer_is_not_a_crash(self, made_up: MadeUp, page: Page) -> None:
        assert attempt(made_up("silent"), page).crash is None

    def test_an_answer_that_is_not_text_is_a_crash(self, made_up: MadeUp, page: Page) -> None:
        assert attempt(made_up("wrong-type"), page)[:2] == ("", "TypeError: the answer is NoneType, not str")

    def test_converts_subclasses_of_str_to_str(self, page: Page) -> None:
        assert type(attempt(System("made-up", "1", lambda _: Markup("text")), page).text) is str

    def test_does_not_catch_an_interrupt(self, page: Page) -> None:
        def interrupted(_: Page) -> str:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            attempt(System("interrupted", "1", interrupted), page)


class TestPeakBytes:
    def test_grows_with_allocations_and_does_not_shrink(self) -> None:
        before = read_peak_bytes()
        ballast = bytearray(before)  # more than the process ever held, whatever was freed before
        half = len(ballast) // 2  # the kernel counts pages in batches, so not to the byte
        assert read_peak_bytes() - before > half
        del ballast
        assert read_peak_bytes() - before > half
