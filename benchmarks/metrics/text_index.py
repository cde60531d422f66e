"""An index of a text, in which the texts of elements are looked up by their words."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import reduce
from operator import or_

from benchmarks.metrics.copies import fold_text
from benchmarks.metrics.words import find_fair_words

MIN_WORDS = 4
"""CJK-fair words of the shortest text that may be found anywhere. Shorter ones ("Price", "12") must be a line or a cell
of their own, because in running text they occur by chance."""

_strip_mark = re.compile(r"^\s*(?:[-*+•◦▪‣·・]|\d+[.)]|#{1,6})\s+").sub
"""Mark of a list item or heading, as systems print them in plain text."""


def make_key(text: str) -> str:
    r"""The words of a text, each between spaces, so that one key is found within another at words only.

    >>> make_key("Don't stop!")
    ' don  t  stop '
    """
    return "".join(f" {word} " for word in find_fair_words(text.lower()))


def split_cells(line: str) -> Iterator[list[str]]:
    r"""The cells of a printed table row, in each way in which the line can be read.

    Cells are separated by "|", as in Markdown with or without borders, by a tab, or by two tabs (resiliparse).

    >>> list(split_cells("| a |  | b |")), list(split_cells("a\t\tb"))
    ([['a', '', 'b']], [['a', '', 'b'], ['a', 'b']])
    >>> list(split_cells("running text"))
    []
    """
    if "|" in line:
        has_borders = line.startswith("|") and line.rstrip().endswith("|")
        yield [cell.strip() for cell in (line.rstrip()[1:-1] if has_borders else line).split("|")]
    for separator in ("\t", "\t\t"):
        if separator in line:
            yield [cell.strip() for cell in line.split(separator)]


class TextIndex:
    r"""Number of occurrences of short texts in a text.

    >>> index = TextIndex("- Rake\nRake the pans at dawn.\nNorth | 21:10")
    >>> [index.count(make_key(text)) for text in ("rake", "pans at", "the pans at dawn", "21:10")]
    [1, 0, 1, 1]
    """

    def __init__(self, text: str) -> None:
        lines = [_strip_mark("", line) for line in text.split("\n")]
        keys = list(map(make_key, lines))
        self.line_keys = "\n".join(keys)
        """Keys of all lines, one a line."""
        rows = [[tuple(map(make_key, cells)) for cells in split_cells(line)] for line in text.split("\n")]
        self.rows = [row for readings in rows for row in readings]
        """Keys of the cells of each line that may be a table row, in each way to read it."""
        self.folded = fold_text(text)
        """Letters and digits of the text."""
        self._words = "".join(keys)
        self._units = Counter(keys)
        for readings in filter(None, rows):
            self._units.update(reduce(or_, map(Counter, readings)))

    def count(self, key: str) -> int:
        """Number of lines or cells with this key or, from ``MIN_WORDS`` words, of its occurrences anywhere."""
        units = self._units[key]
        return units if key.count(" ") < 2 * MIN_WORDS else max(units, self._words.count(key))

    def count_words(self, key: str) -> int:
        r"""Number of words of a key that are part of a run of ``MIN_WORDS`` of its words in the text.

        >>> TextIndex("They rake the old pans at dawn").count_words(make_key("Rake the old pans by night"))
        4
        """
        words = key.split()
        found: set[int] = set()
        for start in range(len(words) - MIN_WORDS + 1):
            if make_key(" ".join(words[start : start + MIN_WORDS])) in self._words:
                found.update(range(start, start + MIN_WORDS))
        return len(found)

    def count_anywhere(self, key: str) -> int:
        """Number of occurrences of a key anywhere, however short it is."""
        return self._words.count(key)
