"""A page as lists: its elements with their roles, and the texts in them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from boilerstrip.blocks.model import Blocks
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.tags import INLINE_TAGS, TAG_CODES
from boilerstrip.threads.attributes import Attributes
from boilerstrip.threads.names import NONE, Role, roles_of

INLINE_CODES = frozenset(TAG_CODES[tag] for tag in INLINE_TAGS)
TIME = TAG_CODES["time"]
QUOTES = frozenset(TAG_CODES[tag] for tag in ("blockquote", "q"))


@dataclass(frozen=True)
class Page:
    """The elements of a page; a list with a value for each of them, unless stated otherwise."""

    features: Features
    attributes: Sequence[Attributes]
    holds_date: Callable[[str], bool]
    """Whether a short text is a date."""

    @property
    def blocks(self) -> Blocks:
        """The page's n blocks."""
        return self.features.blocks

    @cached_property
    def parent(self) -> list[int]:
        """Row of the parent; -1 for the root."""
        parent: list[int] = self.blocks.elements.parent.tolist()
        return parent

    @cached_property
    def first(self) -> list[int]:
        """First block."""
        first: list[int] = self.blocks.elements.first.tolist()
        return first

    @cached_property
    def end(self) -> list[int]:
        """One past the last block."""
        end: list[int] = self.blocks.elements.end.tolist()
        return end

    @cached_property
    def tag(self) -> list[int]:
        """Code of the tag."""
        tag: list[int] = self.blocks.elements.tag.tolist()
        return tag

    @cached_property
    def kind(self) -> list[int]:
        """Number of the first class name."""
        kind: list[int] = self.blocks.elements.kind.tolist()
        return kind

    @cached_property
    def block_element(self) -> list[int]:
        """[n] innermost block-level element of each block."""
        element: list[int] = self.blocks.element.tolist()
        return element

    @cached_property
    def after(self) -> list[int]:
        """Row of the first element after it that is not in it."""
        after = list(range(1, len(self.parent) + 1))
        for row in range(len(self.parent) - 1, 0, -1):
            parent = self.parent[row]
            after[parent] = max(after[parent], after[row])
        return after

    @cached_property
    def roles(self) -> list[int]:
        """Its roles; none for an element without text."""
        names = self.blocks.elements.names_of(np.arange(len(self.parent)))
        columns = zip(names, self.attributes, self.first, self.end, strict=True)
        return [roles_of(name, attributes) if end > first else NONE for name, attributes, first, end in columns]

    @cached_property
    def in_comments(self) -> list[bool]:
        """True inside a container of comments."""
        inside = [False] * len(self.parent)
        for row in range(1, len(self.parent)):
            parent = self.parent[row]
            inside[row] = inside[parent] or bool(self.roles[parent] & Role.COMMENTS)
        return inside

    @cached_property
    def in_quote(self) -> list[bool]:
        """True for quotations, and what is in them."""
        inside = [False] * len(self.parent)
        for row in range(1, len(self.parent)):
            inside[row] = inside[self.parent[row]] or self.is_quote(row)
        return inside

    @cached_property
    def line_roles(self) -> dict[int, int]:
        """By block, the roles of elements within its line that hold all its text."""
        roles: dict[int, int] = {}
        for row, role in enumerate(self.roles):
            block = self.first[row]
            is_in_line = role and self.is_inline(row) and self.end[row] == block + 1
            if is_in_line and self.span(row) == (0, len(self.blocks.text[block])):
                roles[block] = roles.get(block, NONE) | role
        return roles

    def is_of_comment(self, row: int) -> bool:
        """Return True for a part that is named as that of a comment, not of a post."""
        names = f"{self.attributes[row].get('class', '')} {self.attributes[row].get('id', '')}".lower()
        return self.in_comments[row] or not any(word in names for word in ("post", "message", "msg"))

    @cached_property
    def words_before(self) -> list[int]:
        """[n + 1] words of the blocks before each block."""
        return [0, *self.features.counts.words.cumsum().astype(int).tolist()]

    def words(self, row: int) -> int:
        """Return the number of words in an element."""
        return self.words_before[self.end[row]] - self.words_before[self.first[row]]

    def is_inline(self, row: int) -> bool:
        """Return True for an element within a line."""
        return self.tag[row] in INLINE_CODES

    def span(self, row: int) -> tuple[int, int]:
        """Return where an element's text starts in its first block, and ends in its last one."""
        elements = self.blocks.elements
        start, end = int(elements.text_start[row]), int(elements.text_end[row])
        return start, len(self.blocks.text[self.end[row] - 1]) if end < 0 else end

    def text(self, row: int) -> str:
        """Return the text of an element in one line."""
        first, end = self.first[row], self.end[row]
        if end <= first:
            return ""
        start, stop = self.span(row)
        texts = self.blocks.text[first:end]
        texts[-1] = texts[-1][:stop]
        texts[0] = texts[0][start:]
        return " ".join(" ".join(texts).split())

    def above(self, row: int) -> Iterator[int]:
        """Yield the rows of the elements around an element, the innermost first."""
        while (row := self.parent[row]) >= 0:
            yield row

    def is_quote(self, row: int) -> bool:
        """Return True for a quotation."""
        return self.tag[row] in QUOTES or bool(self.roles[row] & Role.QUOTE)
