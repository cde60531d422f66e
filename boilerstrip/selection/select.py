"""Scores to parts: the blocks that scores choose, completed by rules of context."""

from dataclasses import replace

from boilerstrip.arrays import F64, Mask, dot
from boilerstrip.features.block_features import Features
from boilerstrip.options import Focus
from boilerstrip.selection.consent import find_hidden_notices
from boilerstrip.selection.context import (
    decide_rows,
    heads_content,
    is_caption_within,
    is_data,
    is_empty_page,
    is_title,
)
from boilerstrip.selection.datelines import find_datelines, find_event_times
from boilerstrip.selection.expected_f import rank
from boilerstrip.selection.menus import is_menu
from boilerstrip.selection.parts import TEXT_PARTS, Part, Selection, select_where
from boilerstrip.selection.pointers import find_pointers

BETA: dict[Focus, float] = {"precision": 0.8, "balanced": 1.05, "recall": 2.0}
"""How many times recall counts as much as precision (van Rijsbergen's F-beta). Swept .5-1 for precision: of the sets of
strict article bodies all but one lose below .8; 1-1.2 for balanced, with the spread below: from 1.1 on, sets other than
WCXB lose what the spread gains, and at 1 corpus/ loses more refrains (57 of 303, where 1.05 lost 50)."""
SPREAD: dict[Focus, float] = {"precision": 0.0, "balanced": 1.5, "recall": 0.0}
"""Standard deviation, in log-odds, of the error that a page's scores share. Swept 0-3 for balanced, cross-validated by
domain: at 1.5 WCXB gains .0004 (±.0011), the 840 pages of other sets .0012 (±.0012); cross-validated by data set, these
gain .0020 (±.0020). Above, WCXB loses. Strict choices lose by any."""
CLEAR_PAGE = 0.85
CLEAR_BETA = 0.7
"""A page whose kept words have this mean probability is clear enough for a stricter choice: what adds little there is
teasers and notices (swept .7-.9 and .6-.85: +.0007 on WCXB, +.003 in the mean of eleven other sets)."""
HEADING_MIN: dict[Focus, float] = {"precision": 1.0, "balanced": 0.3, "recall": 0.2}
"""Least probability of a heading of kept content (swept .2-.4: no difference in F1 beyond .0003)."""
CAPTION_MIN: dict[Focus, float] = {"precision": 1.0, "balanced": 0.2, "recall": 0.05}
"""Least probability of a caption between kept blocks: most gold leaves captions out, readers want them. On WCXB .3
costs .0004, .2 costs .0007; on corpus/ 24 of the doubled captions are lost."""
TITLE_MIN: dict[Focus, float] = {"precision": 1.0, "balanced": 0.2, "recall": 0.0}
"""Least probability of the title of kept content: most gold leaves it out, readers look for it. On WCXB .2 costs .0008,
0 costs .0014."""
EVENT_MIN: dict[Focus, float] = {"precision": 1.0, "balanced": 0.4, "recall": 0.2}
"""Least probability of the line below the title that says when an event begins."""
SHELL_LABELS = ("share", "related", "comments")
"""Kinds of labels that are boilerplate even between content: of those that scores keep, four in five are not gold."""


def select(probability: F64, features: Features, focus: Focus, shown: Mask = TEXT_PARTS) -> Selection:
    """Choose a page's main content.

    The blocks that maximise the expected F-beta come first; then rules of
    context complete them.

    Args:
        probability: [n] how likely each block is main content.
        features: of the page's n blocks.
        focus: what matters more if a block is in doubt.
        shown: [parts] True for the parts that the text holds.
    """
    selection = select_where(_choose_likely(probability, features, focus), shown)
    in_row, keep_row = decide_rows(selection.kept, features)
    selection = selection.assign(in_row & keep_row, Part.CONTENT, "most of its table row is kept")
    selection = selection.assign(in_row & ~keep_row, Part.BOILERPLATE, "most of its table row is dropped")
    kept = selection.kept
    if not kept.any():
        return selection
    notices = find_hidden_notices(kept, features)
    selection = selection.assign(notices, Part.BOILERPLATE, "notice on consent that the page does not show")
    kept = selection.kept
    if is_empty_page(kept, features):
        return selection.assign(kept, Part.BOILERPLATE, "the page holds only a footer or a notice")
    if is_menu(kept, features):
        return selection.assign(kept, Part.BOILERPLATE, "the page holds only a menu or a placeholder")
    headings = heads_content(kept, probability >= HEADING_MIN[focus], features)
    selection = selection.assign(headings, Part.CONTENT, "heading above kept text")
    captions = is_caption_within(selection.kept, probability >= CAPTION_MIN[focus], features)
    selection = selection.assign(captions, Part.CAPTION, "caption between kept blocks")
    if features.title_row >= 0 and probability[features.title_row] >= TITLE_MIN[focus]:
        selection = selection.assign(is_title(features), Part.TITLE, "is the page's title")
    events = find_event_times(selection.kept, probability >= EVENT_MIN[focus], features)
    selection = selection.assign(events, Part.CONTENT, "when an event begins, below the title")
    return selection if focus == "recall" else _drop_shell(selection, features)


def _drop_shell(selection: Selection, features: Features) -> Selection:
    """Return a selection without the labels, pointers and datelines amid content."""
    share, related, comments = (features.labels[kind] for kind in SHELL_LABELS)
    selection = selection.assign(share | related | comments, Part.BOILERPLATE, "label such as 'Share', not content")
    pointers = find_pointers(selection.kept, features)
    selection = selection.assign(pointers, Part.BOILERPLATE, "points to another page, like 'Read more: ...'")
    datelines = find_datelines(selection.kept, features)
    return selection.assign(datelines, Part.DATELINE, "date or source next to the title")


def name_parts(selection: Selection, features: Features) -> Selection:
    """Return a selection in which the title and the captions are set apart from other content."""
    part = selection.part.copy()
    is_content = part == Part.CONTENT
    part[is_content & features.is_caption] = Part.CAPTION
    part[is_content & is_title(features)] = Part.TITLE
    return replace(selection, part=part)


def _choose_likely(probability: F64, features: Features, focus: Focus) -> Mask:
    """[n] the blocks that are worth keeping by their scores alone."""
    words = features.counts.words
    ranking = rank(probability, words, SPREAD[focus])
    kept = ranking.best(BETA[focus])
    if focus == "balanced":
        kept_words = words[kept]
        if dot(kept_words, probability[kept]) >= CLEAR_PAGE * max(kept_words.sum(), 1):
            return ranking.best(CLEAR_BETA) | (kept & is_data(features))
    return kept
