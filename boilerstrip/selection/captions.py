"""Captions: the blocks that are one, and those of them that belong to the main content.

A caption belongs to the content if the other content of its figure is kept.
So does that of a picture between kept blocks or at their head, if it is set
apart from other text: the largest element around it that holds nothing kept
has little besides captions. In a teaser, a list of related pages or a box about
the author, that element has titles, texts or links of its own.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from boilerstrip.arrays import F64, I64, U64, Mask, any_bit_set, rows_where
from boilerstrip.blocks.model import Blocks, Elements
from boilerstrip.features.block_features import LOW_LINK_DENSITY, Features
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.tags import TAG_CODES
from boilerstrip.native.kernels import find_free
from boilerstrip.options import Focus
from boilerstrip.selection.context import is_between
from boilerstrip.selection.parts import Part, Selection

LEAD_MIN: dict[Focus, float] = {"balanced": 0.3, "recall": 0.0}
"""Least probability of a caption above the first kept block. On article sets with captions gold has 12 of 17, on strict
sets none of 35. Swept 0-.4 for balanced, with the other rules: fundus-dev, held out by domain, loses .0048 at 0, .0043
at .1, .0028 at .2, .0024 at .25, .0022 at .3, .0017 at .4; andyaed .0011 at .2 and .0004 at .3; WCXB differs by .0001;
readability gains .0006 up to .3 and .0001 at .4. By weights that know the pages .3 costs .0014 on fundus-dev."""
LEAD_REACH = 8
"""How many blocks the picture of an article is above the first kept block at most: links and bylines are between."""
MIN_CAPTION_SHARE = 0.5
"""Least share of captions in the words of an element that is set apart. Of captions in elements with less, the gold of
WCXB has 3 of 38 (held out, from .1 on)."""
MAX_LINK_DENSITY = 0.9
"""Links in captions are credits and sources; those that are nothing but a link are teasers: gold has none of 75."""
MAX_BOX_BLOCKS = 2
"""Most blocks of a figure that are a caption without markup: a caption and a credit."""
PICTURE_REACH = 2
"""Blocks below a picture among which is a caption that repeats its alt or title text: a credit may be between."""
MIN_WORDS = 4
"""Fewest words of a caption without markup; fewer are labels ("Video"), names of products or credits."""
FIGURE, TABLE = TAG_CODES["figure"], TAG_CODES["table"]
CAPTION_NAME = mask(Hint.C_CAPTION)
BOX = mask(Hint.FIGURE, Hint.TABLE, Hint.C_CAPTION)
"""Hints of the elements that may hold a picture and its caption."""
NO_CAPTION = mask(Hint.HEADING, Hint.CODE, Hint.QUOTE, Hint.CONTROL, Hint.FALLBACK, Hint.FOOTER)
FOREIGN = mask(
    Hint.NAV, Hint.ASIDE, Hint.FORM, Hint.DIALOG, Hint.C_NAV, Hint.C_RELATED, Hint.C_AUTHOR, Hint.C_AD, Hint.C_COMMENT,
    Hint.C_SIGNUP,
)  # fmt: skip
"""Hints of elements whose figures belong to something else. Names of sidebars are not among them: figures beside the
text have such names, too."""


def decide_captions(selection: Selection, probability: F64, features: Features, focus: Focus) -> Selection:
    """Return a selection with the captions that belong to the kept blocks, and without mere credits of pictures.

    Args:
        selection: the parts so far.
        probability: [n] how likely each block is main content.
        features: of the page's n blocks.
        focus: what matters more if a block is in doubt.
    """
    captions = find_captions(features)
    if not np.count_nonzero(captions):  # several times faster than any() on masks of this size
        return selection
    kept = selection.kept
    wanted = find_wanted(captions, kept, probability, features, focus)
    is_inside = is_between(kept & ~captions)
    selection = selection.assign(captions & (kept | wanted & is_inside), Part.CAPTION, "caption between kept blocks")
    selection = selection.assign(wanted & ~is_inside, Part.CAPTION, "caption at the head of kept blocks")
    if focus == "recall":
        return selection
    return selection.assign(_find_credits(selection, features), Part.BOILERPLATE, "nothing but the credit of a picture")


def find_captions(features: Features) -> Mask:
    """[n] captions: marked as such, alone with a picture in a figure, or repeating the hidden text of a picture."""
    captions = features.is_caption
    if not features.blocks.pictures:
        return captions
    rows = [
        row
        for row in {*_find_beside_pictures(features), *_find_alike(features.blocks)}
        if features.counts.words.item(row) >= MIN_WORDS
        and features.link_density.item(row) < LOW_LINK_DENSITY
        and row != features.title_row
        and not features.hints_around.item(row) & NO_CAPTION
    ]
    if not rows:
        return captions
    found = captions.copy()
    found[rows] = True
    return found


def _find_beside_pictures(features: Features) -> list[int]:
    """Return the blocks of figures, tables and elements named as captions that hold a picture and little text."""
    elements = features.blocks.elements
    boxes = rows_where(any_bit_set(elements.hints, BOX))
    if not len(boxes):
        return []
    starts = {picture.block for picture in features.blocks.pictures}
    ranges = [blocks for blocks in _find_small(boxes, elements) if not starts.isdisjoint(blocks)]
    marked = set(rows_where(features.is_caption).tolist())
    return [block for blocks in ranges if marked.isdisjoint(blocks) for block in blocks]


def _find_small(boxes: I64, elements: Elements) -> Iterator[range]:
    """Yield the blocks of boxes that hold few; of tables, those of one block that are in no other table."""
    columns = (elements.tag, elements.hints, elements.first, elements.end)
    tables_end = 0
    for tag, hints, first, end in zip(*(column.take(boxes).tolist() for column in columns), strict=True):
        most = MAX_BOX_BLOCKS if tag == FIGURE or hints & CAPTION_NAME else 0
        if tag == TABLE:
            most = max(most, first >= tables_end)
            tables_end = max(tables_end, end)
        if 0 < end - first <= most:
            yield range(first, end)


def _find_alike(blocks: Blocks) -> list[int]:
    """Return the blocks that repeat the hidden text of the picture above them."""
    texts = [*blocks.text, *[None] * PICTURE_REACH]
    return [
        picture.block + offset
        for offset in range(PICTURE_REACH)
        for picture in blocks.pictures
        if texts[picture.block + offset] in picture.texts
    ]


def _find_credits(selection: Selection, features: Features) -> Mask:
    """[n] captions that are nothing but a credit: of 48 that scores alone keep, six are gold, of the others fewer."""
    from boilerstrip.selection.credits import is_credit  # few pages have captions, and its patterns take milliseconds

    found = np.zeros(len(selection.part), np.bool_)
    texts = features.blocks.text
    found[[row for row in rows_where(selection.part == Part.CAPTION).tolist() if is_credit(texts[row])]] = True
    return found


class _Boxes(NamedTuple):
    """For each of k captions, the largest element around it that holds nothing kept."""

    element: I64
    """[k] its row."""
    parent: I64
    """[k] row of the element around it, which holds kept blocks."""
    hints: U64
    """[k] hints of the elements around the caption's figure, up to it."""


