"""Files that are compressed as a whole."""

import gzip
import io
import zlib
from typing import BinaryIO, cast

from boilerstrip.batch.readers.formats import Coding

DAMAGE = (EOFError, OSError, zlib.error)
"""What reading a damaged file raises."""


def decompress(file: BinaryIO, coding: Coding) -> BinaryIO:
    """Return the content of a file; where it is damaged, reading it raises one of :data:`DAMAGE`."""
    if coding == "gzip":
        return cast(BinaryIO, gzip.open(file))
    if coding == "zstd":
        import pyarrow as pa

        return io.BufferedReader(pa.CompressedInputStream(file, "zstd"))
    return file
