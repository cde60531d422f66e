"""Scores to parts: the blocks that scores choose, completed by rules of context."""

from dataclasses import replace

import numpy as np

from boilerstrip.arrays import F64, Mask
from boilerstrip.features.block_features import Features
from boilerstrip.options import Focus
from boilerstrip.selection.choose import choose
from boilerstrip.selection.context import Context, is_title
from boilerstrip.selection.parts import TEXT_PARTS, Part, Selection
from boilerstrip.selection.rules import RULES
from boilerstrip.selection.wholes import find_wholes, pool


def select(probability: F64, features: Features, focus: Focus, shown: Mask = TEXT_PARTS) -> Selection:
    """Choose a page's main content.

    The blocks that maximise the expected F-beta come first; then rules of
    context complete them.

    Args:
        probability: [n] how likely each block is main content.
        features: of the page's n blocks.
        focus: what matters more if a block is in doubt.
        shown: [parts] True for the parts that the text holds.
    """
    whole = find_wholes(features)
    context = Context(features, focus, probability, pool(probability, whole, features.counts.words), whole)
    selection = choose(context, shown)
    for rule in RULES[focus]:
        if not np.count_nonzero(selection.kept):  # several times faster than any() on masks of this size
            break
        selection = rule(selection, context)
    return selection


def name_parts(selection: Selection, features: Features) -> Selection:
    """Return a selection in which the title is set apart from other content."""
    part = selection.part.copy()
    part[(part == Part.CONTENT) & is_title(features)] = Part.TITLE
    return replace(selection, part=part)
