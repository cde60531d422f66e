"""Pages in tables: what the fields of a row mean, of JSONL and of Parquet."""

from collections.abc import Mapping
from typing import Any

from boilerstrip.batch.page import Kind, Page
from boilerstrip.batch.readers.fetched import parse_fetched
from boilerstrip.batch.readers.record import Record, Skipped

PAGES = ("html", "text")
"""Fields that may hold the page, the first that does: HTML as str or bytes, or text without tags."""
URL, ID, DATE, ENCODING = "url", "id", "date", "encoding"
FIELDS = (*PAGES, URL, ID, DATE, ENCODING)
"""All of them."""
NO_PAGE = "no page in its fields"


def read_fields(row: Mapping[str, Any], number: int, offset: int) -> Record | Skipped:
    """Return the page of a row. A value of another type than its field has is an error of the record."""
    return read_row(row, number, offset) if _find_page(row) else Skipped(number, offset, NO_PAGE)


def read_row(row: Mapping[str, Any], number: int, offset: int) -> Record:
    """Return the page of a row, like :func:`read_fields`; that it holds none is an error of the record, too."""
    name, url = _find_page(row), row.get(URL)
    error, date = None if name else NO_PAGE, _as_text(row.get(DATE))
    try:
        kind: Kind = "text" if name == "text" else "html"
        page = Page(row[name] if name else b"", url, row.get(ENCODING), kind=kind, fetched=parse_fetched(date))
    except TypeError as reason:
        page, error = Page(b"", url if isinstance(url, str) else None), f"unreadable: {reason}"
    return Record(number, page, offset, _as_text(row.get(ID)), date, error=error)


def _find_page(row: Mapping[str, Any]) -> str | None:
    """Return the field that holds the page."""
    return next((name for name in PAGES if row.get(name) is not None), None)


def _as_text(value: Any) -> str | None:
    if value is None:
        return None
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
