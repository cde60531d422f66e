"""Flattened text (a WET record, a page copied as text) to blocks."""

from boilerstrip.blocks.model import Blocks, without_tags


def split_lines(text: str, limit: int) -> Blocks:
    """Cut flattened text into blocks: one for each line that is not blank, at most ``limit`` of them."""
    lines = [squeezed for line in text.splitlines() if (squeezed := " ".join(line.split()))]
    return without_tags(lines[:limit], len(lines) > limit)
