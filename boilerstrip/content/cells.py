"""Tells rows of data from rows of a page's layout, by what their cells hold on the page, kept or not."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from boilerstrip.arrays import rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.lexicon.scripts import CJK_RANGES, SEA_RANGES, SENTENCE_ENDS
from boilerstrip.lexicon.tags import HEADING_TAGS, PREFORMATTED_TAGS, TAGS

MAX_CELL_LENGTH = 200
"""Letters; a longer text is a column of the page's layout."""
MAX_TABLE_CELL_LENGTH = 1000
"""The same in what is a table by its column headers, its caption or its form. Of 503 annotated pages with tables nine
change: descriptions of fields, arguments, parts and funds stay in their rows (30 of the 43 rows that WCXB had lost)."""
MIN_GRID_ROWS = 3
"""Least rows of a grid of single texts; two with a long text are as often a picture and its story."""
MAX_CELL_BLOCKS = 12
"""A cell with more blocks is a column of the page's layout."""
MIN_SENTENCE_LENGTH = 16
"""Letters; a shorter text with a stop is an abbreviation or a number ("9 a.m.")."""
LETTERS_PER_UNSPACED = 3
"""Letters that a character of a script without spaces between words counts as. Words of English have 4.7 letters and
a space, those of Chinese 1.6 characters (see :mod:`boilerstrip.features.characters`); signs of Thai are nearer to
letters, and twice as long a text of letters is still a paragraph."""

IS_STRUCTURE_TAG = np.isin(TAGS, (*HEADING_TAGS, *PREFORMATTED_TAGS))
find_unspaced = re.compile(
    "[" + "".join(f"{chr(first)}-{chr(last)}" for first, last in (*CJK_RANGES, *SEA_RANGES)) + "]"
).findall


def count_letters(text: str) -> int:
    """Return the length of a text in letters, fair to scripts without spaces between words.

    >>> count_letters("Low water"), count_letters("低潮")
    (9, 6)
    """
    if text.isascii() or len(text) > MAX_TABLE_CELL_LENGTH:
        return len(text)
    return len(text) + (LETTERS_PER_UNSPACED - 1) * len(find_unspaced(text))


@dataclass(frozen=True)
class Cells:
    """The cells of a page."""

    blocks: Blocks
    with_tables: Set[int]
    """Cells that hold a table."""

    def is_layout_row(self, cells: Sequence[int], *, is_table: bool = False) -> bool:
        """True if the cells of a row are columns of the page's layout.

        One of them holds paragraphs, code, a table or a long text; or none is
        a simple text; or links are in a column beside a sentence.

        Args:
            cells: of the row.
            is_table: the row's table is one by its column headers, its caption or its form: it may hold longer texts,
                and lists of links beside sentences.
        """
        max_length = MAX_TABLE_CELL_LENGTH if is_table else MAX_CELL_LENGTH
        filled = [(cell, texts) for cell in cells if (texts := self.texts_of(cell))]
        if all(len(texts) > 1 for _, texts in filled) or any(self.is_layout(*cell, max_length) for cell in filled):
            return True
        if is_table:
            return False
        lined = [cell for cell in filled if has_lines(cell[1])]
        return any(self.is_links(*cell) for cell in lined) and any(
            is_sentence(text) for _, texts in filled for text in texts
        )

    def is_grid(self, rows: Sequence[Sequence[int]]) -> bool:
        """True if rows have the same number of cells, two or more, each with one line of text.

        Args:
            rows: the cells of each row.
        """
        width = len(rows[0]) if len(rows) >= MIN_GRID_ROWS else 0
        return width > 1 and all(
            len(cells) == width and all(len(texts) == 1 and "\n" not in texts[0] for texts in map(self.texts_of, cells))
            for cells in rows
        )

    def texts_of(self, cell: int) -> list[str]:
        """Return the texts in a cell, no more than one above the limit."""
        first, end = self.range_of(cell)
        return self.blocks.text[first : min(end, first + MAX_CELL_BLOCKS + 1)]

    def is_filled(self, cell: int) -> bool:
        """True if a cell holds text."""
        first, end = self.range_of(cell)
        return first < end

    def range_of(self, cell: int) -> tuple[int, int]:
        """Return the first block of a cell, and one past its last."""
        elements = self.blocks.elements
        return elements.first.item(cell), elements.end.item(cell)

    def is_layout(self, cell: int, texts: Sequence[str], max_length: int) -> bool:
        """True if a cell holds what is no datum."""
        if cell in self.with_tables or len(texts) > MAX_CELL_BLOCKS:
            return True
        if not has_lines(texts):
            return count_letters(texts[0]) > max_length
        if sum(map(count_letters, texts)) > max_length:
            return True
        return sum(map(is_sentence, texts)) > 1 or self.holds_structure(cell)

    def holds_structure(self, cell: int) -> bool:
        """True if a block of a cell is a heading or code."""
        return not self.structures.isdisjoint(range(*self.range_of(cell)))

    @cached_property
    def structures(self) -> frozenset[int]:
        """Rows of the blocks that are headings or code."""
        tag = self.blocks.elements.tag.take(self.blocks.element)
        return frozenset(rows_where(IS_STRUCTURE_TAG.take(tag)).tolist())

    def is_links(self, cell: int, texts: Sequence[str]) -> bool:
        """True if all lines of a cell that holds several are links."""
        first, end = self.range_of(cell)
        if not self.blocks.link_length.item(first):
            return False
        links = int(self.blocks.link_length[first:end].sum())
        return links >= len("".join("".join(texts).split()))


def has_lines(texts: Sequence[str]) -> bool:
    """True if the texts of a cell have more than one line."""
    return len(texts) > 1 or "\n" in texts[0]


def is_sentence(text: str) -> bool:
    """True if a text ends like a sentence, and is as long as one.

    >>> is_sentence("Mind the step at low water."), is_sentence("9:15 a.m."), is_sentence("低潮时请小心台阶。")
    (True, False, True)
    """
    ends = text[-1:] in SENTENCE_ENDS or (not text[-1:].isalnum() and text[-2:-1] in SENTENCE_ENDS)
    return ends and bool(text) and count_letters(text) >= MIN_SENTENCE_LENGTH
