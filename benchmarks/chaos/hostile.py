"""Work that a worker process does not survive, or not within its bounds."""

import os
import signal
import time
from pathlib import Path


def spin() -> None:
    while True:
        pass


def hold_lock() -> None:
    """Compute in C, so that no other thread of the process runs."""
    sum(range(10**13))


def sleep() -> None:
    time.sleep(1_000)


def stop() -> None:
    os.kill(os.getpid(), signal.SIGSTOP)


def kill() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def crash() -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


def leave() -> None:
    os._exit(3)


def grow() -> None:
    parts = []
    while True:
        parts.append(bytes(10_000_000))


def exhaust() -> None:
    raise MemoryError


ACTIONS = {action.__name__: action for action in (spin, hold_lock, sleep, stop, kill, crash, leave, grow, exhaust)}


def act(item: str, marks: str = "") -> str:
    """Do what an item is the name of; return it in capitals.

    Args:
        item: name of an action, or any other text.
        marks: folder in which an item is noted, so that it is done to one process only; empty to do it to all.
    """
    action = ACTIONS.get(item)
    if action is not None:
        mark = Path(marks, item)
        if not marks or not mark.exists():
            mark.mkdir(exist_ok=True) if marks else None
            action()
    return item.upper()
