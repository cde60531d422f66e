"""Statements about the elements around a block, their siblings, and the blocks of its signature."""

from boilerstrip.features.block_features import LOW_LINK_DENSITY
from boilerstrip.features.phrases import LONG_TEXT_WORDS
from boilerstrip.scoring.reasons import place, text
from boilerstrip.scoring.reasons.facts import Facts
from boilerstrip.scoring.reasons.statement import AGAINST, FOR, NEITHER, Statement, absent, count, percent, side_of
from boilerstrip.scoring.reasons.text import SHORT_TEXT_WORDS

TEXT_TAGS = ("p", "blockquote")
SHELL_TAGS = ("nav", "header", "footer", "aside", "button", "label", "option", "select", "form", "legend")
LITTLE, MOST = 0.05, 0.5
"""Shares of the page's text up to which it is little, and from which it is most of it."""


def state_tag(facts: Facts, row: int) -> Statement:
    """State the block's own element."""
    tag = facts.tag(facts.features.blocks.element[row])
    return Statement(f"its element is <{tag}>", FOR if tag in TEXT_TAGS else AGAINST if tag in SHELL_TAGS else NEITHER)


def state_is_tag(tag: str, facts: Facts, row: int) -> Statement:
    """State whether the block's own element has a tag."""
    if facts.tag(facts.features.blocks.element[row]) == tag:
        return state_tag(facts, row)
    return absent(f"its element is not <{tag}>", AGAINST if tag in TEXT_TAGS else NEITHER)


def name_level(level: int, facts: Facts, row: int) -> str:
    """Name the element ``level`` levels above the block's own, as in "its parent <div>"."""
    element = int(facts.features.ancestors[level, row])
    tag = facts.tag(element)
    if level == 0:
        return f"its own <{tag}>"
    return f"its parent <{tag}>" if level == 1 else f"the <{tag}> {level} levels up"


def state_running_share(level: int, facts: Facts, row: int) -> Statement:
    """State the share of the page's running text that an element holds."""
    share, name = (
        facts.features.subtrees.running_share[facts.features.ancestors[level, row]],
        name_level(level, facts, row),
    )
    if not share:
        return absent(f"{name} holds no running text", AGAINST)
    sentence = f"{name} holds {percent(share)} of the page's running text"
    return _of_level(level, facts, row, Statement(sentence, side_of(share, LITTLE, MOST)))


def state_word_share(level: int, facts: Facts, row: int) -> Statement:
    """State the share of the page's words that an element holds."""
    subtrees = facts.features.subtrees
    share = subtrees.words[facts.features.ancestors[level, row]] / max(subtrees.words[0], 1)
    sentence = f"{name_level(level, facts, row)} holds {percent(share)} of the page's words"
    return _of_level(level, facts, row, Statement(sentence, side_of(share, LITTLE, MOST)))


def state_links(level: int, facts: Facts, row: int) -> Statement:
    """State the link density of an element."""
    density = facts.features.subtrees.link_density[facts.features.ancestors[level, row]]
    name = name_level(level, facts, row)
    if not density:
        return absent(f"no links in {name}", FOR)
    side = AGAINST if density >= LOW_LINK_DENSITY else FOR
    return _of_level(level, facts, row, Statement(f"link density {density:.2f} in {name}", side))


def state_words(level: int, facts: Facts, row: int) -> Statement:
    """State the number of words of an element."""
    words = facts.features.subtrees.words[facts.features.ancestors[level, row]]
    sentence = f"{name_level(level, facts, row)} holds {count(words, 'word')}"
    return _of_level(level, facts, row, Statement(sentence, side_of(words, SHORT_TEXT_WORDS, LONG_TEXT_WORDS)))


def state_blocks(level: int, facts: Facts, row: int) -> Statement:
    """State the number of blocks of an element."""
    blocks = facts.features.subtrees.block_count[facts.features.ancestors[level, row]]
    return _of_level(level, facts, row, Statement(f"{name_level(level, facts, row)} holds {count(blocks, 'block')}"))


def state_running(level: int, facts: Facts, row: int) -> Statement:
    """State the share of an element's words that is running text."""
    subtrees, element = facts.features.subtrees, facts.features.ancestors[level, row]
    share, name = subtrees.running_words[element] / max(subtrees.words[element], 1), name_level(level, facts, row)
    if not share:
        return absent(f"{name} holds no running text", AGAINST)
    sentence = f"{percent(share)} of the words in {name} are running text"
    return _of_level(level, facts, row, Statement(sentence, side_of(share, 0.2, 0.5)))


def state_block_length(level: int, facts: Facts, row: int) -> Statement:
    """State the mean length of an element's blocks."""
    subtrees, element = facts.features.subtrees, facts.features.ancestors[level, row]
    words = subtrees.words[element] / max(subtrees.block_count[element], 1)
    sentence = f"the blocks of {name_level(level, facts, row)} have {count(words, 'word')} on average"
    return _of_level(level, facts, row, Statement(sentence, side_of(words, SHORT_TEXT_WORDS, LONG_TEXT_WORDS)))


def state_beside(facts: Facts, row: int) -> Statement:
    """State the number of words of other blocks in the block's own element."""
    words = facts.features.subtrees.words[facts.features.blocks.element[row]] - facts.features.counts.words[row]
    name = name_level(0, facts, row)
    if words < 1:
        return absent(f"{name} holds no other text", FOR)
    return Statement(f"{name} holds {count(words, 'more word')}", AGAINST)


