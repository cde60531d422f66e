"""What earlier runs have written to a folder."""

import json
from pathlib import Path

import click

from boilerstrip.batch.shards.counts import Counts
from boilerstrip.cli.batch import summarize_counts


def print_status(folder: Path) -> bool:
    """Print the counts of each output of a folder, of those that are under way, and of all.

    Returns:
        True if there is any.
    """
    total = Counts()
    paths = sorted([*folder.rglob("*.counts.json"), *folder.rglob("*.segments")])
    for path in paths:
        counts = _read_segments(path) if path.is_dir() else _read_sidecar(path)
        total += counts
        name = path.relative_to(folder).as_posix().removesuffix(".segments").removesuffix(".counts.json")
        click.echo(f"{name}  {'under way' if path.is_dir() else 'done'}  {summarize_counts(counts.as_dict())}")
    if len(paths) > 1:
        click.echo(f"all  {summarize_counts(total.as_dict())}")
    return bool(paths)


def _read_sidecar(path: Path) -> Counts:
    return Counts.from_dict(json.loads(path.read_text("utf-8"))["counts"])


def _read_segments(folder: Path) -> Counts:
    segments = (json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("[0-9]*.json")))
    return sum(map(Counts.from_dict, segments), Counts())
