from benchmarks.metrics import rouge5


class TestRouge5:
    def test_depends_on_order(self) -> None:
        assert rouge5("a b c d e f", "f e d c b a").f1 == 0.0

    def test_counts_runs_as_often_as_both_have_them(self) -> None:
        assert rouge5("a b c d e a b c d e", "a b c d e").precision == 1 / 6

    def test_gives_credit_for_chinese_character_by_character(self) -> None:
        assert rouge5("清晨工人耙盐", "清晨工人耙沙").f1 == 0.5

    def test_of_texts_too_short_for_a_run_compares_words(self) -> None:
        assert rouge5("salt pans", "salt shed").f1 == 0.5
        assert rouge5("", "").f1 == 1.0

    def test_of_a_long_and_a_short_text_is_zero(self) -> None:
        assert rouge5("a b c d e f", "a b").f1 == 0.0
