"""DuckDB, really run."""

from pathlib import Path
from typing import Any

import pytest

from boilerstrip import Options, extract, extract_text
from boilerstrip.engines.duckdb import register
from boilerstrip.errors import OptionError
from tests.engines.faulty import PAGES, STATUSES, TIMEOUT, make_page, spoil_workers

duckdb = pytest.importorskip("duckdb", reason="DuckDB is not installed: pip install duckdb")


def connect(html: Any, html_type: str = "VARCHAR", **settings: Any) -> Any:
    """A connection with the function, and a table of pages."""
    connection = duckdb.connect()
    connection.execute(f"CREATE TABLE pages (html {html_type}, url VARCHAR)")
    connection.executemany("INSERT INTO pages VALUES (?, ?)", html)
    register(connection, **settings)
    return connection


def test_a_page_that_kills_its_process_or_hangs_is_a_row_and_loses_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil_workers(tmp_path, monkeypatch)
    connection = connect([(html, url) for url, html in PAGES.items()], timeout=TIMEOUT)
    path = tmp_path / "texts.parquet"
    connection.execute(f"COPY (SELECT url, unnest(extract_main(html, url)) FROM pages) TO '{path}'")
    rows = connection.execute(f"SELECT url, status, text, title, error FROM '{path}'").fetchall()
    assert [(url, status) for url, status, *_ in rows] == list(zip(PAGES, STATUSES, strict=True))
    assert [(text, title) for _, status, text, title, _ in rows if status == "ok"] == [
        (extract(html).text, extract(html).title)
        for html, status in zip(PAGES.values(), STATUSES, strict=True)
        if status == "ok"
    ]
    assert [error for *_, error in rows if error] == ["the process died: SIGKILL", "took more than 1 s of CPU time"]


def test_bytes_are_decoded_as_they_say() -> None:
    html = make_page("in the Märzhafen").replace("<head>", "<head><meta charset=latin1>").encode("latin1")
    connection = connect([(html, None)], "BLOB")
    [(text,)] = connection.execute("SELECT extract_main(html, url).text FROM pages").fetchall()
    assert text == extract(html).text
    assert "Märzhafen" in text


def test_every_column_and_the_options_are_at_hand() -> None:
    html, url = make_page("news"), "http://harbour.example/"
    options = Options(drop=("h1",))
    columns = ["markdown", "page_type", "confidence", "tags", "word_count", "paywalled", "url"]
    connection = connect([(html, url)], columns=columns, options=options)
    [(page,)] = connection.execute("SELECT extract_main(html, url) FROM pages").fetchall()
    expected = extract(html, url=url, options=options)
    assert set(page) == set(columns)
    assert (page["markdown"], page["page_type"], page["url"]) == (expected.markdown, expected.page_type, url)
    assert page["confidence"] == expected.confidence
    assert (page["tags"], page["word_count"]) == ([], expected.metadata.word_count)


def test_the_arguments_may_be_others() -> None:
    connection = duckdb.connect()
    register(connection, "main_of_text", ["text", "url", "id"], columns=["record_id", "text"])
    rows = connection.execute("SELECT unnest(main_of_text('A ferry came in.', NULL, 7))").fetchall()
    assert rows == [("7", extract_text("A ferry came in.").text)]
    assert connection.execute("SELECT main_of_text('A ferry.').record_id").fetchall() == [(None,)]


def test_a_row_without_a_page_is_a_row() -> None:
    connection = connect([(None, "http://harbour.example/"), (make_page("news"), None)])
    rows = connection.execute("SELECT extract_main(html, url).status FROM pages").fetchall()
    assert rows == [("unreadable",), ("ok",)]


def test_more_rows_than_a_vector_holds_are_in_order() -> None:
    connection = connect([("<p>", None)])
    connection.execute("CREATE TABLE many AS SELECT '<p>' || range AS html, NULL AS url FROM range(5000)")
    rows = connection.execute("SELECT html, extract_main(html, url).html_bytes FROM many").fetchall()
    assert len(rows) == 5_000
    assert all(size == len(html) for html, size in rows)


def test_an_unknown_column_is_refused_at_once() -> None:
    with pytest.raises(OptionError, match="there is no column 'headline'"):
        register(duckdb.connect(), columns=["headline"])
