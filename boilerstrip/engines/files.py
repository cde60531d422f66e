"""One file of many, as a row for an engine that schedules paths."""

from typing import Any

from boilerstrip.batch.shards.run import extract_shard

Row = dict[str, str | int | None]


def extract_file(source: str, output: str, **settings: Any) -> Row:
    """Extract the pages of one file to one file, and say what became of them.

    Args:
        source, output, settings: as of :func:`boilerstrip.batch.extract_shard`.

    Returns:
        ``source``, ``output``, the numbers ``records``, ``skipped``, ``rows`` and, of the rows, ``lost``, and
        ``error``: why the source could not be read, or None.

    Raises:
        BoilerstripError: what is no fault of the source, as of ``extract_shard``; to be tried again, if at all.
    """
    row: Row = {"source": source, "output": output, "records": 0, "skipped": 0, "rows": 0, "lost": 0, "error": None}
    try:
        counts = extract_shard(source, output, **settings)
    except OSError as error:
        return {**row, "error": str(error)}
    numbers = {"records": counts.records, "skipped": counts.skipped.total(), "rows": counts.rows}
    return {**row, **numbers, "lost": counts.pages_lost}
