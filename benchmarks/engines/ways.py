"""Ways of running the extraction on an engine: a folder of inputs in, what became of each page out.

The plain ways call ``extract`` in the engine's own process, as one would at first.
"""

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.engines.faults import fail_on
from boilerstrip import extract

Statuses = dict[str, str]
"""Status of each page that came out, by address."""
TIMEOUT = 5.0
"""Seconds of CPU for a page."""
TABLE = "pages.parquet"
COLUMNS = ("url", "status", "text", "title")


def _pairs(folder: Path) -> list[tuple[str, str]]:
    return [(str(path), str(folder / f"{path.stem}-out.parquet")) for path in sorted(folder.glob("*.warc"))]


def _read_outputs(folder: Path) -> Statuses:
    import pyarrow.parquet as pq

    rows = (row for path in sorted(folder.glob("*-out.parquet")) for row in pq.read_table(path).to_pylist())
    return _statuses(rows)


def _statuses(rows: Iterable[Mapping[str, Any]]) -> Statuses:
    return {row["url"]: row["status"] for row in rows}


def _extract_plainly(html: str) -> str:
    fail_on(html)
    return extract(html).text


def run_alone(folder: Path) -> Statuses:
    """boilerstrip.batch.run, two workers."""
    from boilerstrip.batch import run

    run([source for source, _ in _pairs(folder)], folder / "out", timeout=TIMEOUT, workers=2, columns=COLUMNS)
    for path in (folder / "out").glob("*.parquet"):
        path.rename(folder / f"{path.stem}-out.parquet")
    return _read_outputs(folder)


def _spark() -> Any:
    from pyspark.sql import SparkSession

    settings = {"spark.ui.enabled": "false", "spark.sql.execution.arrow.maxRecordsPerBatch": "100"}
    return SparkSession.builder.master("local[2]").config(map=settings).getOrCreate()


def run_spark_files(folder: Path) -> Statuses:
    """Spark: mapInArrow over paths."""
    from boilerstrip.engines.spark import extract_files

    files = _spark().createDataFrame(_pairs(folder), "source string, output string").repartition(2)
    extract_files(files, timeout=TIMEOUT, columns=COLUMNS).collect()
    return _read_outputs(folder)


def run_spark_pages(folder: Path) -> Statuses:
    """Spark: mapInArrow over a column of Parquet."""
    from boilerstrip.engines.spark import extract_pages

    pages = _spark().read.parquet(str(folder / TABLE))
    return _statuses(row.asDict() for row in extract_pages(pages, timeout=TIMEOUT, columns=COLUMNS).collect())


def run_spark_plainly(folder: Path) -> Statuses:
    """Spark: an ordinary UDF."""
    from pyspark.sql.functions import col, udf

    pages = _spark().read.parquet(str(folder / TABLE))
    rows = pages.select("url", udf(_extract_plainly)(col("html")).alias("text")).collect()
    return {row["url"]: "ok" for row in rows}


def run_ray(folder: Path) -> Statuses:
    """Ray Data: tasks over paths."""
    import ray

    from boilerstrip.engines.ray import extract_files

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    extract_files(_pairs(folder), timeout=TIMEOUT, columns=COLUMNS).take_all()
    return _read_outputs(folder)


def run_ray_plainly(folder: Path) -> Statuses:
    """Ray Data: map over pages."""
    import ray

    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    pages = ray.data.read_parquet(str(folder / TABLE)).repartition(2)
    texts = pages.map(lambda row: {"url": row["url"], "text": _extract_plainly(row["html"])})
    return {row["url"]: "ok" for row in texts.take_all()}


def run_datatrove(folder: Path) -> Statuses:
    """datatrove: our reader and step."""
    from boilerstrip.engines.datatrove import ExtractPages, PageReader

    documents = ExtractPages(timeout=TIMEOUT).run(PageReader([source for source, _ in _pairs(folder)]).run())
    return _statuses(document.metadata for document in documents)


