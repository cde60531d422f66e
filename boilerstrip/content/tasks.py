"""The boxes of task lists."""

import numpy as np

from boilerstrip.arrays import rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.content.outline import ITEM, Outline
from boilerstrip.lexicon.attributes import ATTRIBUTE_CODES

TYPE = ATTRIBUTE_CODES["type"]


def find_tasks(blocks: Blocks, outline: Outline) -> dict[int, bool]:
    """Return by list item whether its box is checked; items without a box are left out."""
    values = blocks.values
    boxes: dict[int, bool] = {}
    for row in rows_where(np.asarray(values.attribute == TYPE)).tolist():
        owner = values.owner.item(row)
        item = outline.innermost.item(owner) if owner >= 0 else -1
        if item >= 0 and outline.kind(item) == ITEM and values.value[row].strip().lower() == "checkbox":
            boxes.setdefault(item, values.of(owner, "checked") is not None)
    return boxes
