"""The phrasebook of heuristic scoring: a phrase for each name in its table of weights."""

from functools import partial

from boilerstrip.lexicon.hints import Hint
from boilerstrip.scoring.reasons import elements, hints, place, text
from boilerstrip.scoring.reasons.facts import Facts
from boilerstrip.scoring.reasons.statement import AGAINST, FOR, Statement, absent
from boilerstrip.scoring.scores import Phrase

SUBJECTS = {
    "consent": "cookies or consent",
    "copyright": "copyright",
    "sign-up": "signing up or in",
    "consent at length": "cookies or consent",
}
"""Subjects of the marked phrases of short blocks, and of running text."""


def state_marker(kind: str, facts: Facts, row: int) -> Statement:
    """State whether the block has a phrase that is typical of boilerplate."""
    features = facts.features
    marked = features.mentions_consent if kind == "consent at length" else features.markers[kind]
    if marked[row]:
        return Statement(f"a phrase about {SUBJECTS[kind]}", AGAINST)
    return absent(f"no typical phrase about {SUBJECTS[kind]}", FOR)


def state_is_label(kind: str, facts: Facts, row: int) -> Statement:
    """State whether the block is a label of boilerplate."""
    if facts.features.labels[kind][row]:
        return Statement(f"is a {place.LABELS[kind]}", AGAINST)
    return absent(f"is not a {place.LABELS[kind]}", FOR)


TEXT: dict[str, Phrase] = {
    "more than a word or two": text.state_words,
    "a phrase": text.state_words,
    "ends like a sentence": text.state_ending,
    "commas": text.state_commas,
    "capitals": text.state_capitals,
    "few letters": text.state_letters,
    "seen before": text.state_repetition,
    "cut off": text.state_ellipsis,
    "tells a date": text.state_date,
    "running text two before": partial(text.state_neighbour_running, -2),
    "running text before": partial(text.state_neighbour_running, -1),
    "running text after": partial(text.state_neighbour_running, 1),
    "running text two after": partial(text.state_neighbour_running, 2),
    "words two before": partial(text.state_neighbour_words, -2),
    "links before": partial(text.state_neighbour_links, -1),
    **{f"phrase of {kind}": partial(state_marker, kind) for kind in SUBJECTS},
    **{f"phrase of {kind}": partial(state_is_label, kind) for kind in place.LABELS},
}
PLACE: dict[str, Phrase] = {
    "late on the page": place.state_position,
    "past the first lines": place.state_position,
    "last lines of the page": place.state_position,
    "last paragraphs of the page": place.state_position,
    "before the title": place.state_title,
    "the title": place.state_title,
    "below the title": place.state_title,
    "in the main container": place.state_container,
}
ELEMENTS: dict[str, Phrase] = {
    "element holds running text": partial(elements.state_running_share, 0),
    "grandparent holds running text": partial(elements.state_running_share, 2),
    "great-grandparent holds running text": partial(elements.state_running_share, 3),
    "link density of the element": partial(elements.state_links, 0),
    "loose in a large element": elements.state_beside,
    "in a large section": partial(elements.state_words, 3),
    "many of this shape": elements.state_signature,
    "shape of the running text": elements.state_signature_running,
    **{f"<{tag}>": partial(elements.state_is_tag, tag) for tag in ("h2", "h3", "p", "li", "dd")},
}
HINTS: dict[str, Phrase] = {
    **{
        f"in {hint.name.lower()}": partial(hints.state_around, hint)
        for hint in (
            Hint.NAV, Hint.FOOTER, Hint.HEADER, Hint.ASIDE, Hint.MAIN, Hint.FORM, Hint.DIALOG, Hint.TABLE, Hint.LIST,
            Hint.CAPTION, Hint.QUOTE, Hint.CONTROL, Hint.HEADING, Hint.ITEM,
        )
    },
    "outside main": partial(hints.state_outside, Hint.MAIN),
    "outside article": partial(hints.state_outside, Hint.ARTICLE),
    "close to figure": partial(hints.state_near, Hint.FIGURE),
    "is quote": partial(hints.state_own, Hint.QUOTE),
    **{
        f"{relation} {hint.name[2:].lower()}": partial(phrase, hint)
        for relation, phrase in (("named", hints.state_own), ("near", hints.state_near), ("within", hints.state_around))
        for hint in hints.NAMES
    },
}  # fmt: skip
PHRASES: dict[str, Phrase] = {**TEXT, **PLACE, **ELEMENTS, **HINTS}
