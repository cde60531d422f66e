import pytest

from boilerstrip.blocks.hints import hints_of_attribute, hints_of_names
from boilerstrip.lexicon.hints import Hint


@pytest.mark.parametrize("names", ["footer", "site-footer", "site_footer", "siteFooter", "SiteFooter2", "FOOTER x"])
def test_splits_names_into_words_in_all_naming_styles(names: str) -> None:
    assert hints_of_names(names) & 1 << Hint.C_FOOTER


def test_does_not_match_parts_of_words() -> None:
    assert hints_of_names("footwear navigator commentator bildunterschriften") == 0


def test_other_attributes_have_no_hints() -> None:
    assert hints_of_attribute("href", "footer") == 0
