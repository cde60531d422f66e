from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pytest

from benchmarks.errors import BenchmarkError
from benchmarks.page import Page
from benchmarks.runner import WARM_UP, Answer, attempt, run, take_turns
from benchmarks.systems import System

MadeUp = Callable[[str], System]


class TestAttempt:
    def test_records_the_answer_and_its_times(self, made_up: MadeUp, page: Page) -> None:
        answer = attempt(made_up("perfect"), page)
        assert (answer.dataset, answer.page, answer.system) == ("made-up", "salt", "perfect")
        assert answer.text == page.gold_text
        assert answer.crash is None
        assert answer.cpu_seconds >= 0
        assert answer.wall_seconds > 0

    def test_measures_cpu_time_without_waiting(self, page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
        ticks = {"perf_counter": iter([10.0, 13.0]), "process_time": iter([5.0, 5.25])}
        for clock, readings in ticks.items():
            monkeypatch.setattr(f"benchmarks.runner.time.{clock}", lambda readings=readings: next(readings))
        answer = attempt(System("made-up", "1", lambda page: "text"), page)
        assert (answer.cpu_seconds, answer.wall_seconds) == (0.25, 3.0)

    def test_records_a_crash_with_type_and_message(self, made_up: MadeUp, page: Page) -> None:
        assert attempt(made_up("broken"), page).crash == "ZeroDivisionError: no words on salt"

    def test_takes_an_empty_answer_for_no_crash(self, made_up: MadeUp, page: Page) -> None:
        assert attempt(made_up("silent"), page).crash is None

    def test_takes_an_answer_that_is_no_text_for_a_crash(self, made_up: MadeUp, page: Page) -> None:
        assert attempt(made_up("wrong-type"), page).crash == "TypeError: the answer is NoneType, not str"

    def test_lets_an_interrupt_through(self, page: Page) -> None:
        def interrupted(page: Page) -> str:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            attempt(System("interrupted", "1", interrupted), page)


def note(calls: list[str], name: str, page: Page) -> str:
    calls.append(name)
    return ""


class TestTurns:
    def test_another_system_goes_first_each_time(self, page: Page) -> None:
        calls: list[str] = []
        systems = [System(name, "1", partial(note, calls, name)) for name in "abc"]
        answers = [take_turns(page, systems, turn) for turn in range(4)]
        assert "".join(calls) == "abcbcacababc"
        assert [[answer.system for answer in row] for row in answers] == [["a", "b", "c"]] * 4


class TestRun:
    def test_warms_up_and_then_takes_page_after_page(self, pages: list[Page]) -> None:
        calls: list[str] = []
        systems = [System(name, "1", partial(note, calls, name)) for name in "ab"]
        assert len(list(run(pages, systems))) == 3
        assert [calls[start : start + 2] for start in range(0, 8, 2)] == [
            ["a", "b"],
            ["a", "b"],
            ["b", "a"],
            ["a", "b"],
        ]

    def test_warms_each_system_up_and_forgets_the_answer(self, made_up: MadeUp, pages: list[Page]) -> None:
        results = list(run(pages, [made_up("broken")]))
        assert [page.id for page, _ in results] == ["salt-0", "salt-1", "salt-2"]
        assert WARM_UP.id not in {answer.page for _, answers in results for answer in answers}

    def test_reads_pages_as_they_are_needed(self, made_up: MadeUp, page: Page) -> None:
        def endless() -> Iterator[Page]:
            while True:
                yield page

        assert next(run(endless(), [made_up("silent")]))[0] is page

    def test_gives_the_same_with_several_workers(self, made_up: MadeUp, page: Page) -> None:
        many = [replace(page, id=str(number)) for number in range(20)]
        systems = [made_up("perfect"), made_up("broken")]

        def untimed(answer: Answer) -> Answer:
            return replace(answer, cpu_seconds=0.0, wall_seconds=0.0)

        def results(workers: int) -> list[tuple[Page, list[Answer]]]:
            return [(page, list(map(untimed, answers))) for page, answers in run(many, systems, workers)]

        assert results(workers=2) == results(workers=1)

    def test_names_the_page_on_which_a_worker_died(self, made_up: MadeUp, pages: list[Page]) -> None:
        with pytest.raises(BenchmarkError, match=r"page salt-[0-2] of made-up"):
            list(run(pages, [made_up("fatal")], workers=2))
