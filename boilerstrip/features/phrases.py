"""What the texts of blocks say: phrases of the shell, dates, repetitions, the title."""

import numpy as np

from boilerstrip.arrays import I64, U8, Mask, rows_where
from boilerstrip.lexicon.phrases import LABEL_KINDS, LABELS, MARKERS, NOTICES
from boilerstrip.lexicon.tags import TAG_CODES

LONG_TEXT_WORDS = 15
"""A block at least so long, with few links, is running text (jusText: between its short and long)."""
ELLIPSES = ("…", "...", "[…]", "[...]")
SEPARATOR = "\0"
"""Stands in no text of a page."""
H1 = TAG_CODES["h1"]
TITLE_TAGS = frozenset(TAG_CODES[tag] for tag in ("h1", "h2", "h3"))
LONGEST_LABEL = max(map(len, LABEL_KINDS))
"""Characters; longer texts need not be looked up."""
LONGEST_FOLDED = 3
"""Characters that one becomes at most when it is case-folded (Unicode's CaseFolding.txt)."""


def find_labels(texts: list[str], lengths: I64) -> dict[str, Mask]:
    """By kind, the blocks that are a label of the page's shell and nothing else.

    Args:
        texts: those of the blocks.
        lengths: of these, in characters.
    """
    found = {kind: np.zeros(len(texts), np.bool_) for kind in LABELS}
    for row in rows_where(lengths <= LONGEST_LABEL).tolist():
        if kind := LABEL_KINDS.get(texts[row].casefold()):
            found[kind][row] = True
    return found


def find_markers(folded: list[str], is_long: Mask) -> dict[str, Mask]:
    """By kind, the blocks that hold a marker and are no running text."""
    return {kind: _holding(folded, ~is_long, markers) for kind, markers in MARKERS.items()}


def mentions_consent(folded: list[str], is_long: Mask) -> Mask:
    """Running text that speaks of consent: a kind of its own, as notices can be long."""
    return _holding(folded, is_long, MARKERS["consent"])


def has_notice(folded: list[str], is_asked: Mask) -> bool:
    """Whether any of the texts asked about wants scripts, cookies or patience before there is a page."""
    return bool(_holding(folded, is_asked, NOTICES).any())


def _holding(folded: list[str], is_asked: Mask, markers: tuple[str, ...]) -> Mask:
    """Those of the texts asked about that hold a marker, which is looked for in many of them at once.

    Those in ASCII are set apart, as Python knows at once that most markers cannot stand there.
    """
    found = np.zeros(len(folded), np.bool_)
    asked = rows_where(is_asked).tolist()
    in_ascii = [row for row in asked if folded[row].isascii()]
    others = [row for row in asked if not folded[row].isascii()]
    for rows in (in_ascii, others):
        joined = SEPARATOR.join([folded[row] for row in rows])
        for marker in markers:
            place = joined.find(marker)
            while place >= 0:
                found[rows[joined.count(SEPARATOR, 0, place)]] = True
                end = joined.find(SEPARATOR, place)
                place = joined.find(marker, end) if end >= 0 else -1
    return found


def ends_in_ellipsis(texts: list[str]) -> Mask:
    """Whether each text ends in an ellipsis, as teasers do."""
    return np.array([text.endswith(ELLIPSES) for text in texts], np.bool_)


def find_title_row(texts: list[str], lengths: I64, tag: U8, title: str | None) -> int:
    """The heading that is the title, else any block that is, else the first ``<h1>``."""
    wanted = (title or "").casefold()
    may_be = rows_where((lengths * LONGEST_FOLDED >= len(wanted)) & (lengths <= len(wanted)))
    same = [row for row in may_be.tolist() if texts[row].casefold() == wanted]
    headings = [row for row in same if tag[row] in TITLE_TAGS]
    first = rows_where(tag == H1)[:1].tolist()
    return next(iter(headings or same or first), -1)
