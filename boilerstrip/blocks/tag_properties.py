"""What elements do to the text, by tag code."""

import numpy as np

from boilerstrip.lexicon.tags import INLINE_TAGS, PASSED_TAGS, PREFORMATTED_TAGS, TAGS, VOID_TAGS

IS_BREAKING = np.array([tag == "hr" or tag not in INLINE_TAGS | PASSED_TAGS for tag in TAGS])
"""[tag] breaks lines."""
IS_PASSED = np.isin(TAGS, list(PASSED_TAGS))
"""[tag] is no element of the text."""
IS_VOID = np.isin(TAGS, list(VOID_TAGS))
"""[tag] has no end tag."""
IS_PREFORMATTED = np.isin(TAGS, list(PREFORMATTED_TAGS))
"""[tag] keeps white space."""
