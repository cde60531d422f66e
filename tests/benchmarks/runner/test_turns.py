from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.answer import Answer
from benchmarks.page import Page
from benchmarks.predictions import Predictions, open_predictions, prediction_path
from benchmarks.runner import run
from benchmarks.systems import System

MadeUp = Callable[[str], System]
Ran = Callable[..., list[list[Answer]]]


@pytest.fixture
def ran(tmp_path: Path, made_up: MadeUp) -> Ran:
    """Runs made-up systems of these names over pages, with predictions below ``tmp_path``."""

    def ran(pages: list[Page], *names: str, **options: float) -> list[list[Answer]]:
        systems = list(map(made_up, names))
        with open_predictions(tmp_path, "made-up", systems) as predictions:
            return [answers for _, answers in run(pages, systems, predictions, **options)]  # type: ignore[arg-type]

    return ran


class TestRun:
    def test_gives_answers_in_the_order_of_pages_and_systems(self, ran: Ran, pages: list[Page]) -> None:
        answers = ran(pages, "perfect", "broken")
        assert [[(answer.page, answer.system) for answer in row] for row in answers] == [
            [(page.id, "perfect"), (page.id, "broken")] for page in pages
        ]

    def test_goes_on_after_a_page_that_kills_and_a_page_that_hangs(self, ran: Ran, pages: list[Page]) -> None:
        answers = ran(pages, "fatal", "hanging", "perfect", time_limit=1.0)
        assert [[answer.crash for answer in row] for row in answers] == [
            [None, None, None],
            ["WorkerDied: exit code 3", "TimeLimit: no answer within 1 s", None],
            [None, None, None],
        ]

    def test_reads_pages_as_they_are_needed(self, made_up: MadeUp, page: Page, tmp_path: Path) -> None:
        def endless() -> Iterator[Page]:
            while True:
                yield page

        systems = [made_up("silent")]
        with open_predictions(tmp_path, "made-up", systems) as predictions:
            results = run(endless(), systems, predictions)
            assert next(results)[0] is page
            results.close()

    def test_gives_the_same_with_several_teams(self, ran: Ran, page: Page, tmp_path: Path) -> None:
        many = [replace(page, id=str(number)) for number in range(20)]
        found = ran(many, "perfect", "broken", teams=2)
        for path in (tmp_path / "predictions").iterdir():
            path.unlink()
        assert [[(a.page, a.text, a.crash) for a in row] for row in found] == [
            [(a.page, a.text, a.crash) for a in row] for row in ran(many, "perfect", "broken")
        ]

    def test_writes_an_answer_before_the_next_is_begun(
        self, made_up: MadeUp, pages: list[Page], tmp_path: Path
    ) -> None:
        systems = [made_up("perfect"), made_up("silent")]
        with open_predictions(tmp_path, "made-up", systems) as predictions:
            results = run(pages, systems, predictions)
            next(results)
            files = [prediction_path(tmp_path, system.name, "made-up") for system in systems]
            assert [file.read_bytes().count(b"\n") for file in files] == [1, 1]
            results.close()


class TestTurns:
    def test_another_system_goes_first_each_time(
        self, made_up: MadeUp, page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        systems = [made_up("perfect"), made_up("silent"), made_up("broken")]
        turns: list[str] = []
        monkeypatch.setattr(Predictions, "add", lambda _, answer: turns.append(answer.system[0]))
        with open_predictions(tmp_path, "made-up", systems) as predictions:
            list(run([replace(page, id=str(number)) for number in range(4)], systems, predictions))
        assert "".join(turns) == "psbsbpbpspsb"


class TestResuming:
    def test_asks_no_system_again_for_what_is_there(self, ran: Ran, pages: list[Page]) -> None:
        first = ran(pages[:2], "perfect", "broken")
        assert ran(pages, "perfect", "broken")[:2] == first

    def test_starts_no_process_where_all_is_there(
        self, ran: Ran, pages: list[Page], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = ran(pages, "perfect")
        monkeypatch.delattr("benchmarks.runner.worker.Worker.attempt")
        assert ran(pages, "perfect") == first

    def test_asks_again_for_a_page_that_changed(self, ran: Ran, page: Page) -> None:
        ((first,),) = ran([page], "perfect")
        ((second,),) = ran([replace(page, html=b"<p>Rain", gold_text="Rain")], "perfect")
        assert (first.text, second.text) == (page.gold_text, "Rain")

    def test_does_not_ask_again_where_only_the_gold_changed(self, ran: Ran, page: Page) -> None:
        assert ran([page], "perfect") == ran([replace(page, gold_text="Rain")], "perfect")
