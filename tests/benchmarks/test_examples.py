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
    build_examples,
)
from benchmarks.page import Page


def one(page: Page, flattened: bool = False) -> Example:
    (example,) = build_examples([page], flattened=flattened)
    return example


class TestExamples:
    def test_are_labelled_by_the_gold(self, page: Page) -> None:
        example = one(page)
        gold = [text for text, is_gold in zip(example.blocks.text, example.labels.tolist(), strict=True) if is_gold]
        assert "\n".join(gold) == page.gold_text
        assert example.known.all()

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
        assert list(build_examples([replace(page, split=JUDGING)])) == []
        assert len(list(build_examples([replace(page, split="tuning"), replace(page, split=None)]))) == 2

    @pytest.mark.parametrize("changed", [{"flattened": True}, {"html": ""}, {"html": "<script>let it = 1</script>"}])
    def test_exclude_pages_without_blocks_or_tags(self, page: Page, changed: dict[str, object]) -> None:
        assert list(build_examples([replace(page, **changed)])) == []  # type: ignore[arg-type]

    def test_empty_gold_leaves_all_labels_unknown(self, page: Page) -> None:
        example = one(replace(page, gold_text=""))
        assert not example.labels.any()
        assert not example.known.any()

    def test_are_labelled_by_snippets_without_gold_text(self, page: Page) -> None:
        example = one(replace(page, gold_text=None))
        known = {text for text, is_known in zip(example.blocks.text, example.known.tolist(), strict=True) if is_known}
        gold = {text for text, is_gold in zip(example.blocks.text, example.labels.tolist(), strict=True) if is_gold}
        assert gold == {"Workers rake the pans at dawn.", "By noon the crust is dry."}
        assert known == gold | {"Subscribe to our letter"}

    def test_are_computed_lazily(self, page: Page) -> None:
        def endless() -> "object":
            while True:
                yield page

        examples = build_examples(endless())  # type: ignore[arg-type]
        assert [next(examples).page.id for _ in range(2)] == [page.id] * 2


class TestFold:
    def test_is_one_for_a_domain(self, page: Page) -> None:
        urls = ("https://salt.example/a", "http://salt.example/b?c", "https://www.salt.example/")
        assert len({one(replace(page, url=url, id=url)).fold for url in urls}) == 1

    def test_is_by_page_without_an_address(self, page: Page) -> None:
        folds = {one(replace(page, url=None, id=f"salt-{number}")).fold for number in range(50)}
        assert folds == set(range(FOLDS))


class TestWeights:
    def test_are_the_blocks_share_of_the_pages_gold(self, page: Page) -> None:
        example = one(page)
        words = example.features.counts.words
        expected = words / (words[example.labels].sum() + GOLD_WORDS_PRIOR) + MIN_BLOCK_WEIGHT
        assert example.weights() == pytest.approx(expected)

    def test_are_bounded_so_that_no_block_dominates_a_page(self, page: Page) -> None:
        example = one(replace(page, html=f"<p>Menu</p><p>{'Ebb and flow. ' * 999}</p>", gold_text="Menu"))
        assert example.weights()[1] == MAX_BLOCK_WEIGHT + MIN_BLOCK_WEIGHT

    def test_are_equal_without_gold_text(self, page: Page) -> None:
        example = one(replace(page, gold_text=None))
        assert example.weights().tolist() == [SNIPPET_WEIGHT] * len(example.labels)


class TestScore:
    def test_of_the_gold_is_one_and_of_nothing_is_zero(self, page: Page) -> None:
        example = one(page)
        assert example.score(example.labels) == 1
        assert example.score(np.zeros_like(example.labels)) == 0
        assert 0 < example.score(np.ones_like(example.labels)) < 1

    def test_counts_snippets_without_gold_text(self, page: Page) -> None:
        example = one(replace(page, gold_text=None))
        assert example.score(example.labels) == 1
        assert example.score(np.ones_like(example.labels)) == pytest.approx(2 * 2 / (2 * 2 + 1))

    def test_counts_cjk_characters_except_on_the_main_dataset(self, page: Page) -> None:
        chinese = replace(page, html="<p>潮は満ち</p><p>潮が引く</p>", gold_text="潮は満ち潮が引く")
        fair, plain = one(chinese), one(replace(chinese, dataset="wcxb-dev"))
        kept = np.array([True, False])
        assert fair.score(kept) > plain.score(kept) == 0
