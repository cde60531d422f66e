"""Commands that measure time and memory: profile, growth, leak."""

from itertools import islice
from pathlib import Path

import click

from benchmarks import datasets, growth, leak, stage_profile, systems
from benchmarks.commands.documentation import docs_option, document
from benchmarks.commands.options import iterate_pages, print_report
from benchmarks.commands.scoring import GATED
from benchmarks.paths import CORPUS
from benchmarks.speed import BARE_PARSING
from benchmarks.systems import parse_only

FAST = "resiliparse"
"""The fastest other system, written in C++, which speed is compared with."""


@click.command("profile")
@click.argument("folder", default=CORPUS, type=click.Path(path_type=Path))
@click.option("--pages", "limit", default=200, show_default=True, type=click.IntRange(min=1), help="Number of pages.")
@docs_option
def profile_stages(folder: Path, limit: int, documented_as: str | None) -> None:
    """Show the CPU time of each pipeline stage.

    The tables are over all pages and by page size. Bare parsing and resiliparse are measured on the same pages in the
    same run.
    """
    others = [parse_only.create_system(BARE_PARSING), *systems.load_systems([FAST])]
    profiles = stage_profile.profile_pages(islice(iterate_pages(folder), limit), others)
    tables = stage_profile.tabulate_profiles(profiles)
    print_report(tables)
    document(documented_as, tables)


@click.command("growth")
@click.option(
    "--largest",
    default=growth.LARGEST,
    show_default=True,
    type=click.IntRange(min=1),
    help="Characters of the largest page.",
)
def measure_growth(largest: int) -> None:
    """Show how CPU time and memory grow.

    Page size doubles from row to row, and growth that is not linear is flagged. The pages are concatenations of pages
    of the embedded corpus.
    """
    (system,) = systems.load_systems([GATED])
    bodies = growth.read_bodies(datasets.find_datasets(CORPUS))
    costs = list(growth.measure_costs(system, bodies, growth.list_sizes(largest)))
    print_report([growth.tabulate_growth(costs)])


@click.command("leak")
@click.option(
    "--extractions", default=20_000, show_default=True, type=click.IntRange(min=1), help="Number of extractions."
)
def check_memory(extractions: int) -> None:
    """Check a process for memory leaks.

    Shows the memory of one process over many extractions with text, Markdown, metadata and verdicts, and the time of an
    import; fails if memory leaks.
    """
    samples = list(leak.sample_memory(list(iterate_pages(CORPUS)), extractions))
    seconds = leak.time_imports(["boilerstrip", "numpy"])
    print_report([leak.tabulate_memory(samples), leak.tabulate_imports(seconds)])
    if leak.is_leaking(samples):
        raise click.ClickException("memory leaks")