def find_wanted(captions: Mask, kept: Mask, probability: F64, features: Features, focus: Focus) -> Mask:
    """[n] captions that belong to the kept blocks.

    Between kept blocks the structure decides, not the probability, which does
    not tell these captions from others: held out by domain, of those that are
    set apart the gold of WCXB has 56 of 504 from .2 on, 26 of 176 from .1 to .2,
    14 of 63 below. With a least probability of .2 the text holds 85 of the 95
    doubled captions that gold wants, with .15 91, with none all but one; WCXB
    differs by .0001, strict article bodies (fundus-dev) by .0007. Marked
    captions of figures with other kept content are gold in 34 of 40 cases.

    Args:
        captions: [n] see :func:`find_captions`.
        kept: [n] blocks that are content so far.
        probability: [n] how likely each block is main content.
        features: of the page's n blocks.
        focus: what matters more if a block is in doubt.
    """
    wanted = np.zeros(len(kept), np.bool_)
    body = kept & ~captions
    candidates = captions & ~kept
    rows, others = rows_where(candidates), rows_where(body)
    if focus == "precision" or not len(rows) or not len(others):
        return wanted
    first, last = others.item(0), others.item(-1)
    rows = rows[(rows >= first - LEAD_REACH) & (rows < last)]
    least = np.where(rows < first, LEAD_MIN[focus], 0)
    boxes = _find_boxes(rows, body, features)
    is_apart = _hold_little_else(boxes, captions, features)
    wanted[rows] = is_apart & (probability[rows] >= least) | _complete_figures(rows, boxes, features)
    return wanted


def _complete_figures(rows: I64, boxes: _Boxes, features: Features) -> Mask:
    """[k] True for marked captions of figures and tables that hold kept blocks: quotations, code, cells."""
    tag = features.blocks.elements.tag[boxes.parent]
    is_inside: Mask = ((tag == FIGURE) | (tag == TABLE)) & features.is_caption[rows]
    return is_inside


def _find_boxes(rows: I64, body: Mask, features: Features) -> _Boxes:
    """Find the boxes of captions, given as rows of blocks."""
    elements, parent, element = features.blocks.elements, features.subtrees.parent, features.blocks.element.take(rows)
    figures = (elements.tag == FIGURE).view(np.uint8)
    box, hints = find_free(element, parent, elements.first, elements.end, body, elements.hints, figures)
    return _Boxes(box, parent.take(box), hints)


def _hold_little_else(boxes: _Boxes, captions: Mask, features: Features) -> Mask:
    """[k] True for boxes that hold little besides captions, and are not marked as something else."""
    subtrees, elements = features.subtrees, features.blocks.elements
    before = np.concatenate((np.zeros(1), (features.counts.words * captions).cumsum()))
    inside = before[elements.end[boxes.element]] - before[elements.first[boxes.element]]
    is_apart: Mask = inside >= MIN_CAPTION_SHARE * subtrees.words[boxes.element]
    is_apart &= subtrees.link_density[boxes.element] <= MAX_LINK_DENSITY
    return is_apart & ~any_bit_set(boxes.hints, FOREIGN)
