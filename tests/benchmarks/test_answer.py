from dataclasses import replace

import pytest

from benchmarks.answer import digest_page
from benchmarks.page import Page


class TestPageDigest:
    @pytest.mark.parametrize(
        "change",
        [{"html": "<p>"}, {"html": b"<p>"}, {"url": "https://salt.example/"}, {"language": "fr"}, {"flattened": True}],
    )
    def test_changes_with_all_that_a_system_may_read(self, page: Page, change: dict[str, object]) -> None:
        assert digest_page(replace(page, **change)) != digest_page(page)  # type: ignore[arg-type]

    def test_does_not_change_with_the_gold(self, page: Page) -> None:
        assert digest_page(replace(page, gold_text="", with_=(), page_type="forum")) == digest_page(page)

    def test_accepts_lone_surrogates(self, page: Page) -> None:
        assert len(digest_page(replace(page, html="\udc80"))) == 16
