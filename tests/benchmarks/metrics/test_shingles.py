from benchmarks.metrics import shingle_overlap
from benchmarks.metrics.shingles import shingles


class TestShingles:
    def test_of_short_texts(self) -> None:
        assert shingles("one two three") == [("one", "two", "three")]
        assert shingles("one two three four") == [("one", "two", "three", "four")]
        assert shingles("") == []

    def test_keep_case_and_count_repeats(self) -> None:
        assert shingle_overlap("Raked salt dries fast", "raked salt dries fast").f1 == 0.0
        assert shingle_overlap("a a a a a a", "a a a a").precision == 1 / 3

    def test_depend_on_order(self) -> None:
        assert shingle_overlap("a b c d", "d c b a").f1 == 0.0

    def test_of_two_empty_texts_agree(self) -> None:
        assert shingle_overlap("", "…").f1 == 1.0
