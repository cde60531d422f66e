"""Reports of metadata: ``metadata/results.md`` and ``metadata/results.json`` in the output folder of a run.

The report of ``run`` shows the tables that are stored there.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from benchmarks.datasets.files import read_json
from benchmarks.metadata.score import PageScore, Summary
from benchmarks.tables import Table

FOLDER = "metadata"
JSON = "results.json"


def write_json(
    folder: Path, tables: Sequence[Table], summaries: Sequence[Summary], scores: Sequence[PageScore]
) -> None:
    """Write tables, figures of each system and dataset, and the scores of every page."""
    rows = {
        "tables": [asdict(table) for table in tables],
        "summaries": [asdict(summary) for summary in summaries],
        "pages": [asdict(score) for score in scores],
    }
    folder.mkdir(parents=True, exist_ok=True)
    (folder / JSON).write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")


def read_tables(out: Path) -> dict[str, tuple[Table, ...]]:
    """Metadata tables stored in the output folder of a run, by dataset; none if there was no such run."""
    path = out / FOLDER / JSON
    if not path.is_file():
        return {}
    tables = (
        Table(row["title"], tuple(row["header"]), tuple(map(tuple, row["rows"]))) for row in read_json(path)["tables"]
    )
    return {table.title.partition(":")[0]: (table,) for table in tables}
