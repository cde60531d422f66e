"""Pages on which the worker processes of an engine hang or die, and the good ones beside them."""

from pathlib import Path

import pytest

from benchmarks.engines import faults
from benchmarks.engines.faults import HANGS, KILLS

ROOT = Path(__file__).parents[2]


def spoil_workers(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the processes that are started from now on hang or die on such pages. This one does not.

    Args:
        folder: an empty one.
        monkeypatch: undoes it.
    """
    for name, value in faults.spoil_workers(folder, ROOT).items():
        monkeypatch.setenv(name, value)


def make_page(words: str) -> str:
    """Return a page whose main content holds some words."""
    lines = [
        f"The harbour master counted {number} boats on the day when the ferry came in, which nobody had expected, "
        f"and wrote the number {number} into the long green book beside the door: {words}."
        for number in range(3, 7)
    ]
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    return (
        f"<!doctype html><html lang='en'><head><title>Harbour {words}</title></head>"
        f"<body><nav><a href='/'>Home</a></nav><main><h1>Harbour {words}</h1>{paragraphs}</main></body></html>"
    )


PAGES = {
    f"http://harbour.example/{number}": make_page({2: KILLS, 5: HANGS}.get(number, f"news {number}"))
    for number in range(8)
}
"""Eight pages by their url, of which the third kills its process and the sixth hangs."""
STATUSES = ["ok", "ok", "failed", "ok", "ok", "timeout", "ok", "ok"]
"""What becomes of them."""
TIMEOUT = 1.0
"""Seconds of CPU that are more than a good page takes."""
