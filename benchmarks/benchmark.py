"""A benchmark run on a dataset: every system answers every page, and the answers are scored."""

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
from benchmarks.html_report.markdown_sheets import pack_markdown_sheet
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
    """Run systems and bare parsing on a dataset, with a progress bar on stderr.

    Answers are written below ``out`` immediately; answers of earlier runs that are stored there are reused.

    Args:
        dataset: the dataset.
        systems: the systems to score.
        out: folder of the answers.
        pairs: additional duplicated captions.
        limit: number of pages, or None for all.
        teams: number of pages processed at once.
        time_limit: seconds per page and system.
    """
    names = {system.name for system in systems}
    runners = [*systems, *(() if BARE_PARSING in names else (parse_only.create_system(BARE_PARSING),))]
    compared = choose_compared(systems)
    answers: list[Answer] = []
    scores: list[PageScore] = []
    sheets: list[str] = []
    markdown_sheets: list[str] = []
    marked = [system.name for system in systems if system.markdown]
    crashes = 0
    pages = (add_captions(page, pairs or {}) for page in dataset.pages(limit))
    with (
        open_predictions(out, dataset.name, runners) as predictions,
        closing(run(pages, runners, predictions, teams=teams, time_limit=time_limit)) as results,
        tqdm(results, desc=dataset.name, total=dataset.count(limit), unit="page") as progress,
    ):
        for page, page_answers in progress:
            by_system = {answer.system: answer for answer in page_answers}
            faults = find_faults(page)
            scores += [score_answer(page, faults, by_system[s.name], markdown=s.markdown) for s in systems]
            sheets.append(pack_sheet(page, [by_system[name] for name in compared]))
            if marked:
                markdown_sheets.append(pack_markdown_sheet(page, [by_system[name] for name in marked]))
            answers += [replace(answer, text="") for answer in page_answers]
            crashes += sum(answer.crash is not None for answer in page_answers)
            progress.set_postfix(resumed=predictions.reused, crashed=crashes, refresh=False)
    return Results(
        dataset=dataset.name,
        scores=scores,
        summaries=summarise_systems(scores, systems),
        speeds=measure_speeds(answers, [system for system in runners if not system.saved]),
        compared=compared,
        sheets=sheets,
        markdown_sheets=markdown_sheets,
    )


def summarise_systems(scores: Sequence[PageScore], systems: Sequence[System]) -> list[Summary]:
    """Summary of each system's scores on one dataset."""
    by_system = {system.name: [score for score in scores if score.system == system.name] for system in systems}
    return [summarise(by_system[system.name], system.version) for system in systems]


def check_names(datasets: Sequence[Dataset]) -> Sequence[Dataset]:
    """Return the datasets unchanged if their names, which name the files of answers, are unique.

    Raises:
        DatasetError: two datasets have the same name.
    """
    names = [dataset.name for dataset in datasets]
    repeated = sorted({name for name in names if names.count(name) > 1})
    if repeated:
        raise DatasetError(f"more than one dataset is named {', '.join(repeated)}")
    return datasets
