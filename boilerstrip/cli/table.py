"""Tables on a terminal, aligned for wide characters, too."""

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from unicodedata import combining, east_asian_width

GAP = "  "
WIDEST_VALUE = 60
"""Columns for values where lines are not wrapped, so that their sources are aligned; longer values exceed it."""
SOURCE_SHARE = 0.4
"""Share of the columns beside the names that sources have at most where lines are wrapped."""
MIN_WIDTH = 12
"""Columns of values, and of sources, on the narrowest terminal."""
strip_controls = re.compile(r"[\x00-\x1f\x7f-\x9f]").sub

Row = tuple[str, str, str]
"""A name, a value and its source."""


def format_table(rows: Iterable[Row], width: int | None) -> str:
    """Return the lines of a table.

    Args:
        rows: of the table.
        width: columns of the terminal, in which values and sources are wrapped; None leaves them whole.

    >>> print(format_table([("title", "Tides", "h1"), ("tags", "sea; moon", "meta keywords")], None), end="")
    title  Tides      h1
    tags   sea; moon  meta keywords
    >>> print(format_table([("title", "潮は日に二度満ちる。", "h1"), ("tags", "sea; moon", "rel tag")], 33), end="")
    title  潮は日に二度満ち   h1
           る。
    tags   sea; moon          rel tag
    """
    cleaned = [(name, _clean(value), _clean(source)) for name, value, source in rows]
    names, values, sources = (max((count_cells(row[column]) for row in cleaned), default=0) for column in range(3))
    if width is None:
        return "".join(_format_line(row, names, min(values, WIDEST_VALUE)) for row in cleaned)
    left = width - names - 2 * len(GAP)
    sources = min(sources, max(int(left * SOURCE_SHARE), MIN_WIDTH))
    values = min(values, max(left - sources, MIN_WIDTH))
    wrapped = (line for row in cleaned for line in _wrap_row(row, values, sources))
    return "".join(_format_line(line, names, values) for line in wrapped)


def _clean(text: str) -> str:
    """Return a text on one line, without what would control the terminal."""
    return strip_controls("", " ".join(text.split()))


def _wrap_row(row: Row, values: int, sources: int) -> Iterator[Row]:
    """Yield the lines of a row; only the first one has the name."""
    return zip_longest([row[0]], wrap(row[1], values), wrap(row[2], sources), fillvalue="")


def _format_line(cells: Row, names: int, values: int) -> str:
    name, value, source = cells
    return f"{_pad(name, names)}{GAP}{_pad(value, values)}{GAP}{source}".rstrip() + "\n"


def _pad(text: str, width: int) -> str:
    return text + " " * (width - count_cells(text))


def wrap(text: str, width: int) -> list[str]:
    """Return the lines of a text: cut at spaces or before a wide character, anywhere if need be.

    >>> wrap("The tide turns twice a day.", 12), wrap("https://lisk.example/", 12), wrap("", 12)
    (['The tide', 'turns twice', 'a day.'], ['https://lisk', '.example/'], [])
    """
    lines = []
    while text:
        end = _count_fitting(text, width)
        if end < len(text) and not text[end].isspace() and count_cells(text[end]) == 1:
            space = text.rfind(" ", 1, end)
            end = space if space > 0 else end
        lines.append(text[:end].rstrip())
        text = text[end:].lstrip()
    return lines


def _count_fitting(text: str, width: int) -> int:
    """Return the number of characters at the beginning of a text that fit into a line; at least one."""
    cells = 0
    for index, character in enumerate(text):
        cells += count_cells(character)
        if cells > width:
            return max(index, 1)
    return len(text)


def count_cells(text: str) -> int:
    r"""Return the columns of a terminal that a text takes: two for a wide character, none for a mark on another.

    >>> count_cells("tide"), count_cells("潮の満ち引き"), count_cells("\u0915\u093c")
    (4, 12, 1)
    """
    return sum(0 if combining(character) else 1 + (east_asian_width(character) in "FW") for character in text)
