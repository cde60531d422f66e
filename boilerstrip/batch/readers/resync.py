"""Where an archive goes on after bytes that are no record."""

import re
import zlib
from typing import BinaryIO

from boilerstrip.batch.readers.bodies import GZIP

FRAMES = {b"\x28\xb5\x2f\xfd": "zstd", b"\x04\x22\x4d\x18": "lz4"}
"""How frames begin, and the codec of Arrow for them."""
STARTS = re.compile(rb"\x1f\x8b\x08|\x28\xb5\x2f\xfd|\x04\x22\x4d\x18|(?:(?<=\n)|\A)WARC/[01]\.\d")
"""How a member of gzip, a frame of Zstandard or LZ4, and a record that is not compressed begin."""
LONGEST_START = 10
"""Bytes of the longest of them, with the line end before it."""
BLOCK = 1 << 20
LONGEST_MEMBER = 1 << 26
"""Bytes of a member, inflated, up to which it is one record."""
HEAD = 1 << 12
"""Compressed bytes from which a member is recognised."""
RECORD = b"WARC/"


def find_next_record(file: BinaryIO, position: int) -> int | None:
    """Return where the next record of an archive begins, at a position or after it; None if there is none.

    A member of gzip counts only if it inflates to a record, because three
    bytes alone stand in any compressed data every sixteen megabytes.
    """
    while True:
        file.seek(position)
        block = file.read(BLOCK)
        for match in STARTS.finditer(block):
            start = position + match.start()
            if _is_record(file, start, match[0]):
                return start
        if len(block) < BLOCK:
            return None
        position += BLOCK - LONGEST_START


def skip_padding(file: BinaryIO, position: int) -> int | None:
    """Return where bytes other than zeros follow the member of gzip that begins at a position.

    Returns:
        The place, or the size of the file if nothing follows; None if no whole member begins there, or one of more than
        :data:`LONGEST_MEMBER` bytes, which holds many records.
    """
    file.seek(position)
    inflater = zlib.decompressobj(zlib.MAX_WBITS | 16)
    size = 0
    try:
        while not inflater.eof and size < LONGEST_MEMBER and (block := inflater.unconsumed_tail or file.read(BLOCK)):
            size += len(inflater.decompress(block, BLOCK))
    except zlib.error:
        return None
    if not inflater.eof:
        return None
    block = inflater.unused_data or file.read(BLOCK)
    while block and not (rest := block.lstrip(b"\0")):
        block = file.read(BLOCK)
    return file.tell() - (len(rest) if block else 0)


def _is_record(file: BinaryIO, position: int, start: bytes) -> bool:
    if start.startswith(RECORD):
        return True
    file.seek(position)
    head = file.read(HEAD)
    if start.startswith(GZIP):
        try:
            return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(head, len(RECORD)) == RECORD
        except zlib.error:
            return False
    return _begins_with_record(head, FRAMES[start])


def _begins_with_record(frame: bytes, codec: str) -> bool:
    import pyarrow as pa

    try:
        with pa.CompressedInputStream(pa.BufferReader(frame), codec) as stream:
            return bool(stream.read(len(RECORD)) == RECORD)
    except OSError:
        return False
