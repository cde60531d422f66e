"""Properties of elements by tag code: their effects on the text, and the uses of their attributes."""

from functools import cache
from typing import NamedTuple

import numpy as np

from boilerstrip.lexicon.attributes import ATTRIBUTES, READERS_OF, Reader
from boilerstrip.lexicon.tags import (
    CONDITIONAL_TAGS,
    FALLBACK_TAGS,
    INLINE_TAGS,
    PREFORMATTED_TAGS,
    SKIPPED_TAGS,
    TAGS,
    VOID_TAGS,
)

IS_BREAKING = np.array([tag == "hr" or tag not in INLINE_TAGS | SKIPPED_TAGS for tag in TAGS])
"""[tag] True for block-level elements: they break lines."""
IS_CONDITIONAL = np.isin(TAGS, CONDITIONAL_TAGS)
"""[tag] True for those of them that do not where they are part of a line."""
IS_FALLBACK = np.isin(TAGS, FALLBACK_TAGS)
"""[tag] True for those whose text is but a fallback."""
IS_PASSED = np.isin(TAGS, list(SKIPPED_TAGS))
"""[tag] True for elements without a row in the table of elements."""
IS_VOID = np.isin(TAGS, list(VOID_TAGS))
"""[tag] True for void elements: they have no end tag."""
IS_PREFORMATTED = np.isin(TAGS, list(PREFORMATTED_TAGS))
"""[tag] True for elements that keep white space."""


class TagProperties(NamedTuple):
    """Properties of one tag."""

    is_passed: bool
    is_breaking: bool
    is_conditional: bool
    is_fallback: bool
    is_preformatted: bool
    linking: frozenset[str]
    """Attributes that make the element a link."""
    hinting: frozenset[str]
    """Attributes that are hints."""
    recorded: frozenset[str]
    """Attributes whose values are recorded."""


@cache
def tag_properties(code: int) -> TagProperties:
    """Properties of the tag with this code."""
    return TagProperties(
        is_passed=bool(IS_PASSED[code]),
        is_breaking=bool(IS_BREAKING[code]),
        is_conditional=bool(IS_CONDITIONAL[code]),
        is_fallback=bool(IS_FALLBACK[code]),
        is_preformatted=bool(IS_PREFORMATTED[code]),
        linking=_attributes_for(code, Reader.SEGMENTATION),
        hinting=_attributes_for(code, Reader.FEATURES),
        recorded=_attributes_for(code, Reader.RENDERING | Reader.METADATA),
    )


def _attributes_for(code: int, readers: Reader) -> frozenset[str]:
    return frozenset(np.array(ATTRIBUTES)[READERS_OF[code] & readers > 0].tolist())
