from collections.abc import Iterator
from dataclasses import replace

import pytest

from benchmarks.duplicate_pages import describe_duplicates, find_duplicates
from benchmarks.page import Page

BODY = " ".join(f"On day {day} the workers rake the pans and carry the salt away." for day in range(9))


@pytest.fixture
def long(page: Page) -> Page:
    return replace(page, html=f"<body><nav>Menu</nav><p>{BODY}", gold_text=BODY)


def places(found: Page, *others: Page) -> list[tuple[list[str], str]]:
    return [([str(place) for place in one.locations], one.shared) for one in find_duplicates([found, *others])]


class TestDuplicates:
    def test_finds_a_page_again_in_another_dataset_and_split(self, long: Page) -> None:
        again = replace(long, dataset="second", split="test", id="7")
        assert places(long, again) == [(["made-up/salt", "second/test/7"], "visible text")]

    def test_ignores_markup_case_and_white_space(self, long: Page) -> None:
        assert isinstance(long.html, str)
        again = replace(long, id="7", html=long.html.upper().replace(" ", "  ") + "<script>1</script>", gold_text=None)
        assert places(long, again) == [(["made-up/salt", "made-up/7"], "visible text")]

    def test_finds_the_same_gold_in_another_shell(self, long: Page) -> None:
        again = replace(long, id="7", html=f"<body><p>{BODY}<footer>Imprint")
        assert places(long, again) == [(["made-up/salt", "made-up/7"], "gold")]

    def test_ignores_short_texts_and_empty_gold(self, page: Page) -> None:
        first = replace(page, gold_text="")
        assert places(first, replace(first, id="7")) == []

    def test_reads_a_flattened_page_as_text(self, long: Page) -> None:
        assert isinstance(long.html, str)
        flattened = replace(long, id="7", html=f"Menu\n{BODY}", flattened=True, gold_text=None)
        assert places(long, flattened) == [(["made-up/salt", "made-up/7"], "visible text")]

    def test_reads_pages_one_by_one(self, long: Page) -> None:
        def pages() -> Iterator[Page]:
            yield long
            yield replace(long, id="7")

        assert len(find_duplicates(pages())) == 1


class TestReport:
    def test_is_empty_without_duplicates(self) -> None:
        assert describe_duplicates([]) == []

    def test_names_the_first_and_counts_the_rest(self, long: Page) -> None:
        pages = [
            replace(long, id=f"{number}{copy}", html=f"<p>{number} {BODY}", gold_text=None, dataset=f"set-{copy}")
            for number in range(3)
            for copy in "ab"
        ]
        assert describe_duplicates(find_duplicates(pages), shown=1) == [
            "3 pages occur more than once, 3 of them across datasets or splits:",
            "  set-a/0a = set-b/0b (same visible text)",
            "  and 2 more",
        ]
