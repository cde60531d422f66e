"""Ray Data, really run on this machine."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from boilerstrip import extract
from boilerstrip.engines import ray as engine
from boilerstrip.engines.ray import extract_files
from boilerstrip.errors import OptionError
from tests.batch.readers.archives import http, record
from tests.engines.faulty import PAGES, STATUSES, TIMEOUT, spoil_workers

ray = pytest.importorskip("ray", reason="Ray is not installed: pip install 'ray[data]<2.64'")


@pytest.fixture(scope="module", autouse=True)
def _cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Ray on two CPUs, whose worker processes hang or die on some pages."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        spoil_workers(tmp_path_factory.mktemp("spoiled"), monkeypatch)
        ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
        yield
        ray.shutdown()


def make_archive(path: Path, urls: list[str]) -> Path:
    path.write_bytes(b"".join(record(http(PAGES[url].encode()), url=url) for url in urls))
    return path


def run(pairs: list[tuple[Path, Path]], **settings: Any) -> list[dict[str, Any]]:
    return sorted(extract_files(pairs, **settings).take_all(), key=lambda row: str(row["source"]))


def test_each_page_that_kills_its_process_or_hangs_is_a_row_of_the_output(tmp_path: Path) -> None:
    sources = [make_archive(tmp_path / f"{name}.warc", list(PAGES)[name::2]) for name in (0, 1)]
    outputs = [tmp_path / "out" / f"{name}.parquet" for name in (0, 1)]
    pairs = list(zip(sources, outputs, strict=True))
    numbers = {"records": 4, "skipped": 0, "rows": 4, "lost": 1, "error": None}
    assert run(pairs, timeout=TIMEOUT) == [
        {"source": str(source), "output": str(output), **numbers} for source, output in pairs
    ]
    pages = {row["url"]: row for output in outputs for row in pq.read_table(output).to_pylist()}
    assert {url: row["status"] for url, row in pages.items()} == dict(zip(PAGES, STATUSES, strict=True))
    assert all(row["text"] == extract(PAGES[url]).text for url, row in pages.items() if row["status"] == "ok")


def test_a_file_that_cannot_be_read_is_a_row_that_says_so(tmp_path: Path) -> None:
    source = make_archive(tmp_path / "good.warc", list(PAGES)[:1])
    good, bad = run([(source, tmp_path / "good.parquet"), (tmp_path / "none", tmp_path / "none.parquet")])
    assert (good["rows"], good["error"]) == (1, None)
    assert (bad["rows"], "none" in bad["error"]) == (0, True)


def die_after_noting(pair: dict[str, str], **_: Any) -> dict[str, str]:
    """End the process of a task itself, as a machine does that is lost."""
    with Path(pair["output"]).open("a") as tries:
        tries.write("x")
    if "good" not in pair["source"]:
        os.kill(os.getpid(), signal.SIGKILL)
    return pair


@pytest.mark.parametrize("goes_on", [False, True])
def test_a_task_that_is_lost_is_tried_again_a_few_times_and_then_ends_the_job_unless_blocks_may_fail(
    goes_on: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_extract_file", die_after_noting)
    monkeypatch.setattr(ray.data.DataContext.get_current(), "max_errored_blocks", 1 if goes_on else 0)
    pairs = [(tmp_path / name, tmp_path / f"{name}.tries") for name in ("bad", "good")]
    if goes_on:
        assert [row["source"] for row in run(pairs, retries=1)] == [str(tmp_path / "good")]
    else:
        with pytest.raises(ray.exceptions.RayError):
            run(pairs, retries=1)
    assert (tmp_path / "bad.tries").read_text() == "xx"


def test_an_unknown_column_is_refused_before_anything_runs(tmp_path: Path) -> None:
    with pytest.raises(OptionError, match="no column 'words'"):
        extract_files([(tmp_path / "a", tmp_path / "b.parquet")], columns=["words"])
