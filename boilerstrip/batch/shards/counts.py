"""How many records there were, and what became of them."""

from collections import Counter
from dataclasses import dataclass, field, fields
from typing import Any

from boilerstrip.batch.make_rows import UNREADABLE
from boilerstrip.batch.pages import LOST

MOST_LOST = 100
"""Causes that are kept: those of every page are in the rows."""


@dataclass(slots=True)
class Counts:
    """Numbers of a task; ``rows`` and all ``skipped`` together are ``records``."""

    records: int = 0
    rows: int = 0
    skipped: Counter[str] = field(default_factory=Counter)
    """Records that hold no page, by reason."""
    statuses: Counter[str] = field(default_factory=Counter)
    """Rows by status."""
    lost: list[str] = field(default_factory=list)
    """What was lost: key, status and cause of each page, the first :data:`MOST_LOST` of them."""
    unread: int = 0
    """Inputs that could not be read, or not to their end. The row of each where it ended says why."""
    html_bytes: int = 0
    text_characters: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        total = Counts(*(getattr(self, item.name) + getattr(other, item.name) for item in fields(self)))
        del total.lost[MOST_LOST:]
        return total

    @property
    def pages_lost(self) -> int:
        """Rows whose page is lost, or could not be read."""
        return sum(self.statuses[status] for status in (*LOST, UNREADABLE))

    def add_row(self, status: str, html_bytes: int, text_characters: int) -> None:
        """Count a row."""
        self.records += 1
        self.rows += 1
        self.statuses[status] += 1
        self.html_bytes += html_bytes
        self.text_characters += text_characters

    def add_lost(self, key: str, status: str, cause: str) -> None:
        """Count a page that was lost."""
        self.add_row(status, 0, 0)
        if len(self.lost) < MOST_LOST:
            self.lost.append(f"{key}: {status}: {cause}")

    def add_skipped(self, reason: str) -> None:
        """Count a record that holds no page."""
        self.records += 1
        self.skipped[reason] += 1

    def as_dict(self) -> dict[str, Any]:
        """Return values that JSON holds."""
        return {item.name: _plain(getattr(self, item.name)) for item in fields(self)}

    @classmethod
    def from_dict(cls, values: dict[str, Any]) -> "Counts":
        """Return the counts of :meth:`as_dict`."""
        plain: dict[str, Any] = {
            name: Counter(value) if isinstance(value, dict) else value for name, value in values.items()
        }
        return cls(**plain)


def _plain(value: Any) -> Any:
    return dict(sorted(value.items())) if isinstance(value, Counter) else value
