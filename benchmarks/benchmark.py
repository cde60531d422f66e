"""A whole run on a dataset: every system, every page, to answers, scores and figures."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from tqdm import tqdm

from benchmarks.answer import Answer
from benchmarks.captions import Pairs, add_captions
from benchmarks.datasets import Dataset
from benchmarks.errors import DatasetError
from benchmarks.faults import find_faults
from benchmarks.html_report.sheets import choose_compared, pack_sheet
from benchmarks.predictions import open_predictions
from benchmarks.results import Results
from benchmarks.runner import TIME_LIMIT, run
from benchmarks.scoring import PageScore, score_answer
from benchmarks.speed import BARE_PARSING, measure_speeds
from benchmarks.summary import Summary, summarise
from benchmarks.systems import System, parse_only


def run_benchmark(
    dataset: Dataset,
    systems: Sequence[System],
    out: Path,
    *,
    pairs: Pairs | None = None,
    limit: int | None = None,
    teams: int = 1,
    time_limit: float = TIME_LIMIT,
) -> Results:
    """Run systems on a dataset, and bare parsing beside them, with a progress bar on stderr.

    Answers are written below ``out`` as they come, and those that stand there already are taken.
    """
    names = {system.name for system in systems}
    runners = [*systems, *(() if BARE_PARSING in names else (parse_only.create_system(BARE_PARSING),))]
    shown = choose_compared(systems)
    answers: list[Answer] = []
    scores: list[PageScore] = []
    sheets: list[str] = []
    crashes = 0
    pages = (add_captions(page, pairs or {}) for page in dataset.pages(limit))
    with (
        open_predictions(out, dataset.name, runners) as predictions,
        closing(run(pages, runners, predictions, teams=teams, time_limit=time_limit)) as results,
        tqdm(results, desc=dataset.name, total=dataset.count(limit), unit="page") as progress,
    ):
        for page, found in progress:
            of = {answer.system: answer for answer in found}
            flaws = find_faults(page)
            scores += [score_answer(page, flaws, of[system.name], markdown=system.markdown) for system in systems]
            sheets.append(pack_sheet(page, [of[name] for name in shown]))
            answers += [replace(answer, text="") for answer in found]
            crashes += sum(answer.crash is not None for answer in found)
            progress.set_postfix(resumed=predictions.found, crashed=crashes, refresh=False)
    return Results(
        dataset=dataset.name,
        scores=scores,
        summaries=summarise_systems(scores, systems),
        speeds=measure_speeds(answers, [system for system in runners if not system.saved]),
        compared=shown,
        sheets=sheets,
    )


def summarise_systems(scores: Sequence[PageScore], systems: Sequence[System]) -> list[Summary]:
    """A summary for each system, of scores on one dataset."""
    of = {system.name: [score for score in scores if score.system == system.name] for system in systems}
    return [summarise(of[system.name], system.version) for system in systems]


def check_names(datasets: Sequence[Dataset]) -> Sequence[Dataset]:
    """The same datasets. Raises DatasetError where two have one name, and so one file of predictions."""
    names = [dataset.name for dataset in datasets]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise DatasetError(f"more than one dataset is named {', '.join(twice)}")
    return datasets
