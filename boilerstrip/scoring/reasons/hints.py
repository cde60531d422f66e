"""Statements about hints: the tags, roles and names of the elements around a block."""

from boilerstrip.features.inherited_hints import PAGE_HINTS, PAGE_SHARE
from boilerstrip.lexicon.hints import TAG_HINTS, Hint, mask
from boilerstrip.scoring.reasons.elements import name_level
from boilerstrip.scoring.reasons.facts import Facts
from boilerstrip.scoring.reasons.statement import AGAINST, FOR, NEITHER, Statement, absent

NEAR_LEVELS = 3
KINDS = {
    Hint.NAV: "<nav>", Hint.FOOTER: "<footer>", Hint.HEADER: "<header>", Hint.ASIDE: "<aside>", Hint.MAIN: "<main>",
    Hint.ARTICLE: "<article>", Hint.SECTION: "<section>", Hint.FORM: "<form>", Hint.NOSCRIPT: "<noscript>",
    Hint.DIALOG: "<dialog>", Hint.TABLE: "<table>", Hint.LIST: "list", Hint.FIGURE: "<figure>",
    Hint.CAPTION: "caption", Hint.QUOTE: "<blockquote>", Hint.CONTROL: "button or other control",
    Hint.HEADING: "heading", Hint.PARAGRAPH: "<p>", Hint.ITEM: "list item", Hint.DEFINITION: "<dl>",
    Hint.HIDDEN: "hidden element", Hint.DISPLAY_NONE: "element with display: none",
}  # fmt: skip
"""Descriptions of elements by hints from tags, roles and attributes."""
NAMES = {
    Hint.C_NAV: "navigation", Hint.C_FOOTER: "a footer", Hint.C_HEADER: "a header", Hint.C_SIDEBAR: "a sidebar",
    Hint.C_COMMENT: "a comment area", Hint.C_RELATED: "related content", Hint.C_SHARE: "sharing buttons",
    Hint.C_CONSENT: "a consent notice or pop-up", Hint.C_SIGNUP: "a sign-up form", Hint.C_META: "metadata",
    Hint.C_AUTHOR: "an author's details", Hint.C_CONTENT: "a content area", Hint.C_ARTICLE: "an article",
    Hint.C_TEXT: "body text", Hint.C_CARD: "a card or list item", Hint.C_CAPTION: "a caption",
    Hint.C_UNSEEN: "something hidden", Hint.C_REVIEW: "reviews", Hint.C_PRODUCT: "product details",
    Hint.C_POST: "a post", Hint.C_SIGNATURE: "a signature", Hint.C_NOTE: "a note", Hint.C_BUTTON: "buttons",
}  # fmt: skip
"""Descriptions of elements by hints from names, in classes and ids."""
SIDES = {
    **dict.fromkeys((Hint.MAIN, Hint.ARTICLE, Hint.PARAGRAPH, Hint.C_CONTENT, Hint.C_ARTICLE, Hint.C_TEXT), FOR),
    **dict.fromkeys((
        Hint.NAV, Hint.FOOTER, Hint.HEADER, Hint.ASIDE, Hint.FORM, Hint.DIALOG, Hint.CONTROL, Hint.HIDDEN,
        Hint.DISPLAY_NONE, Hint.C_NAV, Hint.C_FOOTER, Hint.C_HEADER, Hint.C_SIDEBAR, Hint.C_COMMENT, Hint.C_RELATED,
        Hint.C_SHARE, Hint.C_CONSENT, Hint.C_SIGNUP, Hint.C_META, Hint.C_AUTHOR, Hint.C_UNSEEN, Hint.C_SIGNATURE,
        Hint.C_BUTTON,
    ), AGAINST),
}  # fmt: skip
"""Verdict that a reader takes a hint to support; other hints support neither."""


def state_own(hint: Hint, facts: Facts, row: int) -> Statement:
    """State whether the block's own element has a hint."""
    element, name = int(facts.features.blocks.element[row]), name_level(0, facts, row)
    if facts.hints(element, hint):
        return Statement(f"{name} is {_described(hint)}", SIDES.get(hint, NEITHER))
    return absent(f"{name} is not {_described(hint)}", -SIDES.get(hint, NEITHER))


def state_near(hint: Hint, facts: Facts, row: int) -> Statement:
    """State whether the block's element, its parent or grandparent has a hint."""
    for level, element in enumerate(facts.features.ancestors[:NEAR_LEVELS, row].tolist()):
        if facts.hints(element, hint):
            text = f"{name_level(level, facts, row)} is {_described(hint)}"
            return Statement(text, SIDES.get(hint, NEITHER))
    return absent(f"neither its element nor the two around it are {_described(hint)}", -SIDES.get(hint, NEITHER))


def state_around(hint: Hint, facts: Facts, row: int) -> Statement:
    """State whether the block is inside or holds an element with a hint.

    As in the features, most hints of an element that holds most of the page do not count.
    """
    side = SIDES.get(hint, NEITHER)
    elements = [element for element in _elements_around(facts, row) if facts.hints(element, hint)]
    counted = [element for element in elements if _counts(facts, element, hint)]
    if counted:
        return Statement(f"inside {_named(facts, counted[0], hint)}", side)
    if facts.is_within(row, hint):
        return Statement(f"holds {_indefinite(hint)}", side)
    if elements:
        return absent(f"only an element with most of the page is {_described(hint)}")
    return absent(f"not inside {_indefinite(hint)}", -side)


def state_outside(hint: Hint, facts: Facts, row: int) -> Statement:
    """State whether the block is outside ``<main>`` or ``<article>``, if the page has one."""
    inside = state_around(hint, facts, row)
    if inside.is_present:
        return inside
    if not (facts.has_main if hint == Hint.MAIN else facts.has_article):
        return absent(f"no {KINDS[hint]} on the page")
    if facts.has_tag(KINDS[hint].strip("<>")):
        return Statement(f"outside the page's {KINDS[hint]}", AGAINST)
    return Statement(f"outside the element with the role of {KINDS[hint]}", AGAINST)


def _elements_around(facts: Facts, row: int) -> list[int]:
    """Return the block's own element and its ancestors, innermost first."""
    parent, element = facts.features.subtrees.parent, int(facts.features.blocks.element[row])
    elements = [element]
    while element:
        element = int(parent[element])
        elements.append(element)
    return elements


def _counts(facts: Facts, element: int, hint: Hint) -> bool:
    words = facts.features.subtrees.words
    return bool(mask(hint) & PAGE_HINTS) or words[element] <= PAGE_SHARE * max(words[0], 1)


def _named(facts: Facts, element: int, hint: Hint) -> str:
    """Describe an element with a hint; mention the role if the hint comes from it."""
    tag = facts.tag(element)
    if hint in NAMES or hint in TAG_HINTS.get(tag, ()):
        return _indefinite(hint)
    return f"a <{tag}> with the role of {KINDS[hint]}" if KINDS[hint].startswith("<") else _indefinite(hint)


def _indefinite(hint: Hint) -> str:
    if hint in NAMES:
        return f"an element named like {NAMES[hint]}"
    kind = KINDS[hint]
    return kind if kind.startswith("<") else f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _described(hint: Hint) -> str:
    """Describe an element with a hint, as a predicate."""
    return f"named like {NAMES[hint]}" if hint in NAMES else _indefinite(hint)
