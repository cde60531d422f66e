"""Answers of a run as JSON Lines, one file per system and dataset, from which an interrupted run resumes."""

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
    """Path of the answers of a system to a dataset."""
    return out / "predictions" / f"{system}--{dataset}.jsonl"


class Predictions:
    """Stored answers of some systems to a dataset, and the open files that new answers are appended to."""

    def __init__(self, answers: Sequence[Answer], files: dict[str, IO[str]]) -> None:
        self._answers = {(answer.system, answer.page, answer.digest): answer for answer in answers}
        self._files = files
        self._lock = Lock()
        self.reused = 0
        """Number of stored answers that ``find`` has returned."""

    def find(self, system: str, page: str, digest: str) -> Answer | None:
        """The stored answer to this version of a page, if any."""
        answer = self._answers.get((system, page, digest))
        self.reused += answer is not None
        return answer

    def add(self, answer: Answer) -> None:
        """Append an answer to its file. After the return, it survives the end of this process."""
        line = json.dumps(asdict(answer), ensure_ascii=False)
        with self._lock:
            self._files[answer.system].write(line + "\n")
            self._answers[answer.system, answer.page, answer.digest] = answer


@contextmanager
def open_predictions(out: Path, dataset: str, systems: Sequence[System]) -> Iterator[Predictions]:
    """Open the answers of earlier runs into ``out`` for reading and appending.

    An unfinished last line, and answers of another version of a system or from another platform, are removed from the
    files and will be computed again.

    Raises:
        BenchmarkError: a line inside a file is malformed; the message names it.
    """
    (out / "predictions").mkdir(parents=True, exist_ok=True)
    answers: list[Answer] = []
    with ExitStack() as stack:
        files: dict[str, IO[str]] = {}
        for system in systems:
            path = prediction_path(out, system.name, dataset)
            answers += _read_current(path, system.version)
            # Line buffering flushes each answer. A lone surrogate, which UTF-8 cannot encode, becomes a JSON escape.
            file = path.open("a", encoding="utf-8", errors="backslashreplace", newline="\n", buffering=1)
            files[system.name] = stack.enter_context(file)
        yield Predictions(answers, files)


def _read_current(path: Path, version: str) -> list[Answer]:
    """Answers of this version and platform; other answers are removed from the file."""
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
        new.replace(path)  # atomic: an interruption leaves either file intact
    return [answer for _, answer in kept]


def _parse_row(line: bytes, where: str) -> dict[str, Any]:
    try:
        row = json.loads(line.decode())
    except ValueError as error:  # not UTF-8, or not JSON
        raise BenchmarkError(f"{where}: not a prediction ({error}); remove the line or the file") from error
    if not isinstance(row, dict):
        raise BenchmarkError(f"{where}: not a prediction; remove the line or the file")
    return row
