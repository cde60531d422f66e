from pathlib import Path
from random import Random

import pytest

from benchmarks.archive.codings import SENDINGS
from benchmarks.archive.crawl import HTML, HTTP
from benchmarks.archive.loops import LOOPS, digest, run
from benchmarks.archive.made import Made, make_member, make_record, make_response, write_archive
from benchmarks.archive.measure import run_loop

WORDS = "The master of the harbour counted the boats of the morning, and wrote them into the long green book. "


def make(name: str, kind: str, encoding: str = "utf-8", word: str = "") -> Made:
    """A page that is sent in one way."""
    url, sending = f"https://harbour.example/{name}", SENDINGS[kind]
    lines = "".join(f"<p>{word} {number}. {WORDS}</p>" for number in Random(name).sample(range(99), 9))
    body = f"<html><title>{name}</title><body><h1>{name}</h1>{lines}</body></html>".encode(encoding)
    content_type = HTML if encoding == "utf-8" else f"{HTML}; charset={encoding}"
    block = make_response("200 OK", (content_type, *sending.fields), sending.encode(body))
    return Made(name, url, make_member(make_record("response", name, url, HTTP, block)), body, content_type)


@pytest.fixture
def archive(tmp_path: Path) -> tuple[Path, list[Made]]:
    """Two pages that every loop reads, and one in Cyrillic letters that only the header of its response names."""
    made = [make("ferry", "as it is"), make("pilot", "gzip"), make("crane", "as it is", "koi8-r", "Порт")]
    path = tmp_path / "made.warc.gz"
    write_archive(made, path)
    return path, made


@pytest.mark.parametrize("name", LOOPS)
def test_a_loop_reads_bodies_and_texts(name: str, archive: tuple[Path, list[Made]]) -> None:
    path, made = archive
    found = run(name, path)
    assert found.ending == "done"
    assert found.bodies == {record.id: digest(record.body or b"") for record in made}
    assert digest("") not in found.texts.values()


def test_our_extraction_is_given_what_the_header_says(archive: tuple[Path, list[Made]]) -> None:
    from benchmarks.archive.account import extract_alone

    path, made = archive
    texts = run("extraction alone", path).texts
    assert texts == {record.id: digest(extract_alone(record)) for record in made}
    assert "Порт" in extract_alone(made[2])


def test_a_loop_is_a_program_that_prints_its_answer(archive: tuple[Path, list[Made]]) -> None:
    path, made = archive
    [cost] = run_loop("warcio + trafilatura", [path])
    assert list(cost.answer.bodies) == [record.id for record in made]
    assert cost.cpu > cost.answer.seconds > 0


def test_what_ends_a_loop_is_its_ending(tmp_path: Path) -> None:
    path = tmp_path / "made.warc.gz"
    damaged = make("pilot", "as it is").member
    damaged = damaged[:40] + b"\xff" * 40 + damaged[80:]
    path.write_bytes(make("ferry", "as it is").member + damaged + make("crane", "as it is").member)
    found = run("FastWARC, auto_decode + trafilatura", path)
    assert list(found.bodies) == ["ferry"]
    assert "Error" in found.ending
