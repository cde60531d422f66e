"""Named evidence for heuristic scoring: how strongly each sign is present in each block, 0 to 1."""

import numpy as np

from boilerstrip.arrays import F64, Mask, any_bit_set, dot
from boilerstrip.features.block_features import Features
from boilerstrip.features.phrases import ends_in_ellipsis
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.lexicon.tags import TAG_CODES

INSIDE = (
    Hint.NAV, Hint.FOOTER, Hint.HEADER, Hint.ASIDE, Hint.MAIN, Hint.FORM, Hint.DIALOG, Hint.TABLE, Hint.LIST,
    Hint.CAPTION, Hint.QUOTE, Hint.CONTROL, Hint.HEADING, Hint.ITEM,
)  # fmt: skip
OWN_NAMES = (Hint.C_FOOTER, Hint.C_META, Hint.C_CONTENT, Hint.C_CAPTION, Hint.C_REVIEW)
NEAR_NAMES = (
    Hint.C_NAV, Hint.C_FOOTER, Hint.C_HEADER, Hint.C_COMMENT, Hint.C_SHARE, Hint.C_SIGNUP, Hint.C_AUTHOR,
    Hint.C_CONTENT, Hint.C_ARTICLE, Hint.C_TEXT, Hint.C_POST, Hint.C_SIGNATURE,
)  # fmt: skip
INSIDE_NAMES = (
    Hint.C_SIDEBAR, Hint.C_RELATED, Hint.C_SHARE, Hint.C_CONSENT, Hint.C_UNSEEN, Hint.C_REVIEW, Hint.C_PRODUCT,
    Hint.C_BUTTON,
)  # fmt: skip
"""Hints with a weight, by the levels at which they count; selected by backward elimination (see heuristic.py)."""

Evidence = dict[str, F64 | Mask]
"""By name, an array with a row per block."""

COMMENTS_SHARE = 0.5
"""Share of the running text above which comments are the page's main content (swept .3-.8)."""


def ramp(values: F64, low: float, high: float) -> F64:
    """Scale linearly from 0 at ``low`` to 1 at ``high``, and clip beyond.

    >>> ramp(np.array([0.0, 5.0, 20.0]), 0, 10).tolist()
    [0.0, 0.5, 1.0]
    """
    return np.clip((values - low) / (high - low), 0, 1)


def neighbour(values: F64, by: int) -> F64:
    """Shift values so that each block has that of the block ``by`` rows below; 0 beyond the page's ends.

    >>> neighbour(np.array([1.0, 2.0, 3.0]), 1).tolist()
    [2.0, 3.0, 0.0]
    """
    moved = np.zeros_like(values)
    if by > 0:
        moved[:-by] = values[by:]
    else:
        moved[-by:] = values[:by]
    return moved


def measure_text_evidence(features: Features) -> Evidence:
    """Measure evidence that needs no tags: from the text, the neighbours and the position of each block.

    Returns:
        By name, an array with a row per block and values from 0 to 1.
    """
    return {**_text(features), **_page(features), **_neighbours(features), **_place(features), **_phrases(features)}


def measure_evidence(features: Features) -> Evidence:
    """Measure all evidence: from the text of each block and the elements around it.

    Returns:
        By name, an array with a row per block and values from 0 to 1.
    """
    return {**measure_text_evidence(features), **_containers(features), **_elements(features), **_names(features)}


def _text(features: Features) -> Evidence:
    counts = features.counts
    return {
        "more than a word or two": ramp(counts.words, 0, 3),
        "a phrase": ramp(counts.words, 3, 8),
        "ends like a sentence": counts.ends_in_stop,
        "commas": ramp(counts.commas, 0, 3),
        "capitals": counts.capitals / np.maximum(counts.letters, 1),
        "few letters": 1 - counts.letters / np.maximum(counts.length, 1),
        "seen before": features.is_repeated,
        "cut off": ends_in_ellipsis(features.blocks.text),
        "link density": features.link_density,
        "tells a date": features.is_dateline,
    }


