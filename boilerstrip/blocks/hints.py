"""What elements hint at by their tags, roles, attributes and names."""

import re
from functools import lru_cache

from boilerstrip.lexicon.attributes import DROPPED, KEPT, MARK, NAMING
from boilerstrip.lexicon.hints import ATTRIBUTE_HINTS, ROLE_HINTS, TAG_HINTS, TOKEN_HINTS, Hint
from boilerstrip.lexicon.tags import TAGS

MARKS = {KEPT: Hint.KEPT, DROPPED: Hint.DROPPED}
"""Words of a mark, and their hints."""
FLAGS = {name: (wanted, hint) for name, wanted, hint in ATTRIBUTE_HINTS}
"""Attributes that are a hint if they have the wanted value, or if they are there at all."""
EXAMINED = ("style", MARK)
"""Attributes whose hints need more than a look into a table."""
TAG_MASKS = {tag: sum(1 << hint for hint in TAG_HINTS.get(tag, ())) for tag in TAGS}

is_display_none = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE).search
split_words = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])").findall
"""Words in names of classes and the like: they end at anything but a letter, and begin at a capital that has a small
letter beside it."""


def hints_of_attribute(name: str, value: str) -> int:
    """Return the bit mask of what an attribute hints at; 0 for an attribute that is no hint.

    >>> hints_of_attribute("class", "SiteFooter-links elephant") == 1 << Hint.C_FOOTER
    True
    """
    if name in NAMING:
        return hints_of_names(value)
    if name == "role":
        return 1 << ROLE_HINTS[value] if value in ROLE_HINTS else 0
    if name == "style":
        return 1 << Hint.DISPLAY_NONE if hides(value) else 0
    if name == MARK:
        return sum(1 << MARKS[word] for word in value.split())
    wanted, hint = FLAGS.get(name, (None, None))
    return 1 << hint if hint is not None and wanted in (None, value) else 0


@lru_cache(4096)  # a page repeats few names often
def hints_of_names(names: str) -> int:
    """Return the bit mask of what the words in names of classes and the like hint at."""
    mask = 0
    for word in split_words(names):
        mask |= TOKEN_HINTS.get(word.lower(), 0)
    return mask


def hides(style: str) -> bool:
    """Return True if a style hides its element."""
    folded = style.lower()
    return ("none" in folded or "hidden" in folded) and bool(is_display_none(style))
