"""Files that are there whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from boilerstrip.errors import OutputError

TEMPORARY = ".part"
"""Ending of a file that is being written."""


@contextmanager
def write_atomically(path: Path) -> Iterator[Path]:
    """Give the path of a temporary file, which gets its name once the block has ended without an exception.

    Raises:
        OutputError: it cannot be written; nothing is left of it then.
    """
    temporary = path.with_name(path.name + TEMPORARY)
    try:
        with blame(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            yield temporary
            with temporary.open("rb") as file:
                os.fsync(file.fileno())  # a machine that loses its power leaves no empty file behind
            temporary.replace(path)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


@contextmanager
def blame(output: Path) -> Iterator[None]:
    """Raise errors of the system as those of an output.

    Raises:
        OutputError: it cannot be written, and why.
    """
    try:
        yield
    except OSError as error:
        raise OutputError(f"{output} cannot be written: {error.strerror or error}") from error
