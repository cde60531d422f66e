"""What a reader yields for each record of its input."""

from dataclasses import dataclass

from boilerstrip.batch.page import Page
from boilerstrip.cautions import PageWarning


@dataclass(frozen=True, slots=True)
class Record:
    """A page as its input holds it."""

    number: int
    """Place among the records of the input, from 0. Together with the input it is the key of a page."""
    page: Page
    """Empty where the record could not be read."""
    offset: int = 0
    """Where it begins: a byte of a file (of the compressed one, if it is), the number of a line or of a row."""
    record_id: str | None = None
    date: str | None = None
    """When it was fetched, in ISO 8601."""
    http_status: int | None = None
    warnings: tuple[PageWarning, ...] = ()
    """What was lost before the page could be extracted."""
    error: str | None = None
    """Why the record could not be read; None if it could."""

    @classmethod
    def lost(cls, error: str, *, number: int = 0, offset: int = 0) -> "Record":
        """Return a record that could not be read."""
        return cls(number, Page(b""), offset, error=error)


@dataclass(frozen=True, slots=True)
class Skipped:
    """A record that holds no page."""

    number: int
    offset: int
    reason: str
    """Such as ``request`` or ``HTTP 404``: one of a small number, by which such records are counted."""
