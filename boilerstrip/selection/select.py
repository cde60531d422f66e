"""Scores to parts: the blocks that scores choose, completed by rules of context."""

from dataclasses import replace

import numpy as np

from boilerstrip.arrays import F64, I64, Mask, dot
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.options import Focus
from boilerstrip.selection.captions import decide_captions
from boilerstrip.selection.context import (
    heads_content,
    is_between,
    is_data,
    is_dateline,
    is_empty_page,
    is_title,
)
from boilerstrip.selection.expected_f import rank
from boilerstrip.selection.parts import TEXT_PARTS, Part, Selection, select_where
from boilerstrip.selection.wholes import find_wholes, follows_kept, pool

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
FOLLOWER_MIN: dict[Focus, float] = {"precision": 0.2, "balanced": 0.4, "recall": 0.2}
"""Least probability of lists, rows and definitions next after kept text. Swept .1-.4: in precision WCXB gains .0058,
trafilatura's set .0017, zhweb .0039, and fundus loses .0006; at .15 scrapinghub's sample gains more, at .1 fundus
loses. In balanced all are within .0003 from .3 on; below, WCXB loses."""
HEADING_MIN: dict[Focus, float] = {"precision": 0.2, "balanced": 0.3, "recall": 0.2}
"""Least probability of a heading of kept content (swept .2-.4: no difference in F1 beyond .0003). In precision focus
only headings between kept blocks are kept. Swept .1-.3 there, held out by domain: at .2 WCXB gains .0029, sets of
strict article bodies lose .0005 to gain .0002, forums lose .0018; at .1 scrapinghub loses .0025; with headings above
the first kept block, too, defuddle loses .0053."""
QUOTE_MIN: dict[Focus, float] = {"precision": 0.1, "balanced": 0.2, "recall": 0.1}
"""Least probability of a quotation between kept blocks. Swept .1 and .2, held out by domain: for precision .1 gains
.0097 on harvest-forum, .0038 on scrapinghub, .0013 on magic-forum and .0002 on WCXB, .2 a tenth less; for balanced .2
gains .0020, .0029, .0015 and loses .0001 on WCXB; no set loses more than .0003."""
TITLE_MIN: dict[Focus, float] = {"precision": 1.0, "balanced": 0.2, "recall": 0.0}
"""Least probability of the title of kept content: most gold leaves it out, readers look for it. On WCXB .2 costs .0008,
0 costs .0014."""
QUOTE = mask(Hint.QUOTE)
SHELL_LABELS = ("share", "related", "comments")
"""Kinds of labels that are boilerplate even between content: of those that scores keep, four in five are not gold."""


def select(probability: F64, features: Features, focus: Focus, shown: Mask = TEXT_PARTS) -> Selection:
    """Choose a page's main content.

    The blocks that maximise the expected F-beta come first; then rules of
    context complete them.

    Args:
        probability: [n] how likely each block is main content.
        features: of the page's n blocks.
        focus: what matters more if a block is in doubt.
        shown: [parts] True for the parts that the text holds.
    """
    whole = find_wholes(features)
    pooled = pool(probability, whole, features.counts.words)
    selection = _select_wholes(probability, pooled, whole, _choose_likely(pooled, features, focus), shown)
    kept = selection.kept
    if not kept.any():
        return selection
    if is_empty_page(kept, features):
        return selection.assign(kept, Part.BOILERPLATE, "the page holds only a footer or a notice")
    followers = follows_kept(kept, pooled >= FOLLOWER_MIN[focus], whole, features)
    selection = selection.assign(followers, Part.CONTENT, "its list, row or entry follows kept text")
    kept = selection.kept
    headings = heads_content(kept, probability >= HEADING_MIN[focus], features)
    if focus == "precision":
        headings &= is_between(kept)
    selection = selection.assign(headings, Part.CONTENT, "heading above kept text")
    quotations = features.inside(QUOTE) & (probability >= QUOTE_MIN[focus])
    if quotations.any():
        quotations &= is_between(kept)
        selection = selection.assign(quotations, Part.CONTENT, "quotation between kept blocks")
    selection = decide_captions(selection, probability, features, focus)
    if features.title_row >= 0 and probability[features.title_row] >= TITLE_MIN[focus]:
        selection = selection.assign(is_title(features), Part.TITLE, "is the page's title")
    if focus != "recall":
        share, related, comments = (features.labels[kind] for kind in SHELL_LABELS)
        labels = share | related | comments
        selection = selection.assign(labels, Part.BOILERPLATE, "label such as 'Share', not content")
    return selection.assign(is_dateline(features), Part.DATELINE, "date or source next to the title")


def _select_wholes(probability: F64, pooled: F64, whole: I64, kept: Mask, shown: Mask) -> Selection:
    """Return the selection by pooled probabilities, with a ruling on the blocks that their own would decide otherwise.

    Args:
        probability: [n] how likely each block is main content.
        pooled: [n] the same, equal in each whole.
        whole: [n] the first block of each block's whole, -1 for none.
        kept: [n] the blocks that pooled probabilities choose.
        shown: [parts] True for the parts that the text holds.
    """
    is_likely = probability >= pooled[kept].min(initial=1.0)
    differ = (whole >= 0) & (is_likely != kept)
    if not np.count_nonzero(differ):
        return select_where(kept, shown)
    selection = select_where(kept ^ differ, shown)
    selection = selection.assign(differ & kept, Part.CONTENT, "its list, row or entry is likely content")
    return selection.assign(differ & ~kept, Part.BOILERPLATE, "its list, row or entry is unlikely content")


def name_parts(selection: Selection, features: Features) -> Selection:
    """Return a selection in which the title is set apart from other content."""
    part = selection.part.copy()
    part[(part == Part.CONTENT) & is_title(features)] = Part.TITLE
    return replace(selection, part=part)


def _choose_likely(probability: F64, features: Features, focus: Focus) -> Mask:
    """[n] the blocks that are worth keeping by their scores alone."""
    words = features.counts.words
    ranking = rank(probability, words, SPREAD[focus])
    kept = ranking.best(BETA[focus])
    if focus == "balanced":
        kept_words = words[kept]
        if dot(kept_words, probability[kept]) >= CLEAR_PAGE * max(kept_words.sum(), 1):
            return ranking.best(CLEAR_BETA) | (kept & is_data(features))
    return kept
