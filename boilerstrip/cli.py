"""The command line: pages in, main content out."""

import dataclasses
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import click

from boilerstrip.errors import OptionError
from boilerstrip.extract import extract, extract_text
from boilerstrip.extraction import Extraction
from boilerstrip.options import Limits, Options

REASON_WIDTH = 30
"""Columns for a reason, so that texts stand below each other; the longest reasons run over."""

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
@click.version_option(package_name="boilerstrip")
def main(
    files: tuple[str, ...], explain: bool, style: str, plain: bool, max_characters: int, **intentions: Any
) -> None:
    """Print the main content of web pages; without FILE, or where FILE is -, of standard input.

    Exits with 1 where a file could not be read, with 2 where the command line could not be.
    """
    try:
        options = Options(limits=Limits(characters=max_characters), **intentions)
        read_all = [_extracted(name, plain, options, warn=style == "text") for name in files or ("-",)]
    except OptionError as error:
        raise click.UsageError(str(error)) from error
    found = [(name, page) for name, page in zip(files or ("-",), read_all, strict=True) if page is not None]
    for place, (name, page) in enumerate(found):
        if style == "json":
            click.echo(json.dumps(_record(name, page, explain), ensure_ascii=False))
        else:
            if len(found) > 1:
                click.echo(f"{chr(10) if place else ''}==> {name} <==")
            _explain(page) if explain else _print_text(page)
    if len(found) < len(read_all):
        sys.exit(1)


def _extracted(name: str, plain: bool, options: Options, warn: bool) -> Extraction | None:
    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        click.echo(f"boilerstrip: {name}: {error.strerror}", err=True)
        return None
    page = extract_text(data, options=options) if plain else extract(data, options=options)
    if warn:
        for warning in (*page.warnings, *(() if page.status == "ok" else (page.status,))):
            click.echo(f"boilerstrip: {name}: {warning}", err=True)
    return page


def _print_text(page: Extraction) -> None:
    if page.text:
        click.echo(page.text)


def _explain(page: Extraction) -> None:
    for verdict in page.verdicts:
        kept = verdict.label == "content"
        mark = click.style("+" if kept else "-", fg="green" if kept else "red")
        text = " ".join(verdict.text.split())
        reason = click.style(f"{verdict.reason:<{REASON_WIDTH}}", bold=True)
        click.echo(f"{mark} {verdict.score:.2f}  {reason}  {click.style(text, dim=not kept)}")


def _record(name: str, page: Extraction, explain: bool) -> dict[str, Any]:
    record: dict[str, Any] = {
        "file": name,
        "status": page.status,
        "title": page.title,
        "text": page.text,
        "encoding": page.encoding,
        "warnings": page.warnings,
    }
    if explain:
        record["verdicts"] = [dataclasses.asdict(verdict) for verdict in page.verdicts]
    return record
