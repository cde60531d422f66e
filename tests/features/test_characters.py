import pytest

from boilerstrip.features.characters import count_characters


def words(text: str) -> float:
    return float(count_characters([text]).words[0])


class TestCountCharacters:
    def test_returns_empty_counts_for_no_texts(self) -> None:
        assert [
            len(column)
            for column in (count_characters([]).words, count_characters([]).length, count_characters([]).ends_in_stop)
        ] == [0, 0, 0]

    def test_returns_a_count_per_text(self) -> None:
        counts = count_characters(["High Water, 12:30!", "…", "a\nb"])
        assert counts.words.tolist() == [4, 0, 2]
        assert counts.letters.tolist() == [9, 0, 2]
        assert counts.capitals.tolist() == [2, 0, 0]
        assert counts.digits.tolist() == [4, 0, 0]
        assert counts.commas.tolist() == [2, 0, 0]
        assert counts.stops.tolist() == [1, 1, 0]
        assert counts.length.tolist() == [16, 1, 2]


class TestWords:
    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("the tide turns", 3),
            ("don't", 2),
            ("l’eau", 2),
            ("— · —", 0),
            ("прилив и отлив", 3),
            ("مد وجزر", 2),
            ("밀물과 썰물", 2),
        ],
    )
    def test_are_runs_of_letters_and_digits(self, text: str, number: float) -> None:
        assert words(text) == number

    @pytest.mark.parametrize(
        ("text", "least", "most"),
        [
            ("潮水一天涨两次，港口也随之变化。", 7, 12),
            ("潮は日に二度満ち、港もそれとともに変わる。", 9, 14),
            ("น้ำขึ้นลงวันละสองครั้งและท่าเรือก็เปลี่ยนไปด้วย", 8, 14),
            ("𠮷𠮷𠮷𠮷", 2, 3),
        ],
    )
    def test_are_estimated_in_scripts_without_spaces(self, text: str, least: float, most: float) -> None:
        assert least <= words(text) <= most


class TestEndsInStop:
    @pytest.mark.parametrize(
        "text", ["It turns.", "潮が満ちる。", "“It turns.”", "مد وجزر؟", "ज्वार।", "(It turns.)", "."]
    )
    def test_is_true_for_a_sentence(self, text: str) -> None:
        assert count_characters([text]).ends_in_stop.tolist() == [True]

    @pytest.mark.parametrize("text", ["High water", "12:30", "High water,", "Read more »", "x", "3.5", "9.x"])
    def test_is_false_for_a_label(self, text: str) -> None:
        assert count_characters([text]).ends_in_stop.tolist() == [False]

    def test_ignores_the_texts_before_and_after(self) -> None:
        assert count_characters(["Ebb.", "”", "x"]).ends_in_stop.tolist() == [True, False, False]
