"""Training examples: annotated pages with features and block labels, and the weights of their blocks."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import numpy as np

from benchmarks.labels import label_blocks, label_by_snippets
from benchmarks.metrics import Overlap, fair_word_overlap, snippet_counts, word_overlap
from benchmarks.page import Page
from boilerstrip import Options
from boilerstrip.arrays import F64, Mask
from boilerstrip.blocks.model import Blocks, without_tags
from boilerstrip.features.block_features import Features, measure
from boilerstrip.metadata.headline import find_headline
from boilerstrip.pipeline import STEPS, Request, Work, run_steps

FOLDS = 5
MAX_BLOCK_WEIGHT = 0.5
MIN_BLOCK_WEIGHT = 0.0005
GOLD_WORDS_PRIOR = 50
"""The weight of a block is min(words / (gold words + prior), max) + min."""
SNIPPET_WEIGHT = 0.08
"""Weight of a block with a snippet, on a page without gold text; such a page has about six."""
MAIN_DATASET = "wcxb"
"""Name prefix of the dataset with published figures to compare with; the only one with pages of all types."""
MEASURING = [STEPS[name] for name in ("read", "parse", "segment", "measure", "supplement")]
"""Steps from a page to its features."""
JUDGING = "judging"
"""Split of corpus pages that are never used for fitting."""


@dataclass(frozen=True, slots=True)
class Example:
    """An annotated page with its features and labels."""

    page: Page
    features: Features
    labels: Mask
    """Mask of the gold blocks."""
    known: Mask
    """Mask of the blocks whose label is known; without gold text, of the blocks that contain a snippet."""

    @property
    def blocks(self) -> Blocks:
        """The page's blocks."""
        return self.features.blocks

    @property
    def fold(self) -> int:
        """Cross-validation fold, a function of the domain, so that no site is in two folds."""
        return zlib.crc32(self.domain.encode()) % FOLDS

    @property
    def domain(self) -> str:
        """Host of the page's address, or its id if the address is unknown."""
        return urlsplit(self.page.url or "").netloc.removeprefix("www.") or self.page.id

    @property
    def is_main(self) -> bool:
        """True if the page belongs to the main dataset."""
        return self.page.dataset.startswith(MAIN_DATASET)

    def weights(self) -> F64:
        """[n] weight of each block: its share of the page's gold, so that long and short pages count alike."""
        if self.page.gold_text is None:
            return np.full(len(self.labels), SNIPPET_WEIGHT)
        words = self.features.counts.words
        share: F64 = np.minimum(words / (words[self.labels].sum() + GOLD_WORDS_PRIOR), MAX_BLOCK_WEIGHT)
        return share + MIN_BLOCK_WEIGHT

    def score(self, kept: Mask) -> float:
        """Return the word-F1 of the kept blocks, or the F1 of the snippets if there is no gold text."""
        text = "\n".join(block for block, keep in zip(self.blocks.text, kept.tolist(), strict=True) if keep)
        page = self.page
        if page.gold_text is None:
            return snippet_counts(text, page.with_, page.without).f1
        return self.overlap(text).f1

    def overlap(self, text: str) -> Overlap:
        """Compare a text with the gold: by WCXB's words on the main dataset, else by CJK-fair words."""
        return (word_overlap if self.is_main else fair_word_overlap)(text, self.page.gold_text or "")


def build_examples(pages: Iterable[Page], *, flattened: bool = False) -> Iterator[Example]:
    """Yield examples of the annotated pages, except flattened and judging pages and pages without blocks.

    Args:
        pages: annotated pages.
        flattened: remove the tags, as in a page that was flattened to text.
    """
    options = Options()
    for page in pages:
        if page.flattened or page.split == JUDGING:
            continue
        features = run_steps(MEASURING, Work(request=Request(page.html, options)))["features"]
        blocks = features.blocks
        if not blocks.text:
            continue
        if flattened:
            features = measure(without_tags(blocks.text), find_headline(blocks.text))
        if page.gold_text is None:
            is_gold, known = label_by_snippets(blocks.text, page.with_, page.without)
        else:
            is_gold, known = label_blocks(blocks.text, page.gold_text)
            known &= is_gold.any()  # empty gold has no example of content
        yield Example(page, features, is_gold, known)
