"""Input files to rows: dicts of plain values, which every engine takes."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from os import PathLike
from pathlib import Path
from typing import Any

from boilerstrip.batch.columns import COLUMNS, DEFAULT_COLUMNS
from boilerstrip.batch.pages import LOST, extract_many
from boilerstrip.batch.readers.read import read_records
from boilerstrip.batch.readers.record import Record
from boilerstrip.cautions import PageWarning
from boilerstrip.errors import OptionError
from boilerstrip.extraction import Extraction
from boilerstrip.options import Options
from boilerstrip.render.metadata import describe_metadata

Row = dict[str, Any]
UNREADABLE = "unreadable"
"""Status of a record that could not be read."""


def rows(
    path: str | PathLike[str],
    *,
    columns: Iterable[str] = DEFAULT_COLUMNS,
    workers: int = 1,
    timeout: float | None = None,
    memory: float | None = None,
    options: Options | None = None,
) -> Iterator[Row]:
    """Read the pages of a file, and say what is known about each.

    The file is a WARC or WET archive, JSONL, Parquet, or one page: plain, or
    compressed with gzip or Zstandard. It is known by its first bytes.

    Args:
        path: the file.
        columns: names of :data:`~boilerstrip.batch.columns.COLUMNS`.
        workers, timeout, memory: as of :func:`boilerstrip.extract_many`.
        options: the caller's intentions.

    Yields:
        A dict for each record that holds a page, or that could not be read,
        in order; its values are str, int, float, bool, a list of str, or
        None. Other records are passed over.

    Raises:
        OSError: the file cannot be read at all.
        ValueError: a table is damaged as a whole.
        OptionError: an argument is not in its range.
        ModuleNotFoundError: the format needs a package that is not installed.
    """
    names = check_columns(columns)
    source = Path(path)
    records = (record for record in read_records(source) if isinstance(record, Record))
    pages = (replace(record.page, key=record) for record in records)
    also = find_made(names)
    for page in extract_many(pages, workers=workers, timeout=timeout, memory=memory, also=also, options=options):
        yield make_row(str(source), page.key, page, names)


def check_columns(columns: Iterable[str]) -> tuple[str, ...]:
    """Return names of columns in the order of the table.

    Raises:
        OptionError: there is no such column.
    """
    wanted = set(columns)
    unknown = sorted(wanted - set(COLUMNS))
    if unknown:
        raise OptionError(f"there is no column {unknown[0]!r}: the columns are {', '.join(COLUMNS)}")
    return tuple(name for name in COLUMNS if name in wanted)


def find_made(columns: Iterable[str]) -> tuple[str, ...]:
    """Return the attributes of an extraction that columns are made by."""
    return tuple(sorted({made for name in columns if (made := COLUMNS[name].made_by)}))


def make_row(source: str, record: Record, page: Extraction, columns: Iterable[str]) -> Row:
    """Return the row of a record.

    Args:
        source: path of its input.
        record: as it was read.
        page: its extraction.
        columns: names.
    """
    wanted = set(columns)
    status, error = describe_fate(record, page)
    values: Row = {
        "source": source,
        "number": record.number,
        "offset": record.offset,
        "record_id": record.record_id,
        "url": record.page.url,
        "date": record.date,
        "http_status": record.http_status,
        "status": status,
        "encoding": page.encoding,
        "warnings": describe_warnings((*record.warnings, *page.warnings)),
        "error": error,
        "html_bytes": len(record.page.html),
    }
    if "metadata" in find_made(wanted):
        values |= describe_metadata(page.metadata)
    for name in ("text", "markdown", "html", "page_type", "confidence"):
        if name in wanted:
            values[name] = getattr(page, name)
    return {name: clean(values[name]) for name in columns}


def describe_fate(record: Record, page: Extraction) -> tuple[str, str | None]:
    """Return the status of a record, and why its page is lost; None if it is not."""
    if record.error:
        return UNREADABLE, record.error
    return page.status, page.warnings[-1] if page.status in LOST else None


def describe_warnings(warnings: Iterable[PageWarning]) -> list[str]:
    """Return each warning as ``code: words``."""
    return [f"{warning.code}: {warning}" for warning in warnings]


def clean(value: Any) -> Any:
    """Replace halves of characters, which no file of UTF-8 takes; JSON and names of files may hold them."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    return [clean(item) for item in value] if isinstance(value, list) else value
