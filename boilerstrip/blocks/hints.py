"""Hints of elements, from their tags, roles, attributes and names."""

import re

from boilerstrip.caches import cache_short
from boilerstrip.lexicon.attributes import DROPPED, KEPT, MARK, NAMING
from boilerstrip.lexicon.hints import ATTRIBUTE_HINTS, ROLE_HINTS, TAG_HINTS, TOKEN_HINTS, Hint
from boilerstrip.lexicon.tags import TAGS

MARKS = {KEPT: Hint.KEPT, DROPPED: Hint.DROPPED}
"""Words of a mark, and their hints."""
FLAGS = {name: (required, hint) for name, required, hint in ATTRIBUTE_HINTS}
"""Attributes that are a hint: the required value (None: any) and the hint."""
EXAMINED = ("style", MARK)
"""Attributes whose values are parsed for hints, instead of being looked up in a table."""
TAG_MASKS = {tag: sum(1 << hint for hint in TAG_HINTS.get(tag, ())) for tag in TAGS}

is_display_none = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE).search
split_words = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])").findall
"""Splits names into words: at anything but a letter, and before a capital next to a small letter."""


def hints_of_attribute(name: str, value: str) -> int:
    """Return the bit mask of an attribute's hints; 0 if it has none.

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
    required, hint = FLAGS.get(name, (None, None))
    return 1 << hint if hint is not None and required in (None, value) else 0


@cache_short(4096)  # a page repeats few names often
def hints_of_names(names: str) -> int:
    """Return the bit mask of the hints of the words in an attribute with names, such as a class."""
    mask = 0
    for word in split_words(names):
        mask |= TOKEN_HINTS.get(word.lower(), 0)
    return mask


def hides(style: str) -> bool:
    """Return True if a style hides its element."""
    folded = style.lower()
    return ("none" in folded or "hidden" in folded) and bool(is_display_none(style))
