import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from benchmarks.answer import Answer
from benchmarks.errors import BenchmarkError
from benchmarks.predictions import open_predictions, prediction_path
from benchmarks.systems import System

READER = System("reader", "1.0", lambda _: "")


def write(out: Path, *answers: Answer, system: System = READER) -> Path:
    """Store these answers and return the path of their file."""
    with open_predictions(out, "made-up", [system]) as predictions:
        for answer in answers:
            predictions.add(answer)
    return prediction_path(out, system.name, "made-up")


def held(out: Path, *answers: Answer, system: System = READER) -> list[bool]:
    """For each of these answers, whether a new run would reuse it."""
    with open_predictions(out, "made-up", [system]) as predictions:
        return [predictions.find(answer.system, answer.page, answer.digest) == answer for answer in answers]


@pytest.fixture
def answers(answer: Answer) -> list[Answer]:
    return [replace(answer, page=str(number), text=f"{number}: жарко 盐\u2028\r\n") for number in range(3)]


class TestResumed:
    def test_writes_a_line_per_answer(self, answers: list[Answer], tmp_path: Path) -> None:
        lines = write(tmp_path, *answers).read_text(encoding="utf-8").split("\n")
        assert [json.loads(line) for line in lines[:-1]] == [asdict(answer) for answer in answers]

    def test_an_added_answer_is_stored_at_once(self, answer: Answer, tmp_path: Path) -> None:
        with open_predictions(tmp_path, "made-up", [READER]) as predictions:
            predictions.add(answer)
            assert prediction_path(tmp_path, "reader", "made-up").read_bytes().endswith(b"\n")

    def test_reuses_answers_of_an_earlier_run(self, answers: list[Answer], tmp_path: Path) -> None:
        write(tmp_path, *answers[:2])
        assert held(tmp_path, *answers) == [True, True, False]

    def test_resumes_wherever_the_last_line_was_cut_off(self, answers: list[Answer], tmp_path: Path) -> None:
        path = write(tmp_path, *answers)
        whole = path.read_bytes()
        for length in range(whole.rindex(b"\n", 0, -1) + 1, len(whole)):
            path.write_bytes(whole[:length])
            assert held(tmp_path, *answers) == [True, True, False]
            write(tmp_path, answers[2])
            assert path.read_bytes() == whole

    def test_discards_answers_of_another_version(self, answers: list[Answer], tmp_path: Path) -> None:
        path = write(tmp_path, *answers)
        newer = replace(READER, version="1.1")
        assert held(tmp_path, *answers, system=newer) == [False] * 3
        write(tmp_path, replace(answers[0], version="1.1"), system=newer)
        assert [json.loads(line)["version"] for line in path.read_text(encoding="utf-8").split("\n")[:-1]] == ["1.1"]

    def test_discards_answers_from_another_platform(self, answer: Answer, tmp_path: Path) -> None:
        elsewhere = replace(answer, platform="another machine")
        write(tmp_path, elsewhere)
        assert held(tmp_path, elsewhere) == [False]

    def test_does_not_reuse_an_answer_to_another_version_of_the_page(self, answer: Answer, tmp_path: Path) -> None:
        write(tmp_path, answer)
        assert held(tmp_path, replace(answer, digest="changed")) == [False]

    def test_discards_answers_with_other_fields(self, answer: Answer, tmp_path: Path) -> None:
        path = write(tmp_path, answer)
        row = asdict(answer)
        del row["peak_bytes"]
        path.write_text(json.dumps(row) + "\n", encoding="utf-8")
        assert held(tmp_path, answer) == [False]

    def test_keeps_a_crash_and_lone_surrogates(self, answer: Answer, tmp_path: Path) -> None:
        odd = replace(answer, text="a\udc80b", crash="ValueError: \ud800")
        path = write(tmp_path, odd)
        path.read_bytes().decode("utf-8")
        assert held(tmp_path, odd) == [True]

    @pytest.mark.parametrize("line", [b"nonsense", b"[1]", b'"text"', b"\xff"])
    def test_names_a_malformed_line(self, line: bytes, answers: list[Answer], tmp_path: Path) -> None:
        path = write(tmp_path, *answers[:1])
        path.write_bytes(path.read_bytes() + line + b"\n")
        with pytest.raises(BenchmarkError, match=r"reader--made-up.jsonl, line 2: not a prediction"):
            held(tmp_path)
