from benchmarks.html_report import alignment
from benchmarks.html_report.alignment import Piece, align, split_text

GOLD = "Salt pans of Orvel\nWorkers rake the pans at dawn.\nBy noon the crust is dry."


def rows(gold: str, *answers: str) -> list[tuple[str, ...]]:
    """Texts of each row, with [brackets] around marked text."""
    found = align(split_text(gold), list(map(split_text, answers)))
    return [tuple(map(marked, (row.gold, *row.answers))) for row in found]


def marked(pieces: tuple[Piece, ...]) -> str:
    return "".join(f"[{text}]" if mark else text for mark, text in pieces)


class TestAlign:
    def test_marks_nothing_if_an_answer_equals_the_gold(self) -> None:
        assert rows(GOLD, GOLD) == [(line, line) for line in GOLD.split("\n")]

    def test_marks_words_missing_from_an_answer_and_extra_words(self) -> None:
        assert rows("By noon the crust is dry.", "By two the crust is dry and white.") == [
            ("By [noon] the crust is dry.", "By [two] the crust is dry [and white].")
        ]

    def test_marks_which_answer_lacks_a_word(self) -> None:
        (row,) = align(split_text("rain and snow"), [split_text("rain and"), split_text("and snow")])
        assert row.gold == ((2, "rain"), (0, " and "), (1, "snow"))

    def test_marks_words_missing_from_both_answers(self) -> None:
        (row,) = align(split_text("rain"), [split_text(""), split_text("")])
        assert row.gold == ((3, "rain"),)

    def test_puts_extra_lines_between_lines_of_gold(self) -> None:
        answer = "Home Shop\nSalt pans of Orvel\nRead also: a recipe\nWorkers rake the pans at dawn.\nSubscribe"
        assert [row[1] for row in rows(GOLD, answer)] == [
            "[Home Shop]",
            "Salt pans of Orvel",
            "[Read also: a recipe]",
            "Workers rake the pans at dawn.",
            "[Subscribe]",
            "",
        ]

    def test_puts_lines_side_by_side_however_the_answers_break_them(self) -> None:
        answer = "Salt pans of Orvel\nWorkers rake\nthe pans at dawn.\nBy noon the crust is dry."
        joined = GOLD.replace("\n", " ")
        assert rows(GOLD, answer, joined)[1][:2] == (
            "Workers rake the pans at dawn.",
            "Workers rake\nthe pans at dawn.",
        )

    def test_keeps_an_extra_line_in_place_within_a_long_line_of_gold(self) -> None:
        gold = "One two three four. Five six seven eight."
        assert rows(gold, "One two three four.\nMenu\nShop\nFive six seven eight.") == [
            (gold, "One two three four.\n[Menu]\n[Shop]\nFive six seven eight.")
        ]

    def test_does_not_match_a_line_by_common_words_alone(self) -> None:
        answer = "The shop is at the pier and the post office is at the mill"
        assert all(mark for row in align(split_text(GOLD), [split_text(answer)]) for mark, _ in row.answers[0])

    def test_treats_characters_of_unspaced_scripts_as_words(self) -> None:
        assert rows("盐田在海边。", "盐田在山边。") == [("盐田在[海]边。", "盐田在[山]边。")]

    def test_ignores_case_and_punctuation(self) -> None:
        assert rows("“Rain!”", "RAIN") == [("“Rain!”", "RAIN")]

    def test_empty_gold_leaves_only_the_answers(self) -> None:
        assert rows("", "Menu\nShop", "") == [("", "[Menu]\n[Shop]", "")]

    def test_empty_texts_have_no_rows(self) -> None:
        assert rows("", "", "") == []


class TestSplit:
    def test_drops_empty_lines_and_keeps_lines_without_words(self) -> None:
        assert split_text("a\n\n  \n---\n").lines == ("a", "---")

    def test_cuts_off_a_long_text_and_records_it(self) -> None:
        text = split_text("word " * (alignment.MAX_WORDS + 5))
        assert text.is_cut
        assert len(text.words) == alignment.MAX_WORDS
        assert text.lines[0].endswith("word")
