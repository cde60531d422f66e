from dataclasses import replace

from benchmarks.faults import find_faults
from benchmarks.page import Page


class TestFaults:
    def test_finds_snippets_that_do_not_occur_on_the_page(self, page: Page) -> None:
        assert find_faults(page).stray_without == ("Accept all cookies",)

    def test_looks_for_snippets_in_scripts_too(self, page: Page) -> None:
        assert isinstance(page.html, str)
        scripted = replace(page, html=page.html + "<script>show('Accept all&nbsp;cookies')</script>")
        assert find_faults(scripted).stray_without == ()

    def test_distinguishes_empty_gold_from_missing_gold(self, page: Page) -> None:
        assert find_faults(replace(page, gold_text=" \n")).empty_gold
        assert not find_faults(replace(page, gold_text=None)).empty_gold

    def test_finds_gold_of_another_page(self, page: Page) -> None:
        assert find_faults(replace(page, gold_text="Lanterns swing above a crowded evening market.")).foreign_gold
        assert not find_faults(page).foreign_gold
        assert not find_faults(replace(page, gold_text="")).foreign_gold

    def test_reads_a_flattened_page_as_text(self, page: Page) -> None:
        flattened = replace(page, html="if a<b and Subscribe to our letter", flattened=True, without=("a<b",))
        assert find_faults(flattened).stray_without == ()
