"""What bounds a worker process from inside. Nothing here runs in the caller's process.

The kernel keeps the bounds wherever it can, because a loop in C holds the lock that a thread would need.
"""

import math
import os
import signal
import sys
from collections.abc import Callable
from multiprocessing import parent_process
from multiprocessing.connection import wait
from pathlib import Path
from threading import Thread

WATCH_SECONDS = 1.0
"""Seconds between two looks at the parent and at the memory."""
STATM = Path("/proc/self/statm")
HAS_CPU_TIMER = hasattr(signal, "setitimer")
"""False on Windows, where the bound on CPU time is not kept, only that on wall time."""


def start_cpu_timer(seconds: float) -> None:
    """Have the kernel end this process by SIGPROF once it has taken so much more CPU time; infinity stops the timer."""
    if HAS_CPU_TIMER:
        signal.setitimer(signal.ITIMER_PROF, 0.0 if math.isinf(seconds) else seconds)


def set_signals() -> None:
    """Let timers and the parent's end kill this process, and nothing that a terminal sends to both."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends its workers itself
    if sys.platform != "win32":
        for number in (signal.SIGPROF, signal.SIGIO):
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGPROF, signal.SIGIO])


def bound_memory(size: float) -> None:
    """Let no more memory be allocated than so many bytes, where the system keeps to that (Linux does).

    Not the address space is bounded: libraries reserve more of it than they ever use.
    """
    if sys.platform == "win32" or math.isinf(size):
        return
    import resource

    _, most = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = int(size) if most == resource.RLIM_INFINITY else min(int(size), most)
    resource.setrlimit(resource.RLIMIT_DATA, (wanted, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a page that ends its process leaves no file behind


def watch(memory: float, on_excess: Callable[[], None]) -> None:
    """End this process with its parent, however that ends, and once it takes more memory than it may.

    The kernel sends SIGIO when the parent's end of a pipe is closed. A thread looks as well: a process that the parent
    has forked may hold that end, too, and not every system bounds memory.

    Args:
        memory: bytes of this process.
        on_excess: called before it ends because of them.
    """
    parent = parent_process()
    assert parent is not None
    _signal_end_of(parent.sentinel)
    Thread(target=_watch, args=(parent.sentinel, os.getppid(), memory, on_excess), daemon=True).start()


def _signal_end_of(sentinel: int) -> None:
    if sys.platform == "win32":
        return
    import fcntl

    fcntl.fcntl(sentinel, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(sentinel, fcntl.F_SETFL, fcntl.fcntl(sentinel, fcntl.F_GETFL) | os.O_ASYNC)


def _watch(sentinel: int, parent: int, memory: float, on_excess: Callable[[], None]) -> None:
    while not wait([sentinel], WATCH_SECONDS) and os.getppid() == parent:
        if read_resident_bytes() > memory:
            on_excess()
            break
    os._exit(1)


def read_resident_bytes() -> int:
    """Memory of this process that is in use; 0 where it cannot be read."""
    if STATM.exists():
        return int(STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    if sys.platform == "darwin":
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return 0
