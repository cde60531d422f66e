"""Blocks to feature arrays: a row a block, filled for all blocks at once.

Published measures keep their names: link density is characters in links over
characters (jusText), and text is long or short by words. All lengths are in
words as :mod:`boilerstrip.blocks.characters` counts them.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from boilerstrip.blocks.arrays import Bools, Floats, Ints
from boilerstrip.blocks.characters import Counts, count
from boilerstrip.blocks.model import Blocks, Elements
from boilerstrip.blocks.tags import TAGS
from boilerstrip.blocks.vocabulary import Hint
from boilerstrip.blocks.wording import LONG_TEXT_WORDS, cut_off, dates, phrases_found, repeated, title_row

HINT_BITS = 64
LOW_LINK_DENSITY = 0.33
"""boilerpipe's threshold between text and link lists (Kohlschütter et al. 2010)."""
CONTAINER_SHARE = 0.5
"""The main container is the deepest element that holds at least half of the page's running text."""
PAGE_SHARE = 0.6
"""An element with more of the page's words is the page: what its name hints at says nothing of its blocks."""
LEVELS = 4
"""How many ancestors are looked at one by one."""

PAGE_HINTS = sum(
    1 << hint
    for hint in (
        Hint.MAIN, Hint.ARTICLE, Hint.SECTION, Hint.TABLE, Hint.KEPT, Hint.DROPPED,
        Hint.C_CONTENT, Hint.C_ARTICLE, Hint.C_TEXT, Hint.C_MAIN, Hint.C_POST, Hint.C_PRODUCT,
    )
)  # fmt: skip
"""Hints that stand even where the element is the page."""


@dataclass(frozen=True, slots=True)
class Features:
    """What is measured of a page's n blocks; every array has n rows."""

    counts: Counts
    link_density: Floats
    """Characters in links / characters, 0 to 1."""
    is_long: Bools
    """Running text: long, with few links."""
    own: Bools
    """[n, 64] hints of the block's own element."""
    near: Bools
    """[n, 64] hints of its element, parent and grandparent."""
    within: Bools
    """[n, 64] hints of all its ancestors, but those that hold most of the page."""
    text_share: Floats
    """[n, LEVELS] share of the page's running text in the element and its ancestors."""
    ancestor_link_density: Floats
    """[n, LEVELS] link density of the element and its ancestors."""
    ancestor_words: Floats
    """[n, LEVELS] words in the element and its ancestors."""
    in_container: Bools
    """Whether the block lies in the main container."""
    position: Floats
    """Share of the page's words before the block."""
    is_repeated: Bools
    """Whether the same text stood before on the page."""
    is_cut_off: Bools
    """Whether the text ends in an ellipsis, as teasers do."""
    shape: Ints
    """Number of the block's tags and kinds: one for all cells of a list, all posts of a thread."""
    alike: Floats
    """Blocks of the page of that shape."""
    shape_share: Floats
    """Share of the page's running text in blocks of that shape."""
    phrases: dict[str, Bools]
    """By kind (see :mod:`boilerstrip.blocks.phrases`), whether a block is or holds such a phrase."""
    is_date: Bools
    """Whether a short block that is no sentence tells a date or time."""
    is_caption: Bools
    """Whether an element marks the block as a caption."""
    parent: Ints
    """Row of the element around the block's own."""
    title: int
    """Row of the block that is the page's title; -1 where there is none."""
    tags: list[str]
    """Tag of the block's own element."""


