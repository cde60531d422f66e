import pytest

from boilerstrip.render.chunks.words import count_words, find_characters, find_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("--- * | > #", 0),
        ("The tide turns twice a day.", 6),
        ("It's 3 boats, isn't it?", 5),
        ("well-kept oars", 3),
        ("e\u0301bb", 1),
        ("प्रिय हिन्दी", 2),
        ("சிறிய படகு", 2),
        ("مَدٌّ وَجَزْرٌ", 2),
        ("潮", 1),
        ("潮水一天两次涨落", 5),
        ("น้ำขึ้น", 2),
        ("𠀀𠀁𠀂", 2),
    ],
)
def test_counts_words_in_every_script(text: str, words: int) -> None:
    assert count_words(text) == words


def test_finds_words_and_single_characters_of_chinese_with_their_punctuation() -> None:
    text = "Ebb  flow 潮，水。x"
    assert [text[start] for start in find_words(text)] == ["E", "f", "潮", "水", "x"]


@pytest.mark.parametrize("text", ["e\u0301", "👩\u200d🚀", "👍🏽", "नि", "น้ำ"[:2]])
def test_keeps_the_parts_of_a_character_together(text: str) -> None:
    assert find_characters(f"{text}{text} ") == [0, len(text)]
