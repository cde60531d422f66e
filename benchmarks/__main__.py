"""``python -m benchmarks``."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import click
from rich.console import Console

from benchmarks import (
    benchmark,
    captions,
    datasets,
    duplicate_pages,
    gate,
    growth,
    leak,
    report,
    stage_profile,
    strip,
    systems,
)
from benchmarks.comparison import ALL_PAGES, compare, tabulate_comparisons
from benchmarks.errors import BenchmarkError
from benchmarks.examples import FOLDS
from benchmarks.page import Page
from benchmarks.results import Results
from benchmarks.runner import TIME_LIMIT
from benchmarks.speed import BARE_PARSING
from benchmarks.systems import parse_only
from boilerstrip.scoring.heuristic import HTML, TEXT

SECONDS = click.FloatRange(min=0, min_open=True)
CORPUS = Path(__file__).resolve().parent.parent / "corpus"
WEIGHTS = CORPUS.parent / "boilerstrip" / "scoring" / "weights"
STUDIED = CORPUS.parent / "docs" / "scoring"
GATED = "boilerstrip"
FAST = "resiliparse"
"""The fastest of the other systems, written in C++: what speed is measured by."""
TOO_WIDE = 400
"""Columns where output is no terminal: the widest table is never folded."""


@click.group()
def main() -> None:
    """Score main-content extractors on annotated pages."""


@main.command()
@click.argument("folders", nargs=-1, metavar="[FOLDER]...", type=click.Path(path_type=Path))
@click.option("--systems", "names", metavar="NAMES", default=",".join(systems.DEFAULT), show_default=True)
@click.option("--out", default="out/benchmark", show_default=True, type=click.Path(file_okay=False, path_type=Path))
@click.option("--limit", type=click.IntRange(min=1), help="First pages of each dataset only.")
@click.option(
    "--workers",
    "teams",
    default=1,
    show_default=True,
    type=click.IntRange(min=1),
    help="Pages at once; one at a time is timed best.",
)
@click.option("--time-limit", default=TIME_LIMIT, show_default=True, type=SECONDS, help="Seconds a page.")
@click.option("--captions", "pairs_file", type=click.Path(path_type=Path), help="Captions that stand twice (JSONL).")
def run(
    folders: tuple[Path, ...],
    names: str,
    out: Path,
    limit: int | None,
    teams: int,
    time_limit: float,
    pairs_file: Path | None,
) -> None:
    """Score systems on each FOLDER (or .jsonl[.gz] file), by default on the embedded corpus.

    NAMES are separated by commas: names of systems, "all", or NAME=FILE for answers that were saved as JSON (page id ->
    text). Answers are written to the --out folder as they come; run again, an interrupted run
    goes on from there. At the end results.md, results.json and report.html stand there too.
    """
    console = _console()
    try:
        found = benchmark.check_names(
            [item for folder in folders or (CORPUS,) for item in datasets.find_datasets(folder)]
        )
        chosen = systems.load_systems(dict.fromkeys(name.strip() for name in names.split(",")))
        pairs = captions.read_pairs(pairs_file) if pairs_file else {}
        for line in duplicate_pages.describe_duplicates(duplicate_pages.find_in_datasets(found, limit)):
            click.echo(line, err=True)
        results: list[Results] = []
        for dataset in found:
            results.append(
                benchmark.run_benchmark(
                    dataset, chosen, out, pairs=pairs, limit=limit, teams=teams, time_limit=time_limit
                )
            )
            report.print_tables(report.tabulate_brief_results(results[-1]), console)
            report.write_reports(out, results)
        compared = compare([score for of_dataset in results for score in of_dataset.scores])
        report.print_tables(tabulate_comparisons(compared, (ALL_PAGES,)), console)
        report.write_reports(out, results, compared)
    except BenchmarkError as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"Tables, scores and every page side by side: {out / report.HTML}", err=True)


@main.command("gate")
@click.argument("corpus", default=CORPUS, type=click.Path(path_type=Path))
@click.option("--floors", default=gate.FLOORS, type=click.Path(dir_okay=False, path_type=Path), help="Pinned figures.")
@click.option("--pin", is_flag=True, help="Write the figures as they are now to the file, instead of judging them.")
def check_floors(corpus: Path, floors: Path, pin: bool) -> None:
    """Fail where boilerstrip on the corpus is worse than pinned, naming the pages that got worse."""
    try:
        (dataset,) = datasets.find_datasets(corpus)
        pinned = gate.read_floors(floors) if floors.exists() or not pin else None
        now = gate.measure_corpus(dataset, *systems.load_systems([GATED]))
        report.print_tables([gate.tabulate_figures(pinned, now)], Console())
        if pin:
            gate.write_floors(floors, now)
            click.echo(f"Pinned in {floors}")
            return
        assert pinned is not None
        complaints = gate.find_regressions(pinned, now)
    except BenchmarkError as error:
        raise click.ClickException(str(error)) from error
    if complaints:
        raise click.ClickException("\n  ".join(["the gate is shut", *complaints]))
    click.echo("The gate is open: nothing is worse than pinned.")


@main.command("strip")
@click.option("--out", default="out/pages", show_default=True, type=click.Path(file_okay=False, path_type=Path))
def strip_corpus(out: Path) -> None:
    """Extract every page of the embedded corpus; write texts and verdicts to the --out folder."""
    for dataset in datasets.find_datasets(CORPUS):
        for page, status, kept, blocks in strip.strip_pages(dataset.pages(), out):
            click.echo(f"{page:<32} {status:<10} {kept:>4} of {blocks:>4} blocks kept")
    click.echo(f"Texts and verdicts are in {out}/")


@main.command("tune")
@click.argument("folders", nargs=-1, required=True, metavar="FOLDER...", type=click.Path(path_type=Path))
def tune_heuristic(folders: tuple[Path, ...]) -> None:
    """Fit the heuristic scorer's weights on each FOLDER anew and print them, with cross-validated word-F1."""
    from benchmarks import tune  # needs scipy, which nothing else here does

    pages = _all_pages(folders)
    for name, scorer, flattened in (("HTML", HTML, False), ("TEXT", TEXT, True)):
        found = tune.collect_evidence(pages, scorer, flattened)
        click.echo(f"# {name}: word-F1, cross-validated by domain")
        for dataset, f1 in tune.cross_validate(found, scorer).items():
            click.echo(f"#   {dataset}: {f1:.3f}")
        fitted = tune.fit(found, scorer)
        click.echo(f"{name} = HeuristicScorer({fitted.base}, {json.dumps(fitted.weights, indent=4)}, ...)")


