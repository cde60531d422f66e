from dataclasses import replace

import pytest

from benchmarks.metadata.gold import read_date, read_gold, split_authors
from benchmarks.page import Page


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", ()),
        ("Jane Doe", ("Jane Doe",)),
        ("Jane Doe; Wu Li ;dpa", ("Jane Doe", "Wu Li", "dpa")),
        ("尹娟、赵培", ("尹娟", "赵培")),
        ("尹娟 赵培", ("尹娟", "赵培")),
        ("Maria & Katerina", ("Maria", "Katerina")),
        ("Jane Doe und Wu Li", ("Jane Doe", "Wu Li")),
        ("Jane Doe, Wu Li", ("Jane Doe", "Wu Li")),
        ("Jane Doe, Ann B. Lee, and Wu Li", ("Jane Doe", "Ann B. Lee", "Wu Li")),
        ("Jane Doe, MD, FACS", ("Jane Doe, MD, FACS",)),
        ("Alexandra Anderson", ("Alexandra Anderson",)),
    ],
)
def test_several_authors_are_split(text: str, names: tuple[str, ...]) -> None:
    assert split_authors(text) == names


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2024-05-22", "2024-05-22"),
        ("2005-3-7", "2005-03-07"),
        ("2019-05.12", "2019-05-12"),
        ("2024/05/22", "2024-05-22"),
        ("20120112", "2012-01-12"),
        ("2005-3-7 9:05", "2005-03-07T09:05:00"),
        ("2024-11-22 06:57:50.233000+00:00", "2024-11-22T06:57:50+00:00"),
        ("2024-05-22T02:47:46+0800", "2024-05-22T02:47:46+08:00"),
        ("2016-12-09T09:13:00.000Z", "2016-12-09T09:13:00+00:00"),
    ],
)
def test_dates_are_read_in_the_forms_of_the_datasets(text: str, iso: str) -> None:
    day = read_date(text)
    assert day is not None
    assert day.isoformat() == iso


@pytest.mark.parametrize(
    "text", ["", "2018", "2024-05", "201405", "2024-02-30", "2024-05-22 25:10", "unknown", "22.5.2024"]
)
def test_what_names_no_day_is_no_date(text: str) -> None:
    assert read_date(text) is None


class TestGold:
    def test_a_page_without_any_annotation_is_left_out(self, page: Page) -> None:
        gold = read_gold(page)
        assert not (gold.has_authors or gold.has_posters or gold.has_date)

    def test_a_page_with_one_annotation_lacks_the_others(self, page: Page) -> None:
        gold = read_gold(replace(page, title="Salt"))
        assert (gold.has_authors, gold.authors, gold.has_date, gold.date) == (True, (), True, None)

    def test_a_forum_has_posters(self, page: Page) -> None:
        gold = read_gold(replace(page, page_type="forum", author="rake_1"))
        assert (gold.has_authors, gold.has_posters, gold.authors) == (False, True, ("rake_1",))

    def test_a_date_without_a_day_is_left_out(self, page: Page) -> None:
        assert not read_gold(replace(page, title="Salt", date="2024-05")).has_date
