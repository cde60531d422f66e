"""A cheap look for evidence that texts which begin or end alike are copies, before their wordings are compared.

It may see evidence where there is none, but does not miss any.
"""

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import pairwise

import numpy as np

from boilerstrip.arrays import Mask
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.tags import TAGS
from boilerstrip.selection.debris import MAX_CREDIT, may_be_cut_off
from boilerstrip.selection.likely_copies import EndHashes, hash_texts
from boilerstrip.selection.unseen_copies import MIN_LENGTH
from boilerstrip.selection.wording import may_be_altered

WINDOW = 12
"""Blocks within which copies are looked for if not all are marked as captions; annotated pairs are at most 8 apart."""
MAX_COPIES_OF_PLAIN_TEXT = 2
"""Plain text that occurs more often is a refrain, even if a caption or an alt text says the same."""
MIN_LEAD_WORDS = 6
"""Words of a lead that is a heading and a paragraph; shorter ones are labels, or questions and answers."""
IS_PLAIN = np.isin(TAGS, ("p", "div"))
may_be_credit_or_cut = re.compile(r"[…©/:：=（(]|\.\.\.").search
"""Finds characters without which the end of a text holds no credit and no cut."""

Pair = tuple[int, int]
"""Numbers of two blocks near each other, in page order."""


class CaptionEvidence:
    """What a cheap look at some blocks tells; these are numbered, in page order."""

    def __init__(
        self, features: Features, rows: Sequence[int], hashes: EndHashes, is_marked: Mask, is_heading: Mask
    ) -> None:
        self.features = features
        self.is_flattened = features.blocks.is_flattened
        self.rows = rows
        self.beginnings = hashes.beginnings
        self.marked = {number for number, is_in in enumerate(is_marked.take(rows).tolist()) if is_in}
        self.headings = {number for number, is_in in enumerate(is_heading.take(rows).tolist()) if is_in}
        self.first_equal = features.first_equal.take(rows).tolist()

    def may_be_in(self, numbers: Sequence[int]) -> bool:
        """Return False if these blocks surely are no evident copies, by a look at few of their characters."""
        if self._are_equal_and_plain(numbers):
            return self.is_flattened or self._may_be_two_with_picture(numbers)
        return self._is_evident(numbers, _holds_sign)

    def _are_equal_and_plain(self, numbers: Sequence[int]) -> bool:
        """True for what most groups are: blocks with the same text, none of them a caption or heading."""
        is_equal = len({self.first_equal[number] for number in numbers}) == 1
        return is_equal and self.marked.isdisjoint(numbers) and self.headings.isdisjoint(numbers)

    def _may_be_two_with_picture(self, numbers: Sequence[int]) -> bool:
        """True for a plain text that stands twice, and is no refrain, if a picture may have it as its alt text."""
        if len(numbers) > MAX_COPIES_OF_PLAIN_TEXT or self.rows[numbers[-1]] - self.rows[numbers[0]] > WINDOW:
            return False
        return self.beginnings[numbers[0]] in self._picture_beginnings

    def is_in(self, numbers: Sequence[int]) -> bool:
        """Return True if some of these blocks may be evident copies of each other."""
        return self._is_evident(numbers, _is_altered)

    def _is_evident(self, numbers: Sequence[int], is_altered: Callable[[str], bool]) -> bool:
        if self.is_flattened or not self.marked.isdisjoint(numbers):
            return True
        rows = self.rows
        near = [pair for pair in pairwise(sorted(numbers)) if rows[pair[1]] - rows[pair[0]] <= WINDOW]
        if near and (self._is_lead(near) or self._is_picture_text(near)):
            return True
        equal = self.first_equal
        differing = {number for pair in near if equal[pair[0]] != equal[pair[1]] for number in pair}
        if any(is_altered(self._text(number)) for number in differing):
            return True
        return len({equal[number] for number in numbers}) > 1 and any(
            may_be_cut_off(self._text(number)) for number in numbers
        )

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

    def _text(self, number: int) -> str:
        return self.features.blocks.text[self.rows[number]]

    @cached_property
    def _picture_beginnings(self) -> frozenset[int]:
        """Hashes of the first letters of the alt and title texts of pictures."""
        pictures = self.features.blocks.pictures
        texts = [text for picture in pictures for text in picture.texts if len(text) >= MIN_LENGTH]
        return frozenset(hash_texts(texts).beginnings if texts else ())


def _is_altered(text: str) -> bool:
    return _holds_sign(text) and may_be_altered(text)


def _holds_sign(text: str) -> bool:
    """False if a text surely holds no markup, no credit and no cut."""
    return may_be_credit_or_cut(text[-MAX_CREDIT:]) is not None or "<" in text or "&" in text
