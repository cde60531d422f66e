"""Scores to verdicts: which blocks of a page are kept, in their context."""

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import F64, I64, Mask, dot, rows_where
from boilerstrip.features.block_features import Features
from boilerstrip.features.phrases import LONG_TEXT_WORDS, has_notice
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.tags import TAGS
from boilerstrip.options import Focus

BETA: dict[Focus, float] = {"precision": 0.8, "balanced": 1.05, "recall": 2.0}
"""How many times recall counts as much as precision (van Rijsbergen's F-beta). Swept .5-1 for precision: of the sets of
strict article bodies none gains below .8, but one; 1-1.2 for balanced, with the spread below: from 1.1 on, sets other
than WCXB lose what the spread gains, and at 1 corpus/ loses more refrains (57 of 303 where 1.05 lost 50)."""
CLEAR_PAGE = 0.85
CLEAR_BETA = 0.7
"""A page whose kept words are, in the mean, so likely main content is clear enough to be judged strictly: what adds
little there is teasers and notices (swept .7-.9 and .6-.85: +.0007 on WCXB, +.003 in the mean of eleven other sets)."""
IS_DATA_TAG = np.isin(TAGS, ("td", "th", "dt", "dd"))
IS_ROW_TAG = np.isin(TAGS, ("tr", "dl"))
"""What holds cells, or names and their values; where one of them is long, it is layout. Of 3,327
annotated pages, keeping rows whole changes 150, two thirds for the better."""
HEADING, CODE = mask(Hint.HEADING), mask(Hint.CODE)
MIN_BLOCK_WORDS = 0.3
"""What a block without a word (a rule of dashes) weighs."""
MIN_EXPECTED_F = 0.15
"""Where even the best choice is expected to score less, the page has no main content (from .18 on, WCXB loses)."""
SPREAD: dict[Focus, float] = {"precision": 0.0, "balanced": 1.5, "recall": 0.0}
"""How far a page's scores are wrong together, as a standard deviation of log-odds. Swept 0-3 for balanced,
cross-validated by domain: at 1.5 WCXB gains .0004 (±.0011), the 840 pages of other sets .0012 (±.0012); by data set
these gain .0020 (±.0020). Above, WCXB loses. Strict choices lose by any."""
CASES = np.array(((-1.1503,), (-0.3186,), (0.3186,), (1.1503,)))
"""Medians of the four quarters of a normal distribution, which stand for all errors (8 or 32: no difference beyond
.0005)."""
LEAST_LIKELY = 1e-9
EMPTY_PAGE_WORDS = 150
"""A page of fewer words may be a notice, or nothing but a shell. Of 3,300 annotated pages this drops four, of two
sites, and all four rightly."""
HEADING_MIN: dict[Focus, float] = {"precision": 1.0, "balanced": 0.3, "recall": 0.2}
"""A heading above content is kept from this probability on (swept .2-.4: no difference in F1 beyond .0003)."""
CAPTION_MIN: dict[Focus, float] = {"precision": 1.0, "balanced": 0.2, "recall": 0.05}
"""A caption between kept blocks, likewise: most gold leaves captions out, readers want them. On WCXB .3 costs .0004,
.2 costs .0007; on corpus/ 24 of the doubled captions are lost."""
TITLE_MIN: dict[Focus, float] = {"precision": 1.0, "balanced": 0.2, "recall": 0.0}
"""The page's title among its text, likewise: most gold leaves it out, readers look for it. On WCXB, .2 costs .0008, 0
costs .0014."""
DATE_REACH = 3
"""Lines below (and the one above) the title in which a date or source is metadata."""
FOOTERS = mask(Hint.FOOTER, Hint.C_FOOTER)
SHELL_LABELS = ("share", "related", "comments")
"""Kinds of labels that are no content even amid it: of those that scores keep, four in five are not gold."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which of n blocks are kept."""

    kept: Mask
    rulings: tuple[tuple[str, Mask], ...] = ()
    """Rules that overruled scores, in order, each with the rows that it changed."""

    def ruled(self, rows: Mask, keep: bool, rule: str) -> "Selection":
        """A selection in which a rule has decided these rows."""
        changed = rows & (self.kept != keep)
        return Selection(self.kept ^ changed, (*self.rulings, (rule, changed))) if changed.any() else self

    def rule(self, row: int) -> str:
        """The last rule that changed this row's verdict; empty where the score decided."""
        return next((rule for rule, rows in reversed(self.rulings) if rows[row]), "")


def select(probability: F64, features: Features, focus: Focus) -> Selection:
    """Choose a page's main content.

    The blocks that maximise the expected F-beta come first; then context
    completes them.
    """
    selection = Selection(_likely(probability, features, focus))
    is_decided, of_row = _by_rows(selection.kept, features)
    selection = selection.ruled(is_decided & of_row, True, "kept with its row")
    selection = selection.ruled(is_decided & ~of_row, False, "dropped with its row")
    if not selection.kept.any():
        return selection
    if features.counts.words.sum() < EMPTY_PAGE_WORDS and _is_empty(selection.kept, features):
        return selection.ruled(selection.kept, False, "page of nothing but its shell")
    headings = _headings(selection.kept, probability >= HEADING_MIN[focus], features)
    selection = selection.ruled(headings, True, "heads content")
    captions = _captions(selection.kept, probability >= CAPTION_MIN[focus], features)
    selection = selection.ruled(captions, True, "caption among content")
    if features.title_row >= 0 and probability[features.title_row] >= TITLE_MIN[focus]:
        is_title = np.arange(len(probability)) == features.title_row
        selection = selection.ruled(is_title, True, "the page's title")
    if focus != "recall":
        share, related, comments = (features.labels[kind] for kind in SHELL_LABELS)
        selection = selection.ruled(share | related | comments, False, "label of the page's shell")
    return selection.ruled(_dates(features), False, "source or date of the page")


