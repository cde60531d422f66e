"""What earlier runs have written to a folder."""

from pathlib import Path

import click

from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.done import read_sidecar
from boilerstrip.batch.shards.segments import find_segments
from boilerstrip.cli.batch import summarize_counts


def print_status(folder: Path) -> bool:
    """Print the counts of each output of a folder, of those that are under way, and of all.

    Returns:
        True if there is any.
    """
    total = Counts()
    paths = sorted([*folder.rglob("*.counts.json"), *folder.rglob("*.segments")])
    for path in paths:
        counts = _add_segments(path) if path.is_dir() else read_sidecar(path)
        total += counts
        name = path.relative_to(folder).as_posix().removesuffix(".segments").removesuffix(".counts.json")
        click.echo(f"{name}  {'under way' if path.is_dir() else 'done'}  {summarize_counts(counts.as_dict())}")
    if len(paths) > 1:
        click.echo(f"all  {summarize_counts(total.as_dict())}")
    return bool(paths)


def _add_segments(folder: Path) -> Counts:
    return sum((segment.counts for segment in find_segments(folder)), Counts())
