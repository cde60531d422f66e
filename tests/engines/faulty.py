"""Pages on which the worker processes of an engine hang or die, and the good ones beside them."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KILLS, HANGS = "kills its process", "hangs for ever"
"""What such pages hold."""

SITE_CUSTOMIZE = f"""
import os, signal
from boilerstrip.batch import attempt

analyze = attempt.analyze

def analyze_or_fail(request):
    data = request.data if isinstance(request.data, bytes) else request.data.encode("utf-8", "replace")
    if {KILLS.encode()!r} in data:
        os.kill(os.getpid(), signal.SIGKILL)
    while {HANGS.encode()!r} in data:
        pass
    return analyze(request)

attempt.analyze = analyze_or_fail
"""
"""Runs when a process starts that has its folder on the path."""


def spoil_workers(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the processes that are started from now on hang or die on such pages. This one does not.

    Args:
        folder: an empty one.
        monkeypatch: undoes it.
    """
    (folder / "sitecustomize.py").write_text(SITE_CUSTOMIZE, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(folder), str(ROOT)]))


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
