"""Files and folders that a task makes beside its output."""

from pathlib import Path

SIDECAR = ".counts.json"
"""Ending of the file of counts, written last: where it is, the task is done."""
SEGMENTS = ".segments"
"""Ending of the folder of what is done so far."""
LOCK = ".lock"
"""Ending of the file that the process that does it holds, so that no other one does it at once."""
JOURNAL = ".journal"
"""Ending of the file of what became of each page, where each becomes a file."""
NOTES = (SIDECAR, SEGMENTS, JOURNAL)
"""What tells a later run what is done."""
ENDINGS = (*NOTES, LOCK)


def find_beside(output: Path, ending: str) -> Path:
    """Return the path of one of them."""
    return output.with_name(output.name + ending)