def state_sibling_number(level: int, facts: Facts, row: int) -> Statement:
    """State the number of an element's siblings with the same tag."""
    number, tag = _siblings(level, facts, row)
    name = name_level(level, facts, row)
    if number <= 1:
        return absent(f"no sibling of {name} is a <{tag}> with text")
    return Statement(f"{name} is one of {count(number, f'sibling <{tag}> element')}")


def state_sibling_share(level: int, facts: Facts, row: int) -> Statement:
    """State the share of the page's words in an element and its siblings of the same tag."""
    number, tag = _siblings(level, facts, row)
    if number <= 1:
        return state_word_share(level, facts, row)
    subtrees = facts.features.subtrees
    first, _, words = subtrees.siblings
    share = words[first[facts.features.ancestors[level, row]]] / max(subtrees.words[0], 1)
    name, others = name_level(level, facts, row), count(number - 1, f"sibling <{tag}> element")
    return Statement(f"{name} and {others} hold {percent(share)} of the page's words", side_of(share, LITTLE, MOST))


def state_sibling_words(level: int, facts: Facts, row: int) -> Statement:
    """State the mean number of words of an element and its siblings of the same tag."""
    number, tag = _siblings(level, facts, row)
    if number <= 1:
        return state_words(level, facts, row)
    first, _, words = facts.features.subtrees.siblings
    mean = words[first[facts.features.ancestors[level, row]]] / number
    name, others = name_level(level, facts, row), count(number - 1, f"sibling <{tag}> element")
    side = side_of(mean, SHORT_TEXT_WORDS, LONG_TEXT_WORDS)
    return Statement(f"{name} and {others} hold {count(mean, 'word')} on average", side)


def state_sibling_blocks(facts: Facts, row: int) -> Statement:
    """State the number of blocks whose elements have the same parent."""
    others = facts.siblings[row] - 1
    if not others:
        return absent("no other block's element has the same parent")
    return Statement(f"{count(others, 'other block')} in elements with the same parent")


def state_signature(facts: Facts, row: int) -> Statement:
    """State the more frequent verdict on the other blocks of its signature, and its count."""
    signatures, is_kept = facts.signatures, bool(facts.kept[row])
    others = int(signatures.size[row]) - 1
    kept = round(signatures.kept[row]) - is_kept
    if not others:
        return absent("no other block has its signature")
    if 2 * kept == others:
        return Statement(f"same signature as {count(others, 'other block')}, half of them kept")
    if 2 * kept > others:
        return Statement(f"same signature as {count(kept, 'kept block')}", FOR)
    return Statement(f"same signature as {count(others - kept, 'dropped block')}", AGAINST)


def state_signature_words(facts: Facts, row: int) -> Statement:
    """State the mean number of words of the blocks of its signature."""
    if facts.signatures.size[row] == 1:
        return text.state_words(facts, row)
    mean = facts.signatures.words[row] / facts.signatures.size[row]
    side = side_of(mean, SHORT_TEXT_WORDS, LONG_TEXT_WORDS)
    return Statement(f"blocks of its signature have {count(mean, 'word')} on average", side)


def state_signature_links(facts: Facts, row: int) -> Statement:
    """State the mean link density of the blocks of its signature."""
    if facts.signatures.size[row] == 1:
        return text.state_link_density(facts, row)
    mean = facts.signatures.link_density[row] / facts.signatures.size[row]
    if not mean:
        return absent("no links in blocks of its signature", FOR)
    side = AGAINST if mean >= LOW_LINK_DENSITY else FOR
    return Statement(f"mean link density {mean:.2f} in blocks of its signature", side)


def state_signature_sentences(facts: Facts, row: int) -> Statement:
    """State the share of blocks of its signature that end like a sentence."""
    if facts.signatures.size[row] == 1:
        return text.state_ending(facts, row)
    share = facts.signatures.sentences[row] / facts.signatures.size[row]
    if not share:
        return absent("no block of its signature ends like a sentence", AGAINST)
    if share == 1:
        return Statement("all blocks of its signature end like a sentence", FOR)
    return Statement(f"{percent(share)} of the blocks of its signature end like a sentence", side_of(share, 0.2, 0.5))


def state_signature_running(facts: Facts, row: int) -> Statement:
    """State the share of the page's running text in the blocks of its signature."""
    share = facts.signatures.running[row] / max(facts.features.subtrees.running_words[0], 1)
    if not share:
        return absent("no block of its signature is running text", AGAINST)
    if facts.signatures.size[row] == 1:
        return Statement(f"holds {percent(share)} of the running text", side_of(share, LITTLE, MOST))
    shown = "all" if share == 1 else f"{percent(share)} of the"
    return Statement(f"{shown} running text has its signature", side_of(share, LITTLE, MOST))


def state_signature_position(facts: Facts, row: int) -> Statement:
    """State the verdicts on the other blocks of its signature; the position if there are none."""
    return place.state_position(facts, row) if facts.signatures.size[row] == 1 else state_signature(facts, row)


def state_signature_container(facts: Facts, row: int) -> Statement:
    """State the verdicts on the other blocks of its signature; the relation to the main container if there are none."""
    return place.state_container(facts, row) if facts.signatures.size[row] == 1 else state_signature(facts, row)


def _of_level(level: int, facts: Facts, row: int, statement: Statement) -> Statement:
    """Weaken a statement about an element that is the whole page."""
    if facts.features.ancestors[level, row]:
        return statement
    return statement._replace(side=NEITHER, is_present=False)


def _siblings(level: int, facts: Facts, row: int) -> tuple[int, str]:
    """Return the number of siblings with text and an element's tag, including itself, and the tag."""
    element = facts.features.ancestors[level, row]
    first, size, _ = facts.features.subtrees.siblings
    return round(size[first[element]]), facts.tag(int(element))
