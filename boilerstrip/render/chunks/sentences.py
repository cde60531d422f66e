"""Where the sentences of a text begin."""

import re
from itertools import chain, repeat

from boilerstrip.lexicon.abbreviations import ABBREVIATIONS
from boilerstrip.lexicon.scripts import CLOSING, SPACED_ENDS, UNSPACED_ENDS

_SPACED, _UNSPACED, _CLOSING = map(re.escape, (SPACED_ENDS, UNSPACED_ENDS, CLOSING))
_AFTER = rf"(?:[{_CLOSING}]|\[\^?\w{{1,8}}\]|(?<=\])\([^()\s]*+\))*+"
"""What may be between the end of a sentence and the space after it: quotes, brackets, a note's mark, an address."""
iterate_ends = re.compile(
    rf"(?<![{_SPACED}])(?P<spaced>[{_SPACED}]++){_AFTER}\s++|[{_UNSPACED}]++{_AFTER}\s*+"
).finditer
iterate_links = re.compile(r"\[[^\[\]]*+\](?:\([^()\s]*+\)|\[\d++\])").finditer
"""Links in Markdown."""
word_before = re.compile(r"[\w.]*$")
is_dotted = re.compile(r"(?:\w\.)*[^\W\d]|\d{1,2}", re.DOTALL).fullmatch
"""Matches initials, letters with stops between them, and small numbers, which may be ordinal."""
goes_on = re.compile(r"[とって、，,]").match
"""Matches what continues a sentence after a quotation in Japanese or Chinese."""
find_letter = re.compile(r"[^\W\d_]").search
LONGEST_ABBREVIATION = 12
"""Characters before a full stop that are looked at; the longest entry has 6."""


def find_sentences(text: str) -> list[int]:
    """Return the offsets at which sentences begin; the first is that of the text.

    A stop that may belong to an abbreviation, a number or a name is no end, nor
    is one in a link: two sentences together do less harm than half a one.

    >>> text = "At 9 a.m. Dr. Ebb rose 3.5 fathoms. “Why?” he asked. 港は静か。舟もない。"
    >>> [text[start : start + 5] for start in find_sentences(text)]
    ['At 9 ', '“Why?', '港は静か。', '舟もない。']
    """
    starts = [0]
    links = chain(iterate_links(text), repeat(None))
    link = next(links)
    letter = find_letter(text)
    for match in iterate_ends(text):
        start, end = match.span()
        while link and link.end() <= end:
            link = next(links)
        if not letter or end == len(text):
            break
        if letter.start() < start and not (link and link.start() < end) and _is_end(text, match):
            starts.append(end)
            letter = find_letter(text, end)
    return starts


def _is_end(text: str, match: "re.Match[str]") -> bool:
    """True unless the sentence goes on after a stop."""
    end = match.end()
    if match["spaced"] is None:
        is_decimal = match[0] == "．" and text[end].isdigit()
        return not is_decimal and not (match[0][-1] in CLOSING and goes_on(text, end))
    if text[end].islower():
        return False
    return match["spaced"] != "." or not _is_abbreviated(text, match.start())


def _is_abbreviated(text: str, stop: int) -> bool:
    """True if the full stop at this offset may belong to the word before it."""
    before = word_before.search(text[max(0, stop - LONGEST_ABBREVIATION) : stop])
    word = before[0].lower() if before else ""
    return word in ABBREVIATIONS or is_dotted(word) is not None
