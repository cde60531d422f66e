"""Copies among the kept blocks, which the text holds once.

A page repeats text in three ways, each with a file of its own: whole
containers (:mod:`container_copies`), captions, leads and teasers
(:mod:`caption_copies`), and what readers do not see of what they do
(:mod:`unseen_copies`). A text that differs by a word or a number says something
else, and is no copy (:mod:`wording`, :mod:`likeness`).
"""

from collections.abc import Callable

from boilerstrip.arrays import Mask
from boilerstrip.features.block_features import Features
from boilerstrip.selection.caption_copies import find_caption_copies
from boilerstrip.selection.container_copies import find_container_copies
from boilerstrip.selection.likeness import measure_likeness
from boilerstrip.selection.parts import Original
from boilerstrip.selection.unseen_copies import find_unseen_copies

FINDERS: tuple[Callable[[Features, Mask], dict[int, int]], ...] = (
    find_container_copies,
    find_caption_copies,
    find_unseen_copies,
)
"""Each returns rows of copies among kept blocks, with the rows of the blocks that stay."""


def find_duplicates(features: Features, kept: Mask) -> dict[int, Original]:
    """Return the rows of kept blocks that repeat another kept block, each with that block and how alike they are.

    Args:
        features: of the page's n blocks.
        kept: [n] blocks that are content so far.
    """
    copies: dict[int, int] = {}
    remaining = kept
    for find in FINDERS:
        found = find(features, remaining)
        if found:
            copies |= found
            remaining = remaining.copy()
            remaining[list(found)] = False
    texts = features.blocks.text
    return {row: _find_original(row, copies, texts) for row in copies}


def _find_original(row: int, copies: dict[int, int], texts: list[str]) -> Original:
    """Return the block that stays for a copy: the copy of a copy refers to the original."""
    original = copies[row]
    while original in copies:
        original = copies[original]
    return Original(original, measure_likeness(texts[row], texts[original]))
