"""Fit the weights of the heuristic scorer.

The fit is a logistic regression on the blocks of annotated pages, cross-validated by domain. Each weight keeps its
present sign; new evidence may take either. A block is weighted by its share of its page's gold, so that long
and short pages count alike.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize

from benchmarks.examples import FOLDS, Example, build_examples
from benchmarks.page import Page
from boilerstrip.arrays import F32, F64
from boilerstrip.features.evidence import Evidence
from boilerstrip.scoring.heuristic import HeuristicScorer
from boilerstrip.selection.select import select

RIDGE = 1e-4
"""L2 penalty on the mean loss (swept 1e-5 to 1e-4 without effect; the larger gives rounder weights)."""


@dataclass(frozen=True, slots=True)
class PageEvidence:
    """An annotated page and a scorer's evidence about its blocks."""

    example: Example
    evidence: Evidence


def collect_evidence(pages: Iterable[Page], scorer: HeuristicScorer, flattened: bool) -> list[PageEvidence]:
    """Collect a scorer's evidence on the annotated pages with gold text.

    Args:
        pages: annotated pages.
        scorer: the scorer whose evidence to compute.
        flattened: remove the tags first.
    """
    return [
        PageEvidence(example, scorer.evidence(example.features))
        for example in build_examples((page for page in pages if page.gold_text), flattened=flattened)
    ]


def cross_validate(pages: Sequence[PageEvidence], scorer: HeuristicScorer) -> dict[str, float]:
    """Return the mean word-F1 by dataset, each page scored with weights fitted without its domain."""
    scores: dict[str, list[float]] = {}
    for fold in range(FOLDS):
        fitted = fit([page for page in pages if page.example.fold != fold], scorer)
        for page in pages:
            if page.example.fold == fold:
                scores.setdefault(page.example.page.dataset, []).append(_f1(page, fitted))
    return {dataset: float(np.mean(values)) for dataset, values in scores.items()}


def fit(pages: Sequence[PageEvidence], scorer: HeuristicScorer) -> HeuristicScorer:
    """Fit the scorer's weights to these pages, rounded to one decimal."""
    names = [name for name in pages[0].evidence if scorer.weights.get(name) != 0]
    rows = np.concatenate([_matrix(page.evidence, names) for page in pages])
    targets = np.concatenate([page.example.labels for page in pages]).astype(np.float64)
    weights = np.concatenate([page.example.weights() for page in pages])
    signs = [scorer.weights.get(name, 0.0) for name in names]
    bounds = [(None, None), *((0 if sign > 0 else None, 0 if sign < 0 else None) for sign in signs)]
    solution = minimize(
        _loss, np.zeros(len(names) + 1), (rows, targets, weights / weights.sum()), "L-BFGS-B", jac=True, bounds=bounds
    )
    base, *fitted = np.round(solution.x, 1).tolist()
    return HeuristicScorer(base, dict(zip(names, fitted, strict=True)), scorer.evidence, scorer.share)


def _matrix(evidence: Evidence, names: Sequence[str]) -> F32:
    """[blocks, 1 + names] a column of ones and the evidence."""
    rows = [evidence[name] for name in names]
    return np.stack([np.ones(len(rows[0])), *rows], axis=1).astype(np.float32)


def _loss(solution: F64, rows: F32, targets: F64, weights: F64) -> tuple[float, F64]:
    """Weighted cross-entropy with an L2 penalty, and its gradient."""
    odds = (rows @ solution.astype(np.float32)).astype(np.float64)
    ridge = solution.copy()
    ridge[0] = 0
    errors = weights * (1 / (1 + np.exp(-odds)) - targets)
    loss = weights @ (np.logaddexp(0, odds) - targets * odds) + RIDGE / 2 * ridge @ ridge
    return float(loss), rows.T @ errors.astype(np.float32) + RIDGE * ridge


def _f1(page: PageEvidence, scorer: HeuristicScorer) -> float:
    features = page.example.features
    return page.example.score(select(scorer.score(features, "balanced").probability, features, "balanced").kept)
