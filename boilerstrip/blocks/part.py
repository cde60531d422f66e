"""Some elements of a page as a page of their own, for steps whose cost is that of the page."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from boilerstrip.arrays import I64, rows_where
from boilerstrip.blocks.model import Blocks, Elements, Picture, move
from boilerstrip.blocks.values import AttributeValues, LazyValues
from boilerstrip.lexicon.tags import TAG_CODES

BODY = TAG_CODES["body"]


@dataclass(frozen=True, slots=True)
class TakenValues(LazyValues):
    """Some of a table's values."""

    values: Sequence[str]
    rows: I64
    """Rows of these values in the table."""

    def __len__(self) -> int:
        return len(self.rows)

    def make(self, row: int) -> str:
        return self.values[int(self.rows[row])]


@dataclass(frozen=True)
class Parts:
    """Takes parts of a page; each costs what it holds, the first one what the page holds."""

    blocks: Blocks

    def take(self, rows: slice, blocks: slice) -> Blocks:
        """Return some elements as a page; blocks and pictures of other elements are those of its root.

        Args:
            rows: range of elements.
            blocks: range of the blocks that are in them, or around them.
        """
        pictures = slice(*(bisect_left(self._picture_blocks, block) for block in (blocks.start, blocks.stop)))
        return Blocks(
            text=self.blocks.text[blocks],
            element=np.maximum(self.blocks.element[blocks] - rows.start + 1, 0),
            link_length=self.blocks.link_length[blocks],
            elements=self._elements(rows, blocks),
            values=self._values(rows, pictures),
            pictures=[
                move(_clamp(picture, rows), -blocks.start, 1 - rows.start) for picture in self.blocks.pictures[pictures]
            ],
            rules=[
                move(rule, -blocks.start, 1 - rows.start)
                for rule in self.blocks.rules
                if blocks.start <= rule.block < blocks.stop and rows.start <= rule.element < rows.stop
            ],
            truncated=self.blocks.truncated,
        )

    def _elements(self, rows: slice, blocks: slice) -> Elements:
        """Return elements below a root of their own."""
        elements = self.blocks.elements
        return Elements(
            tag=_below(BODY, elements.tag[rows]),
            parent=_below(-1, np.maximum(elements.parent[rows] - rows.start + 1, 0)),
            hints=_below(0, elements.hints[rows]),
            kind=_below(0, elements.kind[rows]),
            first=_below(0, np.clip(elements.first[rows] - blocks.start, 0, blocks.stop - blocks.start)),
            end=_below(
                blocks.stop - blocks.start, np.clip(elements.end[rows] - blocks.start, 0, blocks.stop - blocks.start)
            ),
            text_start=_below(0, elements.text_start[rows]),
            text_end=_below(-1, elements.text_end[rows]),
            names={row + 1: elements.names[row + rows.start] for row in rows_where(elements.tag[rows] == 0).tolist()},
        )

    def _values(self, rows: slice, pictures: slice) -> AttributeValues:
        """Return the attributes of elements, and of the pictures in them."""
        values, order = self.blocks.values, self._order
        of_elements = slice(*np.searchsorted(self._owners, (rows.start, rows.stop)).tolist())
        of_pictures = slice(*np.searchsorted(self._owners, (-pictures.stop, -pictures.start)).tolist())
        taken = np.concatenate((order[of_elements], order[of_pictures]))
        shift = np.repeat((1 - rows.start, pictures.start), (_length(of_elements), _length(of_pictures)))
        return AttributeValues(values.owner[taken] + shift, values.attribute[taken], TakenValues(values.value, taken))

    @cached_property
    def _order(self) -> I64:
        """Rows of the attribute values by owner."""
        return np.argsort(self.blocks.values.owner, kind="stable")

    @cached_property
    def _owners(self) -> I64:
        """Owners in that order."""
        return self.blocks.values.owner[self._order]

    @cached_property
    def _picture_blocks(self) -> list[int]:
        return [picture.block for picture in self.blocks.pictures]


def _below(root: int, column: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return a column of elements with the value of a root before it."""
    return np.concatenate((np.array([root], column.dtype), column))


def _clamp(picture: Picture, rows: slice) -> Picture:
    """Return a picture, in the root if its element is behind those taken: one of the same line may be."""
    return picture if picture.element < rows.stop else picture._replace(element=rows.start - 1)


def _length(rows: slice) -> int:
    length: int = rows.stop - rows.start
    return length
