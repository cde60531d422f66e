"""Pages segmented by the compiled pass and by the walk over the tree."""

from pathlib import Path

import numpy as np

from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.segment_compiled import segment_compiled
from boilerstrip.blocks.segment_tree import segment_tree
from boilerstrip.document.model import Document
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.options import Options

CORPUS = sorted((Path(__file__).parents[2] / "corpus").glob("*/page.html"))
WAYS = {"compiled": segment_compiled, "tree": segment_tree}


def parsed(html: str | bytes, options: Options | None = None) -> Document:
    """A page after parsing."""
    options = options or Options()
    return parse(read(html, options), options)


def table_of(blocks: Blocks) -> dict[str, object]:
    """All columns of a page in a form that can be compared."""
    elements = blocks.elements
    values = blocks.values
    rows = zip(values.owner.tolist(), values.attribute.tolist(), values.value, strict=True)
    return {
        "text": blocks.text,
        "element": blocks.element.tolist(),
        "link length": blocks.link_length.tolist(),
        "pictures": blocks.pictures,
        "truncated": blocks.truncated,
        "tag": elements.tag.tolist(),
        "name": elements.names_of(np.arange(len(elements.tag))),
        "parent": elements.parent.tolist(),
        "hints": elements.hints.tolist(),
        "kind": elements.kind.tolist(),
        "first": elements.first.tolist(),
        "end": elements.end.tolist(),
        "text start": elements.text_start.tolist(),
        "text end": elements.text_end.tolist(),
        "values": sorted(rows),
    }
