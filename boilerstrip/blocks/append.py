"""Blocks of another page added to those of a page."""

from dataclasses import replace

import numpy as np

from boilerstrip.blocks.model import Blocks, Elements
from boilerstrip.blocks.values import AttributeValues, ChainedValues


def append_blocks(blocks: Blocks, added: Blocks, hints: int) -> Blocks:
    """Return the blocks of a page with others after them.

    Args:
        blocks: those of the page.
        added: the others; their root becomes a child of the page's.
        hints: bit mask of what that root hints at.
    """
    first = len(blocks.text)
    return Blocks(
        text=blocks.text + added.text,
        element=np.concatenate((blocks.element, added.element + len(blocks.elements.tag))),
        link_length=np.concatenate((blocks.link_length, added.link_length)),
        elements=_elements(blocks.elements, _below_root(added.elements, hints), first, first + len(added.text)),
        values=_values(blocks, added.values),
        pictures=[*blocks.pictures, *(picture._replace(block=picture.block + first) for picture in added.pictures)],
        truncated=added.truncated,
    )


def _below_root(added: Elements, hints: int) -> Elements:
    own = added.hints.copy()
    own[0] = hints
    return replace(added, hints=own)


def _elements(page: Elements, added: Elements, first: int, end: int) -> Elements:
    """Return the elements of both.

    Args:
        page: those of the page.
        added: the others.
        first: number of the first block of these.
        end: one past their last block.
    """
    place = len(page.tag)
    parent = added.parent + place
    parent[0] = 0
    ends = np.concatenate((page.end, added.end + first))
    ends[0] = end
    hints = np.where(page.end > page.first, page.hints, 0)  # elements without blocks hint at nothing
    kinds = np.where(added.kind > 0, added.kind + page.kind.max(), 0)  # one of both pages gets two numbers
    return Elements(
        tag=np.concatenate((page.tag, added.tag)),
        parent=np.concatenate((page.parent, parent)),
        hints=np.concatenate((hints, added.hints)),
        kind=np.concatenate((page.kind, kinds)),
        first=np.concatenate((page.first, added.first + first)),
        end=ends,
        text_start=np.concatenate((page.text_start, added.text_start)),
        text_end=np.concatenate((page.text_end, added.text_end)),
        names={**page.names, **{row + place: name for row, name in added.names.items()}},
    )


def _values(page: Blocks, added: AttributeValues) -> AttributeValues:
    """Return the attribute values of both: elements of the added page have rows after those of the page, and pictures,
    which are number_values downwards, numbers below."""
    shift = np.where(added.owner < 0, -len(page.pictures), len(page.elements.tag))
    return AttributeValues(
        owner=np.concatenate((page.values.owner, added.owner + shift)),
        attribute=np.concatenate((page.values.attribute, added.attribute)),
        value=ChainedValues(page.values.value, added.value),
    )
