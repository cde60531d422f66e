"""Pages on which the worker processes of an engine hang or die, and the good ones beside them."""

from pathlib import Path

import pytest

from benchmarks.engines import faults
from benchmarks.engines.faults import HANGS, KILLS
from tests.batch.readers.archives import page


def spoil_workers(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the processes that are started from now on hang or die on such pages. This one does not.

    Args:
        folder: an empty one.
        monkeypatch: undoes it.
    """
    for name, value in faults.spoil_workers(folder).items():
        monkeypatch.setenv(name, value)


def make_page(words: str) -> str:
    """Return a page whose main content holds some words."""
    return page(words, f"Harbour {words}").decode()


PAGES = {
    f"http://harbour.example/{number}": make_page({2: KILLS, 5: HANGS}.get(number, f"news {number}"))
    for number in range(8)
}
"""Eight pages by their url, of which the third kills its process and the sixth hangs."""
STATUSES = ["ok", "ok", "failed", "ok", "ok", "timeout", "ok", "ok"]
"""What becomes of them."""
TIMEOUT = 1.0
"""Seconds of CPU that are more than a good page takes."""
