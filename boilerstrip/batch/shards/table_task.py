"""A task that makes one table."""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from boilerstrip.batch.readers.read import read_records
from boilerstrip.batch.readers.record import Record, Skipped
from boilerstrip.batch.shards.beside import LOCK, SEGMENTS, SIDECAR, find_beside
from boilerstrip.batch.writers.choose import Writer, choose_writer
from boilerstrip.options import Options
from boilerstrip.scoring.weight_files import find_digest


class Entry(NamedTuple):
    """A record of an input."""

    source: Path
    record: Record | Skipped
    is_unread: bool = False
    """True if the record stands for what could not be read of the input, to its end."""


@dataclass(frozen=True, slots=True)
class TableTask:
    """Input files, and the one file that comes of them."""

    inputs: tuple[Path, ...]
    """One archive or table, or a number of files that are a page each."""
    output: Path
    columns: tuple[str, ...]
    options: Options

    @property
    def pairs(self) -> list[tuple[Path, Path]]:
        """Each input with its output."""
        return [(path, self.output) for path in self.inputs]

    @property
    def segments(self) -> Path:
        """Folder of what is done so far."""
        return find_beside(self.output, SEGMENTS)

    @property
    def lock(self) -> Path:
        """File that the process that does it holds, so that no other one does it at once."""
        return find_beside(self.output, LOCK)

    @property
    def sidecar(self) -> Path:
        """File of counts, written last: where it is, the task is done."""
        return find_beside(self.output, SIDECAR)

    @property
    def writer(self) -> Writer:
        """What writes the output."""
        return choose_writer(self.output, self.columns)

    def read(self) -> Iterator[Entry]:
        """Yield each record with its input; an input that cannot be read is a record with an error.

        Raises:
            OSError: the only input cannot be read.
            ValueError: it is damaged as a whole.
        """
        for path in self.inputs:
            number = 0
            try:
                for record in read_records(path):
                    yield Entry(path, record)
                    number += 1
            except (OSError, ValueError) as error:
                if len(self.inputs) == 1:
                    raise
                yield Entry(path, Record.lost(f"unreadable: {error}", number=number), is_unread=True)

    def describe(self) -> dict[str, Any]:
        """Return all that the output depends on, as values that JSON holds.

        Raises:
            OSError: the only input is gone, or cannot be read.
        """
        return {
            "inputs": describe_inputs(self.inputs),
            "columns": list(self.columns),
            "options": _plain(dataclasses.asdict(self.options)),
            "version": version("boilerstrip"),
            "weights": find_digest(),
        }


def describe_inputs(paths: tuple[Path, ...]) -> list[dict[str, Any]]:
    """Return by what a change of inputs is known, as values that JSON holds; None is what cannot be read of several.

    Raises:
        OSError: the only input is gone, or cannot be read.
    """
    described: list[dict[str, Any]] = []
    for path in paths:
        try:
            stat = path.stat()
            described.append({"path": str(path), "bytes": stat.st_size, "changed": stat.st_mtime_ns})
        except OSError:
            if len(paths) == 1:
                raise
            described.append({"path": str(path), "bytes": None, "changed": None})
    return described


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return list(value) if isinstance(value, tuple) else value
