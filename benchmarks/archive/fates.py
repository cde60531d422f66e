"""What becomes of pages in the loops of others."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.archive.charsets import decode_as
from benchmarks.archive.loops import DONE, Answer, digest
from benchmarks.archive.made import Made

FATES = ("as sent", "otherwise", "raised", "in silence", "after the end")
"""Read with the bytes of the page, read with others, given up by an error, missing without one, and not reached by a
loop that an error ended."""


@dataclass(slots=True)
class Fates:
    """What became of the pages of some archives."""

    counts: Counter[str] = field(default_factory=Counter)
    """Undamaged pages by what became of them, one of :data:`FATES`."""
    misread: int = 0
    """Pages that were read as they were sent, but whose text is not that of their characters."""
    endings: Counter[str] = field(default_factory=Counter)
    """What ended the loops."""

    def __add__(self, other: "Fates") -> "Fates":
        return Fates(self.counts + other.counts, self.misread + other.misread, self.endings + other.endings)


def judge(made: Sequence[Made], answer: Answer, texts: Mapping[str, str]) -> Fates:
    """Judge what a loop read of an archive.

    Args:
        made: its records, in order.
        answer: of the loop.
        texts: of :func:`read_rightly`, by the system of the loop.
    """
    found = Fates(endings=Counter([answer.ending]))
    last = next((row for row in reversed(range(len(made))) if made[row].id in {*answer.bodies, *answer.raised}), -1)
    for row, record in enumerate(made):
        if record.body is None or record.damage:
            continue
        fate = _find_fate(record, answer, is_reached=answer.ending == DONE or row < last)
        found.counts[fate] += 1
        found.misread += fate == "as sent" and texts.get(record.id, answer.texts[record.id]) != answer.texts[record.id]
    return found


def _find_fate(record: Made, answer: Answer, *, is_reached: bool) -> str:
    assert record.body is not None
    if record.id in answer.bodies:
        return "as sent" if answer.bodies[record.id] == digest(record.body) else "otherwise"
    if record.id in answer.raised:
        return "raised"
    return "in silence" if is_reached else "after the end"


def read_rightly(made: Sequence[Made], extract: Callable[[str, str], str]) -> dict[str, str]:
    """Return digests of the texts of pages whose encoding only the header names, by the identities of their records.

    Args:
        made: records.
        extract: from the characters of a page, and its address, to its text.
    """
    return {
        record.id: digest(extract(decode_as(record.body, record.encoding), record.url))
        for record in made
        if record.body is not None and record.encoding is not None
    }
