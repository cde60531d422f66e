"""Characters are counted in the same way compiled and interpreted."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from boilerstrip.native import characters as imported
from boilerstrip.native.character_classes import (
    CAPITAL,
    CAPITALS,
    CJK,
    COUNTS,
    DIGIT,
    DIGITS,
    LENGTH,
    LETTER,
    LETTERS,
    OTHER,
    PUNCTUATION,
    SEA,
    SPACE,
    STOP,
    STOPS,
    WORDS,
)
from tests.native.interpreted import interpreted

Count = Callable[..., Any]

CODE_OF = {"a": LETTER, "B": CAPITAL, "1": DIGIT, " ": SPACE, ".": STOP, ")": PUNCTUATION, "c": CJK, "s": SEA}
CLASSES = np.full(129, OTHER, np.uint8)
CLASSES[[ord(char) for char in CODE_OF]] = list(CODE_OF.values())
CLASSES[-1] = CJK

both_ways = pytest.mark.parametrize(
    "count", [imported.count_characters, interpreted("characters").count_characters], ids=["imported", "interpreted"]
)


@both_ways
class TestCountCharacters:
    def test_counts_words_and_the_characters_in_them(self, count: Count) -> None:
        counts, sizes, _ = count(["aB1 .Ba", "a1a", "\n."], CLASSES, 2.0, 4.0)
        assert counts[WORDS].tolist() == [2, 1, 0]
        assert counts[LETTERS].tolist() == [4, 2, 0]
        assert counts[CAPITALS].tolist() == [2, 0, 0]
        assert counts[DIGITS].tolist() == [1, 1, 0]
        assert counts[STOPS].tolist() == [1, 0, 1]
        assert counts[LENGTH].tolist() == [6, 3, 2]
        assert sizes.tolist() == [7, 3, 2]

    def test_estimates_words_in_scripts_without_spaces(self, count: Count) -> None:
        assert count(["ccc", "ss", "a cs"], CLASSES, 2.0, 4.0)[0][WORDS].tolist() == [1.5, 0.5, 1.75]

    def test_code_points_beyond_the_table_are_of_its_last_class(self, count: Count) -> None:
        assert count(["ー", "𠮷"], CLASSES, 1.0, 1.0)[0][WORDS].tolist() == [1, 1]

    def test_an_end_is_a_stop_or_punctuation_after_one(self, count: Count) -> None:
        texts = ["a.", "a.)", "a)", "a.))", ".", ")", "a. "]
        assert count(texts, CLASSES, 1.0, 1.0)[2].tolist() == [True, True, False, False, True, False, False]

    def test_accepts_no_texts(self, count: Count) -> None:
        assert [part.shape for part in count([], CLASSES, 1.0, 1.0)] == [(COUNTS, 0), (0,), (0,)]
