"""What earlier runs have written to a folder."""

from functools import reduce
from pathlib import Path

import click

from boilerstrip.batch.shards.beside import JOURNAL, SEGMENTS, SIDECAR
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.journal import count_fates, read_fates
from boilerstrip.batch.shards.segments import find_segments
from boilerstrip.batch.shards.sidecar import read_sidecar
from boilerstrip.cli.batch import summarize_counts


def print_status(folder: Path) -> bool:
    """Print the counts of each output of a folder, of those that are under way, and of all.

    Returns:
        True if there is any.
    """
    total = Counts()
    journals = [path for path in folder.rglob(f"*{JOURNAL}") if not path.with_suffix(SIDECAR).exists()]
    paths = sorted([*folder.rglob(f"*{SIDECAR}"), *folder.rglob(f"*{SEGMENTS}"), *journals])
    for path in paths:
        is_done = path.name.endswith(SIDECAR)
        counts = read_sidecar(path) if is_done else _count_so_far(path)
        total += counts
        name = reduce(str.removesuffix, (SIDECAR, SEGMENTS, JOURNAL), path.relative_to(folder).as_posix())
        click.echo(f"{name}  {'done' if is_done else 'under way'}  {summarize_counts(counts.as_dict())}")
    if len(paths) > 1:
        click.echo(f"all  {summarize_counts(total.as_dict())}")
    return bool(paths)


def _count_so_far(path: Path) -> Counts:
    if path.name.endswith(JOURNAL):
        return count_fates(read_fates(path).items())
    return sum((segment.counts for segment in find_segments(path)), Counts())
