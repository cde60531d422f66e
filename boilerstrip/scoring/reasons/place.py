"""Statements about the position of a block: on the page, from title, headings and labels, in the main container."""

import numpy as np

from boilerstrip.scoring.reasons.facts import Facts
from boilerstrip.scoring.reasons.statement import AGAINST, FOR, NEITHER, Statement, absent, count, percent, side_of

LATE = 0.8
"""Share of the page's words from which a position is late."""
LAST_BLOCKS = 5
NEAR, FAR = 3, 6
"""Distances to running text, in blocks, up to which it is near, and from which it is far."""
TITLE_REACH = 15
"""Blocks below the title; further down, the distance to it is a weak reason."""
CLOSE_LABEL = 30
"""Maximum distance of a label above a block, in blocks, at which it may still head the block."""
LONG_SECTION, SHORT_SECTION = 100, 10
"""Words."""
CONTAINER = "the main text's element"
"""The deepest element with at least half of the page's running text."""
SHOWN = 30
"""Characters of a label that are quoted."""


def state_position(facts: Facts, row: int) -> Statement:
    """State the share of the page's words before it."""
    share = facts.features.position[row]
    if not share:
        return Statement("at the start of the page's text")
    return Statement(f"after {percent(share)} of the page's words", AGAINST if share > LATE else NEITHER)


def state_rest(facts: Facts, row: int) -> Statement:
    """State the share of the page's words after it."""
    total = max(facts.words_before[-1], 1)
    share = (facts.words_before[-1] - facts.words_before[row + 1]) / total
    if not share:
        return Statement("at the end of the page's text", AGAINST)
    return Statement(f"before {percent(share)} of the page's words", AGAINST if share < 1 - LATE else NEITHER)


def state_blocks_before(facts: Facts, row: int) -> Statement:  # noqa: ARG001 - all phrases have the same parameters
    """State the number of blocks before it."""
    return Statement(f"{count(row, 'block')} before it" if row else "the first block of the page")


def state_blocks_after(facts: Facts, row: int) -> Statement:
    """State the number of blocks after it."""
    after = len(facts.kept) - row - 1
    side = AGAINST if after < LAST_BLOCKS else NEITHER
    return Statement(f"{count(after, 'block')} after it" if after else "the last block of the page", side)


def state_text_before(facts: Facts, row: int) -> Statement:
    """State the distance to the last running text before it, in blocks."""
    if facts.features.is_long[row]:
        return Statement("is running text", FOR)
    before = np.searchsorted(facts.long_rows, row)
    if not before:
        return absent("no running text before it", AGAINST)
    distance = row - int(facts.long_rows[before - 1])
    text = f"the last running text is {count(distance, 'block')} before it"
    return Statement(text, side_of(-distance, -FAR, -NEAR))


def state_text_after(facts: Facts, row: int) -> Statement:
    """State the distance to the next running text after it, in blocks."""
    if facts.features.is_long[row]:
        return Statement("is running text", FOR)
    after = np.searchsorted(facts.long_rows, row)
    if after == len(facts.long_rows):
        return absent("no running text after it", AGAINST)
    distance = int(facts.long_rows[after]) - row
    text = f"the next running text is {count(distance, 'block')} after it"
    return Statement(text, side_of(-distance, -FAR, -NEAR))


def state_title(facts: Facts, row: int) -> Statement:
    """State the distance to the title, in blocks."""
    title = facts.features.title_row
    if title < 0:
        return absent("no block is the page's title")
    if row == title:
        return Statement("is the page's title")
    if row < title:
        return Statement(f"{count(title - row, 'block')} above the title", AGAINST)
    is_near = row - title <= TITLE_REACH
    return Statement(f"{count(row - title, 'block')} below the title", NEITHER, is_present=is_near)


def state_title_words(facts: Facts, row: int) -> Statement:
    """The words between it and the title."""
    title = facts.features.title_row
    if title < 0 or row == title:
        return state_title(facts, row)
    first, last = sorted((row, title))
    words = facts.words_before[last] - facts.words_before[first + 1]
    if not words:
        return state_title(facts, row)
    if row < title:
        return Statement(f"{count(words, 'word')} between it and the title below it", AGAINST)
    is_near = row - title <= TITLE_REACH
    return Statement(f"{count(words, 'word')} between it and the title above it", NEITHER, is_present=is_near)