@main.command("profile")
@click.argument("folder", default=CORPUS, type=click.Path(path_type=Path))
@click.option("--pages", "limit", default=200, show_default=True, type=click.IntRange(min=1), help="First pages only.")
def profile_stages(folder: Path, limit: int) -> None:
    """Show where each millisecond of an extraction goes: CPU time by stage, against the size of pages.

    Bare parsing and resiliparse take the same pages in the same run.
    """
    try:
        others = [parse_only.create_system(BARE_PARSING), *systems.load_systems([FAST])]
        found = stage_profile.profile_pages(islice(_pages(folder), limit), others)
    except BenchmarkError as error:
        raise click.ClickException(str(error)) from error
    report.print_tables(stage_profile.tabulate_profiles(found), _console())


@main.command("growth")
@click.option("--largest", default=growth.LARGEST, show_default=True, type=click.IntRange(min=1), help="Characters.")
def measure_growth(largest: int) -> None:
    """Show how CPU time and peak memory grow with pages made of the corpus's, and flag what is not linear."""
    try:
        (system,) = systems.load_systems([GATED])
        costs = list(
            growth.measure_costs(system, growth.read_bodies(datasets.find_datasets(CORPUS)), growth.list_sizes(largest))
        )
    except BenchmarkError as error:
        raise click.ClickException(str(error)) from error
    report.print_tables([growth.tabulate_growth(costs)], _console())


