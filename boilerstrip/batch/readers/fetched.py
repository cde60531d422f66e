"""When a page was fetched, as its record tells."""

from datetime import UTC, date, datetime

from boilerstrip.metadata.calendars import FIRST_YEAR


def parse_fetched(text: str | None) -> date | None:
    """Return the day of a time in ISO 8601, in UTC if it has a zone; None if it is none, or of no year of the web.

    >>> parse_fetched("2024-05-22T23:47:46-04:00"), parse_fetched("2024"), parse_fetched("1970-01-01T00:00:00Z")
    (datetime.date(2024, 5, 23), None, None)
    """
    try:
        time = datetime.fromisoformat((text or "").strip())
        day = (time.astimezone(UTC) if time.tzinfo else time).date()
    except (ValueError, OverflowError):
        return None
    return day if day.year >= FIRST_YEAR else None
