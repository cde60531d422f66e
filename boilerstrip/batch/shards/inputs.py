"""From what a caller names to input files."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import takewhile
from os import PathLike
from pathlib import Path
from stat import S_ISDIR
from typing import Literal, NamedTuple

from boilerstrip.batch.shards.beside import ENDINGS as BESIDE
from boilerstrip.batch.shards.beside import SIDECAR, find_beside
from boilerstrip.batch.shards.kinds import HTML_ENDINGS
from boilerstrip.errors import OptionError

ENDINGS = (*HTML_ENDINGS, ".warc", ".wet", ".jsonl", ".ndjson", ".parquet")
"""Files of a folder that are read, each also with ``.gz`` or ``.zst`` after it. A glob asks for others."""
WILDCARD = re.compile(r"[*?[]")
COMPRESSED = ("", ".gz", ".zst")


class Input(NamedTuple):
    """An input file."""

    path: Path
    name: Path
    """Relative to what the caller named: the output has the same."""


def find_inputs(
    names: Iterable[str | PathLike[str]], pattern: str | None = None, output: Path | None = None
) -> Iterator[Input]:
    """Yield the files that names stand for, those of a folder in the order of their paths.

    Args:
        names: files, folders, and globs that the shell has left alone.
        pattern: glob of the files of folders that are read, at any depth; None reads those of :data:`ENDINGS`.
        output: where a run writes to. What it wrote there is found in no folder and by no glob; it may be named.

    Raises:
        FileNotFoundError: there is no such file.
        OptionError: a glob has no meaning.
    """
    for name in names:
        path = Path(name)
        kind = _look_at(path)
        if kind == "folder":
            yield from _drop_outputs(_find_in(path, pattern), path, output)
        elif kind == "file":
            yield Input(path, Path(path.name))
        else:
            yield from _find_matches(path, output)


def _look_at(path: Path) -> Literal["folder", "file", "nothing"]:
    """Return what a name stands for. One that cannot be looked at counts as a file: reading it tells why."""
    try:
        return "folder" if S_ISDIR(path.stat().st_mode) else "file"
    except (FileNotFoundError, NotADirectoryError, ValueError):  # the latter of a name that holds a NUL
        return "nothing"
    except OSError:
        return "file"


def _find_matches(glob: Path, output: Path | None) -> Iterator[Input]:
    """Yield the files that a glob matches, with names relative to the folders before its first wildcard."""
    fixed = Path(*takewhile(lambda part: not WILDCARD.search(part), glob.parts[:-1]))
    found = [match for match in _match(fixed.glob, str(glob.relative_to(fixed))) if match.is_file()]
    if not found:
        raise FileNotFoundError(f"{glob}: no such file or folder")
    yield from _drop_outputs((Input(match, match.relative_to(fixed)) for match in found), fixed, output)


def _find_in(folder: Path, pattern: str | None) -> Iterator[Input]:
    endings = tuple(ending + compressed for ending in ENDINGS for compressed in COMPRESSED)
    for path in _match(folder.rglob, pattern or "*"):
        if path.is_file() and (pattern or path.name.lower().endswith(endings)):
            yield Input(path, path.relative_to(folder))


def _match(search: Callable[[str], Iterable[Path]], pattern: str) -> list[Path]:
    """Return what a glob matches, in order.

    Raises:
        OptionError: it has no meaning, or one that depends on the version of Python.
    """
    if any("**" in part and part != "**" for part in Path(pattern).parts):
        raise OptionError(f"{pattern}: in a glob, ** must stand alone between slashes")
    try:
        return sorted(search(pattern))
    except (ValueError, NotImplementedError) as error:
        raise OptionError(f"{pattern}: {error}") from error


def _drop_outputs(inputs: Iterable[Input], folder: Path, output: Path | None) -> Iterable[Input]:
    """Return the inputs found in a folder without what a run to an output wrote.

    If the output lies in the folder, that is all there is under it. If the folder lies in the output, or is it, its own
    files are there, too: what was written is known by the counts beside it.
    """
    if output is None:
        return inputs
    inside, written = folder.resolve(), output.resolve()
    if inside.is_relative_to(written):
        return (entry for entry in inputs if not _is_written(entry))
    own = {written, *(find_beside(written, ending) for ending in BESIDE)}
    return (entry for entry in inputs if own.isdisjoint(((path := inside / entry.name), *path.parents)))


def _is_written(entry: Input) -> bool:
    return any(part.endswith(BESIDE) for part in entry.name.parts) or find_beside(entry.path, SIDECAR).exists()
