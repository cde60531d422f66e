"""Reading files that may be gzipped, with errors that name them."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from benchmarks.errors import DatasetError

JSON_LINES = (".jsonl", ".jsonl.gz")


def dataset_name(path: Path) -> str:
    """Name of a folder, or of a JSON Lines file without its suffixes.

    >>> dataset_name(Path("a/rows.jsonl.gz")), dataset_name(Path("a/version.2"))
    ('rows', 'version.2')
    """
    return path.name.removesuffix(".gz").removesuffix(".jsonl")


def read_bytes(path: Path) -> bytes:
    """Content of ``path``, or of ``path.gz`` unpacked.

    Raises:
        DatasetError: neither is there, or the archive is damaged.
    """
    packed = path.with_name(path.name + ".gz")
    try:
        return path.read_bytes() if path.is_file() else gzip.decompress(packed.read_bytes())
    except FileNotFoundError:
        raise DatasetError(f"{path}: missing (no {packed.name} either)") from None
    except (OSError, EOFError) as error:
        raise DatasetError(f"{packed}: cannot be unpacked: {error}") from error


def read_text(path: Path) -> str:
    """UTF-8 content of ``path`` or ``path.gz``; raises DatasetError like ``read_bytes``, and for other bytes."""
    try:
        return read_bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise DatasetError(f"{path}: not UTF-8: {error}") from error


def read_json(path: Path) -> Any:
    """Value of a JSON file; raises DatasetError like ``read_text``, and for a broken one."""
    try:
        return json.loads(read_text(path))
    except json.JSONDecodeError as error:
        raise DatasetError(f"{path}: not JSON: {error}") from error


def is_json_lines(path: Path) -> bool:
    """Whether this is a file, and named as JSON Lines."""
    return path.is_file() and path.name.endswith(JSON_LINES)


def count_rows(path: Path) -> int:
    """Rows of a JSON Lines file, plain or gzipped."""
    return sum(1 for _ in _lines(path))


def read_rows(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Rows of a JSON Lines file, each with where it stands: "FILE, line NUMBER".

    Raises:
        DatasetError: the file is missing or damaged, or a line is no JSON object.
    """
    for number, line in _lines(path):
        where = f"{path}, line {number}"
        try:
            row = json.loads(line)
        except ValueError as error:  # not JSON, or not UTF-8
            raise DatasetError(f"{where}: not JSON: {error}") from error
        if not isinstance(row, dict):
            raise DatasetError(f"{where}: no JSON object")
        yield where, row


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Lines that are not blank, with their numbers from 1."""
    try:
        with cast(BinaryIO, gzip.open(path)) if path.suffix == ".gz" else path.open("rb") as lines:
            yield from ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    except FileNotFoundError:
        raise DatasetError(f"{path}: missing") from None
    except (OSError, EOFError) as error:
        raise DatasetError(f"{path}: cannot be read: {error}") from error
