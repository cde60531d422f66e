import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.metadata.byline_labels import find_label
from boilerstrip.metadata.byline_text import is_byline
from boilerstrip.metadata.name_text import BREAK, clean_text


def is_text_of_byline(text: str) -> bool:
    label = find_label(text)
    return label is not None and is_byline(label)


@pytest.mark.parametrize(
    "text",
    [
        "By Jane Doe",
        "by Jane Doe, Senior Reporter",
        "Von Max Muster und Erika Beispiel",
        "By the Lisk Gazette staff",
        "Author: jane",
        "By “Jane” Doe",
        "By Jan van Dijk",
        "作者：张三",
        "By Jane Doe (she/her)",
    ],
)
def test_label_and_name_are_a_byline(text: str) -> None:
    assert is_text_of_byline(text)


@pytest.mark.parametrize(
    "text",
    [
        "By",
        "By the river",
        "By the time the ferry came, it rained.",
        "By 10 people",
        "By Jane Doe?",
        "By Jane Doe, who was there when it rained and saw it",
        "By Getty Images",
        "By Friday evening",
        "By " + "Jane " * 30,
        "Photo by Jane Doe",
        "作者：" + "张三" * 40,
    ],
)
def test_sentence_or_credit_is_no_byline(text: str) -> None:
    assert not is_text_of_byline(text)


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Jane Doe", "Jane Doe"),
        ("Jane\u00ad Do\u200be", "Jane Doe"),
        ("Jane &amp; John", "Jane & John"),
        ("Jane \\u0044oe", "Jane Doe"),
        ("(Jane Doe)", "Jane Doe"),
        ("Jane Doe (she/her)", "Jane Doe"),
        ("Jane Doe (she/", "Jane Doe"),
        ("Jane • John", f"Jane {BREAK} John"),
        ("Channel 4", "Channel 4"),
    ],
)
def test_text_without_what_is_no_part_of_names(text: str, clean: str) -> None:
    assert clean_text(text) == clean


@pytest.mark.parametrize(
    "noise",
    [
        "jane@lisk.example",
        "https://lisk.example/jane",
        "22 May 2024",
        "2024-05-22",
        "14:05",
        "2024年5月22日",
        "<b>",
    ],
)
def test_addresses_dates_and_counts_leave_no_letters(noise: str) -> None:
    assert clean_text(f"Jane Doe {noise}").replace(BREAK, "").strip() == "Jane Doe"


pieces = st.sampled_from(
    [
        *"By by Von 作者 作者： Jane doe the The of 1 2024 May , . : ? … 。 ( ) （ “ - | ' ' @ # & _".split(),
        " ",
        "\xa0",
        "\n",
        "\0",
    ]
)


@given(st.text() | st.lists(pieces).map(" ".join) | st.lists(pieces).map("".join))
def test_any_text_can_be_cleaned_and_judged(text: str) -> None:
    clean = clean_text(text)
    assert clean == " ".join(clean.split())
    assert isinstance(is_text_of_byline(text), bool)
