"""A whole run: every dataset, every system, every page, to scores and summaries."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from tqdm import tqdm

from benchmarks.captions import Pairs, with_pairs
from benchmarks.datasets import Dataset
from benchmarks.errors import DatasetError
from benchmarks.faults import faults
from benchmarks.predictions import recorded
from benchmarks.runner import run
from benchmarks.scoring import PageScore, score
from benchmarks.summary import YARDSTICK, Summary, summarise
from benchmarks.systems import System


def page_scores(
    dataset: Dataset, systems: Sequence[System], out: Path, pairs: Pairs, limit: int | None, workers: int
) -> Iterator[PageScore]:
    """Scores of every system on each page, with a progress bar on stderr; answers are written below ``out``."""
    pages = (with_pairs(page, pairs) for page in dataset.pages(limit))
    results = recorded(run(pages, systems, workers), out)
    # tqdm draws from this thread; a bar with a thread of its own would add to the CPU times
    for page, answers in tqdm(results, desc=dataset.name, total=dataset.count(limit), unit="page"):
        found = faults(page)
        yield from (score(page, found, answer) for answer in answers)


def summaries(scores: Sequence[PageScore], systems: Sequence[System]) -> list[Summary]:
    """A summary for each system, of scores on one dataset."""
    of = {system.name: [score for score in scores if score.system == system.name] for system in systems}
    return [summarise(of[system.name], system.version, of.get(YARDSTICK, ())) for system in systems]


def distinct(datasets: Sequence[Dataset]) -> Sequence[Dataset]:
    """The same datasets. Raises DatasetError where two have one name, and so one file of predictions."""
    names = [dataset.name for dataset in datasets]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise DatasetError(f"more than one dataset is named {', '.join(twice)}")
    return datasets
