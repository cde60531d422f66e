"""The caller's wishes, which outrank every score: comments, phrases, elements to keep or drop."""

import numpy as np

from boilerstrip.arrays import I64, Mask, any_bit_set
from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.origins import inside_hint
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.hints import SOURCE_HINTS, Hint, mask
from boilerstrip.options import Options
from boilerstrip.selection.parts import Part, Selection

SOURCES_IN_PAGE = ("noscript", "hidden")
"""Sources whose text is among the blocks of the page itself."""
COMMENT = mask(Hint.C_COMMENT)
NO_COMMENT_TEXT = mask(Hint.CONTROL, Hint.NAV)
NO_COMMENT_NAMES = mask(Hint.C_META, Hint.C_AUTHOR, Hint.C_SIGNATURE, Hint.C_BUTTON)


def apply_wishes(selection: Selection, features: Features, options: Options) -> Selection:
    """Return a selection that follows the caller's options, the strongest last."""
    if options.comments == "no":
        selection = selection.assign(features.inside(COMMENT), Part.COMMENT, "comment, and comments=no")
    elif options.comments == "yes":
        selection = selection.assign(_comment_texts(features), Part.COMMENT, "comment, and comments=yes")
    for source in SOURCES_IN_PAGE:
        if source not in options.sources:
            rows = inside_hint(features.blocks, SOURCE_HINTS[source])
            selection = selection.assign(rows, Part.BOILERPLATE, f"{source} text, which sources= leaves out")
    if options.boilerplate:
        phrases = [phrase.casefold() for phrase in options.boilerplate]
        holds = [any(phrase in text.casefold() for phrase in phrases) for text in features.blocks.text]
        selection = selection.assign(np.array(holds, np.bool_), Part.BOILERPLATE, "holds a phrase of boilerplate=")
    if options.keep or options.drop:
        marks = _marks(features.blocks)
        selection = selection.assign(marks == Hint.DROPPED, Part.BOILERPLATE, "inside an element that drop= selects")
        selection = selection.assign(marks == Hint.KEPT, Part.CONTENT, "inside an element that keep= selects")
    return selection


def leave_out_captions(selection: Selection, features: Features, options: Options) -> Selection:
    """Return a selection without captions, if the caller wants none. Those that ``keep`` selects stay.

    This comes after copies are found: what is kept instead of a caption is one.
    """
    if options.captions == "yes":
        return selection
    if options.keep:
        is_chosen = _marks(features.blocks) == Hint.KEPT
        selection = selection.assign(is_chosen & selection.kept, Part.CONTENT, "inside an element that keep= selects")
    return selection.hide(Part.CAPTION, "caption, and captions=no")


def leave_out_title(selection: Selection, options: Options) -> Selection:
    """Return a selection without the title, if the caller wants none; it comes after the title is named."""
    return selection.hide(Part.TITLE, "title, and title=no") if options.title == "no" else selection


def _comment_texts(features: Features) -> Mask:
    """[n] blocks of a comment area that somebody wrote: no names, buttons or dates."""
    written = features.inside(COMMENT) & (features.link_density < 1)
    written &= features.counts.ends_in_stop | features.is_long
    written &= ~features.inside(NO_COMMENT_TEXT)
    return written & ~any_bit_set(features.hints_own, NO_COMMENT_NAMES)


def _marks(blocks: Blocks) -> I64:
    """[n] KEPT or DROPPED, the mark of the innermost marked element around each block; -1 for none."""
    marks: list[int] = []
    for hints, parent in zip(blocks.elements.hints.tolist(), blocks.elements.parent.tolist(), strict=True):
        mark = marks[parent] if parent >= 0 else -1
        if hints >> Hint.DROPPED & 1:
            mark = Hint.DROPPED
        elif hints >> Hint.KEPT & 1:
            mark = Hint.KEPT
        marks.append(mark)
    return np.array(marks, np.int64)[blocks.element]
