import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.labels import label_blocks, label_by_snippets

GOLD = "Workers rake the pans at dawn. By noon the crust is dry, and the women carry it to the sheds in baskets."

words = st.sampled_from(["salt", "pan", "rake", "dawn", "noon", "crust", "潮", "Menu"])
lines = st.lists(words, max_size=6).map(" ".join)


def rows(flags: npt.NDArray[np.bool_]) -> list[int]:
    return [row for row, flag in enumerate(flags.tolist()) if flag]


def gold_rows(texts: list[str], gold: str) -> list[int]:
    return rows(label_blocks(texts, gold)[0])


class TestLabels:
    def test_blocks_that_align_with_the_gold_are_gold(self) -> None:
        texts = ["Menu", "Workers rake the pans at dawn.", "By noon the crust is dry,", "Subscribe to our letter"]
        assert gold_rows(texts, GOLD) == [1, 2]

    def test_find_blocks_that_the_gold_has_in_another_order(self) -> None:
        first, second = GOLD.split(". ")
        assert gold_rows([second, first, "Menu"], f"{first}. {second}") == [0, 1]

    def test_short_blocks_out_of_order_are_not_gold(self) -> None:
        long = "the women carry it to the sheds in baskets"
        assert gold_rows([long, "By noon"], GOLD) == [0]

    def test_of_repeated_texts_the_copy_surrounded_by_gold_is_gold_and_others_are_unknown(self) -> None:
        first, second = GOLD.split(". ")
        texts = [first, "Menu", "Imprint", first, second, "Menu", "Imprint", first]
        is_gold, known = label_blocks(texts, GOLD)
        assert rows(is_gold) == [3, 4]
        assert rows(~known) == [0, 7]

    def test_as_many_copies_are_gold_as_the_gold_has(self) -> None:
        refrain, verse = "and the tide runs out", "By noon the crust is dry"
        texts = [refrain, "Menu", verse, refrain, verse, refrain]
        is_gold, known = label_blocks(texts, "\n".join(texts[2:]))
        assert rows(is_gold) == [2, 3, 4, 5]
        assert rows(~known) == [0]

    def test_repeated_texts_without_gold_have_known_labels(self) -> None:
        assert label_blocks(["Menu", "By noon the crust is dry", "Menu"], GOLD)[1].all()

    def test_tolerate_a_few_words_missing_from_the_gold(self) -> None:
        assert gold_rows(["Workers rake the pans (see picture) at dawn."], GOLD) == [0]

    def test_empty_gold_labels_no_block(self) -> None:
        assert gold_rows(["Menu", "— —", ""], "") == []

    def test_of_no_blocks_are_none(self) -> None:
        assert gold_rows([], GOLD) == []

    @given(st.lists(lines, max_size=6))
    def test_blocks_that_make_up_the_gold_are_all_gold(self, texts: list[str]) -> None:
        assert gold_rows(texts, "\n".join(texts)) == [row for row, text in enumerate(texts) if text.split()]


class TestSnippetLabels:
    TEXTS = ("Menu", "Workers rake the pans at dawn.", "By noon the crust is dry.", "Subscribe to our letter")

    def test_only_blocks_with_a_snippet_have_known_labels(self) -> None:
        is_gold, known = label_by_snippets(self.TEXTS, ["rake the pans"], ["to our letter"])
        assert is_gold.tolist() == [False, True, False, False]
        assert known.tolist() == [False, True, False, True]

    def test_without_snippets_all_labels_are_unknown(self) -> None:
        is_gold, known = label_by_snippets(self.TEXTS, [], [])
        assert not is_gold.any()
        assert not known.any()

    @pytest.mark.parametrize("snippet", ["rake\n the\xa0pans", " rake the pans "])
    def test_white_space_does_not_matter(self, snippet: str) -> None:
        assert label_by_snippets(["Workers  rake\tthe pans"], [snippet], [])[0].tolist() == [True]

    def test_snippets_across_blocks_label_no_block(self) -> None:
        assert not label_by_snippets(self.TEXTS, ["at dawn. By noon"], [])[1].any()

    def test_a_block_with_both_kinds_of_snippets_is_gold(self) -> None:
        is_gold, known = label_by_snippets(["Workers rake the pans. Subscribe"], ["rake the pans"], ["Subscribe"])
        assert (is_gold.tolist(), known.tolist()) == ([True], [True])

    def test_of_no_blocks_are_none(self) -> None:
        is_gold, known = label_by_snippets([], ["rake"], ["Menu"])
        assert (is_gold.tolist(), known.tolist()) == ([], [])
