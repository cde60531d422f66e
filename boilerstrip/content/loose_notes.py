"""Notes without links: a number above the line in the text, and the same number before a text below it."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from boilerstrip.arrays import Mask
from boilerstrip.blocks.model import Blocks
from boilerstrip.content.notes import Notes
from boilerstrip.content.spans import STRONG, SUP, Span, Spans
from boilerstrip.lexicon.tags import HEADING_TAGS, TAG_CODES

is_number = re.compile(r"[\[(]?(\d{1,3})[\])]?").fullmatch
HEADING_CODES = frozenset(TAG_CODES[tag] for tag in HEADING_TAGS)


class _Mark(NamedTuple):
    """A number above the line, or in bold at the beginning of a block."""

    block: int
    span: Span
    number: str


def find_loose_notes(blocks: Blocks, kept: Mask, spans: Spans) -> Notes:
    """Find notes without links; all of a page's marks and notes must match, numbered from 1.

    Args:
        blocks: of a page, n of them.
        kept: [n] the blocks that are wanted.
        spans: elements within the lines of kept blocks.
    """
    rules = {rule.block for rule in blocks.rules}
    marks = [mark for block in sorted(spans.of_block) for mark in _marks_of(blocks.text[block], block, spans.of(block))]
    first_rule = max((rule for rule in rules if rule), default=len(blocks.text))
    notes = [mark for mark in marks if mark.span.start == 0 and (mark.span.kind == SUP or mark.block >= first_rule)]
    beginnings = {mark.block for mark in notes}
    refs = [mark for mark in marks if mark.span.kind == SUP and mark.block not in beginnings]
    if not _match(refs, notes):
        return Notes()
    labels = {mark.block: mark.number for mark in notes}
    if notes[0].block >= first_rule:
        labels = _continue(labels, blocks, kept)
    return Notes(block_labels=labels, refs={mark.span.element: mark.number for mark in refs})


def _marks_of(text: str, block: int, spans: Sequence[Span]) -> list[_Mark]:
    """Return the numbers above the line, and one in bold at the beginning, that are no exponents."""
    found = []
    for span in spans:
        if span.kind == SUP or (span.kind == STRONG and span.start == 0):
            match = is_number(text[span.start : span.end].strip())
            is_exponent = text[: span.start].endswith("^")
            if match and not is_exponent and span.end < len(text) + (span.start > 0):
                found.append(_Mark(block, span, match[1]))
    return found


def _match(refs: Sequence[_Mark], notes: Sequence[_Mark]) -> bool:
    """True if each note has one mark before it at least, each mark its note, and the notes count from 1."""
    numbers = [mark.number for mark in notes]
    is_counted = bool(notes) and numbers == [str(number) for number in range(1, len(notes) + 1)]
    first_refs = {mark.number: mark.block for mark in reversed(refs)}
    return (
        is_counted
        and Counter(numbers).keys() == first_refs.keys()
        and all(first_refs[mark.number] < mark.block for mark in notes)
    )


def _continue(labels: dict[int, str], blocks: Blocks, kept: Mask) -> dict[int, str]:
    """Add the blocks that follow each note below a rule, up to the next note, a heading, or a block that is dropped."""
    continued: dict[int, str] = {}
    label = ""
    for block in range(min(labels), len(blocks.text)):
        tag = blocks.elements.tag.item(blocks.element.item(block))
        if not kept[block] or tag in HEADING_CODES:
            break
        label = labels.get(block, label)
        continued[block] = label
    return {**labels, **continued}
