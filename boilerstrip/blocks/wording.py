"""What the texts of blocks say: phrases of the shell, dates, repetitions, the title."""

from collections.abc import Iterable

import numpy as np

from boilerstrip.blocks.arrays import Bools
from boilerstrip.blocks.characters import Counts
from boilerstrip.blocks.phrases import LABEL_KINDS, LABELS, MARKERS, tells_date

LONG_TEXT_WORDS = 15
"""A block at least so long, with few links, is running text (jusText: between its short and long)."""
ELLIPSES = ("…", "...", "[…]", "[...]")
TITLE_TAGS = ("h1", "h2", "h3")


def phrases_found(texts: list[str], is_long: Bools) -> dict[str, Bools]:
    """By kind, the blocks that hold a marker and are no running text, and those that are a label.

    Running text that speaks of consent is a kind of its own: notices can be long.
    """
    folded = [text.casefold() for text in texts]
    found = {kind: np.zeros(len(texts), np.bool_) for kind in (*MARKERS, "consent at length", *LABELS)}
    short, long = np.flatnonzero(~is_long), np.flatnonzero(is_long)
    found["consent at length"][long] = _holds([folded[row] for row in long], [MARKERS["consent"]])[0]
    for kind, rows in zip(MARKERS, _holds([folded[row] for row in short], MARKERS.values()), strict=True):
        found[kind][short] = rows
    for row, text in enumerate(folded):
        label = LABEL_KINDS.get(text)
        if label is not None:
            found[label][row] = True
    return found


def _holds(texts: list[str], kinds: Iterable[tuple[str, ...]]) -> list[Bools]:
    """For each kind of markers, whether each text holds one: a marker is looked for in all texts at once."""
    ends = np.cumsum(np.fromiter(map(len, texts), np.int64, len(texts)) + 1)
    joined = "\n".join(texts)
    found = []
    for markers in kinds:
        rows = np.zeros(len(texts), np.bool_)
        for marker in markers:
            place = joined.find(marker)
            while place >= 0:
                row = int(np.searchsorted(ends, place, "right"))
                rows[row] = True
                place = joined.find(marker, int(ends[row]))
        found.append(rows)
    return found


def dates(texts: list[str], counts: Counts) -> Bools:
    """Whether each text is short, no sentence, and tells a date or time."""
    is_date = np.zeros(len(texts), np.bool_)
    short = (counts.words < LONG_TEXT_WORDS) & (counts.digits > 0) & ~counts.ends_in_stop
    for row in np.flatnonzero(short).tolist():
        is_date[row] = bool(tells_date(texts[row]))
    return is_date


def cut_off(texts: list[str]) -> Bools:
    """Whether each text ends in an ellipsis, as teasers do."""
    return np.array([text.endswith(ELLIPSES) for text in texts], np.bool_)


def repeated(texts: list[str]) -> Bools:
    """Whether each text stood before."""
    first = {text: row for row, text in reversed(list(enumerate(texts)))}
    return np.array([first[text] < row for row, text in enumerate(texts)], np.bool_)


def title_row(texts: list[str], tags: list[str], title: str | None) -> int:
    """The heading that is the title, else any block that is, else the first ``<h1>``."""
    wanted = (title or "").casefold()
    same = [row for row, text in enumerate(texts) if text.casefold() == wanted]
    first = [row for row, tag in enumerate(tags) if tag == "h1"]
    headings = [row for row in same if tags[row] in TITLE_TAGS]
    return next(iter(headings or same or first), -1)
