"""Notices on cookies, consent and personal data in elements that the page does not show."""

import numpy as np

from boilerstrip.arrays import F64, I64, Mask, any_bit_set, ranges, rows_where
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.consent import CONSENT_CLAUSES, CONSENT_WORDS
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.native.kernels import inherit

UNSEEN = mask(Hint.HIDDEN, Hint.DISPLAY_NONE, Hint.ARIA_HIDDEN, Hint.DIALOG)
NAMED = mask(Hint.C_CONSENT, Hint.DIALOG)
"""Hints of class names such as ``cookie`` and ``modal``, and of dialogs."""
ASCII_WORDS = tuple(word for word in CONSENT_WORDS if word.isascii())
MIN_SHARE = 0.4
"""Least share of an element's words in blocks that mention consent. Of 3,880 annotated pages seven have such an element
with text that would be kept, and all are notices; at .25, a product's and a gallery's dialogs are taken for some."""
MIN_MENTIONS = 2
"""Blocks of an element not so named that must mention consent: an answer on clearing cookies may be one."""


def find_hidden_notices(kept: Mask, features: Features) -> Mask:
    """[n] blocks of notices on consent in unseen elements, unless the page itself is about it.

    Hidden text is as often content as not (tabs, pages shown by scripts), so only what it says tells.

    Args:
        kept: [n] blocks that are content so far.
        features: of the page's n blocks.
    """
    notices = np.zeros(len(kept), np.bool_)
    elements, title = features.blocks.elements, features.title_row
    unseen = rows_where(any_bit_set(elements.hints, UNSEEN) & (elements.end > elements.first))
    first, end = elements.first[unseen], elements.end[unseen]
    unseen = unseen[((first > title) | (title >= end)) & (_sum(kept, first, end) > 0)]
    if not len(unseen) or not _mention_consent(kept & _inside(unseen, features), features):
        return notices
    if title >= 0 and _holds(features.folded_texts[title], CONSENT_WORDS):
        return notices
    return _inside(unseen[_are_notices(unseen, features)], features)


def _inside(rows: I64, features: Features) -> Mask:
    """[n] blocks in any of the elements of some rows."""
    elements, size = features.blocks.elements, len(features.tag) + 1
    begun = np.bincount(elements.first[rows], minlength=size)
    inside: Mask = (begun - np.bincount(elements.end[rows], minlength=size)).cumsum()[:-1] > 0
    return inside


def _mention_consent(is_searched: Mask, features: Features) -> bool:
    """Return True if one of the blocks searched mentions consent; texts in ASCII need few words."""
    texts = [features.folded_texts[row] for row in rows_where(is_searched).tolist()]
    in_ascii = [text for text in texts if text.isascii()]
    if _holds("\n".join(in_ascii), ASCII_WORDS):
        return True
    others = "\n".join(text for text in texts if not text.isascii())
    return bool(others) and _holds(others, CONSENT_WORDS)


def _are_notices(unseen: I64, features: Features) -> Mask:
    """[m] whether each of m elements holds a notice."""
    elements, texts = features.blocks.elements, features.folded_texts
    first, end = elements.first[unseen], elements.end[unseen]
    mentions = np.zeros(len(texts), np.bool_)
    for row in np.unique(ranges(first, end - first)).tolist():
        mentions[row] = _holds(texts[row], CONSENT_WORDS)
    words = features.counts.words
    share = _sum(words * mentions, first, end) / np.maximum(_sum(words, first, end), 1)
    is_named = _are_named(unseen, features)
    has_clause = [_has_clause(texts[begin:stop]) for begin, stop in zip(first.tolist(), end.tolist(), strict=True)]
    is_clear = np.array(has_clause, np.bool_) & (_sum(mentions, first, end) >= MIN_MENTIONS)
    is_notice: Mask = (is_named | is_clear) & (share >= MIN_SHARE)
    return is_notice


def _are_named(unseen: I64, features: Features) -> Mask:
    """[m] whether each of m elements, or one around it, is named after consent or is a dialog."""
    hints = inherit(features.subtrees.parent, features.blocks.elements.hints)
    return any_bit_set(hints[unseen], NAMED)


def _sum(column: F64 | Mask, first: I64, end: I64) -> F64:
    """[m] sums of a column [n] over m ranges of rows."""
    before = np.concatenate(((0.0,), column.cumsum(dtype=np.float64)))
    sums: F64 = before[end] - before[first]
    return sums


def _has_clause(texts: list[str]) -> bool:
    return any(_holds(text, CONSENT_CLAUSES) for text in texts)


def _holds(text: str, phrases: tuple[str, ...]) -> bool:
    return any(phrase in text for phrase in phrases)
