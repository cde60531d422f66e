"""Threads with one iterator. Where two take a page at once, one is refused, as by any generator; no page is lost."""

import threading
from collections.abc import Iterator

import boilerstrip

numbers: list[int] = []
refusals: list[str] = []
source_runs, goes_on = threading.Event(), threading.Event()


def make_pages() -> Iterator[boilerstrip.Page]:
    for number in range(200):
        if number == 100:
            source_runs.set()
            goes_on.wait()
        yield boilerstrip.Page("<p>The tide turns.", key=number)


def take() -> None:
    numbers.extend(page.key for page in pages)


pages = boilerstrip.extract_many(make_pages(), workers=2)
thread = threading.Thread(target=take)
thread.start()
source_runs.wait()
try:
    next(pages)
except ValueError as error:
    refusals.append(str(error))
goes_on.set()
thread.join()
print(numbers == list(range(200)), *refusals)
