"""Features of the wording of blocks: boilerplate phrases, ellipses, the title."""

from collections.abc import Sequence

import numpy as np

from boilerstrip.arrays import I64, U8, Mask, rows_where
from boilerstrip.lexicon.phrases import LABEL_KINDS, LABELS, MARKERS, NOTICES
from boilerstrip.lexicon.tags import TAG_CODES

LONG_TEXT_WORDS = 15
"""Words from which a block with few links is running text (between what jusText calls short and long)."""
ELLIPSES = ("…", "...", "[…]", "[...]")
SEPARATOR = "\0"
"""Joins texts to search them at once: a character that no parsed page contains, but flattened text may."""
H1 = TAG_CODES["h1"]
TITLE_TAGS = frozenset(TAG_CODES[tag] for tag in ("h1", "h2", "h3"))
LONGEST_LABEL = max(map(len, LABEL_KINDS))
"""Length of the longest label, in characters: longer texts need no look-up."""
MAX_FOLDED = 3
"""Most characters that case-folding makes of one (Unicode's CaseFolding.txt)."""


def find_labels(texts: list[str], lengths: I64) -> dict[str, Mask]:
    """By kind of label, a mask [n] of the blocks whose whole text is such a label.

    Args:
        texts: texts of n blocks.
        lengths: [n] their lengths in characters.
    """
    is_label = {kind: np.zeros(len(texts), np.bool_) for kind in LABELS}
    rows = rows_where(lengths <= LONGEST_LABEL).tolist()
    folded = map(str.casefold, map(texts.__getitem__, rows))
    for row, text in zip(rows, folded, strict=True):
        if text in LABEL_KINDS:
            is_label[LABEL_KINDS[text]][row] = True
    return is_label


def find_markers(folded: list[str], is_long: Mask) -> dict[str, Mask]:
    """By kind of marker, a mask [n] of the blocks that hold such a marker and are not running text.

    Args:
        folded: texts of n blocks, case-folded.
        is_long: [n] mask of the blocks that are running text.
    """
    return {kind: _hold_phrase(folded, ~is_long, markers) for kind, markers in MARKERS.items()}


def mentions_consent(folded: list[str], is_long: Mask) -> Mask:
    """[n] mask of the running text that mentions consent. Such notices can be long, hence a feature of their own."""
    return _hold_phrase(folded, is_long, MARKERS["consent"])


def has_notice(folded: list[str], is_searched: Mask) -> bool:
    """True if one of the texts searched is a notice in place of a page, such as a request to enable scripts."""
    return bool(_hold_phrase(folded, is_searched, NOTICES).any())


def _hold_phrase(folded: list[str], is_searched: Mask, phrases: tuple[str, ...]) -> Mask:
    """[n] mask of the texts that hold one of the phrases; false for texts that are not searched.

    Texts are searched joined, those in ASCII apart: Python rejects a phrase beyond ASCII there without a search.
    """
    holds = np.zeros(len(folded), np.bool_)
    searched = rows_where(is_searched).tolist()
    in_ascii = [row for row in searched if folded[row].isascii()]
    others = [row for row in searched if not folded[row].isascii()]
    for rows in (in_ascii, others):
        joined = join_texts([folded[row] for row in rows])
        for phrase in phrases:
            offset = joined.find(phrase)
            while offset >= 0:
                holds[rows[joined.count(SEPARATOR, 0, offset)]] = True
                end = joined.find(SEPARATOR, offset)
                offset = joined.find(phrase, end) if end >= 0 else -1
    return holds


def join_texts(texts: Sequence[str]) -> str:
    """Return texts joined by the separator; where they hold one themselves, it becomes a space.

    >>> join_texts(["Ebb", "fl\\0w"])
    'Ebb\\x00fl w'
    """
    joined = SEPARATOR.join(texts)
    if joined.count(SEPARATOR) >= len(texts):
        joined = SEPARATOR.join([text.replace(SEPARATOR, " ") for text in texts])
    return joined


def ends_in_ellipsis(texts: list[str]) -> Mask:
    """[n] mask of the texts that end in an ellipsis, as teasers do."""
    return np.array([text.endswith(ELLIPSES) for text in texts], np.bool_)


def find_title_row(texts: list[str], lengths: I64, tag: U8, title: str | None) -> int:
    """Row of the block that shows the page's title; -1 if no block does.

    In order of precedence: the first heading whose text is the title, the first block whose text is, the first
    ``<h1>``.

    Args:
        texts: texts of n blocks.
        lengths: [n] their lengths in characters.
        tag: [n] codes of their elements' tags.
        title: the title that the page declares, if any.
    """
    folded = (title or "").casefold()
    candidates = rows_where((lengths * MAX_FOLDED >= len(folded)) & (lengths <= len(folded)))
    equal = [row for row in candidates.tolist() if texts[row].casefold() == folded]
    headings = [row for row in equal if tag[row] in TITLE_TAGS]
    return next(iter(headings or equal or rows_where(tag == H1).tolist()), -1)
