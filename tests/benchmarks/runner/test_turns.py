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
    """Function that runs fake systems on pages, with stored answers below ``tmp_path``."""

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

    def test_continues_after_a_page_that_kills_or_hangs_its_process(self, ran: Ran, pages: list[Page]) -> None:
        answers = ran(pages, "fatal", "hanging", "perfect", time_limit=1.0)
        assert [[answer.crash for answer in row] for row in answers] == [
            [None, None, None],
            ["WorkerDied: exit code 3", "TimeLimit: no answer within 1 s", None],
            [None, None, None],
        ]

    def test_reads_pages_lazily(self, made_up: MadeUp, page: Page, tmp_path: Path) -> None:
        def endless() -> Iterator[Page]:
            while True:
                yield page

        systems = [made_up("silent")]
        with open_predictions(tmp_path, "made-up", systems) as predictions:
            results = run(endless(), systems, predictions)
            assert next(results)[0] is page
            results.close()

    def test_several_teams_give_the_same_answers(self, ran: Ran, page: Page, tmp_path: Path) -> None:
        many = [replace(page, id=str(number)) for number in range(20)]
        found = ran(many, "perfect", "broken", teams=2)
        for path in (tmp_path / "predictions").iterdir():
            path.unlink()
        assert [[(a.page, a.text, a.crash) for a in row] for row in found] == [
            [(a.page, a.text, a.crash) for a in row] for row in ran(many, "perfect", "broken")
        ]

    def test_stores_an_answer_before_the_next_one_starts(
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
    def test_a_different_system_goes_first_on_each_page(
        self, made_up: MadeUp, page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        systems = [made_up("perfect"), made_up("silent"), made_up("broken")]
        turns: list[str] = []
        monkeypatch.setattr(Predictions, "add", lambda _, answer: turns.append(answer.system[0]))
        with open_predictions(tmp_path, "made-up", systems) as predictions:
            list(run([replace(page, id=str(number)) for number in range(4)], systems, predictions))
        assert "".join(turns) == "psbsbpbpspsb"


class TestResuming:
    def test_reuses_stored_answers(self, ran: Ran, pages: list[Page]) -> None:
        first = ran(pages[:2], "perfect", "broken")
        assert ran(pages, "perfect", "broken")[:2] == first

    def test_starts_no_process_if_all_answers_are_stored(
        self, ran: Ran, pages: list[Page], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        first = ran(pages, "perfect")
        monkeypatch.delattr("benchmarks.runner.worker.Worker.attempt")
        assert ran(pages, "perfect") == first

    def test_extracts_a_changed_page_again(self, ran: Ran, page: Page) -> None:
        ((first,),) = ran([page], "perfect")
        ((second,),) = ran([replace(page, html=b"<p>Rain", gold_text="Rain")], "perfect")
        assert (first.text, second.text) == (page.gold_text, "Rain")

    def test_reuses_an_answer_if_only_the_gold_changed(self, ran: Ran, page: Page) -> None:
        assert ran([page], "perfect") == ran([replace(page, gold_text="Rain")], "perfect")
