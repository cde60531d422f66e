from pathlib import Path

import pytest

from boilerstrip.batch.writers.choose import SUFFIXES, Writer, choose_writer
from boilerstrip.batch.writers.jsonl import JsonLines
from boilerstrip.batch.writers.parquet import Parquet
from boilerstrip.errors import OptionError

COLUMNS = ("url", "text")


@pytest.mark.parametrize(
    ("name", "writer"),
    [
        ("a.parquet", Parquet(COLUMNS)),
        ("A.PARQUET", Parquet(COLUMNS)),
        ("a.jsonl", JsonLines()),
        ("a.b.jsonl.gz", JsonLines("gzip")),
        ("a.jsonl.zst", JsonLines("zstd")),
    ],
)
def test_the_name_of_a_file_chooses_its_writer(name: str, writer: Writer) -> None:
    assert choose_writer(Path(name), COLUMNS) == writer


@pytest.mark.parametrize("name", ["a", "a.json", "a.parquet.gz", "jsonl"])
def test_other_names_are_refused(name: str) -> None:
    with pytest.raises(OptionError, match=r"must end with \.parquet, \.jsonl, \.jsonl\.gz, \.jsonl\.zst"):
        choose_writer(Path(name), COLUMNS)


def test_every_ending_has_a_writer() -> None:
    assert all(choose_writer(Path(f"a{suffix}"), COLUMNS) for suffix in SUFFIXES)
