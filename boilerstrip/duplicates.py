"""Near-duplicate captions, and copies that are not seen: one clean copy of each.

A caption stands again as a caption box, a gallery's copy, a ``<noscript>``
copy or a plain line beside the picture; copies differ by markup debris,
credits, ellipses or white space. Refrains, table cells, code and quotations
are no captions and stay.
"""

import re
from collections.abc import Mapping

import numpy as np

from boilerstrip.blocks.arrays import Bools
from boilerstrip.blocks.features import Features
from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.tags import TAG_CODES
from boilerstrip.blocks.vocabulary import Hint

WINDOW = 12
"""Blocks within which near copies are looked for; annotated pairs lie at most 8 apart. Equal copies of
marked captions are found anywhere."""
MIN_LENGTH = 12
"""Characters of the shortest caption compared; below, equal labels are common ("Photo: dpa")."""
MAX_LENGTH = 600
"""Characters of the longest caption compared; a longer text is none."""
MIN_RATIO = 92.0
"""rapidfuzz's normalised similarity, 0 to 100, from which two texts are copies: annotated copies that differ by
debris or punctuation lie above 95, captions of two pictures in a series below 92."""
MIN_CONTAINED_SHARE = 0.5
"""A copy that lacks a credit still holds this share of the whole; below, it is another text that begins alike."""
MIN_CUT_OFF_SHARE = 0.3
"""Likewise for a copy that was cut off with an ellipsis."""
MAX_COPIES_OF_PLAIN_TEXT = 2
"""Plain text that stands more often is a refrain, even beside a picture."""

LINES_BELOW_PICTURE = 3
"""How far below a picture a plain line may be its caption."""
UNSEEN = [Hint.NOSCRIPT, Hint.HIDDEN, Hint.ARIA_HIDDEN, Hint.DISPLAY_NONE, Hint.DIALOG]
REPEATS_RIGHTLY = [Hint.CODE, Hint.QUOTE, Hint.HEADING, Hint.DEFINITION]
CELLS = (TAG_CODES["td"], TAG_CODES["th"])
"""Where equal texts are matter: code, quotations, headings, definitions, cells."""

markup = re.compile(r"</?[a-z][^<>]*>|&[a-z]{2,8};|&#\d+;", re.IGNORECASE)
numbers = re.compile(r"\d+(?:[a-z]\b)?").findall
not_word = re.compile(r"[\W_]+")
ASCII_NOT_WORD = bytes(byte for byte in range(0x80) if not chr(byte).isalnum())


def duplicates(blocks: Blocks, features: Features, kept: Bools) -> dict[int, int]:
    """Kept blocks that say what another kept block says, each with that other block.

    Second captions, and unseen copies of what is seen.
    """
    captions = duplicate_captions(blocks, features, kept)
    seen = kept.copy()
    seen[list(captions)] = False
    return unseen_copies(blocks, features, seen) | captions


def without_copies(kept: Bools, copies: Mapping[int, int]) -> list[int]:
    """Rows of the kept blocks, in page order, of which none says what another does.

    >>> without_copies(np.array([True, False, True, True]), {2: 0})
    [0, 3]
    """
    return [row for row, keep in enumerate(kept.tolist()) if keep and row not in copies]


def unseen_copies(blocks: Blocks, features: Features, kept: Bools) -> dict[int, int]:
    """Kept blocks of hidden elements or ``<noscript>`` whose text is also seen."""
    unseen = features.within[:, UNSEEN].any(axis=1) & kept
    if not unseen.any():
        return {}
    rows = np.flatnonzero(kept & ~unseen).tolist()
    seen = {blocks.text[row].casefold(): row for row in reversed(rows)}
    pairs = ((row, seen.get(blocks.text[row].casefold())) for row in np.flatnonzero(unseen).tolist())
    return {row: of for row, of in pairs if of is not None}


def duplicate_captions(blocks: Blocks, features: Features, kept: Bools) -> dict[int, int]:
    """Captions that stand more than once among the kept blocks, with the cleanest copy of each.

    Cost grows with the number of candidates times the window, never with all
    pairs of a page.
    """
    beside_picture = _beside_pictures(blocks)
    sure = features.is_caption | features.within[:, Hint.FIGURE] | beside_picture | blocks.is_flattened
    copies = [_Copy(row, blocks.text[row], bool(sure[row])) for row in _candidates(blocks, features, kept, sure)]
    groups: list[list[_Copy]] = []
    by_key: dict[str, list[_Copy]] = {}
    for copy in copies:
        group = _group_of(copy, groups, by_key, features)
        if group is None:
            group = []
            groups.append(group)
        group.append(copy)
        by_key.setdefault(copy.key, group)
    found: dict[int, int] = {}
    for group in groups:
        if _is_caption(group, blocks, features, beside_picture):
            best = min(group, key=lambda copy: copy.flaws(features))
            found |= {copy.row: best.row for copy in group if copy is not best}
    return found


