"""CSS paths to elements."""

from collections.abc import Sequence

import numpy as np

from boilerstrip.arrays import any_bit_set, rows_where
from boilerstrip.blocks.model import Elements
from boilerstrip.lexicon.hints import SOURCE_SELECTORS


def css_paths(elements: Elements, rows: Sequence[int], truncated: bool) -> list[str]:
    """Return a CSS selector for each row that selects just this element.

    Every step is a tag with its number among siblings of that tag, as in
    ``html > body > div:nth-of-type(2) > p``. The only child of its tag has no
    number, unless the page was truncated and later siblings are unknown. The
    path of an element that comes from a script is a selector of scripts.

    Args:
        elements: those of the page.
        rows: of the elements to name.
        truncated: True if the limit on blocks cut the page.
    """
    counts: dict[tuple[int, str], int] = {}
    numbers = []
    parents = elements.parent.tolist()
    tags = elements.names_of(np.arange(len(parents)))
    for parent, tag in zip(parents, tags, strict=True):
        numbers.append(counts.get((parent, tag), 0) + 1)
        counts[parent, tag] = numbers[-1]
    sources = _sources(elements)
    paths = []
    for row in rows:
        steps = []
        while row >= 0:
            if row in sources:
                steps = [sources[row]]
                break
            tag, parent = tags[row], parents[row]
            only = counts[parent, tag] == 1 and not truncated
            steps.append(_escaped(tag) if only else f"{_escaped(tag)}:nth-of-type({numbers[row]})")
            row = parent
        paths.append(" > ".join(reversed(steps)))
    return paths


def _sources(elements: Elements) -> dict[int, str]:
    """Return selectors by row, for the roots of content that comes from scripts."""
    return {
        row: selector
        for hint, selector in SOURCE_SELECTORS.items()
        for row in rows_where(any_bit_set(elements.hints, 1 << hint)).tolist()
    }


def _escaped(tag: str) -> str:
    return "".join(char if char.isascii() and (char.isalnum() or char in "-_") else f"\\{char}" for char in tag)
