"""A system's answer about a page's metadata, and its form as text."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from benchmarks.errors import BenchmarkError

SHOWN = 60
"""Number of characters of a malformed answer that the message shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MetadataAnswer:
    """Values that a system gives; None or empty where it gives none."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    date: str | None = None
    """Day of publication, with or without a time, as ISO 8601 or as the system wrote it."""
    site_name: str | None = None


def build_answer(
    title: str | None = None,
    authors: str | Sequence[str] | None = None,
    published: date | str | None = None,
    site_name: str | None = None,
) -> MetadataAnswer:
    """Answer from the values of a system: an author may be one text, a date an object; blank texts count as none.

    >>> build_answer(" ", "Jane Doe", date(2024, 5, 22))
    MetadataAnswer(title=None, authors=('Jane Doe',), date='2024-05-22', site_name=None)
    """
    names = [authors] if isinstance(authors, str) else authors or ()
    written = published.isoformat() if isinstance(published, date) else published
    return MetadataAnswer(
        title=_strip(title),
        authors=tuple(name.strip() for name in names if name.strip()),
        date=_strip(written),
        site_name=_strip(site_name),
    )


def to_text(answer: MetadataAnswer) -> str:
    """The answer as JSON, as systems return it."""
    return json.dumps(asdict(answer), ensure_ascii=False)


def from_text(text: str) -> MetadataAnswer:
    """Read an answer from JSON. An empty text, the answer of a crash, has no values.

    Raises:
        BenchmarkError: the text is not a JSON object.

    >>> from_text(to_text(MetadataAnswer(title="Salt", authors=("Jane Doe",))))
    MetadataAnswer(title='Salt', authors=('Jane Doe',), date=None, site_name=None)
    """
    if not text:
        return MetadataAnswer()
    try:
        row = json.loads(text)
    except ValueError:
        row = None
    if not isinstance(row, dict):
        raise BenchmarkError(f"not an answer about metadata: {text[:SHOWN]!r}")
    return build_answer(row.get("title"), row.get("authors"), row.get("date"), row.get("site_name"))


def _strip(text: str | None) -> str | None:
    return (text or "").strip() or None
