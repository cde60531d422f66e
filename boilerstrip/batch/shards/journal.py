"""What became of each page of a task that makes a file of each."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from boilerstrip.batch.make_rows import UNREADABLE
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.segments import check_description
from boilerstrip.batch.writers.atomic import blame, write_atomically


class Fate(NamedTuple):
    """What became of a page."""

    changed: int
    """When its file was changed last, in nanoseconds; 0 if that is not known."""
    status: str
    html_bytes: int = 0
    text_characters: int = 0
    cause: str | None = None
    """Why it is lost; None if it is not."""


class Journal:
    """Fates of pages, in a file to which each is appended."""

    def __init__(self, path: Path, fates: dict[Path, Fate]) -> None:
        self.fates = fates
        self._path = path

    def add(self, source: Path, fate: Fate) -> None:
        """Note what became of a page.

        Raises:
            OutputError: that cannot be written.
        """
        self.fates[source] = fate
        with blame(self._path), self._path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(_make_line(source, fate))


def open_journal(path: Path, description: dict[str, Any]) -> Journal:
    """Open a journal; one is made if there is none.

    Args:
        path: its file.
        description: all that the outputs depend on besides their inputs, as values that JSON holds.

    Raises:
        OptionError: it is of other outputs.
        OutputError: it cannot be written.
    """
    fates: dict[Path, Fate] = {}
    if path.exists():
        check_journal(path, description)
        fates = read_fates(path)
    _write(path, description, fates)  # without the half of a line at which a process may have ended
    return Journal(path, fates)


def check_journal(path: Path, description: dict[str, Any]) -> None:
    """Check that a journal is of outputs with a description.

    Raises:
        OptionError: it is of others.
    """
    check_description(_read_description(path), description, path.parent)


def read_fates(path: Path) -> dict[Path, Fate]:
    """Return the fates in a journal; the last one of a page counts."""
    fates: dict[Path, Fate] = {}
    with path.open(encoding="utf-8") as file:
        file.readline()
        for line in file:
            if line.endswith("\n"):  # else its process ended in the middle
                source, *fate = json.loads(line)
                fates[Path(source)] = Fate(*fate)
    return fates


def forget_lost(path: Path) -> None:
    """Remove the pages that are lost from a journal, so that they are done again.

    Raises:
        OutputError: it cannot be written.
    """
    fates = {source: fate for source, fate in read_fates(path).items() if fate.cause is None}
    _write(path, _read_description(path), fates)


def count_fates(fates: Iterable[tuple[Path, Fate]]) -> Counts:
    """Return how many pages there were, and what became of them."""
    counts = Counts()
    for source, fate in fates:
        if fate.cause is None:
            counts.add_row(fate.status, fate.html_bytes, fate.text_characters)
        else:
            counts.add_lost(str(source), fate.status, fate.cause)
            counts.unread += fate.status == UNREADABLE
    return counts


def _read_description(path: Path) -> dict[str, Any]:
    with path.open(encoding="utf-8") as file:
        description: dict[str, Any] = json.loads(file.readline())
    return description


def _write(path: Path, description: dict[str, Any], fates: Mapping[Path, Fate]) -> None:
    with write_atomically(path) as temporary, temporary.open("w", encoding="utf-8", newline="\n") as file:
        file.write(json.dumps(description) + "\n")
        file.writelines(_make_line(source, fate) for source, fate in fates.items())


def _make_line(source: Path, fate: Fate) -> str:
    return json.dumps([str(source), *fate]) + "\n"
