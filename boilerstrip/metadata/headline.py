"""The headline of flattened text, which has no elements that tell it."""

import re
from collections.abc import Sequence

from boilerstrip.features.characters import count_characters
from boilerstrip.features.phrases import LONG_TEXT_WORDS
from boilerstrip.lexicon.dates import LABELS, OTHER_WORDS, UNSPACED_LABELS
from boilerstrip.lexicon.phrases import has_date

MIN_WORDS, MAX_WORDS = 2, 30
"""Words of a headline: a single one is a section's name, and a standfirst has more."""
MAX_LABEL_WORDS, MAX_LABEL_SIGNS = 2, 5
"""Words before a colon that are a label; characters in a script without spaces."""
REACH = 12
"""Lines above the running text that may be its headline."""
MAX_COUNTED = 8
"""Words of a line that each count one point."""
PER_LINE = 0.5
"""Points that each line between costs."""
ABOVE_HEAD = 2
"""Points of a line above a dateline or byline; half of them with a line or two between."""
NEAR = 3
"""Lines below in which one is looked for."""
TITLED = 6
"""Points of a line with which the first line begins, which often is the title of the page and the name of its site."""
FULL_STOP = 4
"""Points that a full stop costs.

These were swept on 1,230 flattened pages of WCXB, trafilatura, fundus and postlight: the headline is the annotated
title of .27, .42, .46 and .46 of them, the last line that could be one that of .21, .29, .23 and .18.
"""
HEAD_WORDS = LABELS | OTHER_WORDS
find_letters = re.compile(r"[^\W\d_]+").findall
find_colon = re.compile(r"[:：]").search
is_trail = re.compile(r"\s(?:[/|>»›＞|]|>>)\s|\s[>»›＞]").search
"""Matches signs between links."""
is_unspaced = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3\u0e00-\u0e7f]").match
"""Matches a character of a script without spaces, or of Korean."""


def find_headline(lines: Sequence[str], body: int | None = None) -> str | None:
    """Return the headline of flattened text; None if no line before the running text could be one.

    Args:
        lines: those of the text.
        body: the first line of its running text; None takes the first long line.

    >>> body = "The old bridge, closed for years, has been opened to walkers and riders again this week."
    >>> find_headline(["Home", "A bridge reopens", "Updated: 2024-05-02", body])
    'A bridge reopens'
    """
    if not lines:
        return None
    if body is None:
        words = count_characters(list(lines)).words.tolist()
        running = (count >= LONG_TEXT_WORDS and not has_date(line) for count, line in zip(words, lines, strict=True))
        body = next((row for row, is_running in enumerate(running) if is_running), 0)
    above = lines[max(body - REACH, 0) : body]
    if not above:
        return None
    counts = count_characters(list(above))
    is_head = [_is_of_head(line) for line in above]
    points = {
        row: _rate(words, ends_in_stop, is_head[row + 1 : row + 1 + NEAR])
        + TITLED * (lines[0].startswith(above[row]) and lines[0] != above[row])
        - PER_LINE * (len(above) - row)
        for row, (words, ends_in_stop) in enumerate(zip(counts.words.tolist(), counts.ends_in_stop, strict=True))
        if MIN_WORDS <= words <= MAX_WORDS and not is_head[row] and _may_be(above[row])
    }
    return above[max(points, key=points.__getitem__)] if points else None


def _rate(words: int, ends_in_stop: bool, is_head_below: Sequence[bool]) -> float:
    above_head = ABOVE_HEAD * (1 if is_head_below[:1] == [True] else 0.5 * any(is_head_below))
    return min(words, MAX_COUNTED) + above_head - FULL_STOP * ends_in_stop


def _is_of_head(line: str) -> bool:
    """True for a dateline, a byline, or a line of the words of these, such as a reading time."""
    from boilerstrip.metadata.names import find_byline  # flattened text alone needs it

    is_made_of_labels = all(word in HEAD_WORDS for word in find_letters(line.casefold()))
    return is_made_of_labels or has_date(line) is not None or bool(find_byline(line))


def _may_be(line: str) -> bool:
    """False for a trail of links, and for a line that begins with a label."""
    colon = find_colon(line)
    label = line[: colon.start()] if colon else ""
    is_short = len(label) <= MAX_LABEL_SIGNS if is_unspaced(label[:1]) else len(label.split()) <= MAX_LABEL_WORDS
    is_labelled = bool(label) and (is_short or label.startswith(UNSPACED_LABELS))
    return not is_labelled and is_trail(line) is None
