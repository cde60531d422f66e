"""Datelines: lines next to the title that hold nothing but a date, a byline or a source."""

import numpy as np

from boilerstrip.arrays import Mask, rows_where
from boilerstrip.features.block_features import Features
from boilerstrip.features.phrases import LONG_TEXT_WORDS
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.tags import TAG_CODES

REACH = 3
"""Lines below the title, besides the one above, in which a date or source is metadata."""
NEVER = mask(Hint.HEADING, Hint.ITEM, Hint.DEFINITION, Hint.CODE, Hint.QUOTE, Hint.CAPTION)
"""Headings, list items, definitions and quotations say a date on purpose."""
IS_CELL_TAG = frozenset(TAG_CODES[tag] for tag in ("td", "th", "tr"))
MARKED = mask(Hint.C_META, Hint.C_AUTHOR)
"""Hints of class names such as ``date`` or ``byline``."""


def find_datelines(kept: Mask, features: Features) -> Mask:
    """[n] lines next to the title that are datelines, unless the page repeats such lines in its content.

    Live blogs, forums and changelogs have a date at every entry: there it is content.

    Args:
        kept: [n] blocks that are content so far.
        features: of the page's n blocks.
    """
    datelines = np.zeros(len(kept), np.bool_)
    title = features.title_row
    first, end = max(title - 1, 0), title + REACH + 1
    if title < 0 or not (nearby := _find_short(first, end, features)):
        return datelines
    from boilerstrip.selection.date_text import read_dates  # imported late: its words and patterns take milliseconds

    for row in nearby:
        if row == title or int(features.hints_around[row]) & NEVER or features.tag[row] in IS_CELL_TAG:
            continue
        dates = read_dates(features.blocks.text[row])
        datelines[row] = dates is not None and dates.is_dateline(_is_marked(row, features))
    if np.count_nonzero(datelines & kept) and _repeats_dates(kept, end, features):
        datelines[:] = False
    return datelines


def find_event_times(kept: Mask, is_likely: Mask, features: Features) -> Mask:
    """[n] likely lines right below the title, and above a kept block, that say when an event begins.

    Scores take them for datelines.

    Args:
        kept: [n] blocks that are content so far.
        is_likely: [n] blocks that are likely enough.
        features: of the page's n blocks.
    """
    times = np.zeros(len(kept), np.bool_)
    row = features.title_row + 1
    if not 0 < row < len(kept) - 1 or kept[row] or not (is_likely[row] and kept[row - 1] and kept[row + 1]):
        return times
    if _find_short(row, row + 1, features) and not _is_marked(row, features):
        from boilerstrip.selection.date_text import read_dates

        dates = read_dates(features.blocks.text[row])
        times[row] = dates is not None and dates.is_event
    return times


def _is_marked(row: int, features: Features) -> bool:
    """Return True if a class name of a block, or of an element around, says that it is a date, a byline or the like."""
    return bool(int(features.hints_near[row]) & MARKED)


def _find_short(first: int, end: int, features: Features) -> list[int]:
    """Rows of the short blocks with a digit from ``first`` up to, but not including, ``end``."""
    rows, counts = slice(first, end), features.counts
    is_short = (counts.words[rows] < LONG_TEXT_WORDS) & (counts.digits[rows] > 0)
    found: list[int] = (rows_where(is_short) + first).tolist()
    return found


def _repeats_dates(kept: Mask, first: int, features: Features) -> bool:
    """Return True if a kept block from ``first`` on is nothing but a date or time."""
    from boilerstrip.selection.date_text import read_dates

    texts = (features.blocks.text[row] for row in _find_short(first, len(kept), features) if kept[row])
    return any(dates is not None and dates.tells_time for dates in map(read_dates, texts))
