"""A program that starts workers and ends in one of several ways: ``python -m benchmarks.chaos.parent WAY PAGES``."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from unittest.mock import patch

from benchmarks.chaos import work
from benchmarks.chaos.pages import write_page
from boilerstrip.batch import pages

LONG = 1_000.0


def main(way: str, number: int) -> None:
    """End after so many pages, in one of the ways below, or not at all."""
    ends: dict[str, Callable[[], object]] = {"sys.exit": sys.exit, "os._exit": partial(os._exit, 0), "exception": _fail}
    with patch.object(pages, "_summarize_job", partial(work.summarize_job, os.devnull)):
        found = pages.extract_many(_endless(), workers=2)
        for index in range(number):
            next(found)
            if index == number - 1 and way in ends:
                ends[way]()
        if way == "dropped":
            del found
            time.sleep(LONG)
        for _ in found:
            pass


def _fail() -> None:
    raise RuntimeError("no such harbour")


def _endless() -> Iterator[str]:
    return (write_page(number) for number in count())


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
