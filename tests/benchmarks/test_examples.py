from dataclasses import replace

import numpy as np
import pytest

from benchmarks.examples import (
    FOLDS,
    GOLD_WORDS_PRIOR,
    JUDGING,
    MAX_BLOCK_WEIGHT,
    MIN_BLOCK_WEIGHT,
    SNIPPET_WEIGHT,
    Example,
    examples,
)
from benchmarks.page import Page


def one(page: Page, flattened: bool = False) -> Example:
    (found,) = examples([page], flattened=flattened)
    return found


class TestExamples:
    def test_are_labelled_by_the_gold(self, page: Page) -> None:
        found = one(page)
        gold = [text for text, is_gold in zip(found.blocks.text, found.labels.tolist(), strict=True) if is_gold]
        assert "\n".join(gold) == page.gold_text
        assert found.known.all()

    def test_are_measured_with_the_title_of_the_page(self, page: Page) -> None:
        titled = replace(page, html="<title>Salt</title><p>Salt</p><h1>Pans</h1>")
        assert one(titled).features.title_row == 0

    def test_have_no_tags_if_flattened(self, page: Page) -> None:
        html, text = one(page), one(page, flattened=True)
        assert text.blocks.text == html.blocks.text
        assert text.blocks.is_flattened
        assert not html.blocks.is_flattened
        assert text.labels.tolist() == html.labels.tolist()

    def test_exclude_judging_pages(self, page: Page) -> None:
        assert list(examples([replace(page, split=JUDGING)])) == []
        assert len(list(examples([replace(page, split="tuning"), replace(page, split=None)]))) == 2

    @pytest.mark.parametrize("changed", [{"flattened": True}, {"html": ""}, {"html": "<script>let it = 1</script>"}])
    def test_exclude_pages_without_blocks_or_tags(self, page: Page, changed: dict[str, object]) -> None:
        assert list(examples([replace(page, **changed)])) == []  # type: ignore[arg-type]

    def test_empty_gold_leaves_all_labels_unknown(self, page: Page) -> None:
        found = one(replace(page, gold_text=""))
        assert not found.labels.any()
        assert not found.known.any()

    def test_are_labelled_by_snippets_without_gold_text(self, page: Page) -> None:
        found = one(replace(page, gold_text=None))
        known = {text for text, is_known in zip(found.blocks.text, found.known.tolist(), strict=True) if is_known}
        gold = {text for text, is_gold in zip(found.blocks.text, found.labels.tolist(), strict=True) if is_gold}
        assert gold == {"Workers rake the pans at dawn.", "By noon the crust is dry."}
        assert known == gold | {"Subscribe to our letter"}

    def test_are_computed_lazily(self, page: Page) -> None:
        def endless() -> "object":
            while True:
                yield page

        found = examples(endless())  # type: ignore[arg-type]
        assert [next(found).page.id for _ in range(2)] == [page.id] * 2


class TestFold:
    def test_is_one_for_a_domain(self, page: Page) -> None:
        urls = ("https://salt.example/a", "http://salt.example/b?c", "https://www.salt.example/")
        assert len({one(replace(page, url=url, id=url)).fold for url in urls}) == 1

    def test_is_by_page_without_an_address(self, page: Page) -> None:
        folds = {one(replace(page, url=None, id=f"salt-{number}")).fold for number in range(50)}
        assert folds == set(range(FOLDS))


class TestWeights:
    def test_are_the_blocks_share_of_the_pages_gold(self, page: Page) -> None:
        found = one(page)
        words = found.features.counts.words
        expected = words / (words[found.labels].sum() + GOLD_WORDS_PRIOR) + MIN_BLOCK_WEIGHT
        assert found.weights() == pytest.approx(expected)

    def test_are_bounded_so_that_no_block_dominates_a_page(self, page: Page) -> None:
        found = one(replace(page, html=f"<p>Menu</p><p>{'Ebb and flow. ' * 999}</p>", gold_text="Menu"))
        assert found.weights()[1] == MAX_BLOCK_WEIGHT + MIN_BLOCK_WEIGHT

    def test_are_equal_without_gold_text(self, page: Page) -> None:
        found = one(replace(page, gold_text=None))
        assert found.weights().tolist() == [SNIPPET_WEIGHT] * len(found.labels)


class TestScore:
    def test_of_the_gold_is_one_and_of_nothing_is_zero(self, page: Page) -> None:
        found = one(page)
        assert found.score(found.labels) == 1
        assert found.score(np.zeros_like(found.labels)) == 0
        assert 0 < found.score(np.ones_like(found.labels)) < 1

    def test_counts_snippets_without_gold_text(self, page: Page) -> None:
        found = one(replace(page, gold_text=None))
        assert found.score(found.labels) == 1
        assert found.score(np.ones_like(found.labels)) == pytest.approx(2 * 2 / (2 * 2 + 1))

    def test_counts_cjk_characters_except_on_the_main_dataset(self, page: Page) -> None:
        chinese = replace(page, html="<p>潮は満ち</p><p>潮が引く</p>", gold_text="潮は満ち潮が引く")
        fair, plain = one(chinese), one(replace(chinese, dataset="wcxb-dev"))
        kept = np.array([True, False])
        assert fair.score(kept) > plain.score(kept) == 0
