"""The command: reads pages, prints their main content."""

import shutil
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

import click

from boilerstrip.batch.bounds import Bounds, choose_bounds
from boilerstrip.batch.shards.plan import To
from boilerstrip.cli.answers import Order, answer_all
from boilerstrip.cli.batch import DONE, FAILED, is_batch, run_batch
from boilerstrip.cli.batch_options import add_batch_options, split_options
from boilerstrip.cli.options import add_options
from boilerstrip.cli.status import print_status
from boilerstrip.errors import OptionError, WorkerError
from boilerstrip.extraction import check_options
from boilerstrip.native import COMPILED
from boilerstrip.options import Limits, Options
from boilerstrip.render.chunks import ChunkFormat

BUILD = "compiled" if COMPILED else "not compiled: pure Python"
FORMATS = ("text", "markdown", "html", "json", "parquet")
TABLES: Mapping[str, To] = {
    "text": "text",
    "markdown": "markdown",
    "html": "html",
    "json": "jsonl",
    "parquet": "parquet",
}
"""Formats of files."""
MEGABYTE = 1_000_000
EXIT_CODES = """\b
Exit codes:
  0         every file was read and extracted; of archives and folders, every input was read
  1         a file could not be read or extracted, or is binary, or more pages were lost than --max-failed
  2         the command line is invalid
  74        an output could not be written
  130, 143  stopped by a signal: what is done is written, and the same command goes on
"""


@click.command(context_settings={"help_option_names": ["-h", "--help"]}, epilog=EXIT_CODES)
@click.argument("files", nargs=-1, metavar="[FILE ... | -]")
@click.option("--explain", is_flag=True, help="print every block with its verdict, score and reason")
@click.option("--metadata", is_flag=True, help="print what a page says about itself, and where")
@click.option(
    "--format",
    "style",
    type=click.Choice(FORMATS),
    help="output format [default: text; with -o what its name says, or parquet for archives]",
)
@click.option("--include", type=click.Choice(["markdown", "html"]), multiple=True, help="add to JSON (repeatable)")
@click.option(
    "--chunks",
    "chunk_words",
    type=click.IntRange(min=1),
    metavar="N",
    help="cut the text or Markdown into chunks of at most N words; prints a JSON object a line",
)
@click.option("--overlap", type=click.IntRange(min=0), default=0, metavar="N", help="words that a chunk may repeat")
@click.option("--url", help="address of the page, which makes its links absolute; for one FILE")
@click.option("--plain", is_flag=True, help="read the input as flattened text, not as HTML")
@add_options
@click.option("--max-characters", type=int, default=Limits().characters, show_default=True, help="longest input read")
@click.option("--workers", type=click.IntRange(min=1), default=1, show_default=True, help="number of processes")
@click.option("--timeout", type=float, metavar="SECONDS", help="CPU time of a process for one file")
@click.option("--memory", type=int, metavar="MEGABYTES", help="memory of a process")
@add_batch_options
@click.version_option(package_name="boilerstrip", prog_name="boilerstrip", message=f"%(prog)s %(version)s ({BUILD})")
def main(
    files: tuple[str, ...],
    explain: bool,
    metadata: bool,
    style: str | None,
    include: tuple[str, ...],
    chunk_words: int | None,
    overlap: int,
    url: str | None,
    plain: bool,
    max_characters: int,
    workers: int,
    timeout: float | None,
    memory: int | None,
    **others: Any,
) -> None:
    """Print the main content of web pages.

    Reads standard input if no FILE is given, or if FILE is -. A FILE may also be a folder, a WARC or WET archive, JSONL
    or Parquet with a page in each line or row, plain or compressed (gzip, Zstandard): it prints an object of JSON for
    each page then, or with -o writes files. "boilerstrip status FOLDER" tells what was written to a folder.
    """
    asked = split_options(others)
    size = memory and memory * MEGABYTE
    try:
        wanted = check_options(Options(limits=Limits(characters=max_characters), **asked.options))
        order = Order(
            wanted, explain, style or "text", plain, include, chunk_words, overlap, url, metadata, _find_width()
        )
        if style == "parquet" and not asked.has_output:
            raise OptionError("--format parquet goes with -o")
        if files[:1] == ("status",) and len(files) == 2 and not Path("status").exists():
            code = DONE if print_status(Path(files[1])) else FAILED
        elif asked.is_used or is_batch(files):
            _check_batch(order, None if asked.has_output else style)
            names = [*files, *asked.read_names()]
            code = run_batch(names, asked.make_batch(wanted, TABLES[style] if style else None, workers, timeout, size))
        else:
            _check(order, len(files))
            bounds = choose_bounds(timeout, size) if workers > 1 or timeout is not None or size is not None else None
            code = DONE if _print_answers(files or ("-",), order, workers, bounds) else FAILED
    except (OptionError, FileNotFoundError) as error:
        raise click.UsageError(str(error)) from error
    except WorkerError as error:
        raise click.ClickException(str(error)) from error
    except ModuleNotFoundError as error:
        raise click.ClickException(f"{error}: pip install 'boilerstrip[batch]'") from error
    sys.exit(code)


def _check_batch(order: Order, style: str | None) -> None:
    """Refuse options that go with single pages only.

    Args:
        order: what to print for a page.
        style: format that is asked for on standard output.

    Raises:
        OptionError: the message names them.
    """
    if style not in (None, "json"):
        raise OptionError(f"--format {style} goes with -o, or with files of one page each")
    given: dict[str, object] = {
        "--explain": order.explain,
        "--metadata": order.metadata,
        "--chunks": order.chunk_words,
        "--include": order.include,
        "--url": order.url,
        "--plain": order.plain,
    }
    name = next((name for name, value in given.items() if value), None)
    if name is not None:
        raise OptionError(f"{name} goes with files of one page each, and without the options of many pages")


def _check(order: Order, files: int) -> None:
    """Refuse options that have no effect together.

    Args:
        order: what to print.
        files: number of files.

    Raises:
        OptionError: the message names them.
    """
    if order.chunk_words is not None and (order.explain or order.style not in get_args(ChunkFormat)):
        raise OptionError("--chunks goes with --format text or markdown, and without --explain")
    if order.metadata and (order.explain or order.chunk_words is not None or order.style == "html"):
        raise OptionError("--metadata goes with --format text, markdown or json, and without --explain and --chunks")
    if order.overlap and order.chunk_words is None:
        raise OptionError("--overlap goes with --chunks")
    if order.url is not None and files > 1:
        raise OptionError("--url goes with one FILE")
    if order.include and (order.style != "json" or order.metadata):
        raise OptionError("--include goes with --format json, and without --metadata")


def _find_width() -> int | None:
    """Return the columns of the terminal; None if standard output is none."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def _print_answers(names: tuple[str, ...], order: Order, workers: int, bounds: Bounds | None) -> bool:
    """Print the answer for each file as it comes; several texts are separated by headers.

    Returns:
        True if every file was read and extracted.
    """
    has_headers = len(names) > 1 and order.style != "json" and order.chunk_words is None
    is_first = is_success = True
    for name, answer in zip(names, answer_all(names, order, workers, bounds), strict=True):
        for note in answer.notes:
            click.echo(f"boilerstrip: {name}: {note}", err=True)
        if answer.text is not None:
            if has_headers:
                click.echo(f"{'' if is_first else chr(10)}==> {name} <==")
            click.echo(answer.text, nl=False)
            is_first = False
        is_success = is_success and answer.is_success
    return is_success
