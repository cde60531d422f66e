"""Where blocks come from: what their elements, or any around them, are marked with."""

from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.vocabulary import SOURCE_HINTS, Hint


def inside(blocks: Blocks, hint: Hint) -> list[bool]:
    """Whether each block lies in an element with a hint, however far up."""
    marked: list[bool] = []
    for hints, parent in zip(blocks.elements.hints, blocks.elements.parent, strict=True):
        marked.append(bool(hints >> hint & 1) or (parent >= 0 and marked[parent]))
    return [marked[element] for element in blocks.element]


def origins(blocks: Blocks, names: tuple[str, ...]) -> dict[int, str]:
    """Blocks that stand in one of these sources, by row, and its name; the first named is told."""
    found: dict[int, str] = {}
    for name in names:
        hint = SOURCE_HINTS[name]
        if any(hints >> hint & 1 for hints in blocks.elements.hints):
            rows = (row for row, is_inside in enumerate(inside(blocks, hint)) if is_inside)
            found |= {row: name for row in rows if row not in found}
    return found
