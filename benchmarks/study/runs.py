"""Fitting and scoring of the variants of a study; an interrupted study resumes."""

import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np

from benchmarks.study.trees import Trees, trees_of
from benchmarks.study.variants import ALL, Variant
from benchmarks.train import FOCI, Measured, apart, convert, grown, judge, scores
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


def outcomes(
    found: Sequence[Measured],
    measures: tuple[FeatureGroup, ...],
    tried: Sequence[Variant],
    folds: Iterable[int],
    work: Path,
) -> Iterator[Outcome]:
    """Outcome of each variant on each fold, stored in the ``work`` folder or computed and stored there."""
    work.mkdir(parents=True, exist_ok=True)
    kept, data = work / "outcomes.jsonl", digest(found)
    known = [one for one in _read(kept) if one.data == data]
    for fold in folds:
        for variant in tried:
            ready = [one for one in known if (one.variant, one.fold) == (variant.name, fold)]
            if not ready:
                ready = list(_tried(found, measures, variant, fold, work))
                with kept.open("a", encoding="utf-8") as file:
                    file.writelines(json.dumps(asdict(one)) + "\n" for one in ready)
            yield from ready


def digest(found: Sequence[Measured]) -> int:
    """Checksum of pages, from their names and labels."""
    told = (f"{one.example.page.dataset}/{one.example.page.id}/{one.example.labels.sum()}" for one in found)
    return zlib.crc32("\n".join(told).encode())


def trees_file(work: Path, fold: int) -> Path:
    """Path of the description of a fold's trees."""
    return work / f"trees-{fold}.json"


def _tried(
    found: Sequence[Measured], measures: tuple[FeatureGroup, ...], variant: Variant, fold: int, work: Path
) -> Iterator[Outcome]:
    others, held_out = apart(found, fold)
    learnt = [one for one in others if variant.learns_from(one.example)]
    booster, names = grown(learnt, measures, variant.plan)
    fitted = convert(booster, names)
    if variant.name == ALL:
        gained = dict(zip(names, booster.feature_importance("gain").tolist(), strict=True))
        seen = trees_of(gained, fitted, held_out, measures)
        trees_file(work, fold).write_text(json.dumps(asdict(seen)), encoding="utf-8")
    for trees in (*variant.fewer_trees, variant.plan.trees):
        judged = judge(first(fitted, trees), measures)
        probability = {focus: [judged(one, focus) for one in held_out] for focus in FOCI}
        yield Outcome(
            digest(found),
            variant.name,
            fold,
            trees,
            len(learnt),
            {focus: _rounded(scores(held_out, of_focus, focus)) for focus, of_focus in probability.items()},
            _rounded(map(log_loss, held_out, probability["balanced"])),
        )


def log_loss(one: Measured, probability: F64) -> float:
    """Weighted mean log loss of the blocks with known labels, or 0 without any."""
    known, weights = one.example.known, one.weights()
    if not known.any():
        return 0.0
    right = np.where(one.example.labels, probability, 1 - probability)
    return float(np.average(-np.log(np.maximum(right[known], LEAST)), weights=weights[known]))


def _rounded(values: Iterable[float]) -> list[float]:
    return [round(value, 5) for value in values]


def first(fitted: Forest, trees: int) -> Forest:
    """A forest of the first trees only."""
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


def _read(file: Path) -> list[Outcome]:
    if not file.exists():
        return []
    return [Outcome(**json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines()]
