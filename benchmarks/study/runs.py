"""Fit and score the variants of a study; an interrupted study resumes."""

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np

from benchmarks.study.trees import Trees, describe_trees
from benchmarks.study.variants import ALL, Variant
from benchmarks.train import (
    FOCI,
    MeasuredExample,
    convert,
    fit_booster,
    make_predictor,
    score_selections,
    split_by_fold,
)
from boilerstrip.arrays import F64
from boilerstrip.features.matrix.groups import FeatureGroup
from boilerstrip.options import Focus
from boilerstrip.scoring.trees import Forest

LEAST = 1e-9
"""Lower bound of a probability in the log loss."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """Scores of one variant on the pages of one fold."""

    data: int
    """Checksum of the study's pages."""
    variant: str
    fold: int
    trees: int
    learnt: int
    """Number of training pages."""
    scores: dict[Focus, list[float]]
    """Score of each page of the fold, in order."""
    loss: list[float]
    """Weighted log loss of each page's blocks; it varies less between fits than the scores."""


def run_variants(
    examples: Sequence[MeasuredExample],
    groups: tuple[FeatureGroup, ...],
    variants: Sequence[Variant],
    folds: Iterable[int],
    work: Path,
) -> Iterator[Outcome]:
    """Yield the outcomes of each variant on each fold, read from the ``work`` folder or computed and stored there."""
    work.mkdir(parents=True, exist_ok=True)
    file, data = work / "outcomes.jsonl", digest(examples)
    known = [one for one in _read_outcomes(file) if one.data == data]
    for fold in folds:
        for variant in variants:
            outcomes = [one for one in known if (one.variant, one.fold) == (variant.name, fold)]
            if not outcomes:
                outcomes = list(_run_variant(examples, groups, variant, fold, work))
                with file.open("a", encoding="utf-8") as lines:
                    lines.writelines(json.dumps(asdict(one)) + "\n" for one in outcomes)
            yield from outcomes


def digest(examples: Sequence[MeasuredExample]) -> int:
    """Return a checksum of pages, from their names and numbers of gold blocks."""
    lines = (f"{one.example.page.dataset}/{one.example.page.id}/{one.example.labels.sum()}" for one in examples)
    return zlib.crc32("\n".join(lines).encode())


def trees_file(work: Path, fold: int) -> Path:
    """Return the path of the description of a fold's trees."""
    return work / f"trees-{fold}.json"


def _run_variant(
    examples: Sequence[MeasuredExample], groups: tuple[FeatureGroup, ...], variant: Variant, fold: int, work: Path
) -> Iterator[Outcome]:
    others, held_out = split_by_fold(examples, fold)
    learnt = [one for one in others if variant.learns_from(one.example)]
    booster, names = fit_booster(learnt, groups, variant.plan)
    fitted = convert(booster, names)
    if variant.name == ALL:
        gained = dict(zip(names, booster.feature_importance("gain").tolist(), strict=True))
        description = describe_trees(gained, fitted, held_out, groups)
        trees_file(work, fold).write_text(json.dumps(asdict(description)), encoding="utf-8")
    for trees in (*variant.fewer_trees, variant.plan.trees):
        predict = make_predictor(first_trees(fitted, trees), groups)
        probability = {focus: [predict(one, focus) for one in held_out] for focus in FOCI}
        yield Outcome(
            digest(examples),
            variant.name,
            fold,
            trees,
            len(learnt),
            {
                focus: _round(score_selections(held_out, probabilities, focus))
                for focus, probabilities in probability.items()
            },
            _round(map(log_loss, held_out, probability["balanced"])),
        )


def log_loss(one: MeasuredExample, probability: F64) -> float:
    """Return the weighted mean log loss of the blocks with known labels, in nats; 0 without any."""
    known, weights = one.example.known, one.weights()
    if not known.any():
        return 0.0
    right = np.where(one.example.labels, probability, 1 - probability)
    return float(np.average(-np.log(np.maximum(right[known], LEAST)), weights=weights[known]))


def _round(values: Iterable[float]) -> list[float]:
    return [round(value, 5) for value in values]


def first_trees(fitted: Forest, trees: int) -> Forest:
    """Cut a forest to its first trees."""
    return replace(
        fitted,
        feature=fitted.feature[:trees],
        threshold=fitted.threshold[:trees],
        below=fitted.below[:trees],
        above=fitted.above[:trees],
        mean=fitted.mean[:trees],
        leaf=fitted.leaf[:trees],
    )


def read_trees(work: Path, fold: int) -> Trees:
    """Read the description of a fold's trees."""
    return Trees(**json.loads(trees_file(work, fold).read_text(encoding="utf-8")))


def _read_outcomes(file: Path) -> list[Outcome]:
    if not file.exists():
        return []
    return [Outcome(**json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines()]
