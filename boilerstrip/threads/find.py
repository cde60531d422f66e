"""The comments and posts of a page."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import filterfalse
from typing import TypeVar

from boilerstrip.blocks.part import Parts
from boilerstrip.caches import cache_short
from boilerstrip.features.block_features import Features
from boilerstrip.features.phrases import LONG_TEXT_WORDS
from boilerstrip.lexicon.threads import JOINED_WORDS
from boilerstrip.threads.attributes import Attributes
from boilerstrip.threads.authors import Author, find_author, is_sentence, name_beside
from boilerstrip.threads.contents import build_contents
from boilerstrip.threads.dates import MAX_LENGTH, find_date
from boilerstrip.threads.depth import find_depths
from boilerstrip.threads.model import Comment, Post, Thread
from boilerstrip.threads.names import Role
from boilerstrip.threads.page import TIME, Page
from boilerstrip.threads.texts import cuts_of, find_bodies, find_copied, find_rows, key_of
from boilerstrip.threads.trim import trim
from boilerstrip.threads.unit import Unit, flatten
from boilerstrip.threads.units import find_units

MAIN_SHARE = 0.5
"""Share of a page's running text that no single comment on an article holds."""
LABEL_WORDS = 4
"""Words of a label in an author's profile."""
Made = TypeVar("Made", bound=Comment)


@cache_short(4096)  # asked for the same texts several times
def holds_date(text: str) -> bool:
    """Return True if a short text holds a date."""
    return len(text) <= MAX_LENGTH and find_date(text) is not None


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of one comment or post."""

    unit: Unit
    depth: int
    own: list[int]
    """Rows of its blocks, without those of replies."""
    elements: list[int]
    bodies: list[int]
    author: Author | None
    date: tuple[int, str] | None


def find_threads(features: Features, attributes: Sequence[Attributes], is_discussion: bool) -> Thread:
    """Return the comments of a page, and its posts if it is a discussion.

    Args:
        features: of the page's blocks.
        attributes: of its elements.
        is_discussion: the page is a thread of a forum, or questions and answers.
    """
    page = Page(features, attributes, holds_date)
    units = find_units(page, is_discussion)
    depths = find_depths(page, units)
    every = [_parts(page, unit, depth) for unit, depth in zip(flatten(units), depths, strict=True)]
    copied = find_copied(page, [parts.own for parts in every])
    comments = [parts for parts in every if parts.unit.role == Role.COMMENT]
    if not is_discussion:
        comments = [parts for parts in comments if _is_signed(parts) and not _is_main(page, parts)]
    return Thread(
        _make(Comment, page, comments, copied),
        _make(Post, page, every, copied) if is_discussion else (),
    )


def _is_signed(parts: _Parts) -> bool:
    return parts.date is not None or (parts.author is not None and parts.author.is_marked)


def _is_main(page: Page, parts: _Parts) -> bool:
    """Return True for an element that holds the page's title or most of its running text, whatever its name."""
    element, title = parts.unit.element, page.features.title_row
    running = page.features.subtrees.running_words
    holds_title = page.first[element] <= title < page.end[element]
    return holds_title or running[element] > MAIN_SHARE * max(running[0], LONG_TEXT_WORDS)


def _parts(page: Page, unit: Unit, depth: int) -> _Parts:
    elements = _own_elements(page, unit)
    own = _own_blocks(page, unit)
    bodies = find_bodies(page, elements, unit.texts)
    quotes = [row for row in elements if page.is_quote(row)]
    inside = {row for outer in (*bodies, *quotes) for row in range(outer, page.after[outer])}
    date = _find_date(page, elements, inside, own)
    author = find_author(page, elements, inside) or _find_beside(page, date)
    return _Parts(unit, depth, own, elements, bodies, author, date)


def _find_beside(page: Page, date: tuple[int, str] | None) -> Author | None:
    """Return the name in the line of a date."""
    if date is None or page.end[date[0]] == page.first[date[0]]:  # a date in an attribute has no line
        return None
    element, text = date
    line = page.blocks.text[page.first[element]]
    name = name_beside(line, text) if len(line) <= MAX_LENGTH else ""
    return Author(element, name, False) if name else None


