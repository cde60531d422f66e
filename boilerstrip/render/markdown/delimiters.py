"""Runs of ``*``, ``_`` and ``~``: whether they open or close emphasis (CommonMark 6.2, "delimiter runs")."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import category

PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
find_runs = re.compile(r"\*+|_+|~+").finditer


class Flanks(NamedTuple):
    """What a run of delimiters can do."""

    opens: bool
    closes: bool


class Run(NamedTuple):
    """A run of delimiters that can open or close emphasis."""

    start: int
    end: int
    kind: str
    """Its character; twice for two tildes and more, which one tilde does not match."""
    flanks: Flanks


def is_word(char: str) -> bool:
    """True for neither white space nor punctuation nor a symbol."""
    return char.isalnum() or not (char.isspace() or char in PUNCTUATION or category(char)[0] in "PSZ")


def is_apart(char: str) -> bool:
    """True for white space and punctuation, in all versions of CommonMark: symbols are punctuation since 0.31."""
    return not char.isalnum() and (char.isspace() or char in PUNCTUATION or category(char)[0] in "PZ")


def find_flanks(before: str, after: str, is_intraword: bool) -> Flanks:
    """Tell whether a run between two characters may open or close emphasis in any version of CommonMark.

    >>> find_flanks("a", "b", is_intraword=True), find_flanks(" ", "b", is_intraword=False)
    (Flanks(opens=True, closes=True), Flanks(opens=True, closes=False))

    Args:
        before: the character before the run; white space at the start.
        after: the character after the run; white space at the end.
        is_intraword: True if the run may open or close emphasis within a word; false for ``_``.
    """
    left = not after.isspace() and (is_word(after) or not is_word(before) or not is_apart(after))
    right = not before.isspace() and (is_word(before) or not is_word(after) or not is_apart(before))
    if is_intraword:
        return Flanks(left, right)
    return Flanks(left and (not right or not is_word(before)), right and (not left or not is_word(after)))


def find_pairs(text: str) -> Iterator[Run]:
    """Yield the runs that another run of the same kind may match."""
    runs = [run for match in find_runs(text) if any((run := _make_run(text, *match.span())).flanks)]
    if len(runs) < 2:
        return
    first_opener = {run.kind: run.start for run in reversed(runs) if run.flanks.opens}
    last_closer = {run.kind: run.start for run in runs if run.flanks.closes}
    for run in runs:
        is_opener = run.flanks.opens and run.start < last_closer.get(run.kind, -1)
        if is_opener or (run.flanks.closes and run.start > first_opener.get(run.kind, len(text))):
            yield run


def is_inert(text: str, start: int) -> bool:
    """True if the delimiter at a place is a run of its own that neither opens nor closes emphasis: most underscores."""
    around = text[max(0, start - 1) : start + 2]
    return around.count(text[start]) == 1 and not any(_make_run(text, start, start + 1).flanks)


def _make_run(text: str, start: int, end: int) -> Run:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    if after == "\n":
        after = "\\"  # which a line break is printed as
    kind = "~~" if text[start] == "~" and end - start > 1 else text[start]
    flanks = find_flanks(before, after, kind != "_")
    if before == "\n":  # `<br>` in a cell
        flanks = Flanks(flanks.opens, flanks.closes or find_flanks(">", after, kind != "_").closes)
    return Run(start, end, kind, flanks)
