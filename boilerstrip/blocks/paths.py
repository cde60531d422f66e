"""CSS paths to elements."""

from boilerstrip.blocks.model import Elements
from boilerstrip.blocks.vocabulary import SOURCE_SELECTORS


def css_paths(elements: Elements, rows: list[int], truncated: bool) -> list[str]:
    """A selector that finds just this element, for each of these rows.

    Every step is a tag with its number among siblings of that tag, as in
    ``html > body > div:nth-of-type(2) > p``. An only child needs no number,
    where the page was not truncated and so all children are known. What
    stands in a script or template has no path of its own: a selector of these
    stands for it.
    """
    counts: dict[tuple[int, str], int] = {}
    numbers = []
    for parent, tag in zip(elements.parent, elements.tag, strict=True):
        numbers.append(counts.get((parent, tag), 0) + 1)
        counts[parent, tag] = numbers[-1]
    paths = []
    for row in rows:
        steps = []
        while row >= 0:
            if source := _source(elements.hints[row]):
                steps = [source]
                break
            tag, parent = elements.tag[row], elements.parent[row]
            only = counts[parent, tag] == 1 and not truncated
            steps.append(_escaped(tag) if only else f"{_escaped(tag)}:nth-of-type({numbers[row]})")
            row = parent
        paths.append(" > ".join(reversed(steps)))
    return paths


def _source(hints: int) -> str:
    return next((selector for hint, selector in SOURCE_SELECTORS.items() if hints >> hint & 1), "")


def _escaped(tag: str) -> str:
    return "".join(char if char.isascii() and (char.isalnum() or char in "-_") else f"\\{char}" for char in tag)
