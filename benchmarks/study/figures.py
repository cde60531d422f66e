"""Figures and tables of a study."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from benchmarks.bootstrap import Interval, paired_difference
from benchmarks.examples import MAIN_DATASET
from benchmarks.study.runs import Outcome
from benchmarks.study.trees import Trees
from benchmarks.study.variants import AGAIN, ALL, Variant
from benchmarks.tables import UNKNOWN, Table, format_share, format_signed_share
from benchmarks.train import FOCI, STRICT_DATASETS, MeasuredExample, Plan
from boilerstrip.options import Focus

FORUMS = ("harvest-forum", "magic-forum")
MEASURES_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the tables: a focus, and the datasets whose scores are averaged."""

    title: str
    focus: Focus
    starts: tuple[str, ...]
    """Name prefixes of datasets; empty for all datasets that no other column has."""

    def has(self, dataset: str) -> bool:
        """True if the column includes this dataset."""
        if self.starts:
            return dataset.startswith(self.starts)
        return not any(dataset.startswith(other.starts) for other in COLUMNS if other.starts)


COLUMNS = (
    Column("WCXB dev", "balanced", (MAIN_DATASET,)),
    Column("strict articles, precision focus", "precision", STRICT_DATASETS),
    Column("forums", "balanced", FORUMS),
    Column("other sets", "balanced", ()),
)


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of one variant over all folds of the study."""

    variant: str
    part: str
    trees: int
    learnt: int
    """Mean number of training pages per fold."""
    means: dict[str, float]
    """Mean score by column."""
    datasets: dict[Focus, dict[str, float]]
    """Mean score by focus and dataset."""
    change: float
    """Mean difference of the score on the main dataset from the mean of two fits of the unchanged plan."""
    interval: Interval
    """95 % interval of the change over pages; it does not cover the variation between fits."""
    loss: float
    """Mean log loss on the main dataset."""


def compute_figures(
    examples: Sequence[MeasuredExample], outcomes: Sequence[Outcome], variants: Sequence[Variant]
) -> list[Figures]:
    """Compute the figures of each variant and number of trees, in the order of the outcomes."""
    parts = {variant.name: variant.part for variant in variants}
    runs_by_fit: dict[tuple[str, int], list[Outcome]] = {}
    for one in outcomes:
        runs_by_fit.setdefault((one.variant, one.trees), []).append(one)
    most = max(trees for variant, trees in runs_by_fit if variant == ALL)
    fits = [_column_scores(_group_scores(examples, runs_by_fit[name, most]), COLUMNS[0]) for name in (ALL, AGAIN)]
    base = np.mean(fits, axis=0).tolist()
    return [
        _figures(variant, parts[variant], trees, examples, runs, base) for (variant, trees), runs in runs_by_fit.items()
    ]


ScoresByDataset = dict[Focus, dict[str, list[float]]]


def _group_scores(examples: Sequence[MeasuredExample], runs: Sequence[Outcome]) -> ScoresByDataset:
    """Group the scores of pages by focus and dataset; pages are in the same order for all variants."""
    scored: ScoresByDataset = {focus: {} for focus in FOCI}
    for run in sorted(runs, key=lambda one: one.fold):
        pages = [one.example.page for one in examples if one.example.fold == run.fold]
        for focus, datasets in scored.items():
            for page, score in zip(pages, run.scores[focus], strict=True):
                datasets.setdefault(page.dataset, []).append(score)
    return scored


def _figures(
    variant: str,
    part: str,
    trees: int,
    examples: Sequence[MeasuredExample],
    runs: Sequence[Outcome],
    base: Sequence[float],
) -> Figures:
    scored = _group_scores(examples, runs)
    difference = paired_difference(_column_scores(scored, COLUMNS[0]), base) if base else None
    return Figures(
        variant,
        part,
        trees,
        round(sum(run.learnt for run in runs) / len(runs)),
        {column.title: _mean(values) for column in COLUMNS if (values := _column_scores(scored, column))},
        {focus: {name: _mean(values) for name, values in by.items()} for focus, by in scored.items()},
        round(difference.mean, 5) if difference else 0.0,
        difference.interval if difference else (0.0, 0.0),
        _mean(_losses(examples, runs)),
    )


def _losses(examples: Sequence[MeasuredExample], runs: Sequence[Outcome]) -> list[float]:
    return [
        loss
        for run in runs
        for one, loss in zip((one for one in examples if one.example.fold == run.fold), run.loss, strict=True)
        if one.example.is_main and one.example.known.any()
    ] or [0.0]


def _column_scores(scored: ScoresByDataset, column: Column) -> list[float]:
    return [value for name, values in scored[column.focus].items() if column.has(name) for value in values]


def _mean(values: Sequence[float]) -> float:
    return round(float(np.mean(values)), 4)


def study_tables(figures: Sequence[Figures], trees: Trees) -> list[Table]:
    """Tabulate a study: features left out, training pages, number and size of trees, gain of features."""
    base = next(one for one in reversed(figures) if one.variant == ALL)
    by_part = {part: [one for one in figures if one.part == part] for part in ("measures", "pages", "leaves")}
    fewer = [one for one in figures if one.variant == ALL and one is not base]
    return [
        _scores("Measures left out", [base, *by_part["measures"]]),
        _scores("Pages to learn from", [*by_part["pages"], base], {"pages": lambda one: f"{one.learnt:,}"}),
        _scores("Number of trees", [*fewer, base], {"trees": lambda one: str(one.trees)}),
        _scores("Size of the trees", [*by_part["leaves"], base]),
        _gain("What the trees gain by: evidence", trees.gain),
        _gain("What the trees gain by: measures", trees.measures),
    ]


def _scores(title: str, rows: Sequence[Figures], more: Mapping[str, Any] | None = None) -> Table:
    more = more or {}
    columns = [column.title for column in COLUMNS]
    return Table(
        title,
        ("", *more, *columns, "change on WCXB dev", "95 %", "log loss"),
        tuple(
            (
                one.variant,
                *(show(one) for show in more.values()),
                *(format_share(one.means[name]) if name in one.means else UNKNOWN for name in columns),
                *_change(one),
                f"{one.loss:.4f}".removeprefix("0"),
            )
            for one in rows
        ),
    )


def _change(one: Figures) -> tuple[str, str]:
    return format_signed_share(one.change), " to ".join(map(format_signed_share, one.interval))


def _gain(title: str, gain: Mapping[str, float]) -> Table:
    rows = list(gain.items())[:MEASURES_SHOWN]
    return Table(title, ("", "share of the gain"), tuple((name, f"{100 * value:.1f} %") for name, value in rows))


def to_json(
    figures: Sequence[Figures], trees: Trees, folds: Sequence[int], pages: Mapping[str, int], plan: Plan
) -> dict[str, Any]:
    """Return all figures as a JSON value."""
    return {
        "measure": "mean word-F1 (F1 of the snippets where there is no gold text), by trees that saw no page of the "
        "domain",
        "folds": list(folds),
        "pages": dict(pages),
        "trees": plan.trees,
        "settings": dict(plan.settings),
        "variants": [asdict(one) for one in figures],
        "gain": {"evidence": trees.gain, "measures": trees.measures},
        "partial dependence": trees.dependence,
    }
