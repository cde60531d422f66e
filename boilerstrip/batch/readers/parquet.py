"""Pages in Parquet."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from boilerstrip.batch.readers.arrow import read_batch
from boilerstrip.batch.readers.decompress import DAMAGE, decompress
from boilerstrip.batch.readers.fields import FIELDS, read_fields
from boilerstrip.batch.readers.formats import Coding
from boilerstrip.batch.readers.record import Record, Skipped

if TYPE_CHECKING:
    from pyarrow import BufferReader
    from pyarrow.parquet import ParquetFile

ROWS = 64
"""Rows that are in memory at once: pages are large."""


def read_parquet(path: Path, coding: Coding = "") -> Iterator[Record | Skipped]:
    """Read a file of Parquet with the columns of :mod:`~boilerstrip.batch.readers.fields`; others are not read.

    One that is compressed as a whole is taken into memory: Parquet is read from its end.

    Yields:
        A record for each row; an error for each in a damaged part.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is damaged as a whole.
        ModuleNotFoundError: pyarrow is not installed.
    """
    import pyarrow.parquet as pq

    with pq.ParquetFile(_decompress(path, coding) if coding else path) as file:
        names = [name for name in FIELDS if name in file.schema_arrow.names]
        number = 0
        for group in range(file.num_row_groups):
            for entry in _read_group(file, group, names):
                yield replace(entry, number=number, offset=number)
                number += 1


def _decompress(path: Path, coding: Coding) -> "BufferReader":
    import pyarrow as pa

    with path.open("rb") as file, decompress(file, coding) as content:
        try:
            return pa.BufferReader(content.read())
        except DAMAGE as error:
            raise ValueError(f"damaged: {error}") from error


def _read_group(file: "ParquetFile", group: int, names: list[str]) -> Iterator[Record | Skipped]:
    """Yield the rows of a group; if it is damaged, an error for each row that is missing."""
    count = file.metadata.row_group(group).num_rows
    read = 0
    try:
        for batch in file.iter_batches(ROWS, [group], names):
            for entry in read_batch(batch, read_fields):
                yield entry
                read += 1
    except (OSError, ValueError) as error:
        for _ in range(count - read):
            yield Record.lost(f"damaged: {error}")
