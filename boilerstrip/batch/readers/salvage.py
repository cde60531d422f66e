"""What is left of a damaged member of gzip.

FastWARC gives up where the checksum is wrong or a byte does not fit, and hands over next to nothing of the record.
"""

import io
import zlib
from contextlib import suppress
from dataclasses import replace
from typing import BinaryIO

from boilerstrip.batch.readers.bodies import GZIP, MAX_BYTES
from boilerstrip.batch.readers.inflate import STEP, inflate_good
from boilerstrip.batch.readers.record import Record, Skipped
from boilerstrip.batch.readers.resync import BLOCK, find_next_record
from boilerstrip.batch.readers.warc_record import is_cut, read_record, warn_of_cut


def salvage(file: BinaryIO, position: int, record_id: str | None = None) -> list[Record | Skipped]:
    """Read the records of a damaged member, up to the damage. The file stays where it is.

    Args:
        file: an archive.
        position: where a member may begin.
        record_id: of its first record, if it is known: of others FastWARC does not tell where their member begins.

    Returns:
        Its records, each with the number 0; nothing if no damaged member with this record begins there, or if no record
        is left of it. One that seems to hold no page counts as damaged if it is the last: its header may be, too.
    """
    place = file.tell()
    data = _inflate(file, position)
    file.seek(place)
    return _read(data, position, record_id) if data else []


def _inflate(file: BinaryIO, position: int) -> bytes:
    """Return what can be inflated of a damaged member; nothing if :data:`MAX_BYTES` of it, or all, are without damage.

    The next record ends it, too: its bytes may pass for some of a member that breaks off.
    """
    file.seek(position)
    if file.read(len(GZIP)) != GZIP:
        return b""
    end = find_next_record(file, position + 1)
    inflater, data = zlib.decompressobj(zlib.MAX_WBITS | 16), bytearray()
    file.seek(position)
    is_good = True
    while is_good and not inflater.eof and len(data) < MAX_BYTES:
        block = file.read(BLOCK if end is None else min(BLOCK, end - file.tell()))
        is_good = bool(block) and inflate_good(inflater, block, STEP, data, MAX_BYTES)
    return b"" if is_good else bytes(data)


def _read(data: bytes, position: int, record_id: str | None) -> list[Record | Skipped]:
    from fastwarc.warc import ArchiveIterator

    entries: list[Record | Skipped] = []
    with suppress(OSError):  # of bytes that are no record
        for record in ArchiveIterator(io.BytesIO(data), parse_http=False):
            if not entries and record_id not in {None, record.record_id}:
                return []
            entries.append(replace(read_record(record), offset=position))
    return [*entries[:-1], *map(_warn, entries[-1:])]


def _warn(last: Record | Skipped) -> Record:
    """Return the record in which the damage is with a warning, or as an error."""
    if isinstance(last, Skipped):
        return Record.lost(f"damaged: {last.reason}, or its header is damaged, too", offset=last.offset)
    if last.error is not None or is_cut(last):
        return last
    return replace(last, warnings=(*last.warnings, warn_of_cut("record is damaged, and some of it may be wrong")))
