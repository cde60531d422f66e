"""What Linux says about processes."""

import time
from collections.abc import Callable
from pathlib import Path


def read_stat(pid: int) -> list[str]:
    """State, parent and so on of a process; empty if there is none."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def is_alive(pid: int) -> bool:
    """True unless the process has ended; one that nobody has waited for has."""
    return read_stat(pid)[:1] not in ([], ["Z"])


def list_children(parent: int) -> list[int]:
    """Process ids of the living children of a process."""
    pids = [int(path.name) for path in Path("/proc").iterdir() if path.name.isdecimal()]
    return [pid for pid in pids if read_stat(pid)[1:2] == [str(parent)] and is_alive(pid)]


def list_programs(parent: int) -> list[int]:
    """Process ids of the children of a process that run a program by now.

    One that is stopped before holds up its parent, which waits for it (see vfork(2)).
    """
    return [pid for pid in list_children(parent) if _read_command(pid) not in ("", _read_command(parent))]


def _read_command(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text(errors="replace")
    except OSError:
        return ""


def list_marked(mark: str) -> list[int]:
    """Process ids of the living processes with such a text in their environment."""
    pids = [int(path.name) for path in Path("/proc").iterdir() if path.name.isdecimal()]
    return [pid for pid in pids if mark in _read_environment(pid) and is_alive(pid)]


def _read_environment(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/environ").read_text(errors="replace")
    except OSError:
        return ""


def is_stopped(pid: int) -> bool:
    """True if a process is stopped, or has ended."""
    return read_stat(pid)[:1] in ([], ["T"], ["Z"])


def wait_until(is_true: Callable[[], bool], seconds: float = 30.0) -> bool:
    """Wait for something to be true; False if it is not so after so many seconds."""
    end = time.monotonic() + seconds
    while not is_true() and time.monotonic() < end:
        time.sleep(0.02)
    return is_true()
