"""Reading of files that may be compressed with gzip; every error names the file."""

import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from benchmarks.errors import DatasetError
from benchmarks.page import Page

JSON_LINES = (".jsonl", ".jsonl.gz")
"""Suffixes of JSON Lines files."""


def dataset_name(path: Path) -> str:
    """Name of a folder, or of a JSON Lines file without suffixes.

    >>> dataset_name(Path("a/rows.jsonl.gz")), dataset_name(Path("a/version.2"))
    ('rows', 'version.2')
    """
    return path.name.removesuffix(".gz").removesuffix(".jsonl")


def read_bytes(path: Path) -> bytes:
    """Content of ``path``, or decompressed content of ``path.gz``.

    Raises:
        DatasetError: neither file exists, or the compressed file is damaged.
    """
    packed = path.with_name(path.name + ".gz")
    try:
        return path.read_bytes() if path.is_file() else gzip.decompress(packed.read_bytes())
    except FileNotFoundError:
        raise DatasetError(f"{path}: missing (no {packed.name} either)") from None
    except (OSError, EOFError) as error:
        raise DatasetError(f"{packed}: cannot be decompressed: {error}") from error


def read_text(path: Path) -> str:
    """Content of ``path`` or ``path.gz`` as UTF-8 text.

    Raises:
        DatasetError: as for ``read_bytes``, or the content is not UTF-8.
    """
    try:
        return read_bytes(path).decode("utf-8")
    except UnicodeDecodeError as error:
        raise DatasetError(f"{path}: not UTF-8: {error}") from error


def read_json(path: Path) -> Any:
    """Value of a JSON file.

    Raises:
        DatasetError: as for ``read_text``, or the content is not JSON.
    """
    try:
        return json.loads(read_text(path))
    except json.JSONDecodeError as error:
        raise DatasetError(f"{path}: not JSON: {error}") from error


def is_json_lines(path: Path) -> bool:
    """True if this is a file with a suffix of JSON Lines."""
    return path.is_file() and path.name.endswith(JSON_LINES)


def count_rows(path: Path) -> int:
    """Number of rows of a JSON Lines file, plain or compressed."""
    return sum(1 for _ in _lines(path))


def read_rows(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Rows of a JSON Lines file, each with its position as "FILE, line NUMBER".

    Raises:
        DatasetError: the file is missing or damaged, or a line is not a JSON object.
    """
    for number, line in _lines(path):
        where = f"{path}, line {number}"
        try:
            row = json.loads(line)
        except ValueError as error:  # not JSON, or not UTF-8
            raise DatasetError(f"{where}: not JSON: {error}") from error
        if not isinstance(row, dict):
            raise DatasetError(f"{where}: not a JSON object")
        yield where, row


def load_rows(path: Path, make_page: Callable[[dict[str, Any], str], Page]) -> Iterator[Page]:
    """Pages of a JSON Lines file, read lazily.

    Args:
        path: the file.
        make_page: converts a row and the name of the dataset to a page; it may raise KeyError or ValueError.

    Raises:
        DatasetError: as for ``read_rows``, or a row is not a page; the message names the line.
    """
    for where, row in read_rows(path):
        try:
            page = make_page(row, dataset_name(path))
        except KeyError as error:
            raise missing_field(where, error) from error
        except ValueError as error:
            raise DatasetError(f"{where}: {error}") from error
        yield page


def missing_field(where: str, error: KeyError) -> DatasetError:
    """Error for a row that lacks a required field.

    >>> missing_field("rows.jsonl, line 2", KeyError("id"))
    DatasetError("rows.jsonl, line 2: no field 'id'")
    """
    return DatasetError(f"{where}: no field {error}")


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Lines that are not blank, with line numbers from 1."""
    try:
        with cast(BinaryIO, gzip.open(path)) if path.suffix == ".gz" else path.open("rb") as lines:
            yield from ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    except FileNotFoundError:
        raise DatasetError(f"{path}: missing") from None
    except (OSError, EOFError) as error:
        raise DatasetError(f"{path}: cannot be read: {error}") from error
