import json
from collections.abc import Callable
from pathlib import Path

from benchmarks.page import Page
from benchmarks.predictions import prediction_file, recorded
from benchmarks.runner import run
from benchmarks.systems import System


class TestRecorded:
    def test_writes_a_file_for_each_system_and_dataset(
        self, made_up: Callable[[str], System], pages: list[Page], tmp_path: Path
    ) -> None:
        list(recorded(run(pages, [made_up("perfect"), made_up("broken")]), tmp_path))
        rows = (tmp_path / "predictions" / "perfect--made-up.jsonl").read_text(encoding="utf-8").splitlines()
        assert [json.loads(row)["page"] for row in rows] == ["salt-0", "salt-1", "salt-2"]
        assert json.loads(rows[0])["text"] == pages[0].gold_text
        crash = json.loads(prediction_file(tmp_path, "broken", "made-up").read_text(encoding="utf-8").splitlines()[0])
        assert crash["crash"] == "ZeroDivisionError: no words on salt-0"

    def test_has_written_an_answer_when_it_passes_it_on(
        self, made_up: Callable[[str], System], pages: list[Page], tmp_path: Path
    ) -> None:
        results = recorded(run(pages, [made_up("perfect")]), tmp_path)
        next(results)
        assert prediction_file(tmp_path, "perfect", "made-up").read_text(encoding="utf-8").count("\n") == 1
        results.close()

    def test_replaces_the_files_of_an_earlier_run(
        self, made_up: Callable[[str], System], pages: list[Page], tmp_path: Path
    ) -> None:
        for _ in range(2):
            list(recorded(run(pages, [made_up("silent")]), tmp_path))
        assert prediction_file(tmp_path, "silent", "made-up").read_text(encoding="utf-8").count("\n") == len(pages)
