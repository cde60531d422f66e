"""How far an extraction can be trusted: a calibrated estimate of its word-F1.

Boosted trees with the cross-entropy of F1 as their loss, which is a proper
score of a fraction's mean (fractional logit, Papke & Wooldridge 1996): their
values are log-odds, and need no calibration after that.
"""

from boilerstrip.arrays import F64, Mask
from boilerstrip.features.block_features import Features
from boilerstrip.page.certainty import certainty
from boilerstrip.page.column import Column, forests
from boilerstrip.scoring.scores import logistic

HTML_FILE = "confidence-html.npz"
TEXT_FILE = "confidence-text.npz"
"""Trees for flattened text are others: the two together, in one file, lost .02 of the correlation on HTML."""


def measures(features: Features, probability: F64, kept: Mask) -> Column:
    """What tells good extractions from bad: above all, what the scores say.

    Args:
        features: of a page's n blocks; there is at least one.
        probability: [n] how likely each is main content.
        kept: [n] which are kept.
    """
    return certainty(features, probability, kept)


def confidence(features: Features, probability: F64, kept: Mask) -> float:
    """The expected word-F1 of what is kept, 0 to 1; 0 where there is no text."""
    if not features.blocks.text:
        return 0.0
    (forest,) = forests(TEXT_FILE if features.blocks.is_flattened else HTML_FILE, 1)
    values = forest.values(measures(features, probability, kept).asked(forest.measures))
    return float(logistic(values)[0])
