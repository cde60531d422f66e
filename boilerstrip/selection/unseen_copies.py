"""Copies that readers do not see, of text that they do: in hidden elements and ``<noscript>``."""

from collections.abc import Sequence

from boilerstrip.arrays import Mask, rows_where
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.selection.likely_copies import find_likely_copies, hash_texts
from boilerstrip.selection.likeness import say_the_same
from boilerstrip.selection.wording import Wording, flatten, word

UNSEEN = mask(Hint.NOSCRIPT, Hint.HIDDEN, Hint.ARIA_HIDDEN, Hint.DISPLAY_NONE, Hint.DIALOG)
CODE, HEADING = mask(Hint.CODE), mask(Hint.HEADING)
MIN_LENGTH, MIN_WORDS = 12, 4
"""Characters, or words, of the shortest text compared; prices and labels ("Photo: dpa") are often equal."""


def find_unseen_copies(features: Features, kept: Mask) -> dict[int, int]:
    """Return the kept blocks in hidden elements or ``<noscript>`` whose text is also seen, each with the seen one."""
    unseen = features.inside(UNSEEN) & kept
    if not unseen.any() or unseen.sum() == kept.sum():
        return {}
    wordings = _word_likely_copies(features, kept & is_long_enough(features), unseen)
    is_code, is_heading = features.inside(CODE), features.inside(HEADING)
    seen = {flatten(wording.words): row for row, wording in reversed(wordings.items()) if not unseen[row]}
    copies: dict[int, int] = {}
    for row, wording in wordings.items():
        original = seen.get(flatten(wording.words)) if unseen[row] else None
        if original is None or (is_heading[row] and not is_heading[original]):
            continue
        if _are_copies(wording, wordings[original], bool(is_code[row])):
            copies[row] = original
    return copies


def is_long_enough(features: Features) -> Mask:
    """[n] True for texts that are compared."""
    counts = features.counts
    has_words = (counts.words >= MIN_WORDS) & (counts.letters > MIN_WORDS)
    long_enough: Mask = (counts.characters >= MIN_LENGTH) | has_words
    return long_enough


def _word_likely_copies(features: Features, compared: Mask, unseen: Mask) -> dict[int, Wording]:
    rows = rows_where(compared).tolist()
    texts = [features.blocks.text[row] for row in rows]
    likely = find_likely_copies(texts, hash_texts(texts), _UnseenEvidence(unseen[rows].tolist()))
    return {rows[number]: word(texts[number]) for number in likely}


class _UnseenEvidence:
    """Evidence is that readers see one of the texts and not another one."""

    def __init__(self, is_unseen: Sequence[bool]) -> None:
        self.is_unseen = is_unseen

    def may_be_in(self, numbers: Sequence[int]) -> bool:
        """Return True if some of these texts are seen and some are not."""
        return len({self.is_unseen[number] for number in numbers}) > 1

    def is_in(self, numbers: Sequence[int]) -> bool:
        """Return the same: there is nothing more to look at."""
        return self.may_be_in(numbers)


def _are_copies(one: Wording, other: Wording, is_code: bool) -> bool:
    """True if two texts say the same; in code, every character counts."""
    return one.text == other.text if is_code else say_the_same(one, other)
