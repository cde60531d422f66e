import pytest

from benchmarks.metrics import fair_word_overlap, word_overlap
from benchmarks.metrics.words import split_fair_words, split_words


class TestWords:
    def test_ignore_case_and_punctuation(self) -> None:
        assert word_overlap("SALT — pans!", "salt pans").f1 == 1.0

    def test_take_an_underscore_for_a_letter(self) -> None:
        assert split_words("a_b a-b") == ("a_b", "a", "b")


class TestFairWords:
    @pytest.mark.parametrize(
        ("text", "tokens"),
        [
            ("盐田很白。", ["盐", "田", "很", "白"]),
            ("カタカナ ｶﾅ", ["カ", "タ", "カ", "ナ", "ｶ", "ﾅ"]),
            ("น้ำ", ["น", "้", "ำ"]),
            ("소금 밭", ["소금", "밭"]),
            ("iPhone手机2台", ["iphone", "手", "机", "2", "台"]),
            ("𠮷野", ["𠮷", "野"]),
        ],
    )
    def test_take_characters_of_unspaced_scripts_one_by_one(self, text: str, tokens: list[str]) -> None:
        assert list(split_fair_words(text)) == tokens

    def test_are_the_same_elsewhere(self) -> None:
        text = "Größe: 3 m, naïve façade"
        assert split_fair_words(text) == split_words(text)

    def test_give_credit_for_part_of_a_clause(self) -> None:
        assert word_overlap("盐田很白", "盐田很白的").f1 == 0.0
        assert fair_word_overlap("盐田很白", "盐田很白的").recall == 0.8
