"""Document to blocks, the tags of its canonical HTML all looked at together: what a walk finds, by NumPy.

Tags are counted, never walked: how many breaks and seen texts stand before a
tag tells which blocks its element holds.
"""

from dataclasses import dataclass

import numpy as np

from boilerstrip.arrays import I64, Mask, rows_where
from boilerstrip.blocks.attributes import Attributes, attributes_of
from boilerstrip.blocks.hints import hints_of
from boilerstrip.blocks.layout import IS_BREAKING, Layout, layout_of
from boilerstrip.blocks.model import Blocks, Elements, Picture
from boilerstrip.blocks.texts import Texts, joined, permalinks, raw_text, texts_of
from boilerstrip.blocks.tokens import IS_PREFORMATTED, IS_SKIPPED, Tokens, tokens_of
from boilerstrip.document.model import Document
from boilerstrip.lexicon.attributes import PICTURE_TEXTS
from boilerstrip.lexicon.tags import BR, IMG


def counted(document: Document, limit: int) -> Blocks:
    """The blocks of a page, at most ``limit``."""
    page = _page(document)
    found = page.layout.blocks
    n = min(found, limit)
    last = page.layout.end_of(n) if found > n else len(page.tokens)
    opened = rows_where((page.tokens.step[: last + 1] >= 0) & ~IS_SKIPPED[page.tokens.tag[: last + 1]])
    return Blocks(
        text=_text(page)[:n],
        element=opened.searchsorted(_breakers(page)[:n]),
        link_length=_link_length(page)[:n],
        elements=_elements(page, opened, n),
        pictures=_pictures(page, last),
        truncated=found > n,
    )


@dataclass(frozen=True, slots=True)
class _Page:
    """What is known of a page before it is cut."""

    tokens: Tokens
    attributes: Attributes
    texts: Texts
    seen: I64
    """Rows of the texts that are seen."""
    is_linked: Mask
    """For each text, whether it stands in a link."""
    is_preformatted: Mask
    """For each tag, whether white space stands after it."""
    layout: Layout
    is_marked: bool
    """Whether marks are the caller's."""


def _page(document: Document) -> _Page:
    tokens = tokens_of(document.html)
    attributes = attributes_of(tokens)
    texts = texts_of(tokens)
    is_linked = _inside(attributes.token[attributes.named("href")], tokens.end)[texts.token]
    seen = texts.length > 0
    seen[permalinks(texts, rows_where(is_linked & (texts.length == 1)))] = False
    rows = rows_where(seen)
    is_preformatted = _inside(rows_where(IS_PREFORMATTED[tokens.tag] & (tokens.step > 0)), tokens.end)
    layout = layout_of(tokens, texts.token[rows], is_preformatted)
    return _Page(tokens, attributes, texts, rows, is_linked, is_preformatted, layout, document.is_marked)


def _inside(start_tags: I64, end: I64) -> Mask:
    """For each tag, whether what follows it is inside of one of these elements, none of which is void.

    Args:
        start_tags: of the elements.
        end: the end tag of each start tag.
    """
    steps = np.zeros(len(end), np.int8)
    steps[start_tags] = 1
    steps[end[start_tags]] = -1
    inside: Mask = steps.cumsum(dtype=np.int32) > 0
    return inside


def _text(page: _Page) -> list[str]:
    """The text of each block."""
    text = joined(page.texts, page.seen, page.layout.marks)
    first = page.texts.token[page.seen[page.layout.firsts]]
    blocks = rows_where(page.is_preformatted[first])
    if len(blocks):
        is_passed = page.texts.length > 0
        is_passed[page.seen] = False
        passed = page.texts.token[is_passed]
        for block in blocks.tolist():
            text[block] = raw_text(page.tokens, int(first[block]), page.layout.end_of(block), passed, BR)
    return text


def _breakers(page: _Page) -> I64:
    """The tag that opened the innermost element around each block that breaks lines."""
    tag, around = page.tokens.tag, page.tokens.around
    is_breaking = IS_BREAKING[tag]
    tags = np.arange(len(tag))
    outwards = np.where(is_breaking, tags, around[tags - 1])
    found: I64 = around[page.texts.token[page.seen[page.layout.firsts]]]
    while not is_breaking[found].all():
        found, outwards = outwards[found], outwards[outwards]  # steps of 1, 2, 4, ...
    return found


def _link_length(page: _Page) -> I64:
    """Characters in links of each block."""
    lengths = np.where(page.is_linked, page.texts.length, 0)[page.seen]
    return np.bincount(page.layout.block, lengths, page.layout.blocks).astype(np.int64)


def _elements(page: _Page, opened: I64, n: int) -> Elements:
    """The elements of a page with ``n`` blocks.

    Args:
        page: the page.
        opened: the tags that open them.
        n: number of blocks.
    """
    tag = page.tokens.tag[opened]
    row = np.empty(len(page.tokens), np.int64)
    row[opened] = np.arange(len(opened))
    parent = row[page.tokens.around[opened - 1]]
    parent[:1] = -1
    ended, begun = page.layout.ended, page.layout.begun[page.tokens.end]
    attributes = page.attributes.of(begun > ended)  # of others, no block is the wiser
    hints, kinds = hints_of(page.tokens.tag, attributes, page.is_marked)
    return Elements(
        tag=tag,
        parent=parent,
        hints=hints[opened],
        kind=kinds[opened],
        first=np.minimum(ended[opened], n),
        end=np.minimum(begun[opened], n),
        names={row: page.tokens.name_of(int(opened[row])) for row in rows_where(tag == 0).tolist()},
    )


def _pictures(page: _Page, last: int) -> list[Picture]:
    """The pictures before a tag."""
    texts: dict[int, tuple[str, ...]] = {}
    for name in PICTURE_TEXTS:
        rows = page.attributes.named(name)
        for token, text in zip(page.attributes.token[rows].tolist(), page.attributes.texts(rows), strict=True):
            if seen := text.strip():
                texts[token] = (*texts.get(token, ()), seen)
    tokens = rows_where(page.tokens.tag[:last] == IMG)
    places = zip(tokens.tolist(), page.layout.ended[tokens].tolist(), strict=True)
    return [Picture(block, texts.get(token, ())) for token, block in places]
