"""Figures of metadata for the gate."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.datasets import Dataset
from benchmarks.metadata.score import PageScore, score_page, summarise
from benchmarks.predictions import open_predictions
from benchmarks.runner import run
from benchmarks.systems import System


@dataclass(frozen=True, slots=True)
class MetadataFigures:
    """Figures of a system on the pages of a dataset."""

    means: dict[str, float]
    """Shares and F1 by field, on all pages and on each split; without fields that no page has annotated."""
    counts: dict[str, int]
    """Number of false values and of crashes on all pages."""


def measure_figures(dataset: Dataset, system: System) -> MetadataFigures:
    """Measure a system that answers with metadata."""
    with TemporaryDirectory() as out, open_predictions(Path(out), dataset.name, [system]) as predictions:
        results = run(dataset.pages(), [system], predictions)
        scores = [score_page(page, answer) for page, (answer,) in results]
    summary = summarise(scores, system.version)
    return MetadataFigures(
        means={name: mean for group in _group_scores(scores).items() for name, mean in _measure_means(*group).items()},
        counts={
            "false authors": summary.authors.false,
            "false dates": summary.date.false,
            "crashes on metadata": summary.crashes,
        },
    )


def _group_scores(scores: Sequence[PageScore]) -> dict[str, Sequence[PageScore]]:
    """Scores by the ending of the names of their figures."""
    splits = sorted({score.split for score in scores if score.split})
    return {"": scores, **{f", {split}": [score for score in scores if score.split == split] for split in splits}}


def _measure_means(ending: str, scores: Sequence[PageScore]) -> dict[str, float]:
    summary = summarise(scores, "")
    title, authors, date = summary.title_equal, summary.authors, summary.date
    means = {"title equal": (title, title.recall), "author F1": (authors, authors.f1), "date F1": (date, date.f1)}
    return {f"{name}{ending}": round(mean, 6) for name, (counts, mean) in means.items() if counts.wanted}
