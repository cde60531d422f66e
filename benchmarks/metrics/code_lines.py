"""Code exactness: the share of lines of code that an answer has as lines, with the same indentation.

This is the project's own measure, a line-wise form of comparing whole ``pre`` elements. Empty lines and white space at
the end of a line are not compared. A whole block may be moved to the right, as in a list item.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from benchmarks.metrics.element_words import Kept

TAB = 4
"""Columns of a tab, because systems that print spaces instead do not change the code."""


def code_lines(answer: str, blocks: Iterable[Sequence[str]]) -> Kept:
    r"""Lines of the gold's blocks of code, and those of them that the answer has exactly.

    >>> code_lines("Now:\n  if rain:\n      wait()\n  go()", [["if rain:", "    wait()", "go()"]])
    Kept(wanted=3, kept=3)
    >>> code_lines("if rain:\nwait()\ngo()", [["if rain:", "    wait()", "go()"]])
    Kept(wanted=3, kept=2)
    >>> code_lines("if rain: wait() go()", [["if rain:", "    wait()", "go()"]])
    Kept(wanted=3, kept=0)
    """
    lines = Counter(_split_indentation(line) for line in answer.split("\n") if line.strip())
    indentations: dict[str, set[int]] = {}
    for indentation, text in lines:
        indentations.setdefault(text, set()).add(indentation)
    return sum((_match_block(block, lines, indentations) for block in blocks), Kept())


def _match_block(block: Sequence[str], lines: Counter[tuple[int, str]], indentations: dict[str, set[int]]) -> Kept:
    """The largest number of lines that are found with one shift of the block."""
    wanted = Counter(_split_indentation(line) for line in block if line.strip())
    shifts = Counter(answered - indentation for indentation, text in wanted for answered in indentations.get(text, ()))
    candidates = [shift for shift, _ in shifts.most_common(3) if shift >= -min(indent for indent, _ in wanted)]
    matches = (
        sum(min(count, lines[indent + shift, text]) for (indent, text), count in wanted.items()) for shift in candidates
    )
    return Kept(wanted.total(), max(matches, default=0))


def _split_indentation(line: str) -> tuple[int, str]:
    line = line.expandtabs(TAB).replace("\xa0", " ").rstrip()
    text = line.lstrip()
    return len(line) - len(text), text
