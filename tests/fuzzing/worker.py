"""The process that checks inputs, which the runner watches and may kill."""

import json
import os
import resource
import struct
import sys
import time
import traceback
from collections.abc import Iterator
from dataclasses import dataclass

from tests.fuzzing.generate import Input, generate
from tests.fuzzing.properties import Facts, check, check_same, read_facts, run

PROGRESS = struct.Struct("<q")
"""Format of the file that holds the number of the input in work."""
VERDICTS_EVERY = 8
"""Verdicts with reasons are asked of one input in so many, as they take as long as all else."""
AGAIN_EVERY = 8
"""One input in so many is run again after the next one: same result, whatever came between."""
MAX_SECONDS = 2.0
"""CPU time of an input above which it is a finding."""
MEMORY = 4 << 30
"""Address space of the process in bytes."""


@dataclass(frozen=True, slots=True)
class Finding:
    """An input on which a property does not hold."""

    number: int
    cause: str
    """Type and message of the exception, and where it was raised."""


def find_faults(seed: int, numbers: range, progress: int) -> Iterator[Finding]:
    """Yield what is wrong with the inputs of these numbers.

    Args:
        seed: of the inputs.
        numbers: of the inputs.
        progress: descriptor of a file into which the number in work is written before each input.
    """
    before: tuple[int, Input, Facts] | None = None
    for number in numbers:
        os.pwrite(progress, PROGRESS.pack(number), 0)
        began = time.process_time()
        try:
            given = generate(seed, number)
            facts = check(given, verdicts=number % VERDICTS_EVERY == 0)
        except Exception as error:  # noqa: BLE001 - whatever the library raises is a finding
            yield Finding(number, describe(error))
            continue
        seconds = time.process_time() - began
        if seconds > MAX_SECONDS:
            yield Finding(number, f"took {seconds:.1f} s of CPU time")
        if before:
            yield from compare(*before)
        before = (number, given, facts) if number % AGAIN_EVERY == 1 else None


def compare(number: int, given: Input, facts: Facts) -> Iterator[Finding]:
    """Yield a finding if a second run, after other pages, gives something else."""
    try:
        check_same(facts, read_facts(run(given)))
    except Exception as error:  # noqa: BLE001 - as above
        yield Finding(number, describe(error))


def describe(error: Exception) -> str:
    """Return an exception and the innermost line of the library that it came through."""
    frames = traceback.extract_tb(error.__traceback__)
    inner = next((frame for frame in reversed(frames) if "boilerstrip" in frame.filename), frames[-1])
    place = f"{inner.filename.rpartition('boilerstrip/')[2]}:{inner.lineno}"
    return f"{type(error).__name__} at {place}: {error}"


def main(seed: int, start: int, end: int, progress: int) -> None:
    """Check a range of inputs; print findings as lines of JSON."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for finding in find_faults(seed, range(start, end), progress):
        print(json.dumps([finding.number, finding.cause]), flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
