"""Answers as JSON lines, a file for each system and dataset, written as they come."""

import json
from collections.abc import Generator, Iterable
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import IO

from benchmarks.page import Page
from benchmarks.runner import Answer


def prediction_file(out: Path, system: str, dataset: str) -> Path:
    return out / "predictions" / f"{system}--{dataset}.jsonl"


def recorded(
    results: Iterable[tuple[Page, list[Answer]]], out: Path
) -> Generator[tuple[Page, list[Answer]], None, None]:
    """The same results, each written before it is passed on; files of an earlier run are replaced."""
    (out / "predictions").mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        files: dict[Path, IO[str]] = {}
        for page, answers in results:
            for answer in answers:
                path = prediction_file(out, answer.system, answer.dataset)
                if path not in files:
                    files[path] = stack.enter_context(path.open("w", encoding="utf-8", buffering=1))
                files[path].write(json.dumps(asdict(answer), ensure_ascii=False) + "\n")
            yield page, answers
