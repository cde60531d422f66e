"""Options of the command line for many pages."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from boilerstrip.batch.columns import DEFAULT_COLUMNS
from boilerstrip.batch.make_rows import check_columns
from boilerstrip.batch.shards.plan import To
from boilerstrip.cli.batch import Batch
from boilerstrip.errors import OptionError
from boilerstrip.options import Options

Command = Callable[..., None]

BATCH_OPTIONS: dict[str, dict[str, Any]] = {
    "output": {"flags": ("-o", "--output"), "type": click.Path(path_type=Path), "metavar": "FILE|FOLDER"}
    | {"help": "write files instead: .parquet, .jsonl, .jsonl.gz, .jsonl.zst, .md, .txt, .html, or a folder"},
    "columns": {"metavar": "NAMES", "help": "columns of tables, joined by commas; +NAME adds to the usual ones"},
    "files_from": {"metavar": "LIST|-", "help": "read names of inputs from a file, one a line"},
    "glob": {"metavar": "PATTERN", "help": "which files of folders to read, such as '*.html'"},
    "shard": {"metavar": "I/N", "help": "do the I-th of every N inputs, for N machines"},
    "overwrite": {"is_flag": True, "help": "do again what is done"},
    "retry_failed": {"is_flag": True, "help": "do inputs with a lost page again"},
    "dry_run": {"is_flag": True, "help": "print what would be written"},
    "max_failed": {"type": click.IntRange(min=0), "metavar": "N", "help": "exit with 1 if more pages are lost"},
    "quiet": {"is_flag": True, "help": "print neither progress nor summary"},
    "progress": {"type": click.Choice(["auto", "json"]), "default": "auto", "help": "how to print progress"},
}


def add_batch_options(command: Command) -> Command:
    """Add the options of :data:`BATCH_OPTIONS`."""
    for name, given in reversed(BATCH_OPTIONS.items()):
        settings = dict(given)
        flags = settings.pop("flags", (f"--{name.replace('_', '-')}",))
        command = click.option(*flags, name, **settings)(command)
    return command


@dataclass(frozen=True, slots=True)
class Asked:
    """Options of the command line, apart by what they are for."""

    options: dict[str, Any]
    """Of the library."""
    batch: dict[str, Any]
    """Of :data:`BATCH_OPTIONS`."""

    @property
    def is_used(self) -> bool:
        """True if an option for many pages was given."""
        return any(value and value != "auto" for value in self.batch.values())

    @property
    def has_output(self) -> bool:
        """True if files are to be written."""
        return self.batch["output"] is not None

    def read_names(self) -> list[str]:
        """Return the names of inputs that a list holds.

        Raises:
            FileNotFoundError: there is no such list.
        """
        source = self.batch["files_from"]
        if source is None:
            return []
        text = sys.stdin.read() if source == "-" else Path(source).read_text("utf-8")
        return [line for line in text.splitlines() if line.strip()]

    def make_batch(
        self, options: Options, to: To | None, workers: int, timeout: float | None, memory: float | None
    ) -> Batch:
        """Return what to do.

        Raises:
            OptionError: an option has a wrong value.
        """
        given = self.batch
        return Batch(
            options,
            given["output"],
            to,
            _read_columns(given["columns"]),
            given["glob"],
            _read_shard(given["shard"]),
            given["overwrite"],
            given["retry_failed"],
            given["dry_run"],
            given["max_failed"],
            workers,
            timeout,
            memory,
            "off" if given["quiet"] else given["progress"],
        )


def split_options(given: dict[str, Any]) -> Asked:
    """Part the options for many pages from those of the library."""
    batch = {name: value for name, value in given.items() if name in BATCH_OPTIONS}
    return Asked({name: value for name, value in given.items() if name not in BATCH_OPTIONS}, batch)


def _read_columns(given: str | None) -> tuple[str, ...]:
    if given is None:
        return DEFAULT_COLUMNS
    names = [name.strip() for name in given.split(",")]
    added = [name.removeprefix("+") for name in names if name.startswith("+")]
    if added and len(added) < len(names):
        raise OptionError("--columns takes names, or names that all begin with +, not both")
    return check_columns([*DEFAULT_COLUMNS, *added] if added else names)


def _read_shard(given: str | None) -> tuple[int, int]:
    if given is None:
        return 1, 1
    part, _, parts = given.partition("/")
    if not (part.isdecimal() and parts.isdecimal() and 1 <= int(part) <= int(parts)):
        raise OptionError(f"--shard must be I/N with I from 1 to N, such as 3/100, not {given}")
    return int(part), int(parts)
