"""Options, error handling and output that commands share."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click
from rich.console import Console

from benchmarks import datasets, report
from benchmarks.errors import BenchmarkError
from benchmarks.page import Page
from benchmarks.tables import Table

Command = TypeVar("Command", bound=Callable[..., Any])

WIDE = 400
"""Columns of output that is not a terminal, so that even the widest table is not folded."""


class ErrorReportingGroup(click.Group):
    """Commands whose :class:`BenchmarkError` is reported as a message, without a traceback."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BenchmarkError as error:
            raise click.ClickException(str(error)) from error


def output_option(default: Path | str) -> Callable[[Command], Command]:
    """Option ``--out`` for the output folder."""
    folder = click.Path(file_okay=False, path_type=Path)
    return click.option("--out", default=default, show_default=True, type=folder, help="Output folder.")


def data_option(command: Command) -> Command:
    """Option ``--data``, repeatable, for folders of annotated pages."""
    folder = click.Path(path_type=Path)
    option = click.option(
        "--data", "folders", required=True, multiple=True, metavar="FOLDER", type=folder, help="Annotated pages."
    )
    return option(command)


def iterate_pages(folder: Path) -> Iterator[Page]:
    """Pages of all datasets in a folder, read lazily."""
    return (page for dataset in datasets.find_datasets(folder) for page in dataset.pages())


def read_pages(folders: Sequence[Path]) -> list[Page]:
    """Pages of all datasets in all folders."""
    return [page for folder in folders for page in iterate_pages(folder)]


def make_console() -> Console:
    """Console on stdout that folds tables on a terminal only."""
    console = Console()
    if not console.is_terminal:
        console.width = WIDE
    return console


def print_report(tables: Iterable[Table]) -> None:
    """Print tables, and a line about the versions and the build that they depend on."""
    console = make_console()
    report.print_tables(tables, console)
    report.print_environment(console)
