"""A task that makes one table."""

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from boilerstrip.batch.bounds import Loss
from boilerstrip.batch.readers.record import Record
from boilerstrip.batch.shards.beside import LOCK, SEGMENTS, SIDECAR, find_beside
from boilerstrip.batch.shards.read_past import NOTHING, Entry, read_past
from boilerstrip.batch.writers.choose import Writer, choose_writer
from boilerstrip.options import Options
from boilerstrip.scoring.weight_files import find_digest


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

    def read(self, unread: Mapping[int, Loss] = NOTHING) -> Iterator[Entry]:
        """Yield each record with its input; an input that cannot be read is a record with an error.

        Args:
            unread: positions among the records of the task that ended processes while they were read: see
                :func:`~boilerstrip.batch.shards.read_past.read_past`.

        Raises:
            OSError: the only input cannot be read.
            ValueError: it is damaged as a whole.
        """
        position = 0
        for path in self.inputs:
            for entry in self._read(path, {place - position: loss for place, loss in unread.items()}):
                yield entry
                position += 1

    def _read(self, path: Path, unread: Mapping[int, Loss]) -> Iterator[Entry]:
        """Yield the records of one input; ``unread`` counts from its beginning."""
        number = offset = 0
        try:
            for entry in read_past(path, unread):
                yield entry
                number, offset = number + 1, entry.record.offset
        except (OSError, ValueError) as error:
            if len(self.inputs) == 1:
                raise
            yield Entry(path, Record.lost(str(error), number=number, offset=offset), is_unread=True)

    def describe(self) -> dict[str, Any]:
        """Return all that the output depends on, as values that JSON holds.

        Raises:
            OSError: the only input is gone, or cannot be read.
        """
        return {
            "inputs": describe_inputs(self.inputs),
            "columns": list(self.columns),
            **describe_options(self.options),
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


def describe_options(options: Options) -> dict[str, Any]:
    """Return all that the content of a page depends on besides the page, as values that JSON holds."""
    return {
        "options": _plain(dataclasses.asdict(options)),
        "version": version("boilerstrip"),
        "weights": find_digest(),
    }


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(item) for name, item in value.items()}
    return list(value) if isinstance(value, tuple) else value
