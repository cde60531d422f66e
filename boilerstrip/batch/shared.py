"""Memory that a worker process shares with the process that started it, and the pipe between them."""

import mmap
import os
import subprocess
import sys
from ctypes import c_double, sizeof
from multiprocessing.connection import Connection
from typing import IO, Any

from boilerstrip.batch.progress import FIELDS, Progress
from boilerstrip.batch.slots import SLOT_BYTES, Slot

QUEUED = 2
"""Chunks that a worker holds at once: the one it works on and the next, so that it never waits."""
PROGRESS_BYTES = FIELDS * sizeof(c_double)
SHARED_BYTES = PROGRESS_BYTES + QUEUED * SLOT_BYTES


def divide(memory: mmap.mmap) -> tuple[Progress, list[Slot]]:
    """Return what shared memory consists of: a progress, then a slot for each chunk that a worker holds."""
    view = memoryview(memory)
    starts = range(PROGRESS_BYTES, SHARED_BYTES, SLOT_BYTES)
    progress = (c_double * FIELDS).from_buffer(memory)
    return Progress(progress), [Slot(view[start : start + SLOT_BYTES]) for start in starts]


if sys.platform == "win32":
    import secrets
    from multiprocessing.connection import PipeConnection

    def start(
        command: list[str], environment: dict[str, str], pipe: PipeConnection
    ) -> "tuple[subprocess.Popen[bytes], mmap.mmap]":
        """Start a process and share memory with it.

        Args:
            command: its arguments, to which those of :func:`attach` are appended.
            environment: its environment.
            pipe: its end of a pipe.

        Returns:
            The process, whose standard input is closed when this process ends, and the memory.

        Raises:
            OSError: the system has no process, file or memory left.
        """
        name = f"boilerstrip-{secrets.token_hex(16)}"
        memory = mmap.mmap(-1, SHARED_BYTES, tagname=name)
        os.set_handle_inheritable(pipe.fileno(), True)
        process = subprocess.Popen(
            [*command, str(pipe.fileno()), name],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            bufsize=0,
            startupinfo=subprocess.STARTUPINFO(lpAttributeList={"handle_list": [pipe.fileno()]}),
            creationflags=subprocess.CREATE_NEW_PROCESS_GROUP,  # no Ctrl-C
        )
        return process, memory

    def attach(pipe: str, memory: str) -> tuple[PipeConnection, mmap.mmap]:
        """Return the pipe and the memory that this process was started with."""
        return PipeConnection(int(pipe)), mmap.mmap(-1, SHARED_BYTES, tagname=memory)

else:
    import fcntl
    import tempfile

    MIN_DESCRIPTOR = 3
    """Least descriptor to pass on: a program whose standard streams are closed may get theirs for any file."""

    def start(
        command: list[str], environment: dict[str, str], pipe: "Connection[Any, Any]"
    ) -> "tuple[subprocess.Popen[bytes], mmap.mmap]":
        """Start a process and share memory with it.

        It gets a process group of its own. So a terminal's Ctrl-C does not reach it. And if it was stopped when this
        process ends, the kernel continues it with a SIGHUP, as it does with all such groups that lose their parent.

        Args:
            command: its arguments, to which those of :func:`attach` are appended.
            environment: its environment.
            pipe: its end of a pipe.

        Returns:
            The process, whose standard input is closed when this process ends, and the memory.

        Raises:
            OSError: the system has no process, file or memory left.
        """
        inherited: list[int] = []
        try:
            inherited.append(_pass_on(pipe.fileno()))
            with _open_memory() as file:
                inherited.append(_pass_on(file.fileno()))
                file.truncate(SHARED_BYTES)
                memory = mmap.mmap(file.fileno(), SHARED_BYTES)
            process = subprocess.Popen(
                [*command, *map(str, inherited)],
                env=environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                bufsize=0,
                pass_fds=inherited,
                process_group=0,
            )
        finally:
            for descriptor in inherited:
                os.close(descriptor)
        return process, memory

    def _pass_on(descriptor: int) -> int:
        return fcntl.fcntl(descriptor, fcntl.F_DUPFD_CLOEXEC, MIN_DESCRIPTOR)

    def _open_memory() -> IO[bytes]:
        """Return a file without a name, in memory where the system has such files."""
        if sys.platform == "linux":
            return os.fdopen(os.memfd_create("boilerstrip"), "r+b", buffering=0)
        return tempfile.TemporaryFile(buffering=0)

    def attach(pipe: str, memory: str) -> "tuple[Connection[Any, Any], mmap.mmap]":
        """Return the pipe and the memory that this process was started with."""
        shared = mmap.mmap(int(memory), SHARED_BYTES)
        os.close(int(memory))
        return Connection(int(pipe)), shared
