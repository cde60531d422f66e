"""What the caller asked for, which outranks every score: comments, phrases, elements to keep or drop."""

import numpy as np

from boilerstrip.arrays import Mask, any_bit_set
from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.origins import inside_hint
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.hints import SOURCE_HINTS, Hint, mask
from boilerstrip.options import Options
from boilerstrip.selection.select import Selection

ALWAYS_READ = ("noscript", "hidden")
"""Sources whose text stands among the page's blocks."""
COMMENT = mask(Hint.C_COMMENT)
NO_COMMENT_TEXT = mask(Hint.CONTROL, Hint.NAV)
NO_COMMENT_NAMES = mask(Hint.C_META, Hint.C_AUTHOR, Hint.C_SIGNATURE, Hint.C_BUTTON)


def fulfilled(selection: Selection, features: Features, options: Options) -> Selection:
    """A selection after the caller's wishes, the strongest last."""
    if options.comments == "no":
        selection = selection.ruled(features.inside(COMMENT), False, "comments are not wanted")
    elif options.comments == "yes":
        selection = selection.ruled(_comment_texts(features), True, "comments are wanted")
    for source in ALWAYS_READ:
        if source not in options.sources:
            rows = inside_hint(features.blocks, SOURCE_HINTS[source])
            selection = selection.ruled(rows, False, f"text in {source} is not wanted")
    if options.boilerplate:
        phrases = [phrase.casefold() for phrase in options.boilerplate]
        holds = [any(phrase in text.casefold() for phrase in phrases) for text in features.blocks.text]
        selection = selection.ruled(np.array(holds, np.bool_), False, "the caller's phrase")
    if options.keep or options.drop:
        marks = _marks(features.blocks)
        selection = selection.ruled(marks == Hint.DROPPED, False, "the caller's drop selector")
        selection = selection.ruled(marks == Hint.KEPT, True, "the caller's keep selector")
    return selection


def _comment_texts(features: Features) -> Mask:
    """Blocks of a comment area that are what somebody wrote."""
    written = features.inside(COMMENT) & (features.link_density < 1)
    written &= features.counts.ends_in_stop | features.is_long
    written &= ~features.inside(NO_COMMENT_TEXT)
    return written & ~any_bit_set(features.hints_own, NO_COMMENT_NAMES)


def _marks(blocks: Blocks) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """KEPT or DROPPED, as the innermost marked element around each block says, -1 where there is none."""
    marks: list[int] = []
    for hints, parent in zip(blocks.elements.hints.tolist(), blocks.elements.parent.tolist(), strict=True):
        mark = marks[parent] if parent >= 0 else -1
        if hints >> Hint.DROPPED & 1:
            mark = Hint.DROPPED
        elif hints >> Hint.KEPT & 1:
            mark = Hint.KEPT
        marks.append(mark)
    return np.array(marks, np.int64)[blocks.element]
