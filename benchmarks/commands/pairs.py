"""The command that measures minimal pairs and copies."""

import click

from benchmarks.commands.documentation import docs_option, document
from benchmarks.commands.options import print_report
from benchmarks.pairs.measure import measure_copies, measure_minimal
from benchmarks.pairs.pair_tables import list_lost, list_missed, tabulate_copies, tabulate_minimal


@click.command("pairs")
@click.option("--list", "listed", is_flag=True, help="Also list the minimal pairs lost and the copies missed.")
@docs_option
def measure_pairs(listed: bool, documented_as: str | None) -> None:
    """Measure the detection of duplicates on pairs of texts.

    Puts each pair of benchmarks/pairs/ into an article in several places, extracts the page with boilerstrip, and
    counts the minimal pairs of which a text is removed as a duplicate, and the copies that are both printed.
    """
    minimal, copies = measure_minimal(), measure_copies()
    if listed:
        click.echo("\n".join([*list_lost(minimal), *list_missed(copies)]))
    tables = [*tabulate_minimal(minimal), *tabulate_copies(copies)]
    print_report(tables)
    document(documented_as, tables)
