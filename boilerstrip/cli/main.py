"""The command line: pages in, main content out."""

import dataclasses
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple, get_args

import click

from boilerstrip.batch.pages import attempt, died, failed
from boilerstrip.batch.workers import in_order
from boilerstrip.errors import OptionError, WorkerError
from boilerstrip.extraction import Extraction, Verdict
from boilerstrip.native import COMPILED
from boilerstrip.options import Limits, Options
from boilerstrip.pipeline import judge, judge_text

REASON_WIDTH = 30
"""Columns for a reason, so that texts stand below each other; the longest reasons run over."""

BUILD = "compiled" if COMPILED else "not compiled: pure Python"

Command = Callable[..., None]


def _intentions(command: Command) -> Command:
    """Add an option for each field of Options, in their order."""
    for field in reversed([field for field in dataclasses.fields(Options) if field.metadata]):
        many = isinstance(field.default, tuple)
        choices = get_args(get_args(field.type)[0]) if many else get_args(field.type)
        decorate = click.option(
            f"--{field.name}",
            multiple=many,
            default=field.default,
            show_default=isinstance(field.default, str),
            type=click.Choice(choices) if all(isinstance(choice, str) for choice in choices) and choices else str,
            help=field.metadata["help"] + (" (may be given again)" if many else ""),
        )
        command = decorate(command)
    return command


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("files", nargs=-1, metavar="[FILE ... | -]")
@click.option("--explain", is_flag=True, help="print every block with its verdict, score and reason")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--plain", is_flag=True, help="the input is flattened text, no HTML")
@_intentions
@click.option("--max-characters", type=int, default=Limits().characters, show_default=True, help="longest input read")
@click.option("--workers", type=click.IntRange(min=1), default=1, show_default=True, help="processes; for many pages")
@click.version_option(package_name="boilerstrip", prog_name="boilerstrip", message=f"%(prog)s %(version)s ({BUILD})")
def main(
    files: tuple[str, ...], explain: bool, style: str, plain: bool, max_characters: int, workers: int, **intentions: Any
) -> None:
    """Print the main content of web pages; without FILE, or where FILE is -, of standard input.

    Exits with 1 where a file could not be read or extracted, with 2 where the command line could not be.
    """
    names = files or ("-",)
    is_first = is_whole = True
    try:
        asked = Asked(Options(limits=Limits(characters=max_characters), **intentions), explain, style, plain)
        for name, answer in zip(names, _answers(names, asked, workers), strict=True):
            for note in answer.notes:
                click.echo(f"boilerstrip: {name}: {note}", err=True)
            if answer.text is not None:
                if len(names) > 1 and style == "text":
                    click.echo(f"{'' if is_first else chr(10)}==> {name} <==")
                click.echo(answer.text, nl=False)
                is_first = False
            is_whole = is_whole and answer.is_whole
    except OptionError as error:
        raise click.UsageError(str(error)) from error
    except WorkerError as error:
        raise click.ClickException(str(error)) from error
    if not is_whole:
        sys.exit(1)


class Asked(NamedTuple):
    """What is to be made of each page."""

    options: Options
    explain: bool
    style: str
    plain: bool


class Given(NamedTuple):
    """A file as it was read."""

    name: str
    data: bytes
    problem: str = ""
    """Why it could not be."""


class Answer(NamedTuple):
    """What is printed of a page."""

    text: str | None
    """For standard output; None where the file could not be read."""
    notes: tuple[str, ...]
    """For standard error."""
    is_whole: bool
    """Whether the page was read and extracted."""


def _answers(names: Iterable[str], asked: Asked, workers: int) -> Iterator[Answer]:
    """An answer for each file, as they come; all but reading and printing is left to the workers."""
    return in_order(
        partial(_answer, asked=asked),
        map(_given, names),
        workers,
        size=lambda given: len(given.data),
        lost=lambda given, cause: _told(given.name, failed(None, died(cause)), asked),
    )


def _given(name: str) -> Given:
    try:
        return Given(name, sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes())
    except OSError as error:
        return Given(name, b"", error.strerror or str(error))


def _answer(given: Given, asked: Asked) -> Answer:
    if given.problem:
        return Answer(None, (given.problem,), False)
    read = judge_text if asked.plain else judge
    return _told(given.name, attempt(None, partial(read, given.data, asked.options)), asked)


def _told(name: str, page: Extraction, asked: Asked) -> Answer:
    if asked.style == "json":
        text = json.dumps(_record(name, page, asked.explain), ensure_ascii=False) + "\n"
        return Answer(text, (), page.status != "failed")
    text = _explanation(page) if asked.explain else page.text and f"{page.text}\n"
    return Answer(text, (*page.warnings, *(() if page.status == "ok" else (page.status,))), page.status != "failed")


def _explanation(page: Extraction) -> str:
    """Every block on a line of its own."""
    return "".join(f"{_line(verdict)}\n" for verdict in page.verdicts)


def _line(verdict: Verdict) -> str:
    kept = verdict.label == "content"
    mark = click.style("+" if kept else "-", fg="green" if kept else "red")
    text = " ".join(verdict.text.split())
    reason = click.style(f"{verdict.reason:<{REASON_WIDTH}}", bold=True)
    return f"{mark} {verdict.score:.2f}  {reason}  {click.style(text, dim=not kept)}"


def _record(name: str, page: Extraction, explain: bool) -> dict[str, Any]:
    record: dict[str, Any] = {
        "file": name,
        "status": page.status,
        "title": page.title,
        "text": page.text,
        "page_type": page.page_type,
        "confidence": page.confidence,
        "encoding": page.encoding,
        "warnings": page.warnings,
    }
    if explain:
        record["verdicts"] = [dataclasses.asdict(verdict) for verdict in page.verdicts]
    return record
