"""Flattened text to blocks: a WET record, a copied page, where no tags are left."""

from boilerstrip.blocks.model import Blocks, without_tags
from boilerstrip.features.characters import count_characters
from boilerstrip.features.phrases import LONG_TEXT_WORDS
from boilerstrip.lexicon.phrases import has_date

MAX_TITLE_WORDS = 30
"""Headlines have up to about twenty words; a standfirst has more."""
MIN_TITLE_WORDS = 2
"""A single word is a section's name."""


def blocks_of(text: str, limit: int) -> Blocks:
    """Cut flattened text into blocks, at most ``limit``: a line is a block."""
    lines = [squeezed for line in text.splitlines() if (squeezed := " ".join(line.split()))]
    kept = lines[:limit]
    return without_tags(kept, len(lines) > limit)


def title(lines: list[str]) -> str | None:
    """The headline: the last line before the running text that could be one.

    >>> body = "The old bridge, closed for years, has been opened to walkers and riders again this week."
    >>> title(["Home", "A bridge reopens", "Updated: 2024-05-02", body])
    'A bridge reopens'
    """
    if not lines:
        return None
    counts = count_characters(lines)
    body = next(
        (row for row, words in enumerate(counts.words) if words >= LONG_TEXT_WORDS and not has_date(lines[row])), None
    )
    for row in reversed(range(body or 0)):
        fits = MIN_TITLE_WORDS <= counts.words[row] <= MAX_TITLE_WORDS
        if fits and not counts.ends_in_stop[row] and not has_date(lines[row]) and ":" not in lines[row]:
            return lines[row]
    return None
