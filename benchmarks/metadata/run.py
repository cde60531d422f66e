"""A run on a dataset: every system answers about the metadata of every page, and the answers are scored."""

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from tqdm import tqdm

from benchmarks.datasets import Dataset
from benchmarks.metadata.score import PageScore, Summary, score_page, summarise
from benchmarks.predictions import open_predictions
from benchmarks.runner import TIME_LIMIT, run
from benchmarks.systems import System


def run_metadata(
    dataset: Dataset,
    systems: Sequence[System],
    out: Path,
    *,
    limit: int | None = None,
    teams: int = 1,
    time_limit: float = TIME_LIMIT,
) -> list[PageScore]:
    """Run systems on a dataset, with a progress bar on stderr; answers stored below ``out`` are reused."""
    with (
        open_predictions(out, dataset.name, systems) as predictions,
        closing(run(dataset.pages(limit), systems, predictions, teams=teams, time_limit=time_limit)) as results,
        tqdm(results, desc=dataset.name, total=dataset.count(limit), unit="page") as progress,
    ):
        return [score_page(page, answer) for page, answers in progress for answer in answers]


def summarise_systems(scores: Sequence[PageScore], systems: Sequence[System]) -> list[Summary]:
    """Summary of each system's scores on one dataset."""
    by_system = {system.name: [score for score in scores if score.system == system.name] for system in systems}
    return [summarise(by_system[system.name], system.version, timed=not system.saved) for system in systems]
