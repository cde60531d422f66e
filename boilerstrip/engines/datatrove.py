"""datatrove: a reader of archives and tables, and a step that extracts.

A page that hangs, needs too much memory or ends its process becomes a document without text, whose metadata have the
``status`` ``timeout``, ``memory`` or ``failed``, and the ``error``; the pipeline goes on. A record or file that cannot
be read is a document with the status ``unreadable``. The statistics count documents by status, and the reader's count
skipped records by reason. ``timeout`` and ``memory`` are the limits of the one worker process of each task.

::

    reader = PageReader(sorted(Path("warcs").glob("*.warc.gz")))
    steps = [reader, ExtractPages("markdown"), LambdaFilter(lambda page: bool(page.text)), JsonlWriter("out")]
    LocalPipelineExecutor(steps, tasks=8).run()
"""

from collections.abc import Iterable, Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import Literal

from datatrove.data import Document
from datatrove.pipeline.base import PipelineStep

from boilerstrip.batch.bounds import MEMORY, TIMEOUT
from boilerstrip.batch.columns import FOUND
from boilerstrip.batch.make_rows import UNREADABLE, clean, describe_warnings, find_made, make_row
from boilerstrip.batch.page import Kind, Page
from boilerstrip.batch.pages import extract_many
from boilerstrip.batch.readers.fetched import parse_fetched
from boilerstrip.batch.readers.read import read_records
from boilerstrip.batch.readers.record import Record, Skipped
from boilerstrip.document.encoding import decode
from boilerstrip.options import Options

Pages = Iterable[Document] | None
ADDED = (*(name for name in FOUND if name not in {"text", "encoding", "html_bytes"}), "page_type", "confidence")
"""Columns that become metadata."""


class PageReader(PipelineStep):  # type: ignore[misc]  # datatrove has no types
    """Reads the pages of WARC, WET, JSONL and Parquet files, decoded as the header of their response says.

    The text of a document is its HTML, or its text where ``flattened`` in its metadata says so. They also have ``url``,
    ``date``, ``http_status``, ``encoding``, ``file_path`` and ``warnings``. A record or a file that could not be read
    is a document without text, with ``status`` and ``error``.

    Args:
        paths: the files; task i of n reads every n-th from the i-th on.
    """

    type, name = "📖 - READER", "boilerstrip"

    def __init__(self, paths: Sequence[str | PathLike[str]]) -> None:
        super().__init__()
        self.paths = [str(path) for path in paths]

    def run(self, data: Pages = None, rank: int = 0, world_size: int = 1) -> Iterator[Document]:
        """Yield the documents of a task."""
        yield from data or ()
        for path in self.paths[rank::world_size]:
            try:
                for record in read_records(Path(path)):
                    if isinstance(record, Skipped):
                        self.stat_update(f"skipped: {record.reason}")
                    else:
                        self.stat_update("records read")
                        yield _make_document(path, record)
            except (OSError, ValueError) as error:  # one file never loses the others
                self.stat_update("files not read")
                yield _make_document(path, Record.lost(f"unreadable: {error}"))


def _make_document(path: str, record: Record) -> Document:
    page, encoding, warnings = record.page, record.page.encoding, record.warnings
    text = page.html
    if isinstance(text, bytes):
        decoded = decode(text, encoding)
        text, encoding, warnings = decoded.text, decoded.encoding, (*warnings, *decoded.warnings)
    metadata = {
        "url": page.url,
        "date": record.date,
        "http_status": record.http_status,
        "file_path": path,
        "encoding": encoding,
        "flattened": page.kind == "text",
        "warnings": describe_warnings(warnings),
        **({"status": UNREADABLE, "error": record.error} if record.error else {}),
    }
    known = {name: clean(value) for name, value in metadata.items()}
    return Document(clean(text), clean(record.record_id or f"{path}/{record.number}"), metadata=known)


class ExtractPages(PipelineStep):  # type: ignore[misc]  # datatrove has no types
    """Replaces the HTML of documents by their main content.

    Adds ``status``, ``error``, ``page_type``, ``confidence`` and what the page says about itself (title, authors,
    published, language and so on) to the metadata. Of them, ``url`` and ``date``, when a page was fetched, are read.

    Args:
        style: of the text.
        timeout, memory: of the worker process, as of :func:`boilerstrip.extract_many`.
        options: the caller's intentions.
    """

    type, name = "🛢 - EXTRAC", "boilerstrip"

    def __init__(
        self,
        style: Literal["text", "markdown"] = "text",
        *,
        timeout: float = TIMEOUT,
        memory: float = MEMORY,
        options: Options | None = None,
    ) -> None:
        super().__init__()
        self.style, self.timeout, self.memory, self.options = style, timeout, memory, options

    def run(
        self,
        data: Pages = None,
        rank: int = 0,  # noqa: ARG002  # datatrove passes it by name
        world_size: int = 1,  # noqa: ARG002
    ) -> Iterator[Document]:
        """Yield each document, in order."""
        columns = (*ADDED, self.style)
        pages = (_make_page(document) for document in data or ())
        also = find_made(columns)
        for page in extract_many(pages, timeout=self.timeout, memory=self.memory, also=also, options=self.options):
            document: Document = page.key
            given = document.metadata
            row = make_row("", _make_record(document), page, columns)
            document.text = row.pop(self.style)
            document.metadata = {**given, **row, "warnings": [*given.get("warnings", ()), *row["warnings"]]}
            self.stat_update(row["status"])
            self.update_doc_stats(document)
            yield document


def _make_page(document: Document) -> Page:
    given = document.metadata
    kind: Kind = "text" if given.get("flattened") is True else "html"
    date = given.get("date")
    fetched = parse_fetched(date) if isinstance(date, str) else None
    return Page(document.text, given.get("url"), kind=kind, key=document, fetched=fetched)


def _make_record(document: Document) -> Record:
    """Return the record of a document, with the error of a reader, which tells more than that it is empty."""
    given = document.metadata
    return Record(0, Page(""), error=given.get("error") if given.get("status") == UNREADABLE else None)
