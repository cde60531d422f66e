"""A file that is one page."""

from collections.abc import Iterator
from pathlib import Path

from boilerstrip.batch.page import Kind, Page
from boilerstrip.batch.readers.bodies import MAX_BYTES, decode_body
from boilerstrip.batch.readers.formats import Coding
from boilerstrip.batch.readers.record import Record


def read_page_file(path: Path, kind: Kind, coding: Coding = "") -> Iterator[Record]:
    """Read a file that is a page.

    Yields:
        Its record.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        data = file.read(MAX_BYTES)
    body = decode_body(data, content=coding)
    yield Record(0, Page(body.data, kind=kind), warnings=body.warnings)
