from collections.abc import Callable

from boilerstrip.arrays import any_bit_set
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.hints import Hint, mask

Measured = Callable[[str], Features]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."


class TestHints:
    def test_are_those_of_the_blocks_element_its_closest_ancestors_and_all_ancestors(self, measured: Measured) -> None:
        features = measured(f"<aside><div><div><p><b>Ebb</b></p></div></div></aside><p>{LONG}</p><p>{LONG}</p>")
        aside = mask(Hint.ASIDE)
        assert any_bit_set(features.hints_own, mask(Hint.PARAGRAPH)).all()
        assert not any_bit_set(features.hints_own, aside).any()
        assert not any_bit_set(features.hints_near, aside).any()
        assert features.inside(aside).tolist() == [True, False, False]

    def test_of_an_element_that_is_most_of_the_page_are_not_inherited(self, measured: Measured) -> None:
        features = measured(f"<body class='footer'><form><p>{LONG}</p><p>{LONG}</p></form><p>Ebb</p></body>")
        assert not features.inside(mask(Hint.FORM, Hint.C_FOOTER)).any()

    def test_of_main_and_article_are_always_inherited(self, measured: Measured) -> None:
        features = measured(f"<main><article><p>{LONG}</p></article></main>")
        assert features.inside(mask(Hint.MAIN)).all()
        assert features.inside(mask(Hint.ARTICLE)).all()
