"""A cheap look for evidence that texts which begin or end alike are copies, before their wordings are compared.

It may see evidence where there is none, but does not miss any.
"""

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from boilerstrip.arrays import Mask
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.tags import TAGS
from boilerstrip.selection.likely_copies import EndHashes, hash_texts
from boilerstrip.selection.unseen_copies import MIN_LENGTH
from boilerstrip.selection.wording import may_be_altered

WINDOW = 12
"""Blocks within which copies are looked for if not all are marked as captions; annotated pairs are at most 8 apart."""
MIN_LEAD_WORDS = 6
"""Words of a lead that is a heading and a paragraph; shorter ones are labels, or questions and answers."""
IS_PLAIN = np.isin(TAGS, ("p", "div"))
MAX_CREDIT = 60
"""Characters at the end of a text in which a credit begins."""
may_be_credit_or_cut = re.compile(r"[…©/:：=（(]|\.\.\.").search
"""Finds characters without which the end of a text holds no credit and no cut."""

Pair = tuple[int, int]
"""Numbers of two blocks near each other, in page order."""


class Evidence:
    """What a cheap look at some blocks tells; these are numbered, in page order."""

    def __init__(
        self, features: Features, rows: Sequence[int], hashes: EndHashes, is_marked: Mask, is_heading: Mask
    ) -> None:
        self.features = features
        self.rows = rows
        self.beginnings = hashes.beginnings
        self.marked = {number for number, is_in in enumerate(is_marked.take(rows).tolist()) if is_in}
        self.headings = {number for number, is_in in enumerate(is_heading.take(rows).tolist()) if is_in}
        self.first_equal = features.first_equal.take(rows).tolist()
        self.altered: dict[int, bool] = {}

    def is_in(self, numbers: Sequence[int]) -> bool:
        """True if some of these blocks may be evident copies of each other."""
        if self.features.blocks.is_flattened or not self.marked.isdisjoint(numbers):
            return True
        rows = self.rows
        near = [pair for pair in pairwise(sorted(numbers)) if rows[pair[1]] - rows[pair[0]] <= WINDOW]
        if near and (self._is_lead(near) or self._is_picture_text(near) or self._is_altered(near)):
            return True
        return len({self.first_equal[number] for number in numbers}) > 1 and any(map(self._is_cut_off, numbers))

    def _is_lead(self, near: Sequence[Pair]) -> bool:
        """True if a heading of some words may stand again as a paragraph below."""
        if not any((last in self.headings) != (number in self.headings) for last, number in near):
            return False
        words, tag = self.features.counts.words, self.features.tag
        long = {number for pair in near for number in pair if words[self.rows[number]] >= MIN_LEAD_WORDS}
        first = min(self.headings & long, default=len(self.rows))
        return any(number > first and IS_PLAIN[tag[self.rows[number]]] for number in long - self.headings)

    def _is_picture_text(self, near: Sequence[Pair]) -> bool:
        """True if two of these blocks may be plain text that the alt text of a picture says as well."""
        if not self._picture_beginnings:
            return False
        plain = {number for pair in near for number in pair if self.beginnings[number] in self._picture_beginnings}
        return not plain <= self.headings

    def _is_altered(self, near: Sequence[Pair]) -> bool:
        """True if a credit, a cut or debris may be what tells some of these texts from the next."""
        equal = self.first_equal
        differing = {number for pair in near if equal[pair[0]] != equal[pair[1]] for number in pair}
        return any(map(self._may_be_altered, differing))

    def _may_be_altered(self, number: int) -> bool:
        if number not in self.altered:
            text = self._text(number)
            has_sign = may_be_credit_or_cut(text[-MAX_CREDIT:]) is not None or "<" in text or "&" in text
            self.altered[number] = has_sign and may_be_altered(text)
        return self.altered[number]

    def _is_cut_off(self, number: int) -> bool:
        end = self._text(number)[-MAX_CREDIT:]
        return "…" in end or "..." in end

    def _text(self, number: int) -> str:
        return self.features.blocks.text[self.rows[number]]

    @cached_property
    def _picture_beginnings(self) -> frozenset[int]:
        """Hashes of the first letters of the alt and title texts of pictures."""
        pictures = self.features.blocks.pictures
        texts = [text for picture in pictures for text in picture.texts if len(text) >= MIN_LENGTH]
        return frozenset(hash_texts(texts).beginnings if texts else ())
