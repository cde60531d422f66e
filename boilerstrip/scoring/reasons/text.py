"""Statements about a block's own text and about the texts around it."""

from boilerstrip.features.block_features import LOW_LINK_DENSITY
from boilerstrip.features.phrases import LONG_TEXT_WORDS, ends_in_ellipsis
from boilerstrip.scoring.reasons.facts import Facts
from boilerstrip.scoring.reasons.statement import AGAINST, FOR, NEITHER, Statement, absent, count, percent, side_of

SHORT_TEXT_WORDS = 4
"""A text of up to so many words reads like a label."""
MANY_CAPITALS = 0.3
FEW_LETTERS = 0.6
NEIGHBOURS = {
    -2: "the block two before it",
    -1: "the block before it",
    1: "the block after it",
    2: "the block two after it",
}


def state_words(facts: Facts, row: int) -> Statement:
    """State its length in words."""
    words = facts.features.counts.words[row]
    if round(words) == 1:
        return Statement("a single word", AGAINST)
    return Statement(count(words, "word"), side_of(words, SHORT_TEXT_WORDS, LONG_TEXT_WORDS))


def state_characters(facts: Facts, row: int) -> Statement:
    """State its length in characters."""
    counts = facts.features.counts
    side = side_of(counts.words[row], SHORT_TEXT_WORDS, LONG_TEXT_WORDS)
    return Statement(count(counts.length[row], "character"), side)


def state_letters(facts: Facts, row: int) -> Statement:
    """State the share of letters in its characters."""
    counts = facts.features.counts
    share = counts.letters[row] / max(counts.length[row], 1)
    side = AGAINST if share < FEW_LETTERS else NEITHER
    return Statement(f"{percent(share)} of its characters are letters", side)


def state_capitals(facts: Facts, row: int) -> Statement:
    """State the share of capitals in its letters."""
    counts = facts.features.counts
    share = counts.capitals[row] / max(counts.letters[row], 1)
    if not share:
        return absent("no capital letters")
    return Statement(f"{percent(share)} of its letters are capitals", AGAINST if share > MANY_CAPITALS else NEITHER)


def state_digits(facts: Facts, row: int) -> Statement:
    """State the share of digits in its characters."""
    counts = facts.features.counts
    share = counts.digits[row] / max(counts.length[row], 1)
    return Statement(f"{percent(share)} of its characters are digits") if share else absent("no digits")


def state_word_length(facts: Facts, row: int) -> Statement:
    """State the mean length of its words, in letters."""
    counts = facts.features.counts
    return Statement(f"{counts.letters[row] / max(counts.words[row], 1):.1f} letters per word")


def state_sentences(facts: Facts, row: int) -> Statement:
    """State the number of marks that end sentences."""
    stops = facts.features.counts.stops[row]
    if not stops:
        return absent("no mark that ends a sentence", AGAINST)
    return Statement(f"{count(stops, 'mark')} that {'ends' if stops == 1 else 'end'} a sentence", FOR)


def state_commas(facts: Facts, row: int) -> Statement:
    """State the number of commas, colons and semicolons."""
    commas = facts.features.counts.commas[row]
    if not commas:
        return absent("no commas", AGAINST)
    return Statement(f"{count(commas, 'comma or colon', 'commas, colons or semicolons')}", FOR)


def state_ending(facts: Facts, row: int) -> Statement:
    """State whether it ends like a sentence."""
    if facts.features.counts.ends_in_stop[row]:
        return Statement("ends like a sentence", FOR)
    return absent("does not end like a sentence", AGAINST)


def state_link_density(facts: Facts, row: int) -> Statement:
    """State its link density."""
    density = facts.features.link_density[row]
    return Statement(f"link density {density:.2f}", _side_of_links(density)) if density else absent("no links", FOR)


def state_repetition(facts: Facts, row: int) -> Statement:
    """State whether an earlier block has the same text."""
    if facts.features.is_repeated[row]:
        return Statement("repeats the text of an earlier block", AGAINST)
    return absent("no earlier block has the same text")


def state_copies(facts: Facts, row: int) -> Statement:
    """State the number of other blocks with the same text."""
    others = facts.copies[row] - 1
    if not others:
        return absent("no other block has the same text")
    return Statement(f"same text as {count(others, 'other block')}", AGAINST)


