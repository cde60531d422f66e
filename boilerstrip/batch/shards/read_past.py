"""Records of an input, without those whose reading ends processes."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from boilerstrip.batch.bounds import Loss
from boilerstrip.batch.readers.formats import find_format
from boilerstrip.batch.readers.read import read_records
from boilerstrip.batch.readers.record import Record, Skipped
from boilerstrip.batch.readers.resync import find_next_record
from boilerstrip.batch.readers.warc import read_warc
from boilerstrip.batch.shards.kinds import PAGE_KINDS

NOTHING: Mapping[int, Loss] = MappingProxyType({})


class Entry(NamedTuple):
    """A record of an input."""

    source: Path
    record: Record | Skipped
    is_unread: bool = False
    """True if the record stands for what could not be read of the input, to its end."""


def read_past(path: Path, unread: Mapping[int, Loss]) -> Iterator[Entry]:
    """Read an input; in the place of records whose reading ended processes, yield records with an error.

    After one, an archive is read on where the next record begins that can be found. Another input ends there, as does
    an archive that is compressed as a whole.

    Args:
        path: the input.
        unread: how processes ended, by number of the record.

    Raises:
        OSError: the input cannot be read.
        ValueError: it is damaged as a whole.
    """
    number, offset = 0, -1
    records = None if 0 in unread else read_records(path)
    while True:
        if number in unread:
            records, entry = _pass(path, number, offset + 1, unread[number])
        else:
            assert records is not None
            record = next(records, None)
            entry = None if record is None else Entry(path, replace(record, number=number))
        if entry is None:
            return
        yield entry
        number, offset = number + 1, entry.record.offset


def _pass(path: Path, number: int, position: int, loss: Loss) -> tuple[Iterator[Record | Skipped], Entry | None]:
    """Return what follows a record at a byte of its input or after it, and what stands for it.

    None stands for what follows the only page of a file: that is the next input.
    """
    kind = find_format(path).kind if path.is_file() else None
    if kind in PAGE_KINDS and number:
        return iter(()), None
    start = following = None
    if kind == "warc":
        with path.open("rb") as file:
            start = find_next_record(file, position)
            following = None if start is None else find_next_record(file, start + 1)
    offset = max(position - 1, 0) if start is None else start
    if following is None:  # it is the last record, or others are in its member: which, nothing tells
        cause = f"unreadable from here on: {loss.cause}"
        return iter(()), Entry(path, Record.lost(cause, number=number, offset=offset), is_unread=True)
    return read_warc(path, following), Entry(path, Record.lost(str(loss.cause), number=number, offset=offset))
