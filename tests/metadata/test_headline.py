import pytest

from boilerstrip.metadata.headline import find_headline

BODY = "The old bridge, closed for years, has been opened to walkers and riders again this week, said the county."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Home", "A bridge reopens", BODY], "A bridge reopens"),
        (["A bridge reopens", "Updated: 14.03.2023", BODY], "A bridge reopens"),
        (["A bridge reopens", "News", BODY], "A bridge reopens"),
        (["A bridge reopens", "It was closed for years.", BODY], "A bridge reopens"),
        (["橋が再び開く", "更新 2023年3月14日", BODY], "橋が再び開く"),
        (
            ["News from here", "A bridge reopens after nine long years", "By Ida Orn", BODY],
            "A bridge reopens after nine long years",
        ),
        (
            ["A bridge reopens after nine years", "By Ida Orn", "3 min read", "Print this", BODY],
            "A bridge reopens after nine years",
        ),
        (["A bridge reopens", "Home / News / Local and more", BODY], "A bridge reopens"),
        (["A bridge reopens", "Tags: bridges, rivers, fords", BODY], "A bridge reopens"),
        (["The mayor says it: we open the bridge", BODY], "The mayor says it: we open the bridge"),
        ([BODY, "A bridge reopens"], None),
        (["Home", BODY], None),
        ([BODY], None),
        (["Home", "Log in"], None),
        ([], None),
    ],
)
def test_headline_is_a_line_above_the_running_text(lines: list[str], expected: str | None) -> None:
    assert find_headline(lines) == expected