def _own_elements(page: Page, unit: Unit) -> list[int]:
    rows: list[int] = []
    row, end = unit.rows
    for outer in sorted(reply.outer for reply in unit.replies):
        if row <= outer < end:
            rows += range(row, outer)
            row = page.after[outer]
    return [*rows, *range(row, end)]


def _own_blocks(page: Page, unit: Unit) -> list[int]:
    first, end = unit.rows
    block, stop = page.first[first], max(page.end[first], page.end[end - 1])
    rows: list[int] = []
    for reply in sorted(unit.replies, key=lambda reply: reply.outer):
        rows += range(block, page.first[reply.outer])
        block = max(block, page.end[reply.outer])
    return [*rows, *range(block, max(stop, _last(page, unit)))]


def _last(page: Page, unit: Unit) -> int:
    first, end = unit.rows
    return max(page.end[row] for row in range(first, end)) if first != unit.element else page.end[first]


def _find_date(page: Page, elements: Sequence[int], texts: set[int], own: Sequence[int]) -> tuple[int, str] | None:
    """Return the element that has the date of a comment, and the date."""
    outside = [row for row in elements if row not in texts]
    for row in outside:
        if page.tag[row] == TIME:
            value = page.attributes[row].get("datetime", "").strip()
            if found := value or find_date(page.text(row)):
                return row, found
    marked = [row for row in outside if page.roles[row] & Role.DATE and not _is_of_profile(page, page.first[row])]
    marked.sort(key=lambda row: not page.roles[row] & Role.SURE)
    for row in marked:
        value = page.attributes[row].get("content", "") or page.attributes[row].get("datetime", "")
        if found := value or find_date(page.text(row)):
            return row, found
    for block in own:
        if page.block_element[block] in texts or _is_of_profile(page, block):
            continue
        lines = page.blocks.text[block].split("\n")
        if found := next(filter(None, map(find_date, filterfalse(_is_of_author, lines))), None):
            return page.block_element[block], found
    return None


def _is_of_profile(page: Page, block: int) -> bool:
    """Return True for a line about the author, such as when they joined, or for what is below such a label."""
    texts = page.blocks.text
    if _is_of_author(texts[block]):
        return True
    is_label = block > 0 and page.features.counts.words[block - 1] <= LABEL_WORDS
    return is_label and _is_of_author(texts[block - 1]) and find_date(texts[block - 1]) is None


def _is_of_author(line: str) -> bool:
    return line.casefold().lstrip(": ").startswith(JOINED_WORDS)


def _make(kind: Callable[..., Made], page: Page, units: Sequence[_Parts], copied: frozenset[str]) -> tuple[Made, ...]:
    made, taken = [], Parts(page.blocks)
    for parts in units:
        rows = find_rows(page, parts.elements, parts.bodies, parts.own, _find_sentences(page, parts))
        rows = [row for row in rows if key_of(page, row) not in copied] or (rows if parts.bodies else [])
        named = [found[0] for found in (parts.author, parts.date) if found]
        content = build_contents(page, taken, parts.unit, parts.bodies, rows)
        content = trim(content, cuts_of(page, rows, parts.bodies, named))
        if content:
            author, date = (found[1] if found else None for found in (parts.author, parts.date))
            made.append(kind(author, date, content, parts.depth, tuple(rows)))
    top = min((comment.depth for comment in made), default=0)
    return tuple(replace(comment, depth=comment.depth - top) for comment in made) if top else tuple(made)


def _find_sentences(page: Page, parts: _Parts) -> dict[int, bool]:
    """Return the blocks that hold the author or the date, and whether they say more."""
    named = [found[0] for found in (parts.author, parts.date) if found]
    blocks = {page.first[element] for element in named if page.end[element] == page.first[element] + 1}
    return {block: _says_more(page, block, [row for row in named if page.first[row] == block]) for block in blocks}


def _says_more(page: Page, block: int, named: Sequence[int]) -> bool:
    """Return True if a block holds a sentence beside the author and the date."""
    rest = page.blocks.text[block]
    for element in named:
        rest = rest.replace(page.text(element), " ", 1) if page.is_inline(element) else ""
    return is_sentence(rest)
