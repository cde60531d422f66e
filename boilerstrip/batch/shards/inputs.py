"""From what a caller names to input files."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from os import PathLike
from pathlib import Path
from typing import NamedTuple

ENDINGS = (
    *(".html", ".htm", ".xhtml", ".shtml"),
    *(".warc", ".wet", ".jsonl", ".ndjson", ".parquet"),
)
"""Files of a folder that are read, each also with ``.gz`` or ``.zst`` after it. A glob asks for others."""
WILDCARD = re.compile(r"[*?[]")
COMPRESSED = ("", ".gz", ".zst")


class Input(NamedTuple):
    """An input file."""

    path: Path
    name: Path
    """Relative to what the caller named: the output has the same."""


def find_inputs(names: Iterable[str | PathLike[str]], pattern: str | None = None) -> Iterator[Input]:
    """Yield the files that names stand for, those of a folder in the order of their paths.

    Args:
        names: files, folders, and globs that the shell has left alone.
        pattern: glob of the files of folders that are read, at any depth; None reads those of :data:`ENDINGS`.

    Raises:
        FileNotFoundError: there is no such file.
    """
    for name in names:
        path = Path(name)
        if path.is_dir():
            yield from _find_in(path, pattern)
        elif path.exists():
            yield Input(path, Path(path.name))
        else:
            yield from _find_matches(path)


def _find_matches(glob: Path) -> Iterator[Input]:
    """Yield the files that a glob matches, with names relative to the folders before its first wildcard."""
    fixed = Path(*takewhile(lambda part: not WILDCARD.search(part), glob.parts[:-1]))
    found = sorted(match for match in fixed.glob(str(glob.relative_to(fixed))) if match.is_file())
    if not found:
        raise FileNotFoundError(f"{glob}: no such file or folder")
    yield from (Input(match, match.relative_to(fixed)) for match in found)


def _find_in(folder: Path, pattern: str | None) -> Iterator[Input]:
    endings = tuple(ending + compressed for ending in ENDINGS for compressed in COMPRESSED)
    for path in sorted(folder.rglob(pattern or "*")):
        if path.is_file() and (pattern or path.name.lower().endswith(endings)):
            yield Input(path, path.relative_to(folder))
