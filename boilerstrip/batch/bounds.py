"""How much time and memory a worker process may take, and how a process was lost."""

import math
from dataclasses import dataclass
from typing import Literal

from boilerstrip.cautions import PageWarning
from boilerstrip.errors import OptionError

TIMEOUT = 60.0
"""Seconds of CPU for one page by default: five times what a page at the limit of 30 million characters takes with its
Markdown and metadata (11 s), and what one of 10 MB takes where the loops are not compiled."""
MEMORY = 2 << 30
"""Bytes of one worker by default: a page at the limit of characters needs 1.2 GB with its Markdown and metadata."""
MIN_MEMORY = 256 << 20
"""Least bytes of one worker: the interpreter and the library take 100 MB, a page of a megabyte as much again."""
WALL_FACTOR = 4
"""Seconds that a page may take for each second of its CPU time, as on a machine with four times too many processes."""
WALL_EXTRA = 30.0
"""Seconds besides, for disks and short time-outs."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one worker process may take; infinite by default."""

    cpu: float = math.inf
    """Seconds of CPU for one item."""
    wall: float = math.inf
    """Seconds for one item, so that one that sleeps, or whose process is stopped, ends too."""
    memory: float = math.inf
    """Bytes of the process."""


@dataclass(frozen=True, slots=True)
class Loss:
    """How the process of an item ended."""

    status: Literal["timeout", "memory", "failed"]
    cause: PageWarning
    is_final: bool = False
    """True if a second process would end in the same way."""


def choose_bounds(timeout: float | None, memory: float | None) -> Bounds:
    """Return the bounds of a worker process.

    Args:
        timeout: seconds of CPU for one item; None is :data:`TIMEOUT`, infinity none.
        memory: bytes of the process; None is :data:`MEMORY`, infinity no bound.

    Raises:
        OptionError: one of them is not a number in its range.
    """
    cpu = TIMEOUT if timeout is None else _check("timeout", timeout, 0.0, "a positive number of seconds")
    least = f"a number of bytes from {MIN_MEMORY:,}"
    size = MEMORY if memory is None else _check("memory", memory, MIN_MEMORY - 1, least)
    return Bounds(cpu, WALL_FACTOR * cpu + WALL_EXTRA, size)


def _check(name: str, value: float, below: float, wanted: str) -> float:
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not value > below:
        raise OptionError(f"{name} must be {wanted}, not {value!r}")
    return value
