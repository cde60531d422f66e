"""Append the blocks of another page to those of a page."""

from dataclasses import replace

import numpy as np

from boilerstrip.blocks.model import Blocks, Elements, move
from boilerstrip.blocks.values import AttributeValues, ChainedValues


def append_blocks(blocks: Blocks, added: Blocks, hints: int) -> Blocks:
    """Append blocks to those of a page.

    Args:
        blocks: those of the page.
        added: the blocks to append; their root element becomes a child of the page's root.
        hints: bit mask of the hints of that child.
    """
    first, elements = len(blocks.text), len(blocks.elements.tag)
    return Blocks(
        text=blocks.text + added.text,
        element=np.concatenate((blocks.element, added.element + elements)),
        link_length=np.concatenate((blocks.link_length, added.link_length)),
        elements=_elements(blocks.elements, _below_root(added.elements, hints), first, first + len(added.text)),
        values=_values(blocks, added.values),
        pictures=[*blocks.pictures, *(move(picture, first, elements) for picture in added.pictures)],
        rules=[*blocks.rules, *(move(rule, first, elements) for rule in added.rules)],
        truncated=added.truncated,
    )


def _below_root(added: Elements, hints: int) -> Elements:
    own = added.hints.copy()
    own[0] = hints
    return replace(added, hints=own)


def _elements(page: Elements, added: Elements, first: int, end: int) -> Elements:
    """Concatenate the elements of both pages.

    Args:
        page: those of the page.
        added: those of the appended page.
        first: row of its first block among all blocks.
        end: one past its last block.
    """
    offset = len(page.tag)
    parent = added.parent + offset
    parent[0] = 0
    ends = np.concatenate((page.end, added.end + first))
    ends[0] = end
    hints = np.where(page.end > page.first, page.hints, 0)  # elements without blocks have no hints
    kinds = np.where(added.kind > 0, added.kind + page.kind.max(), 0)  # a name that is on both pages gets two numbers
    return Elements(
        tag=np.concatenate((page.tag, added.tag)),
        parent=np.concatenate((page.parent, parent)),
        hints=np.concatenate((hints, added.hints)),
        kind=np.concatenate((page.kind, kinds)),
        first=np.concatenate((page.first, added.first + first)),
        end=ends,
        text_start=np.concatenate((page.text_start, added.text_start)),
        text_end=np.concatenate((page.text_end, added.text_end)),
        names={**page.names, **{row + offset: name for row, name in added.names.items()}},
    )


def _values(page: Blocks, added: AttributeValues) -> AttributeValues:
    """Concatenate the attribute values of both pages.

    Owners of the appended page are renumbered: its elements follow those of the page, and its pictures, numbered
    downwards, those of the page.
    """
    shift = np.where(added.owner < 0, -len(page.pictures), len(page.elements.tag))
    return AttributeValues(
        owner=np.concatenate((page.values.owner, added.owner + shift)),
        attribute=np.concatenate((page.values.attribute, added.attribute)),
        value=ChainedValues(page.values.value, added.value),
    )
