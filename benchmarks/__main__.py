"""``python -m benchmarks``."""

from pathlib import Path

import click
from rich.console import Console

from benchmarks import benchmark, captions, datasets, report, systems
from benchmarks.errors import BenchmarkError
from benchmarks.scoring import PageScore
from benchmarks.summary import Summary
from benchmarks.tables import Table, dataset_tables

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


if __name__ == "__main__":
    main(prog_name="python -m benchmarks")
