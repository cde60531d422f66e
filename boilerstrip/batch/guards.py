"""What bounds a worker process from inside. Nothing here runs in the caller's process.

The kernel keeps the bounds wherever it can, because a loop in C holds the lock that a thread would need.
"""

import ctypes
import math
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from select import select
from threading import Thread

PR_SET_PDEATHSIG = 1
"""As in linux/prctl.h."""
WATCH_SECONDS = 1.0
"""Seconds between two looks at the parent and at the memory."""
STANDARD_INPUT = 0
"""Descriptor of a pipe whose other end the parent holds; nothing is ever written to it."""
STATM = Path("/proc/self/statm")
HAS_CPU_TIMER = hasattr(signal, "setitimer")
"""False on Windows, where the bound on CPU time is not kept, only that on wall time."""

DEADLY = (signal.SIGPROF, signal.SIGIO, signal.SIGHUP) if sys.platform != "win32" else ()
"""Signals of the timer, of the parent's end, and of that to a process that was stopped."""


def start_cpu_timer(seconds: float) -> None:
    """Have the kernel end this process by SIGPROF once it has taken so much more CPU time; infinity stops the timer."""
    if HAS_CPU_TIMER:
        signal.setitimer(signal.ITIMER_PROF, 0.0 if math.isinf(seconds) else seconds)


def set_signals() -> None:
    """Let timers and the parent's end kill this process, whatever the parent ignores or blocks."""
    if sys.platform != "win32":
        for number in DEADLY:
            signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, DEADLY)


def die_with_parent(parent: int) -> None:
    """Have the kernel kill this process, stopped or not, when the thread that started it ends.

    To be called where that is the main thread, which ends with its process; on Linux, elsewhere it does nothing. See
    :func:`watch` for all other cases.

    Args:
        parent: process id of the parent.
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it ended before
            os._exit(1)


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


def watch(parent: int, memory: float, on_excess: Callable[[], None]) -> None:
    """End this process with its parent, however that ends, and once it takes more memory than it may.

    The parent holds the other end of standard input. The kernel sends SIGIO when that is closed, even to a loop in C.
    A thread looks as well: a process that the parent has forked may hold that end, too, and not every system bounds
    memory.

    Args:
        parent: its process id.
        memory: bytes of this process.
        on_excess: called before it ends because of them.
    """
    if sys.platform == "win32":
        Thread(target=_watch_input, daemon=True).start()
        return
    import fcntl

    fcntl.fcntl(STANDARD_INPUT, fcntl.F_SETOWN, os.getpid())
    fcntl.fcntl(STANDARD_INPUT, fcntl.F_SETFL, fcntl.fcntl(STANDARD_INPUT, fcntl.F_GETFL) | os.O_ASYNC)
    Thread(target=_watch, args=(parent, memory, on_excess), daemon=True).start()


def _watch_input() -> None:
    os.read(STANDARD_INPUT, 1)
    os._exit(1)


def _watch(parent: int, memory: float, on_excess: Callable[[], None]) -> None:
    while not select([STANDARD_INPUT], [], [], WATCH_SECONDS)[0] and os.getppid() == parent:
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
