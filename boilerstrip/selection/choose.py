"""Scores to chosen blocks: those that maximise the expected F-measure, wholes kept or dropped together."""

import numpy as np

from boilerstrip.arrays import F64, Mask, dot
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.tags import TAG_CODES
from boilerstrip.options import Focus
from boilerstrip.selection.context import Context, is_data
from boilerstrip.selection.expected_f import rank
from boilerstrip.selection.parts import Part, Selection, select_where

BETA: dict[Focus, float] = {"precision": 0.8, "balanced": 1.05, "recall": 2.0}
"""How many times recall counts as much as precision (van Rijsbergen's F-beta). Swept .5-1 for precision: of the sets of
strict article bodies all but one lose below .8; 1-1.2 for balanced, with the spread below: from 1.1 on, sets other than
WCXB lose what the spread gains, and at 1 corpus/ loses more refrains (57 of 303, where 1.05 lost 50)."""
SPREAD: dict[Focus, float] = {"precision": 0.0, "balanced": 1.5, "recall": 0.0}
"""Standard deviation, in log-odds, of the error that a page's scores share. Swept 0-3 for balanced, cross-validated by
domain: at 1.5 WCXB gains .0004 (±.0011), the 840 pages of other sets .0012 (±.0012); cross-validated by data set, these
gain .0020 (±.0020). Above, WCXB loses. Strict choices lose by any."""
CLEAR_PAGE = 0.85
CLEAR_BETA = 0.7
"""A page whose kept words have this mean probability is clear enough for a stricter choice: what adds little there is
teasers and notices (swept .7-.9 and .6-.85: +.0007 on WCXB, +.003 in the mean of eleven other sets)."""

CLEAR_PARAGRAPH = 0.6
"""A paragraph this likely stays on a clear page, too: a sentence lost is worse than a line too much. At .6 WCXB loses
.0001, fundus gains .0008, readability's set .0005; at .5 four sets lose .001 to .003."""
P = TAG_CODES["p"]


def choose(context: Context, shown: Mask) -> Selection:
    """Return the selection by pooled probabilities, with a ruling on the blocks that their own would decide otherwise.

    Args:
        context: the page and its scores.
        shown: [parts] True for the parts that the text holds.
    """
    pooled = context.pooled
    kept = _choose_likely(pooled, context.features, context.focus)
    is_likely = context.probability >= pooled.compress(kept).min(initial=1.0)
    differ = (context.whole >= 0) & (is_likely != kept)
    if not np.count_nonzero(differ):
        return select_where(kept, shown)
    selection = select_where(kept ^ differ, shown)
    selection = selection.assign(differ & kept, Part.CONTENT, "its list, row or entry is likely content")
    return selection.assign(differ & ~kept, Part.BOILERPLATE, "its list, row or entry is unlikely content")


def _choose_likely(probability: F64, features: Features, focus: Focus) -> Mask:
    """[n] the blocks that are worth keeping by their scores alone."""
    words = features.counts.words
    ranking = rank(probability, words, SPREAD[focus])
    kept = ranking.best(BETA[focus])
    if focus == "balanced":
        kept_words = words.compress(kept)
        if dot(kept_words, probability.compress(kept)) >= CLEAR_PAGE * max(kept_words.sum(), 1):
            clear = ranking.best(CLEAR_BETA)
            if np.count_nonzero(kept & ~clear):
                clear |= kept & (is_data(features) | ((features.tag == P) & (probability >= CLEAR_PARAGRAPH)))
            return clear
    return kept
