"""Page type: boosted trees classify a page by features that do not depend on its language."""

from collections.abc import Mapping
from typing import Literal, get_args

import numpy as np

from boilerstrip.arrays import F64
from boilerstrip.features.block_features import Features
from boilerstrip.page.page_features import PageFeatures, concatenate
from boilerstrip.page.regions import measure_region
from boilerstrip.page.whole import measure_whole
from boilerstrip.scoring.weight_files import Purpose, load_packaged

PageType = Literal["article", "forum", "product", "collection", "listing", "documentation", "service"]
"""WCXB's types (Foley 2026): a collection is a list of products; a listing is a list of articles or other pages; a
service page presents a company or office and what it offers."""
PAGE_TYPES: tuple[PageType, ...] = get_args(PageType)
FILE, KIND = "types.npz", "page types"


def measure_for_type(features: Features, probability: F64, declared: Mapping[str, int]) -> PageFeatures:
    """Measure the features that page types are predicted from.

    Args:
        features: those of the page's n blocks, at least one.
        probability: [n] probability that each block is main content.
        declared: number of declarations by the page for each known type; the keys are always the same.
    """
    declarations = PageFeatures(tuple(f"declares {name}" for name in declared), np.log1p(list(declared.values())))
    page = measure_region("page", features, np.ones(len(probability)))
    likely = measure_region("likely content", features, probability)
    return concatenate((measure_whole(features), page, likely, declarations))


def classify_page(features: Features, probability: F64, declared: Mapping[str, int]) -> PageType | None:
    """Predict a page's type; None for a page without text and for flattened text.

    Without features of tags, trees classify 69 % of WCXB dev correctly, but two of three products and
    listings wrongly (macro-F1 .55; 53 % of the pages are articles): not reliable enough to report.
    """
    if not features.blocks.text or features.blocks.is_flattened:
        return None
    page = measure_for_type(features, probability, declared)
    forests = load_packaged(FILE, Purpose(KIND, page.names, PAGE_TYPES))
    return PAGE_TYPES[int(np.argmax([forest.values(page.matrix)[0] for forest in forests]))]
