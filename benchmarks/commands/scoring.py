"""Commands that score extractors: run, gate, strip."""

from pathlib import Path

import click

from benchmarks import benchmark, captions, datasets, duplicate_pages, gate, report, strip, systems
from benchmarks.columns import NOT_MEASURED_TABLE
from benchmarks.commands.documentation import docs_option, document
from benchmarks.commands.options import make_console, output_option, print_report
from benchmarks.comparison import ALL_PAGES, compare, tabulate_comparisons
from benchmarks.datasets import Dataset
from benchmarks.metadata.floors import measure_figures
from benchmarks.pairs import measure as pairs_measure
from benchmarks.paths import CORPUS
from benchmarks.results import Results
from benchmarks.runner import TIME_LIMIT
from benchmarks.structure.lost import count_lost
from benchmarks.systems import DEFAULT

SECONDS = click.FloatRange(min=0, min_open=True)
GATED = "boilerstrip"
"""Name of the system whose figures the gate compares."""
GATED_MARKDOWN = "boilerstrip-markdown"
"""Name of the system whose structure the gate compares."""


@click.command()
@click.argument("folders", nargs=-1, metavar="[FOLDER]...", type=click.Path(path_type=Path))
@click.option("--systems", "names", metavar="NAMES", default=",".join(DEFAULT), show_default=True, help="Systems.")
@output_option("out/benchmark")
@click.option("--limit", type=click.IntRange(min=1), help="Number of pages of each dataset, from its first.")
@click.option(
    "--workers",
    "teams",
    default=1,
    show_default=True,
    type=click.IntRange(min=1),
    help="Pages processed at once; times are most exact with 1.",
)
@click.option("--time-limit", default=TIME_LIMIT, show_default=True, type=SECONDS, help="Seconds per page.")
@click.option("--captions", "pairs_file", type=click.Path(path_type=Path), help="Duplicated captions (JSON Lines).")
@docs_option
def run(
    folders: tuple[Path, ...],
    names: str,
    out: Path,
    limit: int | None,
    teams: int,
    time_limit: float,
    pairs_file: Path | None,
    documented_as: str | None,
) -> None:
    """Score systems on annotated pages.

    Each FOLDER, or JSON Lines file, is a dataset or holds several; the default is the embedded corpus. NAMES are
    separated by commas: names of systems, "all", or NAME=FILE for answers saved as JSON (page id -> text);
    NAME=markdown:FILE if they are Markdown. Every answer is stored in the output folder at once, so that an interrupted
    run resumes when it is started again. The reports are results.md, results.json and report.html in the same folder.
    """
    console = make_console()
    chosen_datasets = find_datasets(folders or (CORPUS,), limit)
    chosen_systems = systems.load_systems(dict.fromkeys(name.strip() for name in names.split(",")))
    pairs = captions.read_pairs(pairs_file) if pairs_file else {}
    results: list[Results] = []
    for dataset in chosen_datasets:
        results.append(
            benchmark.run_benchmark(
                dataset, chosen_systems, out, pairs=pairs, limit=limit, teams=teams, time_limit=time_limit
            )
        )
        report.print_tables(report.tabulate_brief_results(results[-1]), console)
        report.write_reports(out, results)
    comparisons = compare([score for of_dataset in results for score in of_dataset.scores])
    report.print_tables(tabulate_comparisons(comparisons, (ALL_PAGES,)), console)
    if systems.ALL in names.split(","):
        report.print_tables([NOT_MEASURED_TABLE], console)
    report.print_environment(console, results)
    report.write_reports(out, results, comparisons)
    of_datasets = [table for of_dataset in results for table in report.tabulate_results(of_dataset)]
    document(documented_as, [*of_datasets, *tabulate_comparisons(comparisons)])
    click.echo(f"Report with all tables and every page side by side: {out / report.HTML}", err=True)


def find_datasets(folders: tuple[Path, ...], limit: int | None) -> list[Dataset]:
    """Datasets in the folders; duplicate pages among them are reported on stderr."""
    found = benchmark.check_names([dataset for folder in folders for dataset in datasets.find_datasets(folder)])
    for line in duplicate_pages.describe_duplicates(duplicate_pages.find_in_datasets(found, limit)):
        click.echo(line, err=True)
    return list(found)


@click.command("gate")
@click.argument("corpus", default=CORPUS, type=click.Path(path_type=Path))
@click.option("--floors", default=gate.FLOORS, type=click.Path(dir_okay=False, path_type=Path), help="Pinned figures.")
@click.option("--pin", is_flag=True, help="Pin the current figures instead of comparing them.")
@docs_option
def check_floors(corpus: Path, floors: Path, pin: bool, documented_as: str | None) -> None:
    """Check boilerstrip against pinned figures.

    Fails if boilerstrip is worse on the CORPUS, or on minimal pairs and copies, than pinned, and names the pages that
    got worse.
    """
    (dataset,) = datasets.find_datasets(corpus)
    pinned = gate.read_floors(floors) if floors.exists() or not pin else None
    system, in_markdown = systems.load_systems([GATED, GATED_MARKDOWN])
    now = gate.measure_corpus(dataset, system)
    (reader,) = systems.load_systems([GATED], systems.METADATA_SYSTEMS)
    metadata = measure_figures(dataset, reader)
    now = gate.add_means(now, metadata.means)
    now = gate.add_counts(now, {**metadata.counts, **count_lost(dataset, in_markdown), **pairs_measure.count_faults()})
    table = gate.tabulate_figures(pinned, now)
    print_report([table])
    document(documented_as, [table])
    if pin:
        gate.write_floors(floors, now)
        click.echo(f"Pinned in {floors}")
        return
    assert pinned is not None
    if regressions := gate.find_regressions(pinned, now):
        raise click.ClickException("\n  ".join(["the gate is closed", *regressions]))
    click.echo("The gate is open: nothing is worse than pinned.")


@click.command("strip")
@output_option("out/pages")
def strip_corpus(out: Path) -> None:
    """Extract every page of the corpus.

    Writes the text of each page of the embedded corpus, and the verdicts on its blocks.
    """
    for dataset in datasets.find_datasets(CORPUS):
        for page, status, kept, blocks in strip.strip_pages(dataset.pages(), out):
            click.echo(f"{page:<32} {status:<10} {kept:>4} of {blocks:>4} blocks kept")
    click.echo(f"Texts and verdicts are in {out}/")
