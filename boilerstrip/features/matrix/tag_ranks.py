"""Tags ranked so that a single threshold separates tags of text from those of labels and layout."""

import numpy as np

from boilerstrip.arrays import I64, U8
from boilerstrip.lexicon.tags import TAG_CODES, TAGS

RANKED = tuple(
    """
    p li h1 h2 h3 h4 h5 h6 td th dd dt div a section article blockquote figcaption button label option pre body form
    header footer aside main ul summary legend caption address center noscript
    """.split()
)
RANK_BY_TAG = np.full(len(TAGS), -1, np.int64)
RANK_BY_TAG[[TAG_CODES[tag] for tag in RANKED]] = np.arange(len(RANKED))
HEADING_LEVELS = np.zeros(len(TAGS), np.int64)
HEADING_LEVELS[[TAG_CODES[f"h{level}"] for level in range(1, 7)]] = np.arange(1, 7)
"""Level of each tag, 1 to 6; 0 if it is not a heading."""


def rank_tags(tag: U8) -> I64:
    """[n] indices in :data:`RANKED` of the tags with these codes, -1 for other tags."""
    ranks: I64 = RANK_BY_TAG.take(tag)
    return ranks
