"""Archives: WARC, and WET, which is WARC with texts instead of pages.

FastWARC finds the records. Their bodies are decoded here, because its own decoding ends a file at the first body that
is not what its header says. After bytes that are no record, reading goes on at the next one.
"""

from collections.abc import Iterator
from dataclasses import replace
from io import SEEK_END
from pathlib import Path
from typing import BinaryIO

from boilerstrip.batch.readers.formats import DICTIONARY
from boilerstrip.batch.readers.record import Record, Skipped
from boilerstrip.batch.readers.resync import find_next_record, skip_padding
from boilerstrip.batch.readers.salvage import salvage
from boilerstrip.batch.readers.warc_record import is_cut, read_record


def read_warc(path: Path, begin: int = 0) -> Iterator[Record | Skipped]:
    """Read an archive: plain, or compressed with gzip, Zstandard or LZ4, as a whole or record by record.

    Args:
        path: its file.
        begin: byte at which the first record begins that is read, as
            :func:`~boilerstrip.batch.readers.resync.find_next_record` finds it.

    Yields:
        Each record once, in order: a page, a text (in WET), or why it holds
        none. A stretch of damaged bytes counts as a record that has an error.

    Raises:
        OSError: the file cannot be read.
        ModuleNotFoundError: FastWARC is not installed.
    """
    with path.open("rb") as file:
        for number, entry in enumerate(_read(file, begin)):
            yield replace(entry, number=number)


def _read(file: BinaryIO, begin: int) -> Iterator[Record | Skipped]:
    """Yield what an archive holds from a byte on, each with the number 0."""
    from fastwarc.warc import ArchiveIterator

    first = begin or _skip_dictionary(file)
    start = find_next_record(file, first)
    if 0 < first != start:
        yield Record.lost("unreadable: compressed with a dictionary of Zstandard, which is not supported")
        return
    damage = None if start == first else _damaged(0, "the file does not begin with a record")
    while start is not None:
        last, last_id = start, None
        entry: Record | Skipped | None = None
        is_told, is_broken = False, False
        file.seek(start)
        try:
            for record in ArchiveIterator(file, parse_http=False):
                entry = read_record(record)
                is_told = isinstance(entry, Record) and entry.error is not None
                is_broken = is_told or is_cut(entry)
                last, last_id = entry.offset, record.record_id
                left = salvage(file, last, last_id) if is_broken else []
                if damage is not None and not is_told:  # else this is the record that is damaged
                    yield damage
                damage = None
                yield from left or [entry]
                if left:
                    break
        except OSError as error:
            left = salvage(file, last, last_id)
            start = find_next_record(file, last + 1)
            if entry is None:
                yield from left or [_damaged(last, str(error))]
            elif left:
                # The member of the last record is the damaged one. At the end of a file it may be one over all records,
                # of which others are lost.
                yield from left[1:] or ([_damaged(last, str(error))] if start is None else [])
            elif not is_told and skip_padding(file, last) != (_size(file) if start is None else start):
                # It may be the last record that is damaged, or one whose beginning is, too, so that it is not found.
                damage = _damaged(last, str(error))
        else:
            # A record whose length is wrong, or whose member breaks off, takes all that follows for its own.
            is_broken = is_broken or bool(salvage(file, last, last_id))
            start = find_next_record(file, last + 1) if is_broken else None
            end = skip_padding(file, last) if start is None else None
            if end is not None and end < _size(file):  # the header of a member breaks off
                yield _damaged(end, "no record begins here")
                start = find_next_record(file, end + 1)
    if damage is not None:
        yield damage


def _skip_dictionary(file: BinaryIO) -> int:
    """Return where the frames begin that follow a dictionary; 0 if the file does not begin with one."""
    file.seek(0)
    head = file.read(8)
    return 8 + int.from_bytes(head[4:], "little") if head.startswith(DICTIONARY) else 0


def _size(file: BinaryIO) -> int:
    return file.seek(0, SEEK_END)


def _damaged(offset: int, cause: str) -> Record:
    return Record.lost(f"damaged: {cause}", offset=offset)
