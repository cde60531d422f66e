"""Tags in an order in which one threshold tells texts from labels and layout."""

import numpy as np
import numpy.typing as npt

from boilerstrip.arrays import U8
from boilerstrip.lexicon.tags import TAG_CODES, TAGS

RANKED = tuple(
    """
    p li h1 h2 h3 h4 h5 h6 td th dd dt div a section article blockquote figcaption button label option pre body form
    header footer aside main ul summary legend caption address center noscript
    """.split()
)
RANKS = np.full(len(TAGS), -1, np.int64)
RANKS[[TAG_CODES[tag] for tag in RANKED]] = np.arange(len(RANKED))
HEADING_LEVELS = np.zeros(len(TAGS), np.int64)
HEADING_LEVELS[[TAG_CODES[f"h{level}"] for level in range(1, 7)]] = np.arange(1, 7)


def tag_ranks(tag: U8) -> npt.NDArray[np.int64]:
    """Places in :data:`RANKED`, -1 for other tags."""
    ranks: npt.NDArray[np.int64] = RANKS[tag]
    return ranks
