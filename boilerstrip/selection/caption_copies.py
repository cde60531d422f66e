"""Captions that stand more than once, and texts cut from another text of the page.

A caption is repeated in a gallery, in ``<noscript>``, as a line beside the
picture, as the page's title; a lead as a heading and again as a paragraph; a
text's beginning as a teaser of it. There must be evidence: the markup of a
caption or figure, a picture's alt or title that says the same, a heading, or a
cut. Refrains, cells, code, definitions and quotations repeat texts on purpose.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from boilerstrip.arrays import Mask, rows_where
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.tags import TAGS
from boilerstrip.selection.copy_evidence import (
    IS_PLAIN,
    MAX_COPIES_OF_PLAIN_TEXT,
    MIN_LEAD_WORDS,
    WINDOW,
    CaptionEvidence,
)
from boilerstrip.selection.copy_groups import Group, group_copies
from boilerstrip.selection.likely_copies import find_likely_copies, hash_texts
from boilerstrip.selection.unseen_copies import MIN_LENGTH, UNSEEN, is_long_enough
from boilerstrip.selection.wording import Wording, flatten, word

MAX_LENGTH = 600
"""Characters of the longest text that is compared as a caption without being marked as one."""
MIN_TEASER_LETTERS = 40
"""Letters of a text that was cut off, if its end is the only evidence that it is a copy."""
FIGURE, HEADING = mask(Hint.FIGURE), mask(Hint.HEADING)
REPEATING = mask(Hint.CODE, Hint.QUOTE, Hint.DEFINITION)
IS_CELL = np.isin(TAGS, ("td", "th"))


def find_caption_copies(features: Features, kept: Mask) -> dict[int, int]:
    """Return the repeated captions among the kept blocks, each with the row of the cleanest copy.

    Cost grows with the number of blocks, never with all pairs of a page.
    """
    captions = _Captions(features)
    wordings = captions.word_candidates(kept)
    copies: dict[int, int] = {}
    for group in group_copies(wordings, captions.may_be_copies):
        if len(group) > 1:
            copies |= captions.copies_in(group)
    return copies


class _Captions:
    """What is evidence that blocks which say the same are copies of a caption."""

    def __init__(self, features: Features) -> None:
        self.features = features
        self.is_marked = features.is_caption | features.inside(FIGURE)
        self.is_heading = features.inside(HEADING)
        self.wordings: dict[int, Wording] = {}

    def word_candidates(self, kept: Mask) -> dict[int, Wording]:
        """Return the wordings of the kept blocks that may be copies, by how they begin or end."""
        features = self.features
        may_be_copy = kept & is_long_enough(features)
        may_be_copy &= ~(features.inside(REPEATING) | IS_CELL.take(features.tag)) | features.is_caption
        rows = rows_where(may_be_copy).tolist()
        texts = [features.blocks.text[row] for row in rows]
        hashes = hash_texts(texts)
        evidence = CaptionEvidence(features, rows, hashes, self.is_marked, self.is_heading)
        likely = find_likely_copies(texts, hashes, evidence)
        distinct = {text: word(text) for text in {texts[number] for number in likely}}
        self.wordings = {rows[number]: distinct[texts[number]] for number in likely}
        return self.wordings

    @cached_property
    def is_unseen(self) -> Mask:
        """[n] True for blocks that readers do not see."""
        return self.features.inside(UNSEEN)

    @cached_property
    def plain_copies(self) -> Counter[str]:
        """Number of plain texts by their words."""
        plain = (row for row in self.wordings if not self.is_marked[row] and not self.is_heading[row])
        return Counter(flatten(self.wordings[row].words) for row in plain)

    @cached_property
    def picture_texts(self) -> dict[str, list[int]]:
        """The alt and title texts of pictures, with the rows of the blocks in or before which these are."""
        rows: dict[str, list[int]] = {}
        for picture in self.features.blocks.pictures:
            for text in picture.texts:
                if len(text) >= MIN_LENGTH:
                    rows.setdefault(flatten(word(text).words), []).append(picture.block)
        return rows

    def may_be_copies(self, row: int, last: int) -> bool:
        """True if a block may be a copy of an earlier one: nearby, or if both are captions, or one that is a phrase."""
        marked = int(self.is_marked[row]) + int(self.is_marked[last])
        is_phrase = self.features.counts.words[row] >= MIN_LEAD_WORDS
        return row - last <= WINDOW or marked == 2 or (marked == 1 and bool(is_phrase))

    def copies_in(self, group: Group) -> dict[int, int]:
        """Return the blocks of a group that are copies, each with the one that stays."""
        members = self.evident_copies(group)
        if members:
            best = min(members, key=self.flaws)
            return {row: best for row in members if row != best}
        teasers = [row for row in group if self._is_teaser(row)]
        whole = min(set(group).difference(teasers), key=self.flaws, default=None)
        return {} if whole is None or self.features.blocks.is_flattened else dict.fromkeys(teasers, whole)

    def evident_copies(self, group: Group) -> Group:
        """Return the blocks of a group that are copies of one caption or lead; none without evidence."""
        marked = [row for row in group if self.is_marked[row]]
        headings = [row for row in group if self.is_heading[row] and not self.is_marked[row]]
        plain = [row for row in group if not self.is_marked[row] and not self.is_heading[row]]
        if len(headings) > 1:
            headings = []
        if self._is_refrain(plain) or self._is_longer_than_a_caption(plain):
            plain = []
        if self.features.blocks.is_flattened:
            return plain if self._differ_and_are_adjacent(plain) else []
        is_evident = (
            marked
            or self._shows_picture_text(plain)
            or self._is_debris_or_credit(plain)
            or self._is_lead(headings, plain)
        )
        return [*marked, *headings, *plain] if is_evident else []

    def flaws(self, row: int) -> tuple[bool, bool, bool, bool, bool, bool, bool, int, int]:
        """Return what makes a copy worse, worst first; the fuller one is better, then the earlier one."""
        wording = self.wordings[row]
        is_heading, is_marked = bool(self.is_heading[row]), bool(self.is_marked[row])
        return (
            wording.has_debris,
            wording.is_cut_off,
            bool(self.is_unseen[row]),
            wording.is_credited,
            not is_heading,
            not is_marked,
            bool(wording.number),
            -len(wording.words) - len(wording.credit),
            row,
        )

    def _is_debris_or_credit(self, plain: Sequence[int]) -> bool:
        """True if copies differ by markup, a counter or a credit, which no refrain has."""
        wordings = [self.wordings[row] for row in plain]
        differ = len({(wording.has_debris, wording.credit) for wording in wordings}) > 1
        return differ and any(wording.has_debris or wording.credit for wording in wordings)

    def _is_refrain(self, plain: Sequence[int]) -> bool:
        """True for plain text that the page has too often."""
        return any(self.plain_copies[flatten(self.wordings[row].words)] > MAX_COPIES_OF_PLAIN_TEXT for row in plain)

    def _is_longer_than_a_caption(self, rows: Sequence[int]) -> bool:
        return any(self.features.counts.characters[row] > MAX_LENGTH for row in rows)

    def _shows_picture_text(self, plain: Sequence[int]) -> bool:
        """True if the text occurs twice and a picture nearby has it as its alt or title."""
        if len(plain) < 2:
            return False
        blocks = self.picture_texts.get(flatten(self.wordings[plain[0]].words), ())
        return any(abs(block - row) <= WINDOW for block in blocks for row in plain)

    def _is_lead(self, headings: Sequence[int], plain: Sequence[int]) -> bool:
        """True if a phrase is a heading and again as a paragraph below it."""
        words = self.features.counts.words
        if not headings or not plain or not all(IS_PLAIN[self.features.tag[row]] for row in plain):
            return False
        return headings[0] < plain[0] and all(words[row] >= MIN_LEAD_WORDS for row in (*headings, *plain))

    def _differ_and_are_adjacent(self, plain: Sequence[int]) -> bool:
        """True for two lines of flattened text, one below the other, that differ by more than white space."""
        differ = len({self.wordings[row].text for row in plain}) > 1
        return differ and all(later == earlier + 1 for earlier, later in pairwise(plain))

    def _is_teaser(self, row: int) -> bool:
        wording = self.wordings[row]
        return wording.is_cut_off and len(wording.letters) >= MIN_TEASER_LETTERS
