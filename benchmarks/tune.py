"""How the weights of the heuristic scorer were found, and how to find them anew.

A logistic regression on the blocks of annotated pages, each weight held to the
sign that it has now (evidence that is new may take either), cross-validated by
domain. A block counts by its share of its page's gold, so that a page counts
as much as another, whatever its length.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from benchmarks.examples import F64, FOLDS, Example, examples
from benchmarks.page import Page
from boilerstrip.features.evidence import Evidence
from boilerstrip.scoring.heuristic import HeuristicScorer
from boilerstrip.selection.select import select

RIDGE = 1e-4
"""L2 penalty on a mean loss (swept 1e-5 to 1e-4 without effect; the larger gives rounder weights)."""


@dataclass(frozen=True, slots=True)
class PageEvidence:
    """A page and the evidence that a scorer finds on it."""

    example: Example
    evidence: Evidence


def collect_evidence(pages: Iterable[Page], scorer: HeuristicScorer, flattened: bool) -> list[PageEvidence]:
    """What a scorer finds on annotated pages that have gold text; their tags are taken away where ``flattened``."""
    return [
        PageEvidence(example, scorer.evidence(example.features))
        for example in examples((page for page in pages if page.gold_text), flattened=flattened)
    ]


def cross_validate(found: Sequence[PageEvidence], scorer: HeuristicScorer) -> dict[str, float]:
    """Mean word-F1 by dataset, each page scored by weights fitted without its domain."""
    scores: dict[str, list[float]] = {}
    for fold in range(FOLDS):
        fitted = fit([one for one in found if one.example.fold != fold], scorer)
        for one in found:
            if one.example.fold == fold:
                scores.setdefault(one.example.page.dataset, []).append(_f1(one, fitted))
    return {dataset: float(np.mean(values)) for dataset, values in scores.items()}


def fit(found: Sequence[PageEvidence], scorer: HeuristicScorer) -> HeuristicScorer:
    """The scorer with weights fitted to these examples, rounded to one decimal."""
    names = [name for name in found[0].evidence if scorer.weights.get(name) != 0]
    rows = np.concatenate([_matrix(one.evidence, names) for one in found])
    targets = np.concatenate([one.example.labels for one in found]).astype(np.float64)
    weights = np.concatenate([one.example.weights() for one in found])
    signs = [scorer.weights.get(name, 0.0) for name in names]
    bounds = [(None, None), *((0 if sign > 0 else None, 0 if sign < 0 else None) for sign in signs)]
    solution = minimize(
        _loss, np.zeros(len(names) + 1), (rows, targets, weights / weights.sum()), "L-BFGS-B", jac=True, bounds=bounds
    )
    base, *fitted = np.round(solution.x, 1).tolist()
    return HeuristicScorer(base, dict(zip(names, fitted, strict=True)), scorer.evidence, scorer.share)


def _matrix(evidence: Evidence, names: Sequence[str]) -> npt.NDArray[np.float32]:
    rows = [evidence[name] for name in names]
    return np.stack([np.ones(len(rows[0])), *rows], axis=1).astype(np.float32)


def _loss(solution: F64, rows: npt.NDArray[np.float32], targets: F64, weights: F64) -> tuple[float, F64]:
    """Weighted cross-entropy with a ridge, and its gradient."""
    odds = (rows @ solution.astype(np.float32)).astype(np.float64)
    ridge = solution.copy()
    ridge[0] = 0
    errors = weights * (1 / (1 + np.exp(-odds)) - targets)
    loss = weights @ (np.logaddexp(0, odds) - targets * odds) + RIDGE / 2 * ridge @ ridge
    return float(loss), rows.T @ errors.astype(np.float32) + RIDGE * ridge


def _f1(found: PageEvidence, scorer: HeuristicScorer) -> float:
    features = found.example.features
    return found.example.score(select(scorer.score(features, "balanced").probability, features, "balanced").kept)
