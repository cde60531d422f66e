"""A process forked while workers live: it gets an error, and takes no page from its parent."""

import os
import sys

import boilerstrip

pages = boilerstrip.extract_many(["<p>The tide turns."] * 400, workers=2)
next(pages)
child = os.fork()
if child == 0:
    try:
        list(pages)
    except boilerstrip.WorkerError as error:
        print(error, flush=True)
    sys.exit(0)
os.waitpid(child, 0)
print(len(list(pages)))
