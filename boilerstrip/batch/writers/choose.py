"""The writer for an output file."""

from pathlib import Path

from boilerstrip.batch.writers.jsonl import JsonLines
from boilerstrip.batch.writers.parquet import Parquet
from boilerstrip.errors import OptionError

Writer = JsonLines | Parquet
SUFFIXES = (".parquet", ".jsonl", ".jsonl.gz", ".jsonl.zst")


def choose_writer(path: Path, columns: tuple[str, ...]) -> Writer:
    """Return the writer that the name of a file asks for.

    Raises:
        OptionError: its ending is unknown.
    """
    name = path.name.lower()
    if name.endswith(".parquet"):
        return Parquet(columns)
    if name.endswith(".jsonl"):
        return JsonLines()
    if name.endswith(".jsonl.gz"):
        return JsonLines("gzip")
    if name.endswith(".jsonl.zst"):
        return JsonLines("zstd")
    raise OptionError(f"{path}: the name of an output must end with {', '.join(SUFFIXES)}")
