"""Rows as lines of JSON."""

import gzip
import io
import json
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

from boilerstrip.batch.readers.formats import Coding

LEVEL = 6
"""Of gzip: half as slow as the highest level, for 1 % more bytes."""


@dataclass(frozen=True, slots=True)
class JsonLines:
    """Writes an object of JSON a line."""

    coding: Coding = ""
    """How the file is compressed; segments never are."""

    def write_segment(self, rows: Iterable[dict[str, Any]], path: Path) -> None:
        """Write rows to a file, as :meth:`join` takes it."""
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)

    def join(self, segments: Iterable[Path], path: Path) -> None:
        """Make one file of segments, in their order."""
        with path.open("wb") as plain, _compress(plain, self.coding) as file:
            for segment in segments:
                with segment.open("rb") as lines:
                    shutil.copyfileobj(lines, file)


def _compress(file: BinaryIO, coding: Coding) -> BinaryIO:
    if coding == "gzip":
        return cast(BinaryIO, gzip.GzipFile(fileobj=file, mode="wb", compresslevel=LEVEL, mtime=0))
    if coding == "zstd":
        import pyarrow as pa

        return cast(BinaryIO, io.BufferedWriter(pa.CompressedOutputStream(file, "zstd")))
    return file
