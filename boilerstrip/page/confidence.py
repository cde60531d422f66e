"""Confidence: a calibrated estimate of an extraction's word-F1.

The trees are fitted with the cross-entropy of F1 as their loss, which is a
proper score of a fraction's mean (fractional logit, Papke & Wooldridge 1996).
Their values are log-odds of F1 and need no further calibration.
"""

from boilerstrip.arrays import F64, Mask
from boilerstrip.features.block_features import Features
from boilerstrip.page.certainty import measure_certainty
from boilerstrip.scoring.scores import logistic
from boilerstrip.scoring.weight_files import Purpose, load_packaged

HTML_FILE, HTML_KIND = "confidence-html.npz", "confidence in extractions of HTML"
TEXT_FILE, TEXT_KIND = "confidence-text.npz", "confidence in extractions of flattened text"
"""Flattened text has its own trees: with one file for both, the correlation on HTML was .02 lower."""
CLASSES = ("word-F1",)


def estimate_confidence(features: Features, probability: F64, kept: Mask) -> float:
    """Estimate the word-F1 of the kept blocks, 0 to 1; 0 for a page without text.

    Args:
        features: those of the page's n blocks.
        probability: [n] probability that each block is main content.
        kept: [n] True for kept blocks.
    """
    if not features.blocks.text:
        return 0.0
    certainty = measure_certainty(features, probability, kept)
    file, kind = (TEXT_FILE, TEXT_KIND) if features.blocks.is_flattened else (HTML_FILE, HTML_KIND)
    (forest,) = load_packaged(file, Purpose(kind, certainty.names, CLASSES))
    return float(logistic(forest.values(certainty.matrix))[0])
