"""Spark, really run in local mode."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from boilerstrip import Options, extract
from boilerstrip.engines.spark import extract_files, extract_pages
from boilerstrip.errors import OptionError
from tests.batch.readers.archives import http, record
from tests.engines.faulty import PAGES, STATUSES, TIMEOUT, make_page, spoil_workers

pyspark = pytest.importorskip(
    "pyspark", reason="Spark is not installed: pip install 'pyspark[sql]==4.3.*', and Java 17 or later"
)
if not (shutil.which("java") or "JAVA_HOME" in os.environ):
    pytest.skip("Spark needs Java 17 or later, which is not installed", allow_module_level=True)


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A session of two cores, whose worker processes hang or die on some pages."""
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as monkeypatch:
        spoil_workers(tmp_path_factory.mktemp("spoiled"), monkeypatch)
        monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
        monkeypatch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        settings = {
            "spark.ui.enabled": "false",
            "spark.sql.shuffle.partitions": "2",
            "spark.sql.execution.arrow.maxRecordsPerBatch": "3",
            "spark.sql.warehouse.dir": str(tmp_path_factory.mktemp("warehouse")),
        }
        session = SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()
        yield session
        session.stop()


def make_archive(path: Path, urls: list[str]) -> str:
    path.write_bytes(b"".join(record(http(PAGES[url].encode()), url=url) for url in urls))
    return str(path)


def test_of_files_each_page_that_kills_its_process_or_hangs_is_a_row_of_the_output(spark: Any, tmp_path: Path) -> None:
    sources = [make_archive(tmp_path / f"{name}.warc", list(PAGES)[name::2]) for name in (0, 1)]
    outputs = [str(tmp_path / "out" / f"{name}.parquet") for name in (0, 1)]
    pairs = spark.createDataFrame(list(zip(sources, outputs, strict=True)), "source string, output string")
    rows = [row.asDict() for row in extract_files(pairs.repartition(2), timeout=TIMEOUT).collect()]
    numbers = {"records": 4, "skipped": 0, "rows": 4, "lost": 1, "error": None}
    assert sorted(rows, key=lambda row: row["source"]) == [
        {"source": source, "output": output, **numbers} for source, output in zip(sources, outputs, strict=True)
    ]
    pages = {row["url"]: row for output in outputs for row in pq.read_table(output).to_pylist()}
    assert {url: row["status"] for url, row in pages.items()} == dict(zip(PAGES, STATUSES, strict=True))
    assert_texts(list(pages.values()))


def assert_texts(rows: list[dict[str, Any]]) -> None:
    for row in rows:
        expected = extract(PAGES[row["url"]], url=row["url"]) if row["status"] == "ok" else None
        assert row["text"] == (expected.text if expected else "")
        assert row["title"] == (expected.title if expected else None)


def test_a_file_that_cannot_be_read_is_a_row_that_says_so(spark: Any, tmp_path: Path) -> None:
    source = make_archive(tmp_path / "good.warc", list(PAGES)[:1])
    pairs = [(source, str(tmp_path / "good.parquet")), (str(tmp_path / "none"), str(tmp_path / "none.parquet"))]
    good, bad = extract_files(spark.createDataFrame(pairs, ["source", "output"])).collect()
    assert (good["rows"], good["error"]) == (1, None)
    assert (bad["rows"], bad["output"]) == (0, str(tmp_path / "none.parquet"))
    assert "none" in bad["error"]


def test_what_is_done_is_not_done_again(spark: Any, tmp_path: Path) -> None:
    source, output = make_archive(tmp_path / "some.warc", list(PAGES)[:1]), tmp_path / "some.parquet"
    done = extract_files(spark.createDataFrame([(source, str(output))], ["source", "output"]))
    first = done.collect()
    changed = output.stat().st_mtime_ns
    assert done.collect() == first
    assert output.stat().st_mtime_ns == changed


def test_of_a_parquet_column_a_page_that_kills_its_process_or_hangs_is_a_row_and_loses_no_other(
    spark: Any, tmp_path: Path
) -> None:
    given = spark.createDataFrame([(url, html, 1) for url, html in PAGES.items()], ["url", "html", "other"])
    given.repartition(2).write.parquet(str(tmp_path / "pages"))
    pages = spark.read.parquet(str(tmp_path / "pages"))
    extract_pages(pages, timeout=TIMEOUT).write.parquet(str(tmp_path / "texts"))
    rows = [row.asDict() for row in spark.read.parquet(str(tmp_path / "texts")).orderBy("url").collect()]
    assert [(row["url"], row["status"]) for row in rows] == list(zip(PAGES, STATUSES, strict=True))
    assert_texts(rows)
    assert [row["error"] for row in rows if row["error"]] == [
        "the process died: SIGKILL",
        "took more than 1 s of CPU time",
    ]


def test_bytes_columns_and_options_are_as_of_batches(spark: Any) -> None:
    html = make_page("in the Märzhafen").replace("<head>", "<head><meta charset=latin1>").encode("latin1")
    options = Options(drop=("h1",))
    pages = spark.createDataFrame([(html, "a"), (None, "b")], "html binary, id string")
    columns = ["record_id", "status", "markdown", "tags", "word_count", "confidence"]
    good, bad = extract_pages(pages, columns=columns, options=options).collect()
    expected = extract(html, options=options)
    assert good.asDict() == {
        "record_id": "a",
        "status": "ok",
        "tags": [],
        "word_count": expected.metadata.word_count,
        "markdown": expected.markdown,
        "confidence": expected.confidence,
    }
    assert (bad["record_id"], bad["status"]) == ("b", "unreadable")


def test_an_unknown_column_is_refused_at_once(spark: Any) -> None:
    pages = spark.createDataFrame([("<p>",)], ["html"])
    with pytest.raises(OptionError, match="there is no column 'headline'"):
        extract_pages(pages, columns=["headline"])
