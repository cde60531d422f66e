"""The command that compares metadata with annotations."""

from pathlib import Path

import click

from benchmarks import report, systems
from benchmarks.commands.documentation import docs_option, document
from benchmarks.commands.options import make_console, output_option
from benchmarks.commands.scoring import SECONDS, find_datasets
from benchmarks.metadata.report import FOLDER, write_json
from benchmarks.metadata.run import run_metadata, summarise_systems
from benchmarks.metadata.score import PageScore, Summary
from benchmarks.metadata.tables import tabulate_metadata
from benchmarks.paths import CORPUS
from benchmarks.runner import TIME_LIMIT
from benchmarks.tables import Table

DEFAULT = ("boilerstrip", "trafilatura", "htmldate", "declared")


@click.command("metadata")
@click.argument("folders", nargs=-1, metavar="[FOLDER]...", type=click.Path(path_type=Path))
@click.option("--systems", "names", metavar="NAMES", default=",".join(DEFAULT), show_default=True, help="Systems.")
@output_option("out/benchmark")
@click.option("--limit", type=click.IntRange(min=1), help="Number of pages of each dataset, from its first.")
@click.option("--workers", "teams", default=1, show_default=True, type=click.IntRange(min=1), help="Pages at once.")
@click.option("--time-limit", default=TIME_LIMIT, show_default=True, type=SECONDS, help="Seconds per page.")
@docs_option
def measure_metadata(
    folders: tuple[Path, ...],
    names: str,
    out: Path,
    limit: int | None,
    teams: int,
    time_limit: float,
    documented_as: str | None,
) -> None:
    """Score titles, authors and dates on annotated pages.

    Each FOLDER, or JSON Lines file, is a dataset or holds several; the default is the embedded corpus. NAMES are
    separated by commas: names of systems, "all", or NAME=FILE for answers saved as JSON (page id -> object with title,
    authors, date). Answers and results are stored in the folder "metadata" of the output folder: an interrupted run
    resumes when it is started again, and the report of "run" with the same output folder shows the tables, too.
    """
    console = make_console()
    chosen = systems.load_systems(dict.fromkeys(name.strip() for name in names.split(",")), systems.METADATA_SYSTEMS)
    scores: list[PageScore] = []
    summaries: list[Summary] = []
    tables: list[Table] = []
    for dataset in find_datasets(folders or (CORPUS,), limit):
        of_dataset = run_metadata(dataset, chosen, out / FOLDER, limit=limit, teams=teams, time_limit=time_limit)
        scores += of_dataset
        summaries += (of_systems := summarise_systems(of_dataset, chosen))
        tables.append(tabulate_metadata(of_systems))
        report.print_tables(tables[-1:], console)
        write_json(out / FOLDER, tables, summaries, scores)
    report.print_environment(console)
    (out / FOLDER / report.MARKDOWN).write_text(report.render_markdown(tables), encoding="utf-8")
    document(documented_as, tables)
