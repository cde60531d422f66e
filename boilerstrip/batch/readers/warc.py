"""Archives: WARC, and WET, which is WARC with texts instead of pages.

FastWARC finds the records. Their bodies are decoded here, because its own decoding ends a file at the first body that
is not what its header says. After bytes that are no record, reading goes on at the next one.
"""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from boilerstrip.batch.readers.record import Record, Skipped
from boilerstrip.batch.readers.resync import ends_in_damage, find_next_record
from boilerstrip.batch.readers.warc_record import CUT, read_record


def read_warc(path: Path) -> Iterator[Record | Skipped]:
    """Read an archive: plain, or compressed with gzip, Zstandard or LZ4, as a whole or record by record.

    Yields:
        Each record once, in order: a page, a text (in WET), or why it holds
        none. A stretch of damaged bytes counts as a record that has an error.

    Raises:
        OSError: the file cannot be read.
        ModuleNotFoundError: FastWARC is not installed.
    """
    with path.open("rb") as file:
        for number, entry in enumerate(_read(file)):
            yield replace(entry, number=number)


def _read(file: BinaryIO) -> Iterator[Record | Skipped]:
    """Yield what an archive holds, each with the number 0."""
    from fastwarc.warc import ArchiveIterator

    start = find_next_record(file, 0)
    damage = None if start == 0 else _damaged(0, "the file does not begin with a record")
    while start is not None:
        last, is_told, is_cut = start, False, False
        has_read = False
        file.seek(start)
        try:
            for record in ArchiveIterator(file, parse_http=False):
                entry = read_record(record)
                is_told = isinstance(entry, Record) and entry.error is not None
                if damage is not None and not is_told:  # else this is the record that is damaged
                    yield damage
                last, has_read, damage = record.stream_pos, True, None
                is_cut = isinstance(entry, Record) and any(warning.code == CUT for warning in entry.warnings)
                yield entry
        except OSError as error:
            # What fails at once is the damaged record itself. After others it may be this one, or one whose
            # beginning is damaged, too, so that it is not found.
            if not has_read:
                yield _damaged(start, str(error))
            damage = None if is_told or not has_read else _damaged(last, str(error))
            start = find_next_record(file, last + 1)
        else:
            # A record whose length is wrong takes all that follows for its own.
            start = find_next_record(file, last + 1) if is_cut else None
            if start is None and ends_in_damage(file, last):
                yield _damaged(last, "bytes after the last record")
    if damage is not None:
        yield damage


def _damaged(offset: int, cause: str) -> Record:
    return Record.lost(f"damaged: {cause}", offset=offset)
