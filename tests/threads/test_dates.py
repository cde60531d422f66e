import pytest

from boilerstrip.threads.dates import find_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Posted: Tue Mar 05, 2024 10:22 pm    Post subject: Re: Eels", "Tue Mar 05, 2024 10:22 pm"),
        ("« Reply #2 on: March 05, 2024, 11:00:00 AM »", "March 05, 2024, 11:00:00 AM"),
        ("Ida Orn · 3 hours ago · Reply", "3 hours ago"),
        ("12 2024-03-05 10:20", "2024-03-05 10:20"),
        ("am 12. März 2024 um 14:05 Uhr", "12. März 2024 um 14:05 Uhr"),
        ("5 марта 2024 в 12:30", "5 марта 2024 в 12:30"),
        ("发表于 2024-3-5 10:20", "2024-3-5 10:20"),
        ("2024/03/05(火) 10:20:30", "2024/03/05(火) 10:20:30"),
        ("3 天前", "3 天前"),
        ("منذ 3 أيام", "منذ 3 أيام"),
        ("hace 2 días", "hace 2 días"),
        ("Yesterday, 10:22", "Yesterday, 10:22"),
    ],
)
def test_a_date_is_found_in_what_is_beside_it(text: str, date: str) -> None:
    assert find_date(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12 points",
        "May",
        "Rated 5 out of 5",
        "#3",
        "Posts: 120",
        "Joined: Mar 2010",
        "2h",
        "The tide " * 20 + "5 May 2024",
    ],
)
def test_other_texts_have_no_date(text: str) -> None:
    assert find_date(text) is None
