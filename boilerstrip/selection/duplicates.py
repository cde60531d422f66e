"""Copies among the kept blocks: captions that the page repeats, and unseen copies of what is seen.

A caption is repeated as a caption box, in a gallery, in ``<noscript>``, or as
a plain line beside the picture; its copies differ by debris of markup,
credits, ellipses or white space. A text that differs by a word or a number
says something else, and is no copy. Refrains, table cells, code and
quotations are no captions and stay.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import Mask, rows_where
from boilerstrip.blocks.model import Blocks
from boilerstrip.features.block_features import Features
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.tags import TAGS
from boilerstrip.selection.likeness import MIN_LENGTH_RATIO, Wording, say_the_same, word

WINDOW = 12
"""Blocks within which near copies are looked for; annotated pairs are at most 8 apart. Equal copies of marked captions
are found anywhere."""
MIN_LENGTH = 12
"""Characters of the shortest caption compared; shorter labels are often equal ("Photo: dpa")."""
MAX_LENGTH = 600
"""Characters of the longest caption compared; captions are not longer."""
MAX_COPIES_OF_PLAIN_TEXT = 2
"""Plain text that occurs more often is a refrain, even beside a picture."""
LINES_BELOW_PICTURE = 3
"""How far below a picture a plain line may be its caption."""
UNSEEN = mask(Hint.NOSCRIPT, Hint.HIDDEN, Hint.ARIA_HIDDEN, Hint.DISPLAY_NONE, Hint.DIALOG)
FIGURE = mask(Hint.FIGURE)
MAY_REPEAT = mask(Hint.CODE, Hint.QUOTE, Hint.HEADING, Hint.DEFINITION)
IS_CELL = np.isin(TAGS, ("td", "th"))
"""Code, quotations, headings, definitions and cells repeat texts on purpose."""


class _Candidate(NamedTuple):
    """A block that may be a caption or the copy of one."""

    row: int
    wording: Wording

    def flaws(self, features: Features) -> tuple[bool, bool, bool, int, int]:
        """Return what makes a copy less clean, worst first: debris, a cut, being unseen, a credit, coming later."""
        is_unseen = bool(features.inside(UNSEEN)[self.row])
        return self.wording.has_debris, self.wording.is_cut_off, is_unseen, len(self.wording.key), self.row


def find_duplicates(features: Features, kept: Mask) -> dict[int, int]:
    """Return the rows of kept blocks that repeat another kept block, each with the row of that block.

    Args:
        features: of the page's n blocks.
        kept: [n] blocks that are content so far.
    """
    captions = find_caption_copies(features, kept)
    remaining = kept.copy()
    remaining[list(captions)] = False
    return find_unseen_copies(features, remaining) | captions


def find_unseen_copies(features: Features, kept: Mask) -> dict[int, int]:
    """Return the kept blocks in hidden elements or ``<noscript>`` whose text is also seen."""
    unseen = features.inside(UNSEEN) & kept
    if not unseen.any():
        return {}
    folded = features.folded_texts
    seen = {folded[row]: row for row in reversed(rows_where(kept & ~unseen).tolist())}
    return {row: seen[folded[row]] for row in rows_where(unseen).tolist() if folded[row] in seen}


def find_caption_copies(features: Features, kept: Mask) -> dict[int, int]:
    """Return the repeated captions among the kept blocks, each with the cleanest copy.

    Cost grows with the number of candidates times the window, never with all
    pairs of a page.
    """
    beside_picture = _beside_pictures(features.blocks)
    is_evident = features.is_caption | features.inside(FIGURE) | beside_picture | features.blocks.is_flattened
    if not (is_evident & kept).any() or not (rows := _find_candidates(features, kept, is_evident)):
        return {}
    candidates = list(map(_Candidate, rows, word([features.blocks.text[row] for row in rows])))
    alike = _compare_nearby(candidates, is_evident)
    if not alike and len({candidate.wording.key for candidate in candidates}) == len(candidates):
        return {}
    copies: dict[int, int] = {}
    for group in _group(candidates, alike, features):
        if len(group) > 1 and _is_caption(group, features, beside_picture):
            best = min(group, key=lambda candidate: candidate.flaws(features))
            copies |= {candidate.row: best.row for candidate in group if candidate is not best}
    return copies


def _beside_pictures(blocks: Blocks) -> Mask:
    """[n] blocks next to a picture, or that repeat its alt or title text."""
    n = len(blocks.text)
    if not blocks.pictures:
        return np.zeros(n, np.bool_)
    following = np.array([picture.block for picture in blocks.pictures], np.int64)
    begun = np.bincount(np.maximum(following - 1, 0), minlength=n + 1)
    ended = np.bincount(np.minimum(following + LINES_BELOW_PICTURE, n), minlength=n + 1)
    beside: Mask = (begun - ended).cumsum()[:n] > 0
    hidden_texts = {text for picture in blocks.pictures for text in picture.texts}
    if hidden_texts:
        beside |= np.fromiter(map(hidden_texts.__contains__, blocks.text), np.bool_, n)
    return beside


def _find_candidates(features: Features, kept: Mask, is_evident: Mask) -> list[int]:
    """Return the kept blocks that may be a caption or a copy of one nearby."""
    n = len(is_evident)
    before = np.zeros(n + 2 * WINDOW + 1, np.int64)
    is_evident.cumsum(out=before[WINDOW + 1 : n + WINDOW + 1])
    before[n + WINDOW + 1 :] = before[n + WINDOW]
    is_nearby = before[2 * WINDOW + 1 :] > before[:n]  # evident blocks end later than they begin within the window
    may_repeat = (features.inside(MAY_REPEAT) | IS_CELL.take(features.tag)) & ~features.is_caption
    length = features.counts.characters
    is_candidate = kept & is_nearby & ~may_repeat & (length >= MIN_LENGTH) & (length <= MAX_LENGTH)
    rows: list[int] = rows_where(is_candidate).tolist()
    return rows


def _compare_nearby(candidates: Sequence[_Candidate], is_evident: Mask) -> dict[int, list[int]]:
    """Return, by row, the rows at most a window above that say the same, if one of both is evidently a caption."""
    rows = np.array([candidate.row for candidate in candidates], np.int64)
    wordings = [candidate.wording for candidate in candidates]
    evident = is_evident[rows]
    numbers = np.arange(len(rows))[:, np.newaxis]
    before = numbers - np.arange(1, min(WINDOW, len(rows) - 1) + 1)  # negative numbers count from the end
    distance = rows[numbers] - rows[before]
    is_pair = (distance > 0) & (distance <= WINDOW) & (evident[numbers] | evident[before])
    later, step = is_pair.nonzero()
    earlier = later - step - 1
    keys = [wording.key for wording in wordings]
    length = np.array(list(map(len, keys)), np.float64)
    one, other = length[later], length[earlier]
    share = np.minimum(one, other) / np.maximum(one, other)
    least = np.array([wording.min_share for wording in wordings])
    may_be = share >= least[np.where(one <= other, later, earlier)]
    pairs = zip(later[may_be].tolist(), earlier[may_be].tolist(), share[may_be].tolist(), strict=True)
    alike: dict[int, list[int]] = {}
    for late, early, shared in pairs:
        is_near = shared >= MIN_LENGTH_RATIO or keys[late] in keys[early] or keys[early] in keys[late]
        if is_near and say_the_same(wordings[late], wordings[early]):
            alike.setdefault(candidates[late].row, []).append(candidates[early].row)
    return alike


def _group(candidates: Sequence[_Candidate], alike: dict[int, list[int]], features: Features) -> list[list[_Candidate]]:
    """Group the copies of one text each: equal words anywhere, or nearly equal ones close by."""
    groups: dict[int, list[_Candidate]] = {}
    by_key: dict[tuple[str, ...], list[_Candidate]] = {}
    times = Counter(candidate.wording.key for candidate in candidates)
    for candidate in candidates:
        wording = candidate.wording
        key = (wording.key, *wording.numbers) if times[wording.key] > 1 else (wording.key,)
        group = by_key.get(key)
        if group is None or not _continues(candidate, group[-1], features):
            nearby = [
                groups[row] for row in alike.get(candidate.row, ()) if candidate.row - groups[row][0].row <= WINDOW
            ]
            group = max(nearby, key=lambda group: group[0].row, default=[])
        group.append(candidate)
        groups[candidate.row] = group
        by_key.setdefault(key, group)
    return [group for row, group in groups.items() if row == group[0].row]


def _continues(candidate: _Candidate, last: _Candidate, features: Features) -> bool:
    """True if a text is a copy of the last one of the same words: nearby, or if both are marked as captions."""
    is_near = candidate.row - last.row <= WINDOW
    return is_near or bool(features.is_caption[candidate.row] and features.is_caption[last.row])


def _is_caption(group: Sequence[_Candidate], features: Features, beside_picture: Mask) -> bool:
    """True if copies are a caption's: an element marks one, or a picture is beside a text that occurs twice."""
    rows = [candidate.row for candidate in group]
    if features.is_caption[rows].any() or features.inside(FIGURE)[rows].any():
        return True
    if len(group) > MAX_COPIES_OF_PLAIN_TEXT:
        return False
    if features.blocks.is_flattened:  # pictures are gone, but copies of a caption follow each other
        one, other = (candidate.wording for candidate in group)
        differ = one.key != other.key or one.has_debris or other.has_debris
        return differ and rows[1] == rows[0] + 1
    return bool(beside_picture[rows].any())
