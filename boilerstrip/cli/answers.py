"""Files in, answers out: what to print for each file, by one process or several."""

import sys
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from boilerstrip.batch.attempt import attempt, check_memory, describe_error, lose
from boilerstrip.batch.bounds import Bounds, Loss
from boilerstrip.batch.here import map_here
from boilerstrip.batch.workers import map_shared
from boilerstrip.cli.output import (
    format_chunks,
    format_content,
    format_explanation,
    format_json,
    format_metadata,
    format_metadata_json,
)
from boilerstrip.errors import BoilerstripError
from boilerstrip.extraction import Extraction
from boilerstrip.options import Options
from boilerstrip.pipeline import Request
from boilerstrip.render.chunks import ChunkFormat

FAILURES = ("failed", "timeout", "memory", "binary")
"""Statuses of files from which nothing can be extracted."""


class Order(NamedTuple):
    """What to print for each file."""

    options: Options
    explain: bool
    """Print the verdict on every block."""
    style: str
    """``text``, ``markdown``, ``html`` or ``json``."""
    plain: bool
    """Read files as flattened text, not as HTML."""
    include: tuple[str, ...] = ()
    """Renderings that JSON is to include: ``markdown``, ``html``."""
    chunk_words: int | None = None
    """Print chunks of at most so many words."""
    overlap: int = 0
    """Words that a chunk may repeat of the one before."""
    url: str | None = None
    """Address of the page."""
    metadata: bool = False
    """Print the page's metadata instead of its content."""
    width: int | None = None
    """Columns of the terminal, in which long values are wrapped; None if there is none."""


class File(NamedTuple):
    """A file that was read."""

    name: str
    data: bytes
    problem: str = ""
    """Why it could not be read; empty if it could."""


class Answer(NamedTuple):
    """What to print for a file."""

    text: str | None
    """For standard output; None if the file could not be read."""
    notes: tuple[str, ...]
    """For standard error, a line each."""
    is_success: bool
    """True if the file was read and extracted."""


def answer_all(names: Iterable[str], order: Order, workers: int, bounds: Bounds | None) -> Iterator[Answer]:
    """An answer for each file, lazily and in order. Workers extract and format; this process reads the files.

    Args:
        names: paths of files; ``-`` is standard input.
        order: what to print.
        workers: number of processes.
        bounds: of each process; None does all in this process.
    """
    work, lost, files = partial(_answer, order=order), partial(_answer_lost, order=order), map(_read, names)
    if bounds is None:
        answers = map_here(work, files, lost)
    else:
        answers = map_shared(work, files, workers, bounds=bounds, size=lambda file: len(file.data), on_loss=lost)
    return (answer for _, answer in answers)


def _read(name: str) -> File:
    try:
        return File(name, sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes())
    except OSError as error:
        return File(name, b"", error.strerror or str(error))


def _answer(file: File, order: Order) -> Answer:
    if file.problem:
        return Answer(None, (file.problem,), False)
    request = Request(file.data, order.options, order.url, flattened=order.plain)
    try:
        return _format(file.name, attempt(request), order)
    except (BoilerstripError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001  # one file never loses the others
        check_memory(error)
        return _answer_lost(file, Loss("failed", describe_error(error)), order)


def _answer_lost(file: File, loss: Loss, order: Order) -> Answer:
    return _format(file.name, lose(loss), order)


def _format(name: str, page: Extraction, order: Order) -> Answer:
    is_success = page.status not in FAILURES
    if order.style == "json":
        return Answer(_format_json(name, page, order), (), is_success)
    notes = page.warnings if page.status == "ok" else (*page.warnings, page.status)
    return Answer(_format_content(name, page, order), notes, is_success)


def _format_json(name: str, page: Extraction, order: Order) -> str:
    if order.metadata:
        return format_metadata_json(name, page)
    return format_json(name, page, order.explain, order.include)


def _format_content(name: str, page: Extraction, order: Order) -> str:
    if order.explain:
        return format_explanation(page)
    if order.metadata:
        return format_metadata(page, order.width)
    if order.chunk_words is None:
        return format_content(page, order.style)
    style: ChunkFormat = "text" if order.style == "text" else "markdown"
    return format_chunks(name, page, style, order.chunk_words, order.overlap)
