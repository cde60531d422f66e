"""A process forked from the parent outlives it, and holds its pipes open: workers end nevertheless."""

import os

import boilerstrip
from benchmarks.chaos.system import is_alive, list_children, wait_until

pages = boilerstrip.extract_many(["<p>The tide turns."] * 400, workers=2)
next(pages)
workers = list_children(os.getpid())
if os.fork() == 0:
    print(len(workers), "ended" if wait_until(lambda: not any(map(is_alive, workers))) else "left", flush=True)
os._exit(0)
