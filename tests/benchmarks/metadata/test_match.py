import pytest

from benchmarks.metadata.gold import read_date
from benchmarks.metadata.match import is_same_day, is_same_name, is_same_title, is_similar_title, read_answered_date


@pytest.mark.parametrize(
    ("answer", "gold", "same", "similar"),
    [
        ("Salt Pans", "salt  pans", True, True),
        ("The “Salt” – pans", 'The "Salt" - pans', True, True),
        ("‘Salt’ pans", "«Salt» pans", True, True),
        ("Salt pans | Orvel", "Salt pans", False, True),
        ("Salt", "Salt pans", False, True),
        ("The salt pans of Orvel!", "The salt pans of Orvel", False, True),
        ("The salt pan of Orvel", "A salt pans of Orvel", False, False),
        ("Orvel", "Salt pans", False, False),
    ],
)
def test_titles(answer: str, gold: str, same: bool, similar: bool) -> None:
    assert (is_same_title(answer, gold), is_similar_title(answer, gold)) == (same, similar)


@pytest.mark.parametrize(
    ("answer", "gold", "same"),
    [
        ("JANE DOE", "Jane Doe", True),
        ("By Jane Doe, Orvel", "Jane Doe", True),
        ("Jane Doe", "Jane Doe, MD", True),
        ("Jane", "Jane Doe", False),
        ("Jane Doering", "Jane Doe", False),
        ("尹娟", "作者 尹娟", True),
        ("尹", "尹娟", False),
        ("dpa", "dpa", True),
        ("Rake One", "rake_one", True),
        ("...", "Jane Doe", False),
        ("Jane Doe", "...", False),
    ],
)
def test_names(answer: str, gold: str, same: bool) -> None:
    assert is_same_name(answer, gold) is same


@pytest.mark.parametrize(
    ("answer", "gold", "same"),
    [
        ("2024-05-22", "2024-05-22", True),
        ("2024-05-23", "2024-05-22", False),
        ("2024-05-22", "2024-05-22T23:30-05:00", True),  # as written
        ("2024-05-23", "2024-05-22T23:30-05:00", True),  # in UTC
        ("2024-05-22T23:30-05:00", "2024-05-23", True),
        ("2024-05-22T22:30Z", "2024-05-23T09:00+02:00", True),  # in the zone of the gold
        ("2024-05-21", "2024-05-22T23:30-05:00", False),
    ],
)
def test_days(answer: str, gold: str, same: bool) -> None:
    given, wanted = read_date(answer), read_date(gold)
    assert given is not None
    assert wanted is not None
    assert is_same_day(given, wanted) is same


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024-05-22T02:47:46+08:00", "2024-05-22T02:47:46+08:00"),
        ("Wed, 22 May 2024 02:47:46 GMT", "2024-05-22T02:47:46"),
        ("May 22, 2024", "2024-05-22T00:00:00"),
        ("22.5.2024", "2024-05-22T00:00:00"),
    ],
)
def test_answered_dates_are_read_in_many_forms(text: str, iso: str) -> None:
    day = read_answered_date(text)
    assert day is not None
    assert day.isoformat() == iso


@pytest.mark.parametrize("text", ["", "May 2024", "22 May", "2024", "1762513252000", "yesterday"])
def test_an_answer_without_a_day_is_no_date(text: str) -> None:
    assert read_answered_date(text) is None