@main.command("leak")
@click.option("--extractions", default=20_000, show_default=True, type=click.IntRange(min=1))
def look_for_leaks(extractions: int) -> None:
    """Show the memory of one process over many extractions of the corpus's pages, and what an import costs.

    Fails where memory grows from extraction to extraction.
    """
    try:
        marks = list(leak.sample_memory(list(_pages(CORPUS)), extractions))
        seconds = leak.time_imports(["boilerstrip", "numpy"])
    except BenchmarkError as error:
        raise click.ClickException(str(error)) from error
    report.print_tables([leak.tabulate_memory(marks), leak.tabulate_imports(seconds)], _console())
    if leak.is_leaking(marks):
        raise click.ClickException("memory leaks")


def _pages(folder: Path) -> Iterator[Page]:
    return (page for dataset in datasets.find_datasets(folder) for page in dataset.pages())


def _all_pages(folders: tuple[Path, ...]) -> list[Page]:
    try:
        return [page for folder in folders for page in _pages(folder)]
    except BenchmarkError as error:
        raise click.ClickException(str(error)) from error


def _console() -> Console:
    console = Console()
    if not console.is_terminal:
        console.width = TOO_WIDE
    return console


@main.command("train")
@click.option("--data", "folders", required=True, multiple=True, metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--out", default=WEIGHTS, show_default=True, type=click.Path(file_okay=False, path_type=Path))
def train_learned(folders: tuple[Path, ...], out: Path) -> None:
    """Fit the learned scorers to the annotated pages of each FOLDER and write their files to the --out folder.

    Beside them stands what they were fitted to, and word-F1 of each dataset, cross-validated by domain.
    """
    from benchmarks import training  # needs LightGBM, which nothing else here does

    for line in training.train(_all_pages(folders), out):
        click.echo(line)


@main.command("study")
@click.option("--data", "folders", required=True, multiple=True, metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--folds", default=FOLDS, show_default=True, type=click.IntRange(1, FOLDS), help="First folds only.")
@click.option("--out", default=STUDIED, show_default=True, type=click.Path(file_okay=False, path_type=Path))
@click.option("--work", default="out/study", show_default=True, type=click.Path(file_okay=False, path_type=Path))
def study_scoring(folders: tuple[Path, ...], folds: int, out: Path, work: Path) -> None:
    """Show what learned scoring owes to its measures, its pages, the number and size of its trees.

    Fits the trees anew with each group of measures left out, from fewer pages, and smaller, cross-validated by domain.
    Scores of each fit are kept in the --work folder; run again, an interrupted study goes on from there. After a
    change of the code, give another.
    """
    from benchmarks.study import study

    for line in study.study(_all_pages(folders), folds, out, work):
        click.echo(line)


@main.command("worst")
@click.option("--data", "folders", required=True, multiple=True, metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--of", "dataset", default="wcxb", show_default=True, help="Beginning of the names of datasets to judge.")
@click.option("--pages", "most", default=50, show_default=True, type=click.IntRange(min=1))
def show_worst(folders: tuple[Path, ...], dataset: str, most: int) -> None:
    """Show the pages that learned scoring does worst on, and what is wrong there, cross-validated by domain."""
    from benchmarks.study import study

    report.print_tables(study.worst_pages(_all_pages(folders), dataset, most), _console())


@main.command("held-out")
@click.option("--data", "folders", required=True, multiple=True, metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("--by", default="domain", show_default=True, type=click.Choice(("domain", "dataset")))
@click.option("--out", default="out/held-out", show_default=True, type=click.Path(file_okay=False, path_type=Path))
def answer_held_out(folders: tuple[Path, ...], by: str, out: Path) -> None:
    """Answer each page of each FOLDER by trees that were fitted without its domain, or without its dataset.

    The answers are a file for "run FOLDER ... --systems NAME=FILE": figures that owe nothing to what weights have seen.
    """
    from benchmarks import held_out  # needs LightGBM

    for line in held_out.answer_held_out(_all_pages(folders), by, out):
        click.echo(line)


if __name__ == "__main__":
    main(prog_name="python -m benchmarks")
