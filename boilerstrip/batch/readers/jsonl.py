"""Pages in lines of JSON."""

import json
from collections.abc import Iterator
from pathlib import Path

from boilerstrip.batch.readers.decompress import DAMAGE, decompress
from boilerstrip.batch.readers.fields import read_fields
from boilerstrip.batch.readers.formats import Coding
from boilerstrip.batch.readers.record import Record, Skipped


def read_jsonl(path: Path, coding: Coding = "") -> Iterator[Record | Skipped]:
    """Read a file that holds an object in each line, with the fields of :mod:`~boilerstrip.batch.readers.fields`.

    Yields:
        A record for each line that is not empty; of one that is no such object an error. Where a compressed file is
        damaged, one more error, and nothing after it.

    Raises:
        OSError: the file cannot be read.
    """
    number = 0
    with path.open("rb") as file, decompress(file, coding) as lines:
        try:
            for offset, line in enumerate(lines):
                if line.strip():
                    yield _read_line(line, number, offset)
                    number += 1
        except DAMAGE as error:
            if not coding:
                raise
            yield Record.lost(f"damaged: {error}", number=number, offset=number)


def _read_line(line: bytes, number: int, offset: int) -> Record | Skipped:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Record.lost(f"unreadable: no JSON: {error}", number=number, offset=offset)
    if not isinstance(row, dict):
        return Record.lost("unreadable: no object of JSON", number=number, offset=offset)
    return read_fields(row, number, offset)
