"""Record batches of Arrow to record batches, which every engine of tables takes and gives."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from boilerstrip.batch.bounds import MEMORY, TIMEOUT
from boilerstrip.batch.columns import OF_BATCHES, OF_FILES
from boilerstrip.batch.make_rows import Row, check_columns, find_made, make_row
from boilerstrip.batch.page import Page
from boilerstrip.batch.pages import extract_many
from boilerstrip.batch.readers.arrow import read_batch
from boilerstrip.batch.readers.fields import PAGES, read_row
from boilerstrip.batch.writers.parquet import make_schema
from boilerstrip.errors import OptionError
from boilerstrip.extraction import Extraction
from boilerstrip.options import Options

if TYPE_CHECKING:
    from pyarrow import RecordBatch, Schema


def extract_batches(
    batches: Iterable["RecordBatch"],
    *,
    columns: Iterable[str] = OF_BATCHES,
    workers: int = 1,
    timeout: float = TIMEOUT,
    memory: float = MEMORY,
    options: Options | None = None,
) -> Iterator["RecordBatch"]:
    """Extract the pages in record batches, in worker processes.

    A page is a row: its column ``html`` (or ``text``) holds it, as str or
    bytes; ``url``, ``id``, ``date`` and ``encoding`` may be there, and other
    columns are passed over. A page that hangs, needs too much memory or ends
    its process is a row that says so, and loses no other.

    Args:
        batches: taken as they are needed. A batch and its rows are in memory
            at once, so they should not be large: some hundred pages.
        columns: names of :data:`~boilerstrip.batch.columns.COLUMNS`, but none
            of those that tell where in a file a page was. The key of a row is
            ``record_id``, which repeats its ``id``.
        workers: number of processes, for all batches together.
        timeout, memory: of a process, as of :func:`boilerstrip.extract_many`;
            infinity is no limit.
        options: the caller's intentions.

    Returns:
        A batch for each that has rows, with a row for each of its rows, in
        order, so that both may be put side by side. A row without a page has
        the status ``unreadable``.

    Raises:
        OptionError: an argument is not in its range, or a batch has no column
            for pages.
        WorkerError: no process starts.
        ModuleNotFoundError: pyarrow is not installed.
    """
    names = check_batch_columns(columns)
    pages = extract_many(
        _read_pages(batches), workers=workers, timeout=timeout, memory=memory, also=find_made(names), options=options
    )
    return _make_batches(pages, names, make_schema(names))


def check_batch_columns(columns: Iterable[str]) -> tuple[str, ...]:
    """Return names of columns in the order of the table.

    Raises:
        OptionError: there is no such column, or only files have it.
    """
    names = check_columns(columns)
    if unknown := [name for name in names if name in OF_FILES]:
        raise OptionError(f"pages that come from no file have no column {unknown[0]!r}")
    return names


def _read_pages(batches: Iterable["RecordBatch"]) -> Iterator[Page]:
    """Yield the pages of batches; the key of each is its record, and whether it is the last one of its batch."""
    for batch in batches:
        if not set(PAGES) & set(batch.schema.names):
            raise OptionError(f"a batch must have a column {' or '.join(PAGES)}, not {', '.join(batch.schema.names)}")
        for record in read_batch(batch, read_row):
            yield replace(record.page, key=(record, record.number == batch.num_rows - 1))


def _make_batches(pages: Iterable[Extraction], names: tuple[str, ...], schema: "Schema") -> Iterator["RecordBatch"]:
    import pyarrow as pa

    rows: list[Row] = []
    for page in pages:
        record, is_last = page.key
        rows.append(make_row("", record, page, names))
        if is_last:
            yield pa.RecordBatch.from_pylist(rows, schema)
            rows = []