def state_container(facts: Facts, row: int) -> Statement:
    """State whether it is in the main container; if not, the distance to it."""
    subtrees = facts.features.subtrees
    container = subtrees.container
    if not container:
        return absent("no element but the whole page holds half the running text")
    first, end = int(subtrees.elements.first[container]), int(subtrees.elements.end[container])
    if row < first:
        return Statement(f"{count(first - row, 'block')} before {CONTAINER}", AGAINST)
    if row >= end:
        return Statement(f"{count(row - end + 1, 'block')} after {CONTAINER}", AGAINST)
    return Statement(f"inside {CONTAINER}", FOR)


def state_container_depth(facts: Facts, row: int) -> Statement:
    """State its depth in the main container."""
    subtrees = facts.features.subtrees
    if not subtrees.container or not facts.features.in_container[row]:
        return state_container(facts, row)
    levels = subtrees.depth[facts.features.blocks.element[row]] - subtrees.depth[subtrees.container]
    if levels <= 0:
        return Statement(f"directly in {CONTAINER}", FOR)
    return Statement(f"{count(levels, 'level')} deep in {CONTAINER}", FOR)


def state_depth(facts: Facts, row: int) -> Statement:
    """State the number of elements around its own."""
    depth = facts.features.subtrees.depth[facts.features.blocks.element[row]]
    return Statement(f"{count(depth, 'element')} around its own")


def state_heading(facts: Facts, row: int) -> Statement:
    """State whether it is a heading."""
    return Statement("is a heading") if facts.is_heading[row] else absent("is not a heading")


def state_heading_distance(facts: Facts, row: int) -> Statement:
    """State the number of blocks since the last heading."""
    heading = facts.heading[row]
    if heading < 0:
        return absent("no heading before it")
    if heading == row:
        return Statement("is a heading")
    return Statement(f"{count(row - heading, 'block')} below the last heading")


def state_heading_level(facts: Facts, row: int) -> Statement:
    """State the tag of the last heading."""
    heading = facts.heading[row]
    if heading < 0:
        return absent("no heading before it")
    tag = facts.tag(facts.features.blocks.element[heading])
    return Statement(f"is a heading in <{tag}>" if heading == row else f"below a heading in <{tag}>")


def state_section_words(facts: Facts, row: int) -> Statement:
    """State the number of words from the last heading to the next."""
    words = facts.sections.words[row]
    return Statement(f"{_section(facts, row)} has {count(words, 'word')}", side_of(words, SHORT_SECTION, LONG_SECTION))


def state_section_blocks(facts: Facts, row: int) -> Statement:
    """State the number of blocks from the last heading to the next."""
    return Statement(f"{_section(facts, row)} has {count(facts.sections.size[row], 'block')}")


def state_section_running(facts: Facts, row: int) -> Statement:
    """State the share of running text from the last heading to the next."""
    share = facts.sections.running[row] / max(facts.sections.words[row], 1)
    if not share:
        return absent(f"no running text in {_section(facts, row)}", AGAINST)
    text = f"{percent(share)} of the words of {_section(facts, row)} are running text"
    return Statement(text, side_of(share, 0.2, 0.5))


def state_label(kind: str, facts: Facts, row: int) -> Statement:
    """State the last label of a kind at or above the block, and quote it."""
    labels = np.flatnonzero(facts.features.labels[kind][: row + 1])
    if not len(labels) or row - labels[-1] > CLOSE_LABEL:
        return absent(f"no {LABELS[kind]} close above it", FOR)
    label = int(labels[-1])
    if label == row:
        return Statement(f"is a {LABELS[kind]}", AGAINST)
    quoted = facts.features.blocks.text[label][:SHOWN]
    return Statement(f"{count(row - label, 'block')} below the {LABELS[kind]} “{quoted}”", AGAINST)


LABELS = {
    "related": "label for related pages",
    "comments": "label for comments",
    "share": "label for sharing",
    "navigation": "label for navigation",
}


def _section(facts: Facts, row: int) -> str:
    return "the text before the first heading" if facts.heading[row] < 0 else "its section"
