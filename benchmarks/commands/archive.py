"""Commands that make web archives, and measure what becomes of them."""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle, islice
from pathlib import Path
from random import Random

import click

from benchmarks.archive.account import account
from benchmarks.archive.crawl import crawl, damage
from benchmarks.archive.fates import Fates, judge, read_rightly
from benchmarks.archive.made import Made, write_archive
from benchmarks.archive.measure import Cost, run_boilerstrip, run_loop
from benchmarks.archive.tables import tabulate_account, tabulate_records, tabulate_speed
from benchmarks.commands.documentation import docs_option, document
from benchmarks.commands.options import data_option, output_option, print_report, read_pages
from benchmarks.errors import BenchmarkError
from benchmarks.paths import CORPUS
from boilerstrip.batch.shards.beside import SIDECAR
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.sidecar import read_sidecar

WORKERS = {"one worker": 1, "two workers": 2}
OTHERS = ("warcio + trafilatura", "FastWARC, auto_decode + trafilatura")
"""Loops that boilerstrip is compared with; the first one is timed, too."""
LEAST_PAGES = 200
"""Pages of which each archive has enough to damage some, and to leave whole ones between them."""
COUNT = click.IntRange(min=LEAST_PAGES)
FILES = 8
"""Archives that the pages are shared out to: a task each."""


@click.command("warc")
@click.option("--pages", "number", default=30, show_default=True, type=click.IntRange(min=1), help="Number of pages.")
@click.option("--out", default="out/corpus.warc.gz", show_default=True, type=click.Path(path_type=Path), help="File.")
def write_corpus(number: int, out: Path) -> None:
    """Write pages of the corpus as a web archive, among redirects, pictures and the rest of a crawl.

    If there are not so many, they are written again, under other addresses.
    """
    pages = [page for page in read_pages([CORPUS]) if not page.flattened]
    stride = max(len(pages) // number, 1)
    write_archive(crawl(islice(cycle(pages[::stride]), number), Random(1)), out)
    click.echo(f"Wrote {number} pages to {out}", err=True)


@click.command("archive")
@data_option
@click.option("--seed", default=1, show_default=True, help="Of all choices.")
@click.option("--pages", "most", default=2_400, show_default=True, type=COUNT, help="Pages, at most.")
@output_option("out/archive")
@docs_option
def measure_archive(folders: tuple[Path, ...], seed: int, most: int, out: Path, documented_as: str | None) -> None:
    """Make web archives of annotated pages, and account for each record.

    Fails if a record is missing from rows and skipped records, or if a text is another than that of the same bytes.
    Then other packages read the same archives, and all are timed.
    """
    from benchmarks.systems.trafilatura import extract_with_metadata  # other commands run without it

    shutil.rmtree(out, ignore_errors=True)
    random, inputs = Random(seed), out / "inputs"
    pages = [page for page in read_pages(folders) if not page.flattened]
    if len(pages) < LEAST_PAGES:
        raise BenchmarkError(f"{len(pages)} pages are too few: {LEAST_PAGES} are needed, to damage some")
    pages = random.sample(pages, min(most, len(pages)))
    made = [list(crawl(pages[number::FILES], random)) for number in range(FILES)]
    made[-1] = damage(made[-1], random)
    paths = [inputs / f"{number}.warc.gz" for number in range(FILES)]
    for records, path in zip(made, paths, strict=True):
        write_archive(records, path)
    ours = {words: run_boilerstrip(inputs, out / "tables", workers) for words, workers in WORKERS.items()}
    everything = [record for records in made for record in records]
    rows, skipped = _read_tables(out / "tables")
    found = account(everything, rows, skipped)
    loops = {name: run_loop(name, paths) for name in OTHERS}
    texts = read_rightly(everything, extract_with_metadata)
    fates = {name: sum(_judge(made, costs, texts), Fates()) for name, costs in loops.items()}
    bodies = [record.body for record in everything if record.body is not None]
    costs = {f"boilerstrip, {words}": (len(bodies), cost) for words, cost in ours.items()}
    costs["extraction alone"] = (len(bodies), _add_extraction(run_loop("extraction alone", paths)))
    costs[OTHERS[0]] = _add(loops[OTHERS[0]])
    size = sum(map(len, bodies)) / len(bodies)
    tables = [tabulate_account(found), tabulate_records(found, fates), tabulate_speed(size, costs)]
    print_report(tables)
    document(documented_as, tables)
    if found.problems:
        raise BenchmarkError("\n".join(found.problems))


def _read_tables(folder: Path) -> tuple[list[dict[str, object]], dict[str, int]]:
    """Return the rows of all tables of a folder, and the counts of skipped records."""
    import pyarrow.parquet as pq

    columns = ["record_id", "status", "text", "warnings"]
    rows = [
        row for path in sorted(folder.glob("*.parquet")) for row in pq.read_table(path, columns=columns).to_pylist()
    ]
    counts = sum((read_sidecar(path) for path in folder.glob(f"*{SIDECAR}")), Counts())
    return rows, counts.skipped


def _judge(made: Sequence[Sequence[Made]], costs: Sequence[Cost], texts: Mapping[str, str]) -> Iterator[Fates]:
    """Yield what became of the pages of each archive."""
    return (judge(records, cost.answer, texts) for records, cost in zip(made, costs, strict=True))


def _add(costs: list[Cost]) -> tuple[int, Cost]:
    """Return the pages that loops read, and what they cost together."""
    pages = sum(len(cost.answer.bodies) for cost in costs)
    return pages, Cost(sum(cost.wall for cost in costs), sum(cost.cpu for cost in costs))


def _add_extraction(costs: list[Cost]) -> Cost:
    """Return what the extraction cost, without reading."""
    seconds = sum(cost.answer.seconds for cost in costs)
    return Cost(seconds, seconds)
