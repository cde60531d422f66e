import pytest

from benchmarks.metrics import edit_similarity, word_overlap


class TestEditSimilarity:
    @pytest.mark.parametrize(
        ("answer", "gold", "similarity"),
        [
            ("a b c d", "a b c d", 1.0),
            ("a b", "a b c d", 0.5),
            ("", "a", 0.0),
            ("", "", 1.0),
            ("盐田白", "盐田黑", 2 / 3),
        ],
    )
    def test_is_the_share_of_words_that_need_no_edit(self, answer: str, gold: str, similarity: float) -> None:
        assert edit_similarity(answer, gold) == pytest.approx(similarity)

    def test_depends_on_order_unlike_multisets(self) -> None:
        answer, gold = "noon crust dry dawn pans rake", "dawn pans rake noon crust dry"
        assert word_overlap(answer, gold).f1 == 1.0
        assert edit_similarity(answer, gold) == 0.0
