"""datatrove: a reader of archives and tables, and a step that extracts.

A page that hangs, needs too much memory or ends its process becomes a document without text, whose metadata have the
``status`` ``timeout``, ``memory`` or ``failed``, and the ``error``; the pipeline goes on. The statistics count
documents by status, and the reader's count skipped records by reason. ``timeout`` and ``memory`` are the limits of the
one worker process of each task.

::

    reader = PageReader(sorted(Path("warcs").glob("*.warc.gz")))
    steps = [reader, ExtractPages("markdown"), LambdaFilter(lambda page: bool(page.text)), JsonlWriter("out")]
    LocalPipelineExecutor(steps, tasks=8).run()
"""

from collections.abc import Iterable, Iterator, Sequence
from os import PathLike
from pathlib import Path
from typing import Any, Literal

from datatrove.data import Document
from datatrove.pipeline.base import PipelineStep

from boilerstrip.batch.bounds import MEMORY, TIMEOUT
from boilerstrip.batch.make_rows import UNREADABLE
from boilerstrip.batch.page import Page
from boilerstrip.batch.pages import LOST, extract_many
from boilerstrip.batch.readers.read import read_records
from boilerstrip.batch.readers.record import Record, Skipped
from boilerstrip.document.encoding import decode
from boilerstrip.extraction import Extraction
from boilerstrip.options import Options
from boilerstrip.render.metadata import describe_metadata

Pages = Iterable[Document] | None


class PageReader(PipelineStep):  # type: ignore[misc]  # datatrove has no types
    """Reads the pages of WARC, JSONL and Parquet files, decoded as the header of their response says.

    The text of a document is its HTML. Its metadata have ``url``, ``date``, ``http_status``, ``encoding`` and
    ``file_path``. A record that could not be read is a document without text, with ``status`` and ``error``.

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
            for record in read_records(Path(path)):
                if isinstance(record, Skipped):
                    self.stat_update(f"skipped: {record.reason}")
                    continue
                self.stat_update("records read")
                yield _make_document(path, record)


def _make_document(path: str, record: Record) -> Document:
    html, encoding = record.page.html, record.page.encoding
    if isinstance(html, bytes):
        decoded = decode(html, encoding)
        html, encoding = decoded.text, decoded.encoding
    metadata = {"url": record.page.url, "date": record.date, "http_status": record.http_status, "file_path": path}
    if record.error:
        metadata |= {"status": UNREADABLE, "error": record.error}
    return Document(html, record.record_id or f"{path}/{record.number}", metadata={**metadata, "encoding": encoding})


class ExtractPages(PipelineStep):  # type: ignore[misc]  # datatrove has no types
    """Replaces the HTML of documents by their main content.

    Adds ``status``, ``error``, ``page_type``, ``confidence`` and what the page says about itself (title, authors,
    published, language and so on) to the metadata; ``url`` is read from them.

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
        pages = (Page(document.text, document.metadata.get("url"), key=document) for document in data or ())
        also = ["metadata", "page_type", *(["markdown"] if self.style == "markdown" else [])]
        for page in extract_many(pages, timeout=self.timeout, memory=self.memory, also=also, options=self.options):
            document = self._fill(page.key, page)
            self.stat_update(document.metadata["status"])
            self.update_doc_stats(document)
            yield document

    def _fill(self, document: Document, page: Extraction) -> Document:
        is_lost = page.status in LOST
        document.text = "" if is_lost else str(getattr(page, self.style))
        found: dict[str, Any] = {"status": page.status, "error": str(page.warnings[-1]) if is_lost else None}
        if not is_lost:
            found |= {"page_type": page.page_type, "confidence": page.confidence, **describe_metadata(page.metadata)}
        document.metadata = {**document.metadata, **found, **_keep_error(document)}
        return document


def _keep_error(document: Document) -> dict[str, str]:
    """Return the status that a reader gave a document, which tells more than that it is empty."""
    given = document.metadata
    return {name: given[name] for name in ("status", "error") if given.get("status") == UNREADABLE}
