"""datatrove, really run: its steps one after the other, and its executor."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from boilerstrip import extract, extract_text
from boilerstrip.batch import rows
from tests.batch.readers.archives import http, record
from tests.engines.faulty import PAGES, STATUSES, TIMEOUT, make_page, spoil_workers

pytest.importorskip("datatrove", reason="datatrove is not installed: pip install 'datatrove[io]'")

from datatrove.data import Document
from datatrove.executor import LocalPipelineExecutor
from datatrove.pipeline.writers import JsonlWriter

from boilerstrip.engines.datatrove import ExtractPages, PageReader


def make_archive(path: Path, *records: bytes) -> Path:
    path.write_bytes(b"".join(records))
    return path


def make_pages() -> list[bytes]:
    return [record(http(html.encode()), url=url) for url, html in PAGES.items()]


def test_a_page_that_kills_its_process_or_hangs_is_a_document_that_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil_workers(tmp_path, monkeypatch)
    step = ExtractPages(timeout=TIMEOUT)
    documents = list(step.run(PageReader([make_archive(tmp_path / "a.warc", *make_pages())]).run()))
    assert [document.metadata["url"] for document in documents] == list(PAGES)
    assert [document.metadata["status"] for document in documents] == STATUSES
    for document in documents:
        is_ok = document.metadata["status"] == "ok"
        assert document.text == (extract(PAGES[document.metadata["url"]]).text if is_ok else "")
        assert (document.metadata["error"] is None) == is_ok
    assert {name: step.stats[name].total for name in ("ok", "failed", "timeout")} == {
        "ok": 6, "failed": 1, "timeout": 1,
    }  # fmt: skip


def test_documents_have_what_is_known_about_their_pages(tmp_path: Path) -> None:
    html, url = make_page("news"), "http://harbour.example/"
    archive = make_archive(tmp_path / "a.warc", record(http(html.encode()), url=url))
    [document] = ExtractPages("markdown").run(PageReader([archive]).run())
    expected = extract(html, url=url)
    assert document.text == expected.markdown
    wanted = {"url": url, "http_status": 200, "title": expected.title, "language": "en", "status": "ok"}
    assert wanted.items() <= document.metadata.items()
    assert (document.metadata["page_type"], document.metadata["confidence"]) == (
        expected.page_type,
        expected.confidence,
    )


def test_pages_are_decoded_as_the_header_of_their_response_says(tmp_path: Path) -> None:
    body = make_page("Новости порта").encode("koi8-r")
    archive = make_archive(tmp_path / "a.warc", record(http(body, "Content-Type: text/html; charset=koi8-r")))
    [document] = PageReader([archive]).run()
    assert "Новости порта" in document.text
    assert document.metadata["encoding"] == "koi8-r"


def test_every_record_is_counted(tmp_path: Path) -> None:
    records = [record(http(b"", status="HTTP/1.1 404 Not Found")), record(b"GET / HTTP/1.1", kind="request")]
    damaged = bytearray(gzip.compress(record(http(make_page("x").encode())), mtime=0))
    damaged[1] ^= 0xFF
    archive = make_archive(tmp_path / "a.warc.gz", *(gzip.compress(one, mtime=0) for one in records), bytes(damaged))
    reader = PageReader([archive])
    [lost] = ExtractPages().run(reader.run())
    assert (lost.text, lost.metadata["status"]) == ("", "unreadable")
    assert lost.metadata["error"].startswith("damaged")
    counted = {name: reader.stats[name].total for name in ("records read", "skipped: request", "skipped: HTTP 404")}
    assert counted == {"records read": 1, "skipped: request": 1, "skipped: HTTP 404": 1}


def test_a_file_that_cannot_be_read_is_a_document_that_says_so_and_loses_no_other(tmp_path: Path) -> None:
    good = make_archive(tmp_path / "good.warc", *make_pages()[:1])
    reader = PageReader([tmp_path / "none.warc", good])
    lost, read = ExtractPages().run(reader.run())
    assert (lost.text, lost.metadata["status"], lost.metadata["file_path"]) == (
        "",
        "unreadable",
        str(tmp_path / "none.warc"),
    )
    assert "none.warc" in lost.metadata["error"]
    assert read.metadata["status"] == "ok"
    assert (reader.stats["files not read"].total, reader.stats["records read"].total) == (1, 1)


def test_what_was_lost_while_reading_is_among_the_warnings(tmp_path: Path) -> None:
    archive = make_archive(tmp_path / "cut.warc", record(http(make_page("news").encode()), length=5_000))
    [document] = ExtractPages().run(PageReader([archive]).run())
    [row] = rows(archive)
    assert any(warning.startswith("record-cut") for warning in row["warnings"])
    assert set(row["warnings"]) <= set(document.metadata["warnings"])


def test_a_page_has_no_date_after_it_was_fetched(tmp_path: Path) -> None:
    html = make_page("news").replace("<head>", "<head><meta property='article:published_time' content='2025-03-04'>")
    archive = make_archive(tmp_path / "a.warc", record(http(html.encode())))
    [document] = ExtractPages().run(PageReader([archive]).run())
    [row] = rows(archive)
    assert (row["date"][:4], document.metadata["published"]) == ("2024", row["published"])
    assert extract(html).metadata.published != row["published"]


def test_flattened_text_keeps_its_lines_and_its_angles(tmp_path: Path) -> None:
    text = "The harbour master counted <b> boats, so that a < b.\nNobody on the quay had expected so many of them."
    block = record(text.encode(), kind="conversion", content_type="text/plain")
    archive = make_archive(tmp_path / "pages.wet", block)
    [document] = ExtractPages().run(PageReader([archive]).run())
    assert document.text == extract_text(text).text
    assert "<b>" in document.text


def test_halves_of_characters_are_replaced_as_no_writer_takes_them(tmp_path: Path) -> None:
    line = '{"id": "\\ud800", "url": "http://harbour.example/\\ud800", "html": "<p>The ferry \\ud800 came in."}\n'
    table = make_archive(tmp_path / "pages.jsonl", line.encode())
    [document] = ExtractPages().run(PageReader([table]).run())
    assert document.metadata["url"] == "http://harbour.example/?"
    assert json.dumps([document.id, document.text, document.metadata], ensure_ascii=False).encode()


def test_documents_of_good_and_of_lost_pages_have_the_same_fields(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil_workers(tmp_path, monkeypatch)
    archive = make_archive(tmp_path / "a.warc", *make_pages())
    documents = list(ExtractPages(timeout=TIMEOUT).run(PageReader([archive]).run()))
    assert {document.metadata["status"] for document in documents} == {"ok", "failed", "timeout"}
    assert len({tuple(document.metadata) for document in documents}) == 1


def test_documents_of_another_reader_need_a_text_only() -> None:
    html = make_page("news")
    [document] = ExtractPages().run([Document(html, "a", metadata={"kind": "blog", "warnings": ["old: one"]})])
    assert (document.id, document.text, document.metadata["kind"]) == ("a", extract(html).text, "blog")
    assert document.metadata["warnings"][:1] == ["old: one"]


def test_tasks_share_the_files(tmp_path: Path) -> None:
    archives = [make_archive(tmp_path / f"{number}.warc", *make_pages()[number::3][:1]) for number in range(3)]
    pipeline: list[Any] = [PageReader(archives), ExtractPages(), JsonlWriter(str(tmp_path / "out"), compression=None)]
    LocalPipelineExecutor(pipeline, tasks=2, workers=1, logging_dir=str(tmp_path / "logs")).run()
    lines = [line for path in (tmp_path / "out").iterdir() for line in path.read_text("utf-8").splitlines()]
    assert {json.loads(line)["metadata"]["url"] for line in lines} == set(list(PAGES)[:3])
