"""Numbered pages; some do their worst to the process that reads them."""

import re

from benchmarks.chaos.hostile import ACTIONS

HOSTILE_STRIDE = 149
"""One page of so many is hostile, and a different one each time."""
LARGE_STRIDE = 97
"""One page of so many is larger than a slot, and so crosses to a worker in parts."""
PARAGRAPHS, LARGE_PARAGRAPHS = 12, 12_000
ORDER = tuple(ACTIONS)

_read_title = re.compile(r"<title>(\d+) (\w*)</title>").match


def write_page(number: int) -> str:
    """HTML of a page, whose title is its number and what it does to a process."""
    action = find_action(number)
    paragraphs = LARGE_PARAGRAPHS if is_large(number) else PARAGRAPHS
    body = "".join(
        f"<p>Page {number}, {line}: the tide turns twice a day, and the harbour with it, whatever the season."
        for line in range(paragraphs)
    )
    return f"<title>{number} {action}</title><h1>Tides {number}</h1>{body}"


def find_action(number: int) -> str:
    """What a page does to a process; empty if nothing."""
    turn, rest = divmod(number, HOSTILE_STRIDE)
    return ORDER[turn % len(ORDER)] if rest == HOSTILE_STRIDE - 1 else ""


def is_large(number: int) -> bool:
    """True if a page crosses to a worker in parts."""
    return number % LARGE_STRIDE == 0


def read_title(data: str | bytes) -> tuple[int, str]:
    """Number and action of a page, from its HTML."""
    title = data[:99]
    match = _read_title(title if isinstance(title, str) else title.decode())
    assert match is not None
    return int(match[1]), match[2]


def is_whole(number: int, text: str) -> bool:
    """True if a text has a page's first and last paragraph."""
    last = (LARGE_PARAGRAPHS if is_large(number) else PARAGRAPHS) - 1
    return f"Page {number}, 0:" in text and f"Page {number}, {last}:" in text
