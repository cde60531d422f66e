"""What a page's annotations say about its metadata.

Datasets write several authors in one text, and dates in several forms. A page with any of title, author and date is
annotated: if it lacks another of these, it has none, and an answer is a false value. Other pages are left out.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, time

from benchmarks.metrics.words import UNSPACED
from benchmarks.page import Page

FORUM = "forum"
SEPARATORS = re.compile(r"\s*[;、]\s*|,?\s+(?:and|und|&)\s+")
COMMAS = re.compile(r"\s*,\s+")
UNSPACED_NAMES = re.compile(rf"[{UNSPACED}]+(?:\s+[{UNSPACED}]+)+")
"""Chinese and Japanese names with spaces between them."""
COMPACT_DATE = re.compile(r"^(\d{4})(\d{2})(\d{2})(?!\d)")
DATE = re.compile(
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"
    r"(?:[T\s]+(?P<hour>\d{1,2})(?P<minutes>:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(?P<zone>Z|[+-]\d{2}:?\d{2})?)?"
)
MAX_WORDS = 4
"""Words of a name; a longer part of a list with commas is a role or a place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MetadataGold:
    """Annotated values, None or empty where there are none, and which fields the page is scored on."""

    title: str | None
    authors: tuple[str, ...]
    date: date | datetime | None
    has_authors: bool
    """True if the authors, or that there are none, are annotated; False for forum pages."""
    has_posters: bool
    """True on forum pages: their author is the first poster, whom few systems give, so they are scored apart."""
    has_date: bool
    """True if the date, or that there is none, is annotated; False if the annotation names no day."""


def read_gold(page: Page) -> MetadataGold:
    """Read the annotations of a page."""
    is_annotated = bool(page.title or page.author or page.date)
    is_forum = page.page_type == FORUM
    day = read_date(page.date or "")
    return MetadataGold(
        title=(page.title or "").strip() or None,
        authors=split_authors(page.author or ""),
        date=day,
        has_authors=is_annotated and not is_forum,
        has_posters=is_annotated and is_forum,
        has_date=is_annotated and bool(day or not page.date),
    )


def split_authors(text: str) -> tuple[str, ...]:
    """Split a text with one or several authors.

    Commas separate names only if every part could be one, with two to four words: others precede titles and roles.

    >>> split_authors("Jane Doe; dpa"), split_authors("尹娟、赵培"), split_authors("王建宏 张文攀")
    (('Jane Doe', 'dpa'), ('尹娟', '赵培'), ('王建宏', '张文攀'))
    >>> split_authors("Jane Doe, Ann B. Lee, and Wu Li"), split_authors("Jane Doe, MS, RD")
    (('Jane Doe', 'Ann B. Lee', 'Wu Li'), ('Jane Doe, MS, RD',))
    """
    if UNSPACED_NAMES.fullmatch(text.strip()):
        return tuple(text.split())
    parts = [part.strip() for part in SEPARATORS.split(text)]
    return tuple(name for part in parts for name in _split_at_commas(part) if name)


def _split_at_commas(text: str) -> list[str]:
    parts = COMMAS.split(text)
    return parts if all(2 <= len(part.split()) <= MAX_WORDS for part in parts) else [text]


def read_date(text: str) -> date | datetime | None:
    """Read a day, with its time if that is there too; None for anything else.

    >>> read_date("2005-5-7 21:23"), read_date("20240522")
    (datetime.datetime(2005, 5, 7, 21, 23), datetime.date(2024, 5, 22))
    >>> read_date("2024-05-22T02:47:46.123Z").isoformat()
    '2024-05-22T02:47:46+00:00'
    >>> read_date("2024-05"), read_date("2024-02-30"), read_date("unknown")
    (None, None, None)
    """
    found = DATE.match(COMPACT_DATE.sub(r"\1-\2-\3", text.strip(), count=1))
    if not found:
        return None
    try:
        day = date(*(int(found[part]) for part in ("year", "month", "day")))
        if found["hour"] is None:
            return day
        clock = found["hour"].zfill(2) + found["minutes"] + (found["zone"] or "")
        return datetime.combine(day, time.fromisoformat(clock))
    except ValueError:
        return None
