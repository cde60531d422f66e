"""Means of precision, recall and F1 over pages, with their bootstrap errors."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

import numpy as np

from benchmarks.bootstrap import Interval, percentile_interval, resampled_means
from benchmarks.metrics import Overlap, f1_of_means, mean_page_f1
from benchmarks.metrics.overlap import harmonic_mean


@dataclass(frozen=True, slots=True)
class Means:
    """Means over pages. The mean page F1 and the F1 of the mean precision and recall are different figures."""

    pages: int
    precision: float
    recall: float
    mean_page_f1: float
    interval: Interval
    """95 % interval of ``mean_page_f1``."""
    f1_of_means: float
    f1_of_means_error: float
    """Bootstrap standard deviation, as article-extraction-benchmark reports it."""


def average_overlaps(overlaps: Iterable[Overlap | None]) -> Means | None:
    """Means over the pages that have a figure, or None if none has."""
    pages = [page for page in overlaps if page is not None]
    if not pages:
        return None
    precision, recall = fmean(page.precision for page in pages), fmean(page.recall for page in pages)
    replicates = resampled_means([(page.f1, page.precision, page.recall) for page in pages])
    f1_replicates = [harmonic_mean(*row) for row in replicates[:, 1:].tolist()]
    return Means(
        pages=len(pages),
        precision=precision,
        recall=recall,
        mean_page_f1=mean_page_f1(pages),
        interval=percentile_interval(replicates[:, 0]),
        f1_of_means=f1_of_means(pages),
        f1_of_means_error=float(np.std(f1_replicates)),
    )
