"""What workers do in place of reading a page: note it, do what it is the name of, then read it.

Only this way is there a page that ends its process: no page is known that does so to the library.
"""

import os
from pathlib import Path
from typing import Any

from benchmarks.chaos.hostile import ACTIONS
from benchmarks.chaos.pages import read_title
from boilerstrip.batch import pages
from boilerstrip.cli import answers


def summarize_job(log: str, job: Any, **options: Any) -> Any:
    """Do what a page of :func:`boilerstrip.extract_many` says, then extract it.

    Args:
        log: file to which the page's number is appended.
        job: the page.
        options: of the library's function.
    """
    _suffer(log, job.request.data)
    return pages._summarize_job(job, **options)


def answer(log: str, file: Any, **options: Any) -> Any:
    """Do what a file of the command line says, then answer it; arguments as above."""
    _suffer(log, file.data)
    return answers._answer(file, **options)


def _suffer(log: str, data: str | bytes) -> None:
    number, action = read_title(data)
    descriptor = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(descriptor, b"%d\n" % number)
    os.close(descriptor)
    if action:
        ACTIONS[action]()


def count_starts(log: Path) -> dict[int, int]:
    """How often each page was begun."""
    starts: dict[int, int] = {}
    for line in log.read_text().splitlines():
        starts[int(line)] = starts.get(int(line), 0) + 1
    return starts
