"""The command: reads pages, prints their main content."""

import sys
from typing import Any

import click

from boilerstrip.cli.answers import Order, answer_all
from boilerstrip.cli.options import add_options
from boilerstrip.errors import OptionError, WorkerError
from boilerstrip.native import COMPILED
from boilerstrip.options import Limits, Options

BUILD = "compiled" if COMPILED else "not compiled: pure Python"
EXIT_CODES = """\b
Exit codes:
  0  every file was read and extracted
  1  a file could not be read or extracted, or is binary, or a worker process did not start
  2  the command line is invalid
"""


@click.command(context_settings={"help_option_names": ["-h", "--help"]}, epilog=EXIT_CODES)
@click.argument("files", nargs=-1, metavar="[FILE ... | -]")
@click.option("--explain", is_flag=True, help="print every block with its verdict, score and reason")
@click.option(
    "--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True, help="output format"
)
@click.option("--plain", is_flag=True, help="read the input as flattened text, not as HTML")
@add_options
@click.option("--max-characters", type=int, default=Limits().characters, show_default=True, help="longest input read")
@click.option("--workers", type=click.IntRange(min=1), default=1, show_default=True, help="number of processes")
@click.version_option(package_name="boilerstrip", prog_name="boilerstrip", message=f"%(prog)s %(version)s ({BUILD})")
def main(
    files: tuple[str, ...], explain: bool, style: str, plain: bool, max_characters: int, workers: int, **options: Any
) -> None:
    """Print the main content of web pages.

    Reads standard input if no FILE is given, or if FILE is -.
    """
    try:
        order = Order(Options(limits=Limits(characters=max_characters), **options), explain, style, plain)
        is_success = _print_answers(files or ("-",), order, workers)
    except OptionError as error:
        raise click.UsageError(str(error)) from error
    except WorkerError as error:
        raise click.ClickException(str(error)) from error
    if not is_success:
        sys.exit(1)


def _print_answers(names: tuple[str, ...], order: Order, workers: int) -> bool:
    """Print the answer for each file as it comes; several texts are separated by headers.

    Returns:
        True if every file was read and extracted.
    """
    has_headers = len(names) > 1 and order.style == "text"
    is_first = is_success = True
    for name, answer in zip(names, answer_all(names, order, workers), strict=True):
        for note in answer.notes:
            click.echo(f"boilerstrip: {name}: {note}", err=True)
        if answer.text is not None:
            if has_headers:
                click.echo(f"{'' if is_first else chr(10)}==> {name} <==")
            click.echo(answer.text, nl=False)
            is_first = False
        is_success = is_success and answer.is_success
    return is_success
