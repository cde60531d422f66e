"""Rules of context: each completes or reduces what scores have chosen, for a reason that verdicts give."""

from collections.abc import Callable

import numpy as np

from boilerstrip.blocks.tag_properties import IS_PREFORMATTED
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.options import Focus
from boilerstrip.selection.captions import decide_captions
from boilerstrip.selection.consent import find_hidden_notices
from boilerstrip.selection.context import (
    Context,
    heads_content,
    is_beside,
    is_between,
    is_empty_page,
    is_heading_amid,
    is_lead,
    is_section_link,
    is_title,
)
from boilerstrip.selection.datelines import find_datelines, find_event_times
from boilerstrip.selection.link_columns import find_link_columns
from boilerstrip.selection.menus import is_menu
from boilerstrip.selection.parts import Part, Selection
from boilerstrip.selection.pointers import find_pointers
from boilerstrip.selection.prices import find_prices
from boilerstrip.selection.wholes import follows_kept

Rule = Callable[[Selection, Context], Selection]

FOLLOWER_MIN: dict[Focus, float] = {"precision": 0.2, "balanced": 0.4, "recall": 0.2}
"""Least probability of lists, rows and definitions next after kept text. Swept .1-.4: in precision WCXB gains .0058,
trafilatura's set .0017, zhweb .0039, and fundus loses .0006; at .15 scrapinghub's sample gains more, at .1 fundus
loses. In balanced all are within .0003 from .3 on; below, WCXB loses."""
HEADING_MIN = 0.2
"""Least probability of a heading of kept content (swept .2-.4: no difference in F1 beyond .0003). In precision focus
only headings between kept blocks are kept. Swept .1-.3 there, held out by domain: at .2 WCXB gains .0029, sets of
strict article bodies lose .0005 to gain .0002, forums lose .0018; at .1 scrapinghub loses .0025; with headings above
the first kept block, too, defuddle loses .0053."""
AMID_MIN = 0.05
"""Least probability of a heading between two kept paragraphs of its element: of 2,200 annotated pages that changes six,
by less than .001."""
LEAD_MIN: dict[Focus, float] = {"precision": 1.0, "balanced": 0.3, "recall": 0.2}
"""Least probability of a paragraph right above kept text. Swept .3-.5 for balanced: at .3 it adds 24 paragraphs on
2,200 annotated pages; 20 of them are gold."""
PRICE_MIN = 0.15
"""Least probability of a price on a kept card (swept .15, .25, .35: most gain at the lowest)."""
QUOTE_MIN: dict[Focus, float] = {"precision": 0.1, "balanced": 0.2, "recall": 0.1}
"""Least probability of a quotation between kept blocks. Swept .1 and .2, held out by domain: for precision .1 gains
.0097 on harvest-forum, .0038 on scrapinghub, .0013 on magic-forum and .0002 on WCXB, .2 a tenth less; for balanced .2
gains .0020, .0029, .0015 and loses .0001 on WCXB; no set loses more than .0003."""
CODE_MIN = 0.2
"""Least probability of code right between kept blocks. Swept .05-.2: of the 141 pages of WCXB with code .2 changes 16,
nine for the better; these pages lose .0011, as the gold of four tutorials has no code (.1: .003). Forums gain."""
TITLE_MIN: dict[Focus, float] = {"precision": 1.0, "balanced": 0.2, "recall": 0.0}
"""Least probability of the title of kept content: most gold leaves it out, readers look for it. On WCXB .2 costs .0008,
0 costs .0014."""
EVENT_MIN: dict[Focus, float] = {"precision": 1.0, "balanced": 0.4, "recall": 0.2}
"""Least probability of the line below the title that says when an event begins."""
SHELL_LABELS = ("share", "related", "comments")
"""Kinds of labels that are boilerplate even between content: of those that scores keep, four in five are not gold."""
QUOTE = mask(Hint.QUOTE)


def drop_hidden_notices(selection: Selection, context: Context) -> Selection:
    """Drop notices on consent that the page hides."""
    notices = find_hidden_notices(selection.kept, context.features)
    return selection.assign(notices, Part.BOILERPLATE, "notice on consent that the page does not show")


def drop_shells(selection: Selection, context: Context) -> Selection:
    """Drop everything if only a menu, a footer or a notice is kept."""
    kept = selection.kept
    if is_empty_page(kept, context.features):
        return selection.assign(kept, Part.BOILERPLATE, "the page holds only a footer or a notice")
    if is_menu(kept, context.features):
        return selection.assign(kept, Part.BOILERPLATE, "the page holds only a menu or a placeholder")
    return selection


def drop_link_columns(selection: Selection, context: Context) -> Selection:
    """Drop columns of links beside running text."""
    columns = find_link_columns(selection.kept, context.features)
    return selection.assign(columns, Part.BOILERPLATE, "column of links beside the text")


