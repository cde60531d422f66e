"""Tasks of tables, and what came of them."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from boilerstrip.batch.bounds import Loss
from boilerstrip.batch.columns import DEFAULT_COLUMNS
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.do_table import do_table
from boilerstrip.batch.shards.table_task import TableTask
from boilerstrip.options import Options
from tests.batch.readers.archives import gzip_members, http, record, response

ARCHIVE = b"".join(
    gzip_members(
        [
            record(b"", "warcinfo"),
            response(1),
            record(http(status="HTTP/1.1 404 Gone")),
            response(3),
            response(4, "Content-Encoding: br"),
            record(http(b"%PDF", "Content-Type: application/pdf")),
            response(6),
        ]
    )
)
"""Seven records, four of them pages."""


def make_task(folder: Path, name: str = "out.jsonl", **changes: Any) -> TableTask:
    path = folder / "in.warc.gz"
    if not path.exists():
        path.write_bytes(ARCHIVE)
    values = {"inputs": (path,), "output": folder / name, "columns": DEFAULT_COLUMNS, "options": Options(), **changes}
    return TableTask(**values)


def do(task: TableTask, stop_after: int | None = None, lost: Mapping[int, Loss] | None = None) -> Counts | None:
    """Do a task, but no more records than given."""
    done = 0

    def must_stop() -> bool:
        nonlocal done
        done += 1
        return done == stop_after

    return do_table(task, lost or {}, lambda _position, _offset: None, must_stop)


def read(path: Path) -> list[dict[str, Any]]:
    """Rows of an output."""
    if path.suffix == ".parquet":
        rows: list[dict[str, Any]] = pq.read_table(path).to_pylist()
        return rows
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def list_names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))
