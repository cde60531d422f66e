"""What elements do to the text, and what their attributes are used for, by tag code."""

from typing import NamedTuple

import numpy as np

from boilerstrip.lexicon.attributes import ATTRIBUTES, READERS_OF, Reader
from boilerstrip.lexicon.tags import INLINE_TAGS, PREFORMATTED_TAGS, SKIPPED_TAGS, TAGS, VOID_TAGS

IS_BREAKING = np.array([tag == "hr" or tag not in INLINE_TAGS | SKIPPED_TAGS for tag in TAGS])
"""[tag] breaks lines."""
IS_PASSED = np.isin(TAGS, list(SKIPPED_TAGS))
"""[tag] is no element of the text."""
IS_VOID = np.isin(TAGS, list(VOID_TAGS))
"""[tag] has no end tag."""
IS_PREFORMATTED = np.isin(TAGS, list(PREFORMATTED_TAGS))
"""[tag] keeps white space."""


class TagProperties(NamedTuple):
    """The same for one tag."""

    is_passed: bool
    is_breaking: bool
    is_preformatted: bool
    linking: frozenset[str]
    """Attributes that make a link of it."""
    hinting: frozenset[str]
    """Attributes that are hints."""
    recorded: frozenset[str]
    """Attributes whose values are recorded."""


def _properties(code: int) -> TagProperties:
    return TagProperties(
        is_passed=bool(IS_PASSED[code]),
        is_breaking=bool(IS_BREAKING[code]),
        is_preformatted=bool(IS_PREFORMATTED[code]),
        linking=_attributes_for(code, Reader.SEGMENTATION),
        hinting=_attributes_for(code, Reader.FEATURES),
        recorded=_attributes_for(code, Reader.RENDERING | Reader.METADATA),
    )


def _attributes_for(code: int, readers: Reader) -> frozenset[str]:
    return frozenset(np.array(ATTRIBUTES)[READERS_OF[code] & readers > 0].tolist())


TAG_PROPERTIES = [_properties(code) for code in range(len(TAGS))]
"""[tag]"""