def drop_section_links(selection: Selection, context: Context) -> Selection:
    """Drop links to edit the section below a heading."""
    links = is_section_link(selection.kept, context.features)
    return selection.assign(links, Part.BOILERPLATE, "link in brackets below a heading")


def keep_followers(selection: Selection, context: Context) -> Selection:
    """Keep likely lists, rows and entries next after kept text."""
    is_likely = context.pooled >= FOLLOWER_MIN[context.focus]
    followers = follows_kept(selection.kept, is_likely, context.whole, context.features)
    return selection.assign(followers, Part.CONTENT, "its list, row or entry follows kept text")


def keep_prices(selection: Selection, context: Context) -> Selection:
    """Keep the prices on kept cards."""
    prices = find_prices(selection.kept, context.probability >= PRICE_MIN, context.features)
    return selection.assign(prices, Part.CONTENT, "price on a kept card")


def keep_lead(selection: Selection, context: Context) -> Selection:
    """Keep the paragraph right above kept text."""
    leads = is_lead(selection.kept, context.features) & (context.probability >= LEAD_MIN[context.focus])
    return selection.assign(leads, Part.CONTENT, "paragraph right above kept text")


def keep_headings(selection: Selection, context: Context) -> Selection:
    """Keep likely headings of kept text; in precision focus only those between kept blocks."""
    headings = heads_content(selection.kept, context.probability >= HEADING_MIN, context.features)
    if context.focus == "precision":
        headings &= is_between(selection.kept)
    headings |= is_heading_amid(selection.kept, context.probability >= AMID_MIN, context.features)
    return selection.assign(headings, Part.CONTENT, "heading above kept text")


def keep_quotations(selection: Selection, context: Context) -> Selection:
    """Keep likely quotations between kept blocks."""
    quotations = context.features.inside(QUOTE) & (context.probability >= QUOTE_MIN[context.focus])
    if not quotations.any():
        return selection
    quotations &= is_between(selection.kept)
    return selection.assign(quotations, Part.CONTENT, "quotation between kept blocks")


def keep_code(selection: Selection, context: Context) -> Selection:
    """Keep likely code between kept blocks."""
    blocks = context.features.blocks
    code = IS_PREFORMATTED.take(blocks.elements.tag.take(blocks.element))
    if not np.count_nonzero(code):
        return selection
    code = code & (context.probability >= CODE_MIN) & is_beside(selection.kept)
    return selection.assign(code, Part.CONTENT, "code between kept blocks")


def keep_captions(selection: Selection, context: Context) -> Selection:
    """Keep the captions of pictures in or at the head of kept text."""
    return decide_captions(selection, context.probability, context.features, context.focus)


def keep_title(selection: Selection, context: Context) -> Selection:
    """Keep the page's title, if it is likely enough."""
    row = context.features.title_row
    if row < 0 or context.probability[row] < TITLE_MIN[context.focus]:
        return selection
    return selection.assign(is_title(context.features), Part.TITLE, "is the page's title")


def keep_event_times(selection: Selection, context: Context) -> Selection:
    """Keep the line below the title that says when an event begins."""
    events = find_event_times(selection.kept, context.probability >= EVENT_MIN[context.focus], context.features)
    return selection.assign(events, Part.CONTENT, "when an event begins, below the title")


def drop_labels(selection: Selection, context: Context) -> Selection:
    """Drop labels such as "Share"."""
    share, related, comments = (context.features.labels[kind] for kind in SHELL_LABELS)
    return selection.assign(share | related | comments, Part.BOILERPLATE, "label such as 'Share', not content")


def drop_pointers(selection: Selection, context: Context) -> Selection:
    """Drop lines that point to other pages."""
    pointers = find_pointers(selection.kept, context.features)
    return selection.assign(pointers, Part.BOILERPLATE, "points to another page, like 'Read more: ...'")


def drop_datelines(selection: Selection, context: Context) -> Selection:
    """Set dates, bylines and sources next to the title apart."""
    datelines = find_datelines(selection.kept, context.features)
    return selection.assign(datelines, Part.DATELINE, "date or source next to the title")


KEEPING: tuple[Rule, ...] = (
    drop_hidden_notices,
    drop_shells,
    drop_link_columns,
    drop_section_links,
    keep_followers,
    keep_prices,
    keep_lead,
    keep_headings,
    keep_quotations,
    keep_code,
    keep_captions,
    keep_title,
    keep_event_times,
)
DROPPING: tuple[Rule, ...] = (drop_labels, drop_pointers, drop_datelines)
RULES: dict[Focus, tuple[Rule, ...]] = {
    "precision": (*KEEPING, *DROPPING),
    "balanced": (*KEEPING, *DROPPING),
    "recall": KEEPING,
}
"""The rules of each focus, in order; they end when nothing is kept."""
