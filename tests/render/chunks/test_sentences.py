import pytest

from boilerstrip.render.chunks.sentences import find_sentences


def sentences(text: str) -> list[str]:
    starts = find_sentences(text)
    return [text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


@pytest.mark.parametrize(
    "parts",
    [
        ("The tide turns.", "It turns twice a day."),
        ("Who rows?", "Nobody!", "Not today…", "Perhaps at dawn."),
        ("“The boat is late.”", "She waited (as ever).", "Then it came."),
        ("Прилив сменился.", "Лодка ушла."),
        ("متى يعود المركب؟", "لا أحد يعرف۔", "انتظر."),
        ("पानी उतर गया।", "नाव किनारे पर है॥", "कोई नहीं आया।"),
        ("Սա նավ է։", "Այն գնաց։"),
        ("ጀልባው ሄደ።", "ማንም አልመጣም።"),
        ("ទឹកឡើង។", "ទូកមកដល់ហើយ។"),
        ("**The tide turns.**", "*It is late.*[^1]", "[Row home.](https://lisk.example/a.b) Wait."),
    ],
)
def test_end_in_a_stop_of_their_script(parts: tuple[str, ...]) -> None:
    expected = [part for whole in parts for part in whole.replace(") Wait", ")\nWait").split("\n")]
    assert sentences(" ".join(parts)) == expected


@pytest.mark.parametrize(
    "parts", [("潮が満ちた。", "「舟は出ない。」", "誰も来ない！", "なぜ？"), ("潮水退了。", "“船还在。”", "没有人。")]
)
def test_need_no_space_between_them_in_chinese_and_japanese(parts: tuple[str, ...]) -> None:
    assert sentences("".join(parts)) == list(parts)


@pytest.mark.parametrize(
    "text",
    [
        "It opens at 9 a.m. Monday to Friday.",
        "Dr. Ebb and Mrs. Flow rowed home.",
        "A. B. Moor wrote it.",
        "It rose 3.5 Metres, i.e. Eleven feet.",
        "See Fig. 4 and No. 12 in the log.",
        "Das Boot kam am 3. Mai, z. B. Nachts.",
        "Улица называется ул. Лодочная.",
        "“Why?” he asked.",
        "The file lisk.example is at /a.b/c.",
        "「舟は出ない。」と漁師は言った。",
        "高さは３．５メートル。",
        "[The tide turns. It is late](https://lisk.example/)",
        "1. Take the oars.",
        "...",
        "",
    ],
)
def test_do_not_end_in_abbreviations_numbers_quotations_and_links(text: str) -> None:
    assert sentences(text) == [text]


def test_are_found_in_linear_time() -> None:
    for unit in (".", "![", "].(", ".]", "a.) ", "[x](", "。」"):
        assert find_sentences(unit * 100_000)[0] == 0