def run_datatrove_trafilatura(folder: Path) -> Statuses:
    """datatrove: its reader and its Trafilatura step."""
    from datatrove.pipeline.extractors import Trafilatura
    from datatrove.pipeline.readers import WarcReader

    class Spoiled(Trafilatura):  # type: ignore[misc]  # datatrove has no types
        def extract(self, text: str) -> str:
            fail_on(text)
            return super().extract(text) or ""

    reader = WarcReader(str(folder), glob_pattern="*.warc", compression=None)
    documents = Spoiled(timeout=TIMEOUT).run(reader.run())
    return {document.metadata["url"]: "ok" for document in documents}


def run_duckdb(folder: Path) -> Statuses:
    """DuckDB: the registered function, COPY ... TO."""
    import duckdb

    from boilerstrip.engines.duckdb import register

    connection = duckdb.connect()
    register(connection, columns=("status", "text"), timeout=TIMEOUT)
    query = f"SELECT url, unnest(extract_main(html, url)) FROM '{folder / TABLE}'"
    connection.execute(f"COPY ({query}) TO '{folder / 'texts.parquet'}'")
    return dict(connection.execute(f"SELECT url, status FROM '{folder / 'texts.parquet'}'").fetchall())


def run_duckdb_plainly(folder: Path) -> Statuses:
    """DuckDB: an ordinary function."""
    import duckdb

    connection = duckdb.connect()
    connection.create_function("plain", _extract_plainly, ["VARCHAR"], "VARCHAR")
    rows = connection.execute(f"SELECT url, plain(html) FROM '{folder / TABLE}'").fetchall()
    return {url: "ok" for url, _ in rows}


def run_polars(folder: Path) -> Statuses:
    """Polars: the expression."""
    import polars

    from boilerstrip.engines.polars import extract_main

    frame = polars.read_parquet(folder / TABLE)
    pages = frame.select("url", extract_main("html", "url", columns=("status", "text"), timeout=TIMEOUT).alias("page"))
    return _statuses(pages.unnest("page").to_dicts())


def run_polars_plainly(folder: Path) -> Statuses:
    """Polars: map_elements."""
    import polars

    frame = polars.read_parquet(folder / TABLE)
    text = polars.col("html").map_elements(_extract_plainly, return_dtype=polars.String)
    return dict.fromkeys(frame.with_columns(text=text)["url"].to_list(), "ok")


class Way(NamedTuple):
    """A way of running."""

    package: str
    """That it needs."""
    run: Callable[[Path], Statuses]
    is_plain: bool = False
    """True if it fails on the two pages by itself; otherwise its worker processes do."""


WAYS: Mapping[str, Way] = {
    "boilerstrip.batch.run, two workers": Way("boilerstrip", run_alone),
    "Spark, mapInArrow over paths": Way("pyspark", run_spark_files),
    "Spark, mapInArrow over a Parquet column": Way("pyspark", run_spark_pages),
    "Spark, an ordinary UDF": Way("pyspark", run_spark_plainly, is_plain=True),
    "Ray Data, over paths": Way("ray", run_ray),
    "Ray Data, an ordinary map": Way("ray", run_ray_plainly, is_plain=True),
    "datatrove, our reader and step": Way("datatrove", run_datatrove),
    "datatrove, its reader and Trafilatura step": Way("datatrove", run_datatrove_trafilatura, is_plain=True),
    "DuckDB, our function, COPY ... TO": Way("duckdb", run_duckdb),
    "DuckDB, an ordinary function": Way("duckdb", run_duckdb_plainly, is_plain=True),
    "Polars, our expression": Way("polars", run_polars),
    "Polars, map_elements": Way("polars", run_polars_plainly, is_plain=True),
}
"""By the names that the table gives them."""

if __name__ == "__main__":
    name, folder = sys.argv[1], Path(sys.argv[2])
    (folder / "statuses.json").write_text(json.dumps(WAYS[name].run(folder)), encoding="utf-8")
