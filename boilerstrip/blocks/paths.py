"""CSS paths to elements."""

from collections.abc import Sequence

import numpy as np

from boilerstrip.blocks.model import Elements


def css_paths(elements: Elements, rows: Sequence[int], truncated: bool) -> list[str]:
    """A selector that finds just this element, for each of these rows.

    Every step is a tag with its number among siblings of that tag, as in
    ``html > body > div:nth-of-type(2) > p``. An only child needs no number,
    where the page was not truncated and so all children are known.
    """
    counts: dict[tuple[int, str], int] = {}
    numbers = []
    parents = elements.parent.tolist()
    tags = elements.names_of(np.arange(len(parents)))
    for parent, tag in zip(parents, tags, strict=True):
        numbers.append(counts.get((parent, tag), 0) + 1)
        counts[parent, tag] = numbers[-1]
    paths = []
    for row in rows:
        steps = []
        while row >= 0:
            tag, parent = tags[row], parents[row]
            only = counts[parent, tag] == 1 and not truncated
            steps.append(_escaped(tag) if only else f"{_escaped(tag)}:nth-of-type({numbers[row]})")
            row = parent
        paths.append(" > ".join(reversed(steps)))
    return paths


def _escaped(tag: str) -> str:
    return "".join(char if char.isascii() and (char.isalnum() or char in "-_") else f"\\{char}" for char in tag)
