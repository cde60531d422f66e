"""Any input file to records."""

from collections.abc import Iterator
from pathlib import Path

from boilerstrip.batch.readers.formats import find_format
from boilerstrip.batch.readers.jsonl import read_jsonl
from boilerstrip.batch.readers.page_file import read_page_file
from boilerstrip.batch.readers.parquet import read_parquet
from boilerstrip.batch.readers.record import Record, Skipped
from boilerstrip.batch.readers.warc import read_warc


def read_records(path: Path) -> Iterator[Record | Skipped]:
    """Read an input file, whatever it is: see :func:`~boilerstrip.batch.readers.formats.find_format`.

    Yields:
        Each of its records once, in order.

    Raises:
        OSError: it cannot be read; where a part of it cannot, that part is a record with an error.
        ModuleNotFoundError: a package that its format needs is not installed.
    """
    kind, coding = find_format(path)
    if kind == "warc":
        return read_warc(path)
    if kind == "arc":
        return iter([Record.lost("unreadable: ARC, the format before WARC, is not read; convert it to WARC")])
    if kind == "parquet":
        return read_parquet(path, coding)
    if kind == "jsonl":
        return read_jsonl(path, coding)
    return read_page_file(path, kind, coding)
