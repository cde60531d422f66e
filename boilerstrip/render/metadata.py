"""Metadata as values that JSON holds."""

import dataclasses
from datetime import date
from typing import Any

from boilerstrip.metadata.model import Metadata


def describe_metadata(metadata: Metadata) -> dict[str, Any]:
    """Return metadata as values that JSON holds: a field each, and their ``sources``.

    Dates are written as ISO 8601 has them. What the page does not say is None, or an empty list.

    >>> from boilerstrip.metadata.model import Origin
    >>> metadata = Metadata(published=date(2024, 5, 22), sources={"published": Origin("time", "22 May 2024")})
    >>> record = describe_metadata(metadata)
    >>> record["published"], record["authors"], record["sources"]
    ('2024-05-22', [], {'published': {'name': 'time', 'text': '22 May 2024'}})
    """
    record = {field.name: _plain(getattr(metadata, field.name)) for field in dataclasses.fields(metadata)}
    return record | {"sources": {name: origin._asdict() for name, origin in metadata.sources.items()}}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(map(_plain, value))
    return value
