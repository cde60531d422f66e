"""Many pages: archives, tables and folders in, files or lines of JSON out."""

import json
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

import click

from boilerstrip.batch.columns import DEFAULT_COLUMNS
from boilerstrip.batch.make_rows import Row, rows
from boilerstrip.batch.pages import LOST
from boilerstrip.batch.readers.formats import find_format
from boilerstrip.batch.shards.inputs import find_inputs
from boilerstrip.batch.shards.kinds import PAGE_KINDS
from boilerstrip.batch.shards.plan import To, plan
from boilerstrip.batch.shards.run import Report, run
from boilerstrip.cli.progress import Progress
from boilerstrip.errors import OptionError, OutputError
from boilerstrip.options import Options

DONE, FAILED, CANNOT_WRITE = 0, 1, 74
"""Exit codes; the last one is EX_IOERR of sysexits.h. A run that a signal stopped exits with 128 and its number."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What to do with many pages."""

    options: Options
    output: Path | None = None
    """A file or a folder; None prints lines of JSON."""
    to: To | None = None
    """None goes by the output's name, or by the inputs."""
    columns: tuple[str, ...] = DEFAULT_COLUMNS
    pattern: str | None = None
    shard: tuple[int, int] = (1, 1)
    overwrite: bool = False
    retry_failed: bool = False
    dry_run: bool = False
    max_failed: int | None = None
    """Lost pages up to which the exit code is 0; None is any number."""
    workers: int = 1
    timeout: float | None = None
    memory: float | None = None
    progress: str = "auto"


def is_batch(names: Iterable[str]) -> bool:
    """Return True if any name is a folder, or a file that holds many pages."""
    return any(name != "-" and _holds_many(Path(name)) for name in names)


def _holds_many(path: Path) -> bool:
    try:
        return path.is_dir() or find_format(path).kind not in PAGE_KINDS
    except OSError:
        return False


def run_batch(names: Sequence[str], batch: Batch) -> int:
    """Do what is asked for, and return the exit code."""
    try:
        if batch.output is None:
            return _print_rows(names, batch)
        return _print_plan(names, batch) if batch.dry_run else _run(names, batch, batch.output)
    except OutputError as error:
        click.echo(f"boilerstrip: {error}", err=True)
        return CANNOT_WRITE


def _run(names: Sequence[str], batch: Batch, output: Path) -> int:
    progress = Progress(batch.progress)
    try:
        with _catch_signals() as caught:
            report = run(
                names,
                output,
                to=batch.to,
                columns=batch.columns,
                workers=batch.workers,
                timeout=batch.timeout,
                memory=batch.memory,
                options=batch.options,
                pattern=batch.pattern,
                shard=batch.shard,
                overwrite=batch.overwrite,
                retry_failed=batch.retry_failed,
                must_stop=lambda: bool(caught),
                on_tick=progress.show,
            )
    finally:
        progress.clear()
    return _conclude(report, batch, caught)


def _print_rows(names: Sequence[str], batch: Batch) -> int:
    """Print a line of JSON for each page as it comes."""
    code = DONE
    for entry in find_inputs(names, batch.pattern):
        found = rows(
            entry.path,
            columns=batch.columns,
            workers=batch.workers,
            timeout=batch.timeout,
            memory=batch.memory,
            options=batch.options,
        )
        try:
            for row in found:
                _print_row(row)
        except (OptionError, BrokenPipeError):
            raise
        except (OSError, ValueError) as error:
            click.echo(f"boilerstrip: {entry.path}: {getattr(error, 'strerror', None) or error}", err=True)
            code = FAILED
    return code


def _print_row(row: Row) -> None:
    try:
        click.echo(json.dumps(row, ensure_ascii=False))
    except BrokenPipeError:  # who reads it wants no more
        raise
    except OSError as error:
        raise OutputError(f"standard output cannot be written: {error.strerror or error}") from error


def _print_plan(names: Sequence[str], batch: Batch) -> int:
    assert batch.output is not None
    inputs = find_inputs(names, batch.pattern, batch.output)
    for task in plan(inputs, batch.output, batch.to, batch.columns, batch.options, shard=batch.shard):
        for source, output in task.pairs:
            click.echo(f"{source} -> {output}")
    return DONE


@contextmanager
def _catch_signals() -> Iterator[list[int]]:
    """Note the first signal that asks to stop in a list; the second one ends the process at once."""
    caught: list[int] = []

    def note(number: int, _: FrameType | None) -> None:
        if caught:
            sys.exit(128 + number)
        caught.append(number)

    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, note) for number in numbers]
    try:
        yield caught
    finally:
        for number, handler in zip(numbers, before, strict=True):
            signal.signal(number, handler)


def _conclude(report: Report, batch: Batch, caught: list[int]) -> int:
    for problem in report.problems:
        click.echo(f"boilerstrip: {problem}", err=True)
    counts = report.counts
    for line in counts.lost:
        click.echo(f"boilerstrip: {line}", err=True)
    if batch.progress != "off" and (counts.records or report.is_complete):
        click.echo(summarize_counts(counts.as_dict()), err=True)
    if not report.is_complete:
        click.echo("boilerstrip: stopped; the same command goes on from here", err=True)
        return 128 + caught[0] if caught else FAILED
    lost = sum(counts.statuses[status] for status in LOST)
    has_too_many = batch.max_failed is not None and lost > batch.max_failed
    return FAILED if report.problems or counts.unread or has_too_many else DONE


def summarize_counts(counts: dict[str, Any]) -> str:
    """Return counts as a line or two."""
    statuses = ", ".join(f"{number:,} {status}" for status, number in counts["statuses"].items())
    skipped = ", ".join(f"{number:,} {reason}" for reason, number in counts["skipped"].items())
    lines = [f"{counts['records']:,} records: {counts['rows']:,} pages" + (f" ({statuses})" if statuses else "")]
    return "\n".join([*lines, *([f"skipped: {skipped}"] if skipped else [])])
