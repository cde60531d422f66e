"""Notes that kept text refers to: readers who meet the mark look for the text."""

import numpy as np

from boilerstrip.arrays import Mask, rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.content.notes import Finder, Notes
from boilerstrip.content.outline import find_outline
from boilerstrip.content.spans import find_spans
from boilerstrip.lexicon.tags import TAG_CODES
from boilerstrip.selection.parts import Part, Selection

A, SUP = TAG_CODES["a"], TAG_CODES["sup"]


def keep_notes(selection: Selection, blocks: Blocks) -> Selection:
    """Return a selection that keeps the notes to which marks above the line of kept text refer.

    Args:
        selection: of a page's n blocks.
        blocks: of the page.
    """
    kept = selection.kept
    if not (_holds_marks(blocks, kept) and kept.any()):  # most pages
        return selection
    everything = np.ones_like(kept)
    notes = Finder(blocks, everything, find_outline(blocks.elements), find_spans(blocks, everything)).find()
    if not notes:
        return selection
    return selection.assign(_find_rows(notes, blocks, kept) & ~kept, Part.CONTENT, "note that kept text refers to")


def _holds_marks(blocks: Blocks, kept: Mask) -> bool:
    """True if a link is above a line of kept text."""
    tag, parent = blocks.elements.tag, blocks.elements.parent
    raised = rows_where(tag == SUP)
    if not len(raised):  # most pages
        return False
    links = rows_where(tag == A)
    around = parent.take(links)
    is_raised = (tag.take(around) == SUP) | (tag.take(parent.take(around)) == SUP)
    linked = np.concatenate((links[is_raised], raised[tag.take(parent.take(raised)) == A]))
    first = blocks.elements.first.take(linked)
    return bool(kept.take(first[first < len(kept)]).any())


def _find_rows(notes: Notes, blocks: Blocks, kept: Mask) -> Mask:
    """[n] blocks of the notes that have a mark in a kept block."""
    elements = blocks.elements
    labels = {label for element, label in notes.refs.items() if kept[elements.first[element]]}
    rows = np.zeros_like(kept)
    for element, label in notes.labels.items():
        if label in labels:
            rows[elements.first[element] : elements.end[element]] = True
    rows[[block for block, label in notes.block_labels.items() if label in labels]] = True
    return rows
