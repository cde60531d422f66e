"""Of which type a page is: boosted trees that look at measures of the page, whatever its language."""

from collections.abc import Mapping
from typing import Literal, get_args

import numpy as np

from boilerstrip.arrays import F64
from boilerstrip.features.block_features import Features
from boilerstrip.page.column import Column, forests, joined
from boilerstrip.page.regions import part
from boilerstrip.page.whole import whole

PageType = Literal["article", "forum", "product", "collection", "listing", "documentation", "service"]
"""WCXB's types (Foley 2026): a collection is a list of products, a listing of articles or other pages; a service page
is what a company or office says of itself and what it offers."""
PAGE_TYPES: tuple[PageType, ...] = get_args(PageType)
FILE = "types.npz"


def measures(features: Features, probability: F64, declared: Mapping[str, int]) -> Column:
    """What tells types of pages apart.

    Args:
        features: of a page's n blocks; there is at least one.
        probability: [n] how likely each is main content.
        declared: how often the page declares itself to be this or that; always the same keys.
    """
    said = Column(tuple(f"declares {name}" for name in declared), np.log1p(list(declared.values())))
    everything = np.ones(len(probability))
    return joined((whole(features), part("page", features, everything), part("likely", features, probability), said))


def page_type(features: Features, probability: F64, declared: Mapping[str, int]) -> PageType | None:
    """The likeliest type of a page; None where there is no text, or no tags are left to tell it by.

    Of flattened pages, trees that see all the rest tell 69 % right, on WCXB dev, and two of three products and listings
    wrong (macro-F1 .55; 53 % are articles): too little to be told.
    """
    if not features.blocks.text or features.blocks.is_flattened:
        return None
    of_types = forests(FILE, len(PAGE_TYPES))
    asked = measures(features, probability, declared).asked(of_types[0].measures)
    return PAGE_TYPES[int(np.argmax([forest.values(asked)[0] for forest in of_types]))]
