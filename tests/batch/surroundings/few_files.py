"""Limits on open files: for no worker, and for fewer than wanted."""

import os
import resource
from pathlib import Path

import boilerstrip


def count_files() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


list(boilerstrip.extract_many(["<p>The tide turns."] * 40, workers=2))
before, (_, most) = count_files(), resource.getrlimit(resource.RLIMIT_NOFILE)
descriptor = os.dup(0)
os.close(descriptor)
for spare in (2, 12):
    resource.setrlimit(resource.RLIMIT_NOFILE, (descriptor + spare, most))
    try:
        print(len(list(boilerstrip.extract_many(["<p>The tide turns."] * 400, workers=8))))
    except boilerstrip.WorkerError as error:
        print(error)
print(count_files() == before)
