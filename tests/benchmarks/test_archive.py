from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner

from benchmarks.__main__ import main
from benchmarks.archive.account import account, extract_alone
from benchmarks.archive.codings import SENDINGS
from benchmarks.archive.crawl import MIDDLES, STARTS, crawl, damage
from benchmarks.archive.made import Made, write_archive
from benchmarks.page import Page
from benchmarks.paths import CORPUS
from boilerstrip.batch import extract_shard, rows
from boilerstrip.batch.readers.bodies import decode_body

WORDS = ("harbour", "ferry", "Märzhafen", "порт", "港町")


def make_pages(number: int) -> Iterator[Page]:
    for place in range(number):
        word = WORDS[place % len(WORDS)]
        lines = "".join(
            f"<p>The master of the {word} counted {place + line} boats, as always.</p>" for line in range(9)
        )
        html = f"<html><head><meta charset=utf-8><title>{word}</title></head><body><h1>{word}</h1>{lines}</body></html>"
        yield Page(dataset="made", id=str(place), html=html.encode())


@pytest.fixture(scope="module")
def made() -> list[Made]:
    return damage(list(crawl(make_pages(200), Random(1))), Random(1))


@pytest.fixture(scope="module")
def found(made: list[Made], tmp_path_factory: pytest.TempPathFactory) -> tuple[list[dict[str, Any]], dict[str, int]]:
    """The rows of the archive, and its skipped records."""
    path = tmp_path_factory.mktemp("archive") / "made.warc.gz"
    write_archive(made, path)
    counts = extract_shard(path, path.with_name("made.parquet"))
    return list(rows(path)), dict(counts.skipped)


def test_a_crawl_depends_on_its_seed_only() -> None:
    one, same, other = (list(crawl(make_pages(20), Random(seed))) for seed in (1, 1, 2))
    assert one == same != other


@pytest.mark.parametrize("kind", [kind for kind in SENDINGS if "is not" not in kind])
def test_a_body_is_sent_as_its_header_says(kind: str) -> None:
    sending = SENDINGS[kind]
    fields = dict(field.split(": ") for field in sending.fields)
    body = b"<p>The ferry leaves at noon.</p>" * 300
    codings = (fields.get("Transfer-Encoding", ""), fields.get("Content-Encoding", ""))
    assert decode_body(sending.encode(body), *codings).data == body


def test_damaged_records_are_as_many_as_they_say(made: list[Made]) -> None:
    assert sum(bool(record.damage) for record in made) == MIDDLES + STARTS + 1
    assert made[-1].damage == "its end is missing"


def test_every_record_of_a_damaged_archive_is_accounted_for(made: list[Made], found: Any) -> None:
    answer = account(made, *found)
    assert answer.problems == ()
    assert answer.rows + answer.skipped == len(made)
    assert answer.texts == sum(record.body is not None and not record.damage for record in made)


def test_a_row_that_is_missing_doubled_or_another_is_a_problem(made: list[Made], found: Any) -> None:
    table, skipped = found
    page = next(record for record in made if record.body and not record.damage)
    row = next(row for row in table if row["record_id"] == page.id)
    rest = [one for one in table if one is not row]
    for changed, problem in (
        (rest, "0 rows"),
        ([*table, row], "2 rows"),
        ([*rest, {**row, "text": "another"}], "another text"),
    ):
        assert any(problem in words for words in account(made, changed, skipped).problems)
    assert account(made, table, {**skipped, "request": 1}).problems


def test_an_encoding_that_only_the_header_names_is_told_to_the_extraction() -> None:
    text = "<p>" + "Новости порта: паром отходит в полдень. " * 9
    one = Made("1", "https://harbour.example/", b"", text.encode("koi8-r"), "text/html; charset=koi8-r")
    assert "Новости порта" in extract_alone(one)
    assert "Новости порта" in extract_alone(replace(one, body=text.encode("windows-1251"), charset="windows-1251"))


def test_the_archive_of_the_corpus_is_small_and_whole(tmp_path: Path) -> None:
    path = tmp_path / "corpus.warc.gz"
    result = CliRunner().invoke(main, ["warc", "--out", str(path)])
    assert result.exit_code == 0, result.output
    assert path.stat().st_size < 400_000
    pages = list(rows(path, columns=["status", "text"]))
    assert len(pages) >= 20
    assert all(page["status"] == "ok" and page["text"] for page in pages)


def test_too_few_pages_are_an_error_that_says_so(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["archive", "--data", str(CORPUS), "--out", str(tmp_path)])
    assert result.exit_code == 1
    assert "200 are needed" in result.output
