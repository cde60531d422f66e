"""A run's answers as JSON lines, a file for each system and dataset; what an interrupted run resumes from."""

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, fields
from pathlib import Path
from threading import Lock
from typing import IO, Any

from benchmarks.answer import Answer, describe_platform
from benchmarks.errors import BenchmarkError
from benchmarks.systems.system import System

FIELDS = frozenset(field.name for field in fields(Answer))


def prediction_path(out: Path, system: str, dataset: str) -> Path:
    return out / "predictions" / f"{system}--{dataset}.jsonl"


class Predictions:
    """The answers of some systems on a dataset that are in their files, and those that are being added."""

    def __init__(self, answers: Sequence[Answer], files: dict[str, IO[str]]) -> None:
        self._answers = {(answer.system, answer.page, answer.digest): answer for answer in answers}
        self._files = files
        self._lock = Lock()
        self.found = 0
        """How many answers were asked for and there."""

    def find(self, system: str, page: str, digest: str) -> Answer | None:
        """The answer to this state of a page, if there is one."""
        answer = self._answers.get((system, page, digest))
        self.found += answer is not None
        return answer

    def add(self, answer: Answer) -> None:
        """Write an answer; when this returns, no end of this process can take it back."""
        line = json.dumps(asdict(answer), ensure_ascii=False)
        with self._lock:
            self._files[answer.system].write(line + "\n")
            self._answers[answer.system, answer.page, answer.digest] = answer


@contextmanager
def open_predictions(out: Path, dataset: str, systems: Sequence[System]) -> Iterator[Predictions]:
    """Predictions of an earlier run into ``out`` that still hold, open for more.

    A line that was not finished, an answer of another version of its system and one from another platform are dropped
    from the files and made anew.

    Raises:
        BenchmarkError: a line in the midst of a file is no prediction; the message names it.
    """
    (out / "predictions").mkdir(parents=True, exist_ok=True)
    answers: list[Answer] = []
    with ExitStack() as stack:
        files: dict[str, IO[str]] = {}
        for system in systems:
            path = prediction_path(out, system.name, dataset)
            answers += _read_current(path, system.version)
            # lines are flushed one by one; a lone surrogate, which is no UTF-8, is written as JSON's escape of it
            file = path.open("a", encoding="utf-8", errors="backslashreplace", newline="\n", buffering=1)
            files[system.name] = stack.enter_context(file)
        yield Predictions(answers, files)


def _read_current(path: Path, version: str) -> list[Answer]:
    """The answers of this version and platform; a file that holds others is replaced by one without them."""
    if not path.exists():
        return []
    *lines, unfinished = path.read_bytes().split(b"\n")
    platform = describe_platform()
    rows = [_parse_row(line, f"{path}, line {number}") for number, line in enumerate(lines, 1)]
    kept = [
        (line, Answer(**row))
        for line, row in zip(lines, rows, strict=True)
        if row.keys() == FIELDS and (row["version"], row["platform"]) == (version, platform)
    ]
    if unfinished or len(kept) < len(lines):
        new = path.with_suffix(".new")
        new.write_bytes(b"".join(line + b"\n" for line, _ in kept))
        new.replace(path)  # at once: an interruption leaves the one file or the other
    return [answer for _, answer in kept]


def _parse_row(line: bytes, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line.decode())
    except ValueError as error:  # not UTF-8, or not JSON
        raise BenchmarkError(f"{where}: no prediction ({error}); remove the line or the file") from error
    if not isinstance(row, dict):
        raise BenchmarkError(f"{where}: no prediction; remove the line or the file")
    return row
