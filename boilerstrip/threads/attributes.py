"""All attributes of a page's elements, from the parser's tree.

The columns hold the attributes that every extraction needs. Names of inline
elements, which tell the authors and dates of comments, are read on demand, from
a second parse of the page.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from boilerstrip.blocks.model import Elements
from boilerstrip.document.model import TreeElement
from boilerstrip.lexicon.tags import SKIPPED_TAGS, TAGS

Attributes = Mapping[str, str]
NO_ATTRIBUTES: Attributes = MappingProxyType({})
SPACER = "spacer"
"""Our own attribute: the width of a picture without a text, in its parent's attributes."""
MAX_DIGITS = 9
"""Digits of the largest width."""


def read_attributes(root: TreeElement | None, elements: Elements) -> Sequence[Attributes]:
    """Return the attributes of each element; none for those that are not in the tree.

    Args:
        root: of the page's tree, parsed with all attributes.
        elements: of the page; those of appended texts come last.
    """
    attributes = [NO_ATTRIBUTES] * len(elements.tag)
    tags = elements.tag.tolist()
    row, stack = 0, [(root, 0)] if root is not None else []
    while stack and row < len(tags):
        node, parent = stack.pop()
        if node.tag in SKIPPED_TAGS:
            if node.tag == "img":
                _note_spacer(attributes, parent, node.attributes)
            continue
        if (TAGS[tags[row]] or elements.names.get(row, "")) != node.tag:
            return [NO_ATTRIBUTES] * len(tags)
        attributes[row] = node.attributes
        stack += [(child, row) for child in node.children() if not isinstance(child, str)][::-1]
        row += 1
    return attributes


def _note_spacer(attributes: list[Attributes], parent: int, image: Attributes) -> None:
    width = image.get("width", "")
    if width.isdecimal() and len(width) <= MAX_DIGITS and not image.get("alt") and SPACER not in attributes[parent]:
        attributes[parent] = {**attributes[parent], SPACER: width}
