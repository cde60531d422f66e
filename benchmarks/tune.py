"""How the weights of the heuristic scorer were found, and how to find them anew.

A logistic regression on the blocks of annotated pages, each weight held to the
sign that it has now (evidence that is new may take either), cross-validated by
domain. A block counts by its share of its page's gold, so that a page counts
as much as another, whatever its length.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from benchmarks.labels import labels
from benchmarks.metrics import word_overlap
from benchmarks.page import Page
from boilerstrip import Options
from boilerstrip.blocks.features import Features, measure
from boilerstrip.blocks.model import Blocks, without_tags
from boilerstrip.blocks.segment import segment
from boilerstrip.document.parse import parse, read
from boilerstrip.plaintext import title as headline
from boilerstrip.scoring.evidence import Evidence
from boilerstrip.scoring.heuristic import Scorer
from boilerstrip.scoring.select import select

FOLDS = 5
RIDGE = 1e-4
"""L2 penalty on a mean loss (swept 1e-5 to 1e-4 without effect; the larger gives rounder weights)."""
MAX_BLOCK_WEIGHT = 0.5
MIN_BLOCK_WEIGHT = 0.0005
GOLD_WORDS_PRIOR = 50
"""A block weighs min(words / (gold words + prior), max) + min."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Example:
    """An annotated page, measured and labelled."""

    page: Page
    blocks: Blocks
    features: Features
    evidence: Evidence
    labels: npt.NDArray[np.bool_]
    weights: Floats

    @property
    def fold(self) -> int:
        """By domain, so that no site is on both sides."""
        domain = urlsplit(self.page.url or "").netloc.removeprefix("www.") or self.page.id
        return zlib.crc32(domain.encode()) % FOLDS


def examples(pages: Iterable[Page], scorer: Scorer, flattened: bool) -> Iterator[Example]:
    """Measure and label pages that have gold text; with their tags taken away where ``flattened``."""
    options = Options()
    for page in pages:
        if not page.gold_text or page.flattened:
            continue
        document = parse(read(page.html, options), options)
        blocks = segment(document, options.limits.blocks)
        title = document.title
        if flattened:
            blocks, title = without_tags(blocks.text), headline(blocks.text)
        if blocks.text:
            features = measure(blocks, title)
            is_gold = labels(blocks.text, page.gold_text)
            yield Example(page, blocks, features, scorer.evidence(features), is_gold, _weights(features, is_gold))


def cross_validated(found: Sequence[Example], scorer: Scorer) -> dict[str, float]:
    """Mean word-F1 by dataset, each page scored by weights fitted without its domain."""
    scores: dict[str, list[float]] = {}
    for fold in range(FOLDS):
        fitted = fit([example for example in found if example.fold != fold], scorer)
        for example in found:
            if example.fold == fold:
                scores.setdefault(example.page.dataset, []).append(_word_f1(example, fitted))
    return {dataset: float(np.mean(values)) for dataset, values in scores.items()}


def fit(found: Sequence[Example], scorer: Scorer) -> Scorer:
    """The scorer with weights fitted to these examples, rounded to one decimal."""
    names = [name for name in found[0].evidence if scorer.weights.get(name) != 0]
    rows = np.concatenate([_matrix(example, names) for example in found])
    targets = np.concatenate([example.labels for example in found]).astype(np.float64)
    weights = np.concatenate([example.weights for example in found])
    signs = [scorer.weights.get(name, 0.0) for name in names]
    bounds = [(None, None), *((0 if sign > 0 else None, 0 if sign < 0 else None) for sign in signs)]
    solution = minimize(
        _loss, np.zeros(len(names) + 1), (rows, targets, weights / weights.sum()), "L-BFGS-B", jac=True, bounds=bounds
    )
    base, *fitted = np.round(solution.x, 1).tolist()
    return Scorer(base, dict(zip(names, fitted, strict=True)), scorer.evidence, scorer.share)


def _weights(features: Features, is_gold: npt.NDArray[np.bool_]) -> Floats:
    words = features.counts.words
    weights: Floats = np.minimum(words / (words[is_gold].sum() + GOLD_WORDS_PRIOR), MAX_BLOCK_WEIGHT) + MIN_BLOCK_WEIGHT
    return weights


def _matrix(example: Example, names: Sequence[str]) -> npt.NDArray[np.float32]:
    ones = np.ones(len(example.labels))
    return np.stack([ones, *(example.evidence[name] for name in names)], axis=1).astype(np.float32)


def _loss(solution: Floats, rows: npt.NDArray[np.float32], targets: Floats, weights: Floats) -> tuple[float, Floats]:
    """Weighted cross-entropy with a ridge, and its gradient."""
    odds = (rows @ solution.astype(np.float32)).astype(np.float64)
    ridge = solution.copy()
    ridge[0] = 0
    errors = weights * (1 / (1 + np.exp(-odds)) - targets)
    loss = weights @ (np.logaddexp(0, odds) - targets * odds) + RIDGE / 2 * ridge @ ridge
    return float(loss), rows.T @ errors.astype(np.float32) + RIDGE * ridge


def _word_f1(example: Example, scorer: Scorer) -> float:
    kept = select(scorer.score(example.features).probability, example.features, "balanced").kept
    text = "\n".join(block for block, keep in zip(example.blocks.text, kept, strict=True) if keep)
    return word_overlap(text, example.page.gold_text or "").f1
