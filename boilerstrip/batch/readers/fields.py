"""Pages in tables: what the fields of a row mean, of JSONL and of Parquet."""

from collections.abc import Mapping
from typing import Any

from boilerstrip.batch.page import Page
from boilerstrip.batch.readers.record import Record, Skipped

PAGES = ("html", "text")
"""Fields that may hold the page, the first that does: HTML as str or bytes, or text without tags."""
URL, ID, DATE, ENCODING = "url", "id", "date", "encoding"


def read_fields(row: Mapping[str, Any], number: int, offset: int) -> Record | Skipped:
    """Return the page of a row. A value of another type than its field has is an error of the record."""
    name = next((name for name in PAGES if row.get(name) is not None), None)
    if name is None:
        return Skipped(number, offset, "no page in its fields")
    try:
        page = Page(row[name], row.get(URL), row.get(ENCODING), kind="text" if name == "text" else "html")
    except TypeError as error:
        return Record.lost(f"unreadable: {error}", number=number, offset=offset)
    return Record(number, page, offset, _as_text(row.get(ID)), _as_text(row.get(DATE)))


def _as_text(value: Any) -> str | None:
    if value is None:
        return None
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
