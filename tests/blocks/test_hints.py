import pytest

from boilerstrip.blocks.hints import hints_of_attribute, hints_of_names
from boilerstrip.lexicon.hints import Hint


@pytest.mark.parametrize("names", ["footer", "site-footer", "site_footer", "siteFooter", "SiteFooter2", "FOOTER x"])
def test_words_are_found_however_they_are_joined(names: str) -> None:
    assert hints_of_names(names) & 1 << Hint.C_FOOTER


def test_words_within_words_are_not_found() -> None:
    assert hints_of_names("footwear navigator commentator bildunterschriften") == 0


def test_an_attribute_that_hints_at_nothing_is_no_hint() -> None:
    assert hints_of_attribute("href", "footer") == 0