def state_ellipsis(facts: Facts, row: int) -> Statement:
    """State whether it ends in an ellipsis."""
    if ends_in_ellipsis([facts.features.blocks.text[row]])[0]:
        return Statement("ends in an ellipsis", AGAINST)
    return absent("does not end in an ellipsis", FOR)


def state_date(facts: Facts, row: int) -> Statement:
    """State whether it is a short text with a date or time."""
    if facts.features.is_dateline[row]:
        return Statement("a short text with a date or time", AGAINST)
    return absent("not a short text with a date or time", FOR)


def state_neighbour_words(offset: int, facts: Facts, row: int) -> Statement:
    """State the length of a nearby block, in words."""
    other = row + offset
    if not _is_on_page(facts, other):
        return _no_neighbour(offset)
    words = facts.features.counts.words[other]
    text = f"{NEIGHBOURS[offset]} has {count(words, 'word')}"
    return Statement(text, side_of(words, SHORT_TEXT_WORDS, LONG_TEXT_WORDS))


def state_neighbour_links(offset: int, facts: Facts, row: int) -> Statement:
    """State the link density of a nearby block."""
    other = row + offset
    if not _is_on_page(facts, other):
        return _no_neighbour(offset)
    density = facts.features.link_density[other]
    if not density:
        return absent(f"no links in {NEIGHBOURS[offset]}", FOR)
    return Statement(f"link density {density:.2f} in {NEIGHBOURS[offset]}", _side_of_links(density))


def state_neighbour_ending(offset: int, facts: Facts, row: int) -> Statement:
    """State whether a nearby block ends like a sentence."""
    other = row + offset
    if not _is_on_page(facts, other):
        return _no_neighbour(offset)
    if facts.features.counts.ends_in_stop[other]:
        return Statement(f"{NEIGHBOURS[offset]} ends like a sentence", FOR)
    return absent(f"{NEIGHBOURS[offset]} does not end like a sentence", AGAINST)


def state_neighbour_running(offset: int, facts: Facts, row: int) -> Statement:
    """State whether a nearby block is running text."""
    other = row + offset
    if not _is_on_page(facts, other):
        return _no_neighbour(offset)
    if facts.features.is_long[other]:
        return Statement(f"{NEIGHBOURS[offset]} is running text", FOR)
    return absent(f"{NEIGHBOURS[offset]} is not running text", AGAINST)


def state_neighbour_tag(offset: int, facts: Facts, row: int) -> Statement:
    """State the tag of a nearby block."""
    other = row + offset
    if not _is_on_page(facts, other):
        return _no_neighbour(offset)
    return Statement(f"{NEIGHBOURS[offset]} is a <{facts.tag(facts.features.blocks.element[other])}>")


def state_window_links(reach: int, facts: Facts, row: int) -> Statement:
    """State the link density of this block and up to ``reach`` blocks on either side."""
    window = slice(max(row - reach, 0), row + reach + 1)
    linked, length = facts.features.link_length[window].sum(), facts.features.counts.length[window].sum()
    density = linked / max(length, 1)
    where = f"in the {count(reach, 'block')} before and after it"
    if not density:
        return absent(f"no links {where}", FOR)
    return Statement(f"link density {density:.2f} {where}", _side_of_links(density))


def state_window_running(before: int, after: int, facts: Facts, row: int) -> Statement:
    """State the words of running text before and after, including this block if both sides are requested."""
    first = row - before if before else row + 1
    end = row + after + 1 if after else row
    window = slice(max(first, 0), end)
    words = (facts.features.counts.words[window] * facts.features.is_long[window]).sum()
    sides = " and ".join(side for side, reach in (("before", before), ("after", after)) if reach)
    where = f"in the {count(max(before, after), 'block')} {sides} it"
    if not words:
        return absent(f"no running text {where}", AGAINST)
    return Statement(f"{count(words, 'word')} of running text {where}", FOR)


def _is_on_page(facts: Facts, row: int) -> bool:
    return 0 <= row < len(facts.kept)


def _no_neighbour(offset: int) -> Statement:
    return absent(f"the page has no {NEIGHBOURS[offset].removeprefix('the ')}")


def _side_of_links(density: float) -> int:
    return AGAINST if density >= LOW_LINK_DENSITY else FOR
