from collections import Counter
from pathlib import Path

import pytest

from benchmarks.errors import DatasetError
from benchmarks.pairs.model import COPIES, MINIMAL, Pair, read_articles, read_pairs

FILES = pytest.mark.parametrize("path", [MINIMAL, COPIES], ids=lambda path: path.stem)


@FILES
def test_at_least_ten_languages_have_at_least_15_pairs_each(path: Path) -> None:
    languages = Counter(pair.language for pair in read_pairs(path))
    assert len(languages) >= 10
    assert min(languages.values()) >= 15


@FILES
def test_texts_of_a_pair_differ_and_are_as_long_as_captions(path: Path) -> None:
    for pair in read_pairs(path):
        assert pair.one != pair.other
        assert min(len(pair.one), len(pair.other)) >= 20, pair
        assert max(len(pair.one), len(pair.other)) <= 400, pair


@FILES
def test_no_pair_is_there_twice(path: Path) -> None:
    pairs = [(pair.one, pair.other) for pair in read_pairs(path)]
    assert len(set(pairs)) == len(pairs)


def test_minimal_pairs_differ_in_one_place() -> None:
    for pair in read_pairs(MINIMAL):
        start = _common_start(pair.one, pair.other)
        end = _common_start(pair.one[start:][::-1], pair.other[start:][::-1])
        assert len(pair.one) - start - end <= 25, pair
        assert len(pair.other) - start - end <= 25, pair


@FILES
def test_every_language_has_an_article_around_its_pairs(path: Path) -> None:
    articles = read_articles()
    assert {pair.language for pair in read_pairs(path)} <= articles.keys()
    assert all(len(article.paragraphs) >= 3 for article in articles.values())


def test_names_a_line_without_a_field(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"language": "sv", "kind": "word", "one": "Hamnen"}\n', encoding="utf-8")
    with pytest.raises(DatasetError, match=r"pairs\.jsonl, line 1: no field 'other'"):
        read_pairs(path)


def test_reads_a_pair(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"language": "sv", "kind": "word", "one": "Hamn", "other": "Tamn"}\n', encoding="utf-8")
    assert read_pairs(path) == [Pair("sv", "word", "Hamn", "Tamn")]


def _common_start(one: str, other: str) -> int:
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
