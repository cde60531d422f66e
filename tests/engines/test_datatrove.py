"""datatrove, really run: its steps one after the other, and its executor."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from boilerstrip import extract
from tests.batch.readers.archives import http, record
from tests.engines.faulty import PAGES, STATUSES, TIMEOUT, make_page, spoil_workers

pytest.importorskip("datatrove", reason="datatrove is not installed: pip install 'datatrove[io]'")

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


def test_tasks_share_the_files(tmp_path: Path) -> None:
    archives = [make_archive(tmp_path / f"{number}.warc", *make_pages()[number::3][:1]) for number in range(3)]
    pipeline: list[Any] = [PageReader(archives), ExtractPages(), JsonlWriter(str(tmp_path / "out"), compression=None)]
    LocalPipelineExecutor(pipeline, tasks=2, workers=1, logging_dir=str(tmp_path / "logs")).run()
    lines = [line for path in (tmp_path / "out").iterdir() for line in path.read_text("utf-8").splitlines()]
    assert {json.loads(line)["metadata"]["url"] for line in lines} == set(list(PAGES)[:3])
