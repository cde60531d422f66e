"""``python -m benchmarks``."""

import json
from pathlib import Path

import click
from rich.console import Console

from benchmarks import benchmark, captions, datasets, report, strip, systems
from benchmarks.errors import BenchmarkError
from benchmarks.scoring import PageScore
from benchmarks.summary import Summary
from benchmarks.tables import Table, dataset_tables
from boilerstrip.scoring.heuristic import HTML, TEXT

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
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
@click.option("--workers", default=1, show_default=True, type=click.IntRange(min=1), help="Processes; 1 times best.")
@click.option("--captions", "pairs_file", type=click.Path(path_type=Path), help="Captions that stand twice (JSONL).")
def run(
    folders: tuple[Path, ...], names: str, out: Path, limit: int | None, workers: int, pairs_file: Path | None
) -> None:
    """Score systems on each FOLDER (or .jsonl[.gz] file), by default on the embedded corpus.

    NAMES are separated by commas. Answers, results.json and results.md are written to the --out folder.
    """
    console = Console()
    if not console.is_terminal:
        console.width = TOO_WIDE
    try:
        found = benchmark.distinct([item for folder in folders or (CORPUS,) for item in datasets.find(folder)])
        chosen = systems.load(dict.fromkeys(name.strip() for name in names.split(",")))
        pairs = captions.read_pairs(pairs_file) if pairs_file else {}
        tables: list[Table] = []
        summaries: list[Summary] = []
        scores: list[PageScore] = []
        for dataset in found:
            of_dataset = list(benchmark.page_scores(dataset, chosen, out, pairs, limit, workers))
            rows = benchmark.summaries(of_dataset, chosen)
            shown = dataset_tables(rows)
            report.show(shown, console)
            tables += shown
            summaries += rows
            scores += of_dataset
            report.write(out, tables, summaries, scores)
    except BenchmarkError as error:
        raise click.ClickException(str(error)) from error


@main.command("strip")
@click.option("--out", default="out/pages", show_default=True, type=click.Path(file_okay=False, path_type=Path))
def strip_corpus(out: Path) -> None:
    """Extract every page of the embedded corpus; write texts and verdicts to the --out folder."""
    for dataset in datasets.find(CORPUS):
        for page, status, kept, blocks in strip.strip(dataset.pages(), out):
            click.echo(f"{page:<32} {status:<10} {kept:>4} of {blocks:>4} blocks kept")
    click.echo(f"Texts and verdicts are in {out}/")


@main.command("tune")
@click.argument("folders", nargs=-1, required=True, metavar="FOLDER...", type=click.Path(path_type=Path))
def tune_heuristic(folders: tuple[Path, ...]) -> None:
    """Fit the heuristic scorer's weights on each FOLDER anew and print them, with cross-validated word-F1."""
    from benchmarks import tune  # needs scipy, which nothing else here does

    try:
        pages = [page for folder in folders for dataset in datasets.find(folder) for page in dataset.pages()]
    except BenchmarkError as error:
        raise click.ClickException(str(error)) from error
    for name, scorer, flattened in (("HTML", HTML, False), ("TEXT", TEXT, True)):
        found = list(tune.examples(pages, scorer, flattened))
        click.echo(f"# {name}: word-F1, cross-validated by domain")
        for dataset, f1 in tune.cross_validated(found, scorer).items():
            click.echo(f"#   {dataset}: {f1:.3f}")
        fitted = tune.fit(found, scorer)
        click.echo(f"{name} = Scorer({fitted.base}, {json.dumps(fitted.weights, indent=4)}, ...)")


if __name__ == "__main__":
    main(prog_name="python -m benchmarks")
