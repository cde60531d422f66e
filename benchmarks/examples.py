"""Annotated pages, measured and labelled: what scorers are fitted to, and how a page weighs."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import numpy as np
import numpy.typing as npt

from benchmarks.labels import label_blocks, label_by_snippets
from benchmarks.metrics import Overlap, fair_word_overlap, snippet_counts, word_overlap
from benchmarks.page import Page
from boilerstrip import Options
from boilerstrip.blocks.lines import title as headline
from boilerstrip.blocks.model import Blocks, without_tags
from boilerstrip.blocks.segment import segment
from boilerstrip.document.parse import parse, read
from boilerstrip.embedded.supplement import supplemented
from boilerstrip.features.block_features import Features, measure

FOLDS = 5
MAX_BLOCK_WEIGHT = 0.5
MIN_BLOCK_WEIGHT = 0.0005
GOLD_WORDS_PRIOR = 50
"""A block weighs min(words / (gold words + prior), max) + min."""
SNIPPET_WEIGHT = 0.08
"""A block that holds a snippet of a page without further gold weighs so much: a page has about six."""
MAIN_DATASET = "wcxb"
"""Beginning of the name of the dataset whose figures are to compare with published ones; the only one of all types."""
JUDGING = "judging"
"""The split of corpus pages that nothing is fitted to."""

F64 = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Example:
    """An annotated page, measured and labelled."""

    page: Page
    features: Features
    labels: Mask
    """Whether each block is gold; none is where the gold is empty."""
    known: Mask
    """Whether that is known of each block; where there are only snippets, it is of the blocks that hold one."""

    @property
    def blocks(self) -> Blocks:
        """The page's blocks."""
        return self.features.blocks

    @property
    def fold(self) -> int:
        """By domain, so that no site is on both sides."""
        return zlib.crc32(self.domain.encode()) % FOLDS

    @property
    def domain(self) -> str:
        """The site that the page is of; its id where no address is known."""
        return urlsplit(self.page.url or "").netloc.removeprefix("www.") or self.page.id

    @property
    def is_main(self) -> bool:
        """Whether it is a page of the main dataset."""
        return self.page.dataset.startswith(MAIN_DATASET)

    def weights(self) -> F64:
        """How much each block counts: by its share of the page's gold, so that pages of any length count alike."""
        if self.page.gold_text is None:
            return np.full(len(self.labels), SNIPPET_WEIGHT)
        words = self.features.counts.words
        share: F64 = np.minimum(words / (words[self.labels].sum() + GOLD_WORDS_PRIOR), MAX_BLOCK_WEIGHT)
        return share + MIN_BLOCK_WEIGHT

    def score(self, kept: Mask) -> float:
        """Word-F1 of these blocks; F1 of the snippets where there is no gold text."""
        text = "\n".join(block for block, keep in zip(self.blocks.text, kept.tolist(), strict=True) if keep)
        page = self.page
        if page.gold_text is None:
            return snippet_counts(text, page.with_, page.without).f1
        return self.overlap(text).f1

    def overlap(self, text: str) -> Overlap:
        """Words of a text and of the gold: WCXB's where its figures are to compare, else CJK-fair ones."""
        return (word_overlap if self.is_main else fair_word_overlap)(text, self.page.gold_text or "")


def examples(pages: Iterable[Page], *, flattened: bool = False) -> Iterator[Example]:
    """Pages with gold or snippets that are not there for judging, their tags taken away where ``flattened``."""
    options = Options()
    for page in pages:
        if page.flattened or page.split == JUDGING:
            continue
        source = read(page.html, options)
        document = parse(source, options)
        shown = measure(segment(document, options.limits.blocks), document.title)
        features = supplemented(shown, source, document, options)
        blocks = features.blocks
        if not blocks.text:
            continue
        if flattened:
            features = measure(without_tags(blocks.text), headline(blocks.text))
        if page.gold_text is None:
            is_gold, known = label_by_snippets(blocks.text, page.with_, page.without)
        else:
            is_gold, known = label_blocks(blocks.text, page.gold_text)
            known &= is_gold.any()  # empty gold teaches nothing of what content looks like
        yield Example(page, features, is_gold, known)
