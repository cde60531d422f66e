"""The file of counts beside an output."""

import json
from pathlib import Path
from typing import Any

from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.writers.atomic import write_atomically


def write_sidecar(path: Path, description: dict[str, Any], counts: Counts) -> None:
    """Write all that an output depends on, and its counts.

    Raises:
        OutputError: it cannot be written; nothing is left of it then.
    """
    with write_atomically(path) as temporary:
        sidecar = {**description, "counts": counts.as_dict()}
        temporary.write_text(json.dumps(sidecar, indent=1) + "\n", encoding="utf-8")


def read_sidecar(path: Path) -> Counts:
    """Return the counts in a file that was written beside an output."""
    return Counts.from_dict(json.loads(path.read_text("utf-8"))["counts"])
