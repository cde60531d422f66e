"""Flattened text to blocks: a WET record, a copied page, where no tags are left."""

from boilerstrip.blocks.model import Blocks, without_tags


def split_lines(text: str, limit: int) -> Blocks:
    """Cut flattened text into blocks, one a line that is not empty, at most ``limit`` of them."""
    lines = [squeezed for line in text.splitlines() if (squeezed := " ".join(line.split()))]
    return without_tags(lines[:limit], len(lines) > limit)
