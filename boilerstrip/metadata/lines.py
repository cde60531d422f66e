"""The short visible texts around the headline: where bylines and datelines stand."""

import re
from collections.abc import Container, Iterable, Iterator

from boilerstrip.arrays import rows_where
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.dates import LABELS, OTHER_WORDS
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.phrases import has_date
from boilerstrip.metadata.byline_labels import Kind, find_label

LINES_BEFORE, LINES_AFTER = 4, 9
"""Blocks above and below the headline that are looked at."""
STANDFIRST = 3
"""Long blocks right after the headline that may be a standfirst, and one."""
NEVER = mask(
    Hint.FORM,
    Hint.TABLE,
    Hint.DEFINITION,
    Hint.CODE,
    Hint.QUOTE,
    Hint.CAPTION,
    Hint.C_COMMENT,
    Hint.C_RELATED,
    Hint.ASIDE,
)
"""Hints of elements whose dates and names are not those of the page."""
MAX_LINE = 200
"""Characters of the longest line."""
MIN_DIGITS = 5
"""Digits of a day with its year."""
CREDIT_REACH = 15
"""Blocks after the main content in which a line may say who wrote it; those of other stories come later."""
MAX_CREDIT = 80
"""Characters of the longest line that may say below a text who wrote it."""
CLOSING = ")）】]"
find_closing = re.compile(r"[（(【\[]([^（(【\[\]】)）]+)[)）】\]]\s*$").findall
"""Finds what a text ends with in brackets."""
MAX_HEAD = 100
"""Characters of the longest line with a date that is no running text."""
MAX_LABEL, MAX_SPACES = 30, 3
"""Characters of the longest label that has a line of its own, and spaces in it."""
divide = re.compile(
    r"\n|\s[|·‧∙⋅/]\s|\s?•\s?|\s[–—]\s(?=\D*\d)|\s+(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{1,6}\s?[:：])"
).split
"""Cuts a line that says several things: at signs between them, and before a label in Chinese, Japanese or Korean."""
find_stamp = re.compile(r"(?<!\d)\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*\d{1,2}:\d\d").search
"""Matches a day and time as programs print them, and Chinese and Japanese sites."""
find_words = re.compile(r"[^\W\d_]+").findall


def lines_around(features: Features, title: int, twice: Container[int] = ()) -> tuple[list[str], list[str]]:
    """Return the short texts below the headline, up to the running text, and those above it.

    Without a headline they are those at the top of the page. A standfirst right after the headline is skipped. Texts
    of tables and the like are left out unless the headline is in one. A line is cut where a sign divides it, and a
    label is joined with the line after it.

    Args:
        features: those of the page's blocks.
        title: row of the headline; -1 if there is none.
        twice: rows of texts that stand twice: long ones are captions, and no running text.
    """
    texts = features.blocks.text
    count = min(title + LINES_AFTER + 2, len(texts))
    is_long = [
        len(text) > MAX_LINE or (features.is_long.item(row) and not _is_head(text))
        for row, text in enumerate(texts[:count])
    ]
    first = range(title + 1, min(title + 1 + STANDFIRST, count))
    start = next((row for row in first if not is_long[row]), title + 1)
    end = next((row for row in range(start, count) if is_long[row] and row not in twice), count)
    above = range(max(title - LINES_BEFORE, 0), max(title, 0))
    never = NEVER & ~int(features.hints_around[title]) if title >= 0 else NEVER

    def read(rows: Iterable[int]) -> list[str]:
        own = (row for row in rows if not int(features.hints_around[row]) & never and not is_long[row])
        return _cut_and_join(map(texts.__getitem__, own))

    return read(range(title + 1, end)), read(above)


def lines_above(features: Features, body: int) -> list[str]:
    """Return the short texts above the running text of a page without a headline that are times or begin with a label.

    Args:
        features: those of the page's blocks.
        body: row of the first block of its running text.
    """
    texts, never = features.blocks.text, NEVER & ~int(features.hints_around[body]) if body else NEVER
    rows = (row for row in range(max(body - LINES_AFTER, 0), body) if not int(features.hints_around[row]) & never)
    lines = _cut_and_join(texts[row] for row in rows if len(texts[row]) <= MAX_LINE)
    return [line for line in lines if find_stamp(line) or find_label(line)]


def dated_lines(features: Features) -> list[str]:
    """Return the short texts of the whole page that may hold a date."""
    counts = features.counts
    is_dated = (counts.digits >= MIN_DIGITS) & (counts.characters <= MAX_LINE) & (features.hints_around & NEVER == 0)
    return [line for row in rows_where(is_dated).tolist() for line in divide(features.blocks.text[row])]


def credit_lines(features: Features, title: int, last: int) -> list[str]:
    """Return the short texts of the story that are no links, and what longer ones end with in brackets.

    Args:
        features: those of the page's blocks.
        title: row of the headline; -1 if there is none.
        last: row of the last block of the main content.
    """
    first, end = title + 1, last + 1 + CREDIT_REACH
    is_own = (features.hints_around & NEVER == 0) & (features.link_density < 1)
    texts = map(features.blocks.text.__getitem__, (rows_where(is_own[first:end]) + first).tolist())
    lines: list[str] = []
    for text in texts:
        if len(text) <= MAX_CREDIT:
            lines += divide(text)
        elif text[-1] in CLOSING:
            lines += find_closing(text[-MAX_CREDIT:])
    return lines


def _cut_and_join(texts: Iterable[str]) -> list[str]:
    return list(_join_labels(line for text in texts for line in filter(None, map(str.strip, divide(text)))))


def _is_head(text: str) -> bool:
    """True for a line of characters that all count as words: a date, and what else stands beside one."""
    return len(text) <= MAX_HEAD and has_date(text) is not None


def _join_labels(lines: Iterable[str]) -> Iterator[str]:
    """Join labels that have a line of their own with the next line.

    >>> list(_join_labels(["Written by", "Ida Orn", "Posted on:", "22 May 2024", "News"]))
    ['Written by Ida Orn', 'Posted on: 22 May 2024', 'News']
    """
    label = ""
    for line in lines:
        if is_label(line):
            if label:
                yield label
            label = line
        else:
            yield f"{label} {line}".lstrip()
            label = ""
    if label:
        yield label


def is_label(line: str) -> bool:
    """Return True for a line that is nothing but the label of a byline or a dateline."""
    if len(line) > MAX_LABEL or line.count(" ") > MAX_SPACES or any(map(str.isdigit, line)):
        return False
    label = find_label(line)
    if label is not None and label.kind <= Kind.PREPOSITION and not label.rest:
        return True
    words = find_words(line.casefold())
    return not LABELS.isdisjoint(words) and all(word in LABELS or word in OTHER_WORDS for word in words)