def measure(blocks: Blocks, title: str | None) -> Features:
    """Measure all blocks of a page with this title."""
    counts = count(blocks.text)
    element, elements = blocks.element, blocks.elements
    parent = elements.parent.copy()
    parent[:1] = 0  # the root is its own parent, so that a walk up ends there
    first, end = elements.first, elements.end
    linked = blocks.link_length.astype(np.float64)
    link_density = np.minimum(linked / np.maximum(counts.length, 1), 1)
    is_long = (counts.words >= LONG_TEXT_WORDS) & (link_density < LOW_LINK_DENSITY)

    def subtree(values: Floats) -> Floats:
        sums = np.concatenate(([0.0], np.cumsum(values)))
        return sums[end] - sums[first]

    words, running = subtree(counts.words), subtree(counts.words * is_long)
    density = np.minimum(subtree(linked) / np.maximum(subtree(counts.length), 1), 1)
    share = running / max(running[0], 1)
    ancestors = _ancestors(element, parent)
    hints = elements.hints
    own = _bits(hints)
    near = _bits(hints[ancestors[:, 0]] | hints[ancestors[:, 1]] | hints[ancestors[:, 2]])
    container = _container(share)
    in_container = (element_range := np.arange(len(element))) >= first[container]
    in_container &= element_range < end[container]
    before = np.cumsum(counts.words) - counts.words
    tags = elements.names_of(element)
    shapes = _shapes(elements, element, parent)
    long_words = counts.words * is_long
    return Features(
        counts=counts,
        link_density=link_density,
        is_long=is_long,
        own=own[element],
        near=near,
        within=_within(hints, first, end, words, len(element)),
        text_share=share[ancestors],
        ancestor_link_density=density[ancestors],
        ancestor_words=words[ancestors],
        in_container=in_container,
        position=before / max(words[0], 1),
        is_repeated=repeated(blocks.text),
        is_cut_off=cut_off(blocks.text),
        shape=shapes,
        alike=np.bincount(shapes)[shapes].astype(np.float64),
        shape_share=np.bincount(shapes, long_words)[shapes] / max(running[0], 1),
        phrases=phrases_found(blocks.text, is_long),
        is_date=dates(blocks.text, counts),
        is_caption=near[:, Hint.CAPTION] | own[element, Hint.C_CAPTION],
        parent=parent[element],
        title=title_row(blocks.text, tags, title),
        tags=tags,
    )


def _ancestors(element: Ints, parent: Ints) -> Ints:
    """[n, LEVELS] rows of each block's element, its parent, and so on up to the root."""
    levels = [element]
    for _ in range(LEVELS - 1):
        levels.append(parent[levels[-1]])
    return np.stack(levels, axis=1)


def _bits(masks: npt.NDArray[np.uint64]) -> Bools:
    return np.unpackbits(masks.view(np.uint8).reshape(-1, 8), axis=1, bitorder="little").view(np.bool_)


def _within(hints: npt.NDArray[np.uint64], first: Ints, end: Ints, words: Floats, n: int) -> Bools:
    """[n, 64] whether any ancestor of a block has a hint: +1 where an element begins, -1 where it ends, summed up."""
    is_page = words > PAGE_SHARE * max(words[0], 1)
    hints = np.where(is_page, hints & np.uint64(PAGE_HINTS), hints)
    rows = np.flatnonzero((hints != 0) & (end > first))
    marked, bits = np.nonzero(_bits(hints[rows]))
    starts = first[rows[marked]] * HINT_BITS + bits
    ends = end[rows[marked]] * HINT_BITS + bits
    size = (n + 1) * HINT_BITS
    steps = np.bincount(starts, minlength=size)[:size] - np.bincount(ends, minlength=size)[:size]
    return np.cumsum(steps.reshape(n + 1, HINT_BITS), axis=0)[:n] > 0


def _container(share: Floats) -> int:
    """Row of the main container: of elements with enough running text, the last in document order is the deepest."""
    enough = np.flatnonzero(share >= CONTAINER_SHARE)
    return int(enough[-1]) if len(enough) else 0


def _shapes(elements: Elements, element: Ints, parent: Ints) -> Ints:
    """A number for each block's tags and kinds, its own and its parent's: one for all posts of a thread.

    A kind is the first class name without digits: further names tell the
    cards of a list apart (``post-12 instock last``). Shapes are numbered as
    they come on the page.
    """
    look = elements.kind * len(TAGS) + elements.tag
    _, rows, shapes = np.unique(
        look[parent[element]] * (look.max(initial=0) + 1) + look[element], return_index=True, return_inverse=True
    )
    found: Ints = np.argsort(np.argsort(rows))[shapes]
    return found
