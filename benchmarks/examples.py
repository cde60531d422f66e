"""Annotated pages, measured and labelled: what scorers are fitted to, and how a page weighs."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import numpy as np
import numpy.typing as npt

from benchmarks.labels import labels
from benchmarks.metrics import fair_word_overlap, word_overlap
from benchmarks.page import Page
from boilerstrip import Options
from boilerstrip.blocks.features import Features, measure
from boilerstrip.blocks.model import Blocks, without_tags
from boilerstrip.blocks.segment import segment
from boilerstrip.document.parse import parse, read
from boilerstrip.plaintext import title as headline

FOLDS = 5
MAX_BLOCK_WEIGHT = 0.5
MIN_BLOCK_WEIGHT = 0.0005
GOLD_WORDS_PRIOR = 50
"""A block weighs min(words / (gold words + prior), max) + min."""
JUDGING = "judging"
"""The split of corpus pages that nothing is fitted to."""

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Example:
    """An annotated page, measured and labelled."""

    page: Page
    blocks: Blocks
    features: Features
    labels: Bools
    """Whether each block is gold; none is where the gold is empty."""

    @property
    def fold(self) -> int:
        """By domain, so that no site is on both sides."""
        domain = urlsplit(self.page.url or "").netloc.removeprefix("www.") or self.page.id
        return zlib.crc32(domain.encode()) % FOLDS

    def weights(self) -> Floats:
        """How much each block counts: by its share of the page's gold, so that pages of any length count alike."""
        words = self.features.counts.words
        share: Floats = np.minimum(words / (words[self.labels].sum() + GOLD_WORDS_PRIOR), MAX_BLOCK_WEIGHT)
        return share + MIN_BLOCK_WEIGHT

    def f1(self, kept: Bools) -> float:
        """Word-F1 of these blocks, CJK-fair but where WCXB's figures are to compare."""
        text = "\n".join(block for block, keep in zip(self.blocks.text, kept.tolist(), strict=True) if keep)
        is_wcxb = self.page.dataset.startswith("wcxb")
        return (word_overlap if is_wcxb else fair_word_overlap)(text, self.page.gold_text or "").f1


def examples(pages: Iterable[Page], *, flattened: bool = False) -> Iterator[Example]:
    """Pages with gold text that are not there for judging, their tags taken away where ``flattened``."""
    options = Options()
    for page in pages:
        if page.gold_text is None or page.flattened or page.split == JUDGING:
            continue
        document = parse(read(page.html, options), options)
        blocks, title = segment(document, options.limits.blocks), document.title
        if flattened:
            blocks, title = without_tags(blocks.text), headline(blocks.text)
        if blocks.text:
            yield Example(page, blocks, measure(blocks, title), labels(blocks.text, page.gold_text))
