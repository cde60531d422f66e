"""Reading files that may be gzipped, with errors that name them."""

import gzip
import json
from pathlib import Path
from typing import Any

from benchmarks.errors import DatasetError


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