def _page(features: Features) -> Evidence:
    words, running = features.counts.words, features.counts.words * features.is_long
    n = len(words)
    return {
        "page of many blocks": ramp(np.full(n, np.log2(n + 1.0)), 3, 11),
        "page of running text": np.full(n, running.sum() / max(words.sum(), 1)),
    }


def _neighbours(features: Features) -> Evidence:
    running = features.is_long.astype(np.float64)
    return {
        "running text two before": neighbour(running, -2),
        "running text before": neighbour(running, -1),
        "running text after": neighbour(running, 1),
        "running text two after": neighbour(running, 2),
        "words two before": neighbour(ramp(features.counts.words, 0, 20), -2),
        "links before": neighbour(features.link_density, -1),
    }


def _place(features: Features) -> Evidence:
    rows, title = np.arange(len(features.position)), features.title_row
    return {
        "late on the page": features.position,
        "past the first lines": ramp(features.position, 0, 0.05),
        "last lines of the page": ramp(features.position, 0.8, 1) * ~features.is_long,
        "last paragraphs of the page": ramp(features.position, 0.8, 1) * features.is_long,
        "before the title": (rows < title) & (title >= 0),
        "the title": rows == title,
        "below the title": (rows > title) & (rows < title + 8) & (title >= 0),
    }


def _phrases(features: Features) -> Evidence:
    kinds = {**features.markers, "consent at length": features.mentions_consent, **features.labels}
    return {f"phrase of {kind}": rows for kind, rows in kinds.items()}


def _containers(features: Features) -> Evidence:
    subtrees, shape, words = features.subtrees, features.signature, features.counts.words
    own, _, grand, great = features.ancestors[:4]
    beside = subtrees.words[own] - words
    running = np.bincount(shape, words * features.is_long)[shape]
    return {
        "element holds running text": np.sqrt(subtrees.running_share[own]),
        "grandparent holds running text": np.sqrt(subtrees.running_share[grand]),
        "great-grandparent holds running text": subtrees.running_share[great],
        "link density of the element": subtrees.link_density[own],
        "loose in a large element": ramp(np.log2(np.maximum(beside, 0) + 1), 0, 10),
        "in a large section": ramp(np.log2(subtrees.words[great] + 1), 0, 10),
        "in the main container": features.in_container,
        "many of this shape": ramp(np.log2(np.bincount(shape)[shape]), 0, 6),
        "shape of the running text": running / max(subtrees.running_words[0], 1),
    }


def _elements(features: Features) -> Evidence:
    evidence: Evidence = {f"in {hint.name.lower()}": features.inside(mask(hint)) for hint in INSIDE}
    for hint in (Hint.MAIN, Hint.ARTICLE):
        inside = features.inside(mask(hint))
        evidence[f"outside {hint.name.lower()}"] = inside.any() & ~inside
    evidence["close to figure"] = any_bit_set(features.hints_near, mask(Hint.FIGURE))
    evidence["is quote"] = any_bit_set(features.hints_own, mask(Hint.QUOTE))
    for tag in ("h2", "h3", "p", "li", "dd"):
        evidence[f"<{tag}>"] = features.tag == TAG_CODES[tag]
    return evidence


def _names(features: Features) -> Evidence:
    evidence: Evidence = {}
    for relation, hints, masks in (
        ("named", OWN_NAMES, features.hints_own),
        ("near", NEAR_NAMES, features.hints_near),
        ("within", INSIDE_NAMES, features.hints_around),
    ):
        evidence |= {f"{relation} {hint.name[2:].lower()}": any_bit_set(masks, mask(hint)) for hint in hints}
    if _comments_are_content(features):
        evidence["near comment"] = np.zeros(len(features.tag), np.bool_)
    return evidence


def _comments_are_content(features: Features) -> bool:
    """Return True if most of the running text is in elements named comment, as forum posts may be."""
    running = features.counts.words * features.is_long
    return bool(dot(running, any_bit_set(features.hints_near, mask(Hint.C_COMMENT))) > COMMENTS_SHARE * running.sum())