class _Copy:
    """A text that may be a caption's copy, and what is compared of it."""

    def __init__(self, row: int, text: str, sure: bool) -> None:
        self.row, self.sure = row, sure
        bare = markup.sub("", text) if "<" in text or "&" in text else text
        self.has_debris = bare != text
        self.bare = bare.casefold()
        self.key = _letters(self.bare) or text
        self.length = len(self.key)
        self.cut_off = text.endswith(("…", "..."))

    def flaws(self, features: Features) -> tuple[bool, bool, bool, int, int]:
        """What makes a copy less clean, worst first: debris, a cut, being unseen, a credit; then the first is best."""
        unseen = bool(features.within[self.row, UNSEEN].any())
        return self.has_debris, self.cut_off, unseen, len(self.key), self.row


def _letters(text: str) -> str:
    """Letters and digits of a text.

    >>> _letters("Low_water, «3 m» – Orvel")
    'Lowwater3mOrvel'
    """
    letters = text.encode("utf-8", "surrogatepass").translate(None, ASCII_NOT_WORD).decode("utf-8", "surrogatepass")
    return letters if letters.isascii() else not_word.sub("", letters)


def _beside_pictures(blocks: Blocks) -> Bools:
    """Blocks next to a picture, or that show its alt or title text."""
    n = len(blocks.text)
    if not blocks.pictures:
        return np.zeros(n, np.bool_)
    below = np.array([picture.block for picture in blocks.pictures], np.int64)
    begun = np.bincount(np.maximum(below - 1, 0), minlength=n + 1)
    ended = np.bincount(np.minimum(below + LINES_BELOW_PICTURE, n), minlength=n + 1)
    beside: Bools = (begun - ended).cumsum()[:n] > 0
    hidden_texts = {text for picture in blocks.pictures for text in picture.texts}
    if hidden_texts:
        beside |= np.fromiter(map(hidden_texts.__contains__, blocks.text), np.bool_, n)
    return beside


def _candidates(blocks: Blocks, features: Features, kept: Bools, sure: Bools) -> list[int]:
    """Kept blocks that may be a caption or a copy of one nearby."""
    if not (sure & kept).any():
        return []
    n = len(blocks.text)
    before = np.concatenate((np.zeros(WINDOW + 1, np.int64), sure.cumsum(), np.full(WINDOW, sure.sum())))
    nearby = before[2 * WINDOW + 1 :] > before[:n]  # more of them up to the window's end than before its beginning
    tag = blocks.elements.tag[blocks.element]
    cells = (tag == CELLS[0]) | (tag == CELLS[1])
    may_repeat = (features.within[:, REPEATS_RIGHTLY].any(axis=1) | cells) & ~features.is_caption
    lengths = np.fromiter(map(len, blocks.text), np.int64, n)
    rows = kept & nearby & ~may_repeat & (lengths >= MIN_LENGTH) & (lengths <= MAX_LENGTH)
    found: list[int] = np.flatnonzero(rows).tolist()
    return found


def _group_of(
    copy: _Copy, groups: list[list[_Copy]], by_key: dict[str, list[_Copy]], features: Features
) -> list[_Copy] | None:
    """The group that a copy belongs to: the same words anywhere, or nearly the same close by."""
    same = by_key.get(copy.key)
    if same and (
        copy.row - same[-1].row <= WINDOW or (features.is_caption[copy.row] and features.is_caption[same[-1].row])
    ):
        return same
    least, most = int(MIN_CUT_OFF_SHARE * copy.length), int(copy.length / MIN_CUT_OFF_SHARE) + 1
    for group in reversed(groups):
        if copy.row - group[0].row > WINDOW:
            break
        for other in group:
            may_be = copy.sure or other.sure
            if may_be and least <= other.length <= most and _nearly_same(copy, other):
                return group
    return None


def _nearly_same(one: _Copy, other: _Copy) -> bool:
    """Whether the words of texts are much the same, of which one is :data:`MIN_CUT_OFF_SHARE` of the other at least."""
    short, long = (one, other) if len(one.key) <= len(other.key) else (other, one)
    share = len(short.key) / len(long.key)
    if short.key in long.key and share >= (MIN_CUT_OFF_SHARE if short.cut_off else MIN_CONTAINED_SHARE):
        return True
    if share < MIN_RATIO / (200 - MIN_RATIO):  # the lengths alone keep the ratio below
        return False
    from rapidfuzz import fuzz  # only where captions are compared: a twentieth of the package's import time

    if not fuzz.ratio(one.key, other.key, score_cutoff=MIN_RATIO):
        return False
    return numbers(one.bare) == numbers(other.bare)  # "Figure 2a …" is not "Figure 2b …"


def _is_caption(group: list[_Copy], blocks: Blocks, features: Features, beside_picture: Bools) -> bool:
    """Whether copies are a caption's: an element says so, or a picture stands beside a text that comes twice."""
    if len(group) < 2:
        return False
    rows = [copy.row for copy in group]
    if features.is_caption[rows].any() or features.within[rows, Hint.FIGURE].any():
        return True
    if len(group) > MAX_COPIES_OF_PLAIN_TEXT:
        return False
    if blocks.is_flattened:  # no picture can be seen, but its caption's copies stand together
        differ = group[0].key != group[1].key or any(copy.has_debris for copy in group)
        return differ and rows[1] == rows[0] + 1
    return bool(beside_picture[rows].any())
