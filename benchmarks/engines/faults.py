"""Pages on which a process hangs or dies."""

import os
import signal
from pathlib import Path

from benchmarks.paths import ROOT

KILLS, HANGS = "kills its process", "hangs for ever"
"""What such pages hold."""
SITE_CUSTOMIZE = """
from benchmarks.engines.faults import fail_on
from boilerstrip.batch import attempt

analyze = attempt.analyze

def analyze_or_fail(request):
    fail_on(request.data)
    return analyze(request)

attempt.analyze = analyze_or_fail
"""
"""Runs when a process starts that has its folder on the path."""


def fail_on(data: str | bytes) -> None:
    """Hang, or end this process at once, if a page says so."""
    text = data if isinstance(data, bytes) else data.encode("utf-8", "replace")
    if KILLS.encode() in text:
        os.kill(os.getpid(), signal.SIGKILL)
    while HANGS.encode() in text:
        pass


def spoil_workers(folder: Path) -> dict[str, str]:
    """Return what to add to the environment so that worker processes hang or die on such pages.

    Args:
        folder: an empty one.
    """
    (folder / "sitecustomize.py").write_text(SITE_CUSTOMIZE, encoding="utf-8")
    return {"PYTHONPATH": os.pathsep.join([str(folder), str(ROOT)])}