def _likely(probability: F64, features: Features, focus: Focus) -> Mask:
    """The blocks that are worth being kept by their own scores."""
    words = features.counts.words
    ranking = _ranked(probability, words, SPREAD[focus])
    kept = ranking.best(BETA[focus])
    if focus == "balanced":
        of_kept = words[kept]
        if dot(of_kept, probability[kept]) >= CLEAR_PAGE * max(of_kept.sum(), 1):
            return ranking.best(CLEAR_BETA) | (kept & _is_data(features))
    return kept


def _by_rows(kept: Mask, features: Features) -> tuple[Mask, Mask]:
    """Which blocks stand in a row of short ones, and whether most words of that row are kept.

    A row torn apart is of no use: a value without what it is of, a name without its value.
    """
    words, n = features.counts.words, len(kept)
    is_row_tag = IS_ROW_TAG.take(features.subtrees.elements.tag)
    if not is_row_tag.any():
        nowhere = np.zeros(n, np.bool_)
        return nowhere, nowhere
    is_row = is_row_tag.take(features.ancestors)
    row = features.ancestors[is_row.argmax(axis=0), np.arange(n)]
    has_long = np.bincount(row, words >= LONG_TEXT_WORDS) > 0
    balance = np.bincount(row, np.where(kept, words, -words))
    return is_row.any(axis=0) & ~has_long[row], balance[row] >= 0


def _is_empty(kept: Mask, features: Features) -> bool:
    """Whether all that would be kept of a small page stands in footers, or is short and holds a notice."""
    elsewhere = kept & ~features.inside(FOOTERS)
    return not elsewhere.any() or (not (kept & features.is_long).any() and has_notice(features.folded_texts, kept))


def _is_data(features: Features) -> Mask:
    """Cells, definitions and code: short by nature, so that a strict choice would tear tables apart."""
    is_data: Mask = IS_DATA_TAG.take(features.tag) | features.inside(CODE)
    return is_data


def best_prefix(probability: F64, words: F64, beta: float, spread: float) -> Mask:
    """The likeliest blocks, as many as maximise the expected F-beta.

    With blocks sorted by probability p, of w words each, the prefix that
    maximises (1 + b²) Σ p w / (Σ w + b² Σ_all p w), as in expected-F1
    decoding (Lewis 1995; Ye et al. 2012). That takes blocks to be right or
    wrong each by itself. Where their log-odds are wrong together, by a normal
    error of this spread, it is the mean over such errors that is maximised:
    thirty teasers of .35 each are all content or none is.

    >>> probability, words = np.array([0.9, *[0.35] * 9]), np.full(10, 10.0)
    >>> [int(best_prefix(probability, words, 1.0, spread).sum()) for spread in (0.0, 3.0)]
    [10, 1]
    """
    return _ranked(probability, words, spread).best(beta)


class _Ranking(NamedTuple):
    """Blocks from the likeliest on, and what is expected of each prefix."""

    order: I64
    gained: F64
    """[c, n] words of main content, in each case."""
    weight: F64
    """[n] words."""

    def best(self, beta: float) -> Mask:
        """The blocks of the prefix with the highest expected F-beta; none where that is too low."""
        kept = np.zeros(len(self.order), np.bool_)
        if not len(kept):
            return kept
        all_gained = self.gained[:, -1:]
        summed = (self.gained / (self.weight + beta**2 * all_gained)).sum(axis=0)
        best = int(summed.argmax())
        if (1 + beta**2) * summed[best] >= MIN_EXPECTED_F * len(all_gained):
            kept[self.order[: best + 1]] = True
        return kept


def _ranked(probability: F64, words: F64, spread: float) -> _Ranking:
    order = (-probability).argsort(kind="stable")
    weight = np.maximum(words, MIN_BLOCK_WORDS).take(order)
    cases = _cases(probability.take(order), spread)
    return _Ranking(order, (cases * weight).cumsum(axis=1), weight.cumsum())


def _cases(probability: F64, spread: float) -> F64:
    """[c, n] the probabilities in each case of a common error, whose mean they are, nearly.

    The logistic function's mean over a normal distribution is near that of
    the log-odds over √(1 + π σ² / 8) (MacKay 1992).
    """
    if not spread:
        return probability[np.newaxis]
    odds_against = 1 / np.maximum(probability, LEAST_LIKELY) - 1
    steeper = odds_against ** np.sqrt(1 + np.pi * spread**2 / 8)
    found: F64 = 1 / (1 + np.exp(spread * CASES) * steeper)
    return found


def _headings(kept: Mask, is_likely: Mask, features: Features) -> Mask:
    """Headings whose next block that is none is kept, where neither they nor any between are unlikely."""
    is_heading = features.inside(HEADING)
    rows = rows_where(is_heading)
    heads = [*kept.tolist(), False]
    for row, likely in zip(rows[::-1].tolist(), is_likely[rows][::-1].tolist(), strict=True):
        heads[row] = likely and heads[row + 1]
    return is_heading & np.array(heads[:-1], np.bool_)


def _dates(features: Features) -> Mask:
    """Lines about the title that tell a date."""
    dates = np.zeros(len(features.tag), np.bool_)
    if features.title_row >= 0:
        first, last = features.title_row - 1, features.title_row + DATE_REACH
        dates[features.dateline_rows(max(first, 0), last + 1)] = True
        dates[features.title_row] = False
    return dates


def _captions(kept: Mask, is_likely: Mask, features: Features) -> Mask:
    """Captions below the first kept block and above the last."""
    captions: Mask = features.is_caption & is_likely
    rows = rows_where(kept)
    captions[: rows[0]] = False
    captions[rows[-1] :] = False
    return captions
