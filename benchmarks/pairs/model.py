"""Pairs of texts and the articles around them, read from the files of this folder."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.datasets.files import missing_field, read_rows

FOLDER = Path(__file__).parent
MINIMAL = FOLDER / "minimal.jsonl"
COPIES = FOLDER / "copies.jsonl"
ARTICLES = FOLDER / "articles.jsonl"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts as a browser shows them. Of a pair of copies, ``one`` is the clean and complete text."""

    language: str
    kind: str
    """How the texts differ."""
    one: str
    other: str


@dataclass(frozen=True, slots=True)
class Article:
    """Running text that surrounds a pair on a page."""

    title: str
    paragraphs: Sequence[str]


def read_pairs(path: Path) -> list[Pair]:
    """Read pairs from JSON Lines with ``language``, ``kind``, ``one`` and ``other``.

    Raises:
        DatasetError: the file is missing, or a line is malformed; the message names it.
    """
    pairs = []
    for where, row in read_rows(path):
        try:
            pairs.append(Pair(row["language"], row["kind"], row["one"], row["other"]))
        except KeyError as error:
            raise missing_field(where, error) from error
    return pairs


def read_articles(path: Path = ARTICLES) -> Mapping[str, Article]:
    """Read the article of each language."""
    return {row["language"]: Article(row["title"], tuple(row["paragraphs"])) for _, row in read_rows(path)}
