"""Measures of the page as a whole: what is much on one page is little on another."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from boilerstrip.blocks.features import Features
from boilerstrip.blocks.passes import flags, places
from boilerstrip.blocks.tags import TAG_CODES
from boilerstrip.blocks.vocabulary import Hint
from boilerstrip.scoring.measures.table import Measures

WORD_SHARES = (Hint.MAIN, Hint.ARTICLE, Hint.C_COMMENT, Hint.C_POST, Hint.C_PRODUCT, Hint.C_CARD)
"""Hints of which it is measured how much of the page's text stands in such elements."""
WORD_SHARES_PLACES = places(WORD_SHARES)


def _page(features: Features) -> Iterable[npt.NDArray[Any]]:
    subtrees, n, words = features.subtrees, len(features.tag), features.counts.words
    total, container = max(subtrees.words[0], 1), subtrees.container
    long = features.is_long.sum()
    values = (
        n,
        subtrees.words[0],
        subtrees.running[0] / total,
        subtrees.link_density[0],
        long,
        subtrees.running[0] / max(long, 1),
        subtrees.share[container],
        subtrees.words[container] / total,
        subtrees.link_density[container],
        subtrees.blocks[container],
        (subtrees.elements.tag == TAG_CODES["article"]).sum(),
        words[features.tag == TAG_CODES["p"]].sum() / total,
        words[features.tag == TAG_CODES["li"]].sum() / total,
        len(features.blocks.pictures),
        *(flags(features.within, WORD_SHARES_PLACES).astype(np.float64) @ words / total),
    )
    return np.broadcast_to(np.array(values)[:, np.newaxis], (len(values), n))


WHOLE = Measures(
    (
        "kind of page, blocks", "kind of page, words", "kind of page, running text", "kind of page, link density",
        "kind of page, long blocks", "kind of page, words of a long block", "kind of page, container's share",
        "kind of page, container's words", "kind of page, container's link density", "kind of page, container's blocks",
        "kind of page, articles", "kind of page, paragraphs", "kind of page, list items", "kind of page, pictures",
        *(f"kind of page, in {hint.name.lower()}" for hint in WORD_SHARES),
    ),
    _page,
)  # fmt: skip
