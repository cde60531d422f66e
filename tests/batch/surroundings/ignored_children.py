"""A program that ignores SIGCHLD, so that the system does not say how a worker ended."""

import os
import signal

import boilerstrip
from benchmarks.chaos.system import list_children

signal.signal(signal.SIGCHLD, signal.SIG_IGN)
pages = boilerstrip.extract_many(["<p>The tide turns."] * 400, workers=2)
statuses = [next(pages).status]
os.kill(list_children(os.getpid())[0], signal.SIGKILL)
statuses += [page.status for page in pages]
print(statuses.count("ok"), len(list_children(os.getpid())))
