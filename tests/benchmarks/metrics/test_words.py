import pytest

from benchmarks.metrics import fair_word_overlap, word_overlap
from benchmarks.metrics.words import split_fair_words, split_words


class TestWords:
    def test_ignore_case_and_punctuation(self) -> None:
        assert word_overlap("SALT — pans!", "salt pans").f1 == 1.0

    def test_an_underscore_is_part_of_a_word(self) -> None:
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
    def test_split_unspaced_scripts_into_characters(self, text: str, tokens: list[str]) -> None:
        assert list(split_fair_words(text)) == tokens

    def test_are_the_same_for_other_scripts(self) -> None:
        text = "Größe: 3 m, naïve façade"
        assert split_fair_words(text) == split_words(text)

    def test_part_of_a_clause_earns_credit(self) -> None:
        assert word_overlap("盐田很白", "盐田很白的").f1 == 0.0
        assert fair_word_overlap("盐田很白", "盐田很白的").recall == 0.8
