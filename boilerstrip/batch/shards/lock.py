"""A task belongs to one process at a time."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from boilerstrip.batch.writers.atomic import blame
from boilerstrip.errors import OutputError

PATIENCE_SECONDS = 10.0
"""Seconds to wait for another process: that of a run that was just killed takes a moment to end."""
LOOK_SECONDS = 0.1


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Hold a lock, which the system takes back however this process ends.

    Where the file system has no locks, there is none.

    Args:
        path: a file that is made for it, and removed afterwards; its name is that of the output, and ``.lock``.

    Raises:
        OutputError: another process holds it, or the file cannot be made.
    """
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        with _open(path) as file:
            if _try(file) and _is_there(file, path):
                try:
                    yield
                finally:
                    with suppress(OSError):  # Windows removes no open file
                        path.unlink(missing_ok=True)
                return
        if time.monotonic() > deadline:
            raise OutputError(f"{path.with_suffix('')} is being written by another process")
        time.sleep(LOOK_SECONDS)


def _open(path: Path) -> BinaryIO:
    with blame(path.with_suffix("")):
        with suppress(FileExistsError):  # of a file: the next line tells better
            path.parent.mkdir(parents=True, exist_ok=True)
        return path.open("ab")


def _try(file: BinaryIO) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):  # the latter on Windows
        return False
    except OSError:  # of a file system without locks
        return True
    return True


def _is_there(file: BinaryIO, path: Path) -> bool:
    """Return True unless the process that held the lock has removed its file in the meantime."""
    try:
        return os.path.samestat(os.fstat(file.fileno()), path.stat())
    except FileNotFoundError:
        return False
