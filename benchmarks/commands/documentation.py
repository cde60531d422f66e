"""The command that writes figures into the documentation, and the option by which other commands save theirs."""

import sys
from collections.abc import Iterable

import click

from benchmarks import docs
from benchmarks.doc_views import VIEWS
from benchmarks.tables import Table

docs_option = click.option(
    "--docs",
    "documented_as",
    metavar="NAME",
    help="Also save the tables as docs/figures/NAME.json and write them into the documentation.",
)


@click.command("docs")
def write_docs() -> None:
    """Write figures into the documentation.

    Fills the marked regions of README.md and docs/ from the results in docs/figures/. Nothing is measured; commands
    that measure save their tables there with the option --docs.
    """
    _write_pages()


def document(name: str | None, tables: Iterable[Table]) -> None:
    """Save the tables of the command that runs, and write them into the documentation, if it has a name for them."""
    if name is not None:
        docs.save_tables(docs.ROOT / docs.FIGURES, name, docs.format_command(sys.argv[1:]), tables)
        _write_pages()


def _write_pages() -> None:
    for path in docs.write_pages(docs.ROOT, VIEWS):
        click.echo(f"Wrote {path.relative_to(docs.ROOT)}", err=True)
