"""The wording of a text: its words and numbers, apart from what copies of one text may differ by.

Copies differ by markup, character references, case, punctuation, white space,
the mark or number of a list item, a counter that was glued on, the name of a
picture's file, the label of a button, a credit, or a cut. All else counts: a
word, a number, its sign, an accent, an apostrophe within a word.
"""

import re
from typing import NamedTuple
from unicodedata import category, normalize

from boilerstrip.caches import cache_short
from boilerstrip.document.escapes import unescape_all
from boilerstrip.lexicon.characters import INVISIBLE
from boilerstrip.lexicon.credits import LOST_REFERENCES, LOST_TAGS
from boilerstrip.selection.debris import UNSPACED, strip

MAX_ESCAPES = 3
"""How often a text may have been escaped: ``&amp;amp;nbsp;`` was three times, counting that of the page."""
reference = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,7});", re.IGNORECASE).search
break_tag = re.compile(r"</?(?:br|p|div|li|td|tr|h[1-6])\b[^<>]*>", re.IGNORECASE)
tag = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
apostrophe = re.compile(r"['’‘ʼ`´′＇](?<=[^\W\d_].)(?=[^\W\d_])")
in_number = re.compile(rf"[.,:/](?<=\d.)(?=\d)|[-\u2212–](?:(?<![\w.].)|(?<=[{UNSPACED}].))(?=\d)")
"""Marks that change a number: 1.5 is not 15, and -3 is not 3."""
symbol = re.compile(r"[%‰°€$£¥₹₽₩₺₴₫฿±×÷≤≥≠≈]|[+#](?:(?<=[\w+#].)|(?<=\+)(?=\d))|[<>=](?:(?<=\w.)|(?<=\w\s.))(?=\s?\w)")
"""Signs that count as words: 5 % is not 5 €, and C++ is not C."""
may_be_changed_number = re.compile(r"\d").search
may_be_symbol = re.compile(r"[%‰°€$£¥₹₽₩₺₴₫฿±×÷≤≥≠≈+#<>=]").search
fullwidth = re.compile("[\uff01-\uff5e\uff61-\uff9f\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]+")
beside_unspaced = re.compile(rf"(?<=[{UNSPACED}]) | (?=[{UNSPACED}])")
NUMBER_MARKS = str.maketrans(".,:/-\u2212–", "\u02d1\u02d1\u02d0\u02c8\u02c9\u02c9\u02c9")
"""Modifier letters that replace them in words."""
WITHOUT_INVISIBLE = str.maketrans("", "", INVISIBLE + "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")


class Wording(NamedTuple):
    """What is compared of a text."""

    text: str
    tags: str
    """The tags that it holds as text."""
    words: str
    """Its words and numbers, case-folded, with a space between two if the script has spaces."""
    number: str
    """Number of the list item, or counter, in front."""
    counter: str
    """Counter glued to its end."""
    credit: str
    """Words of the credit at its end."""
    is_credited: bool
    """True if that credit surely is one."""
    is_cut_off: bool
    """True if it ends in an ellipsis."""
    has_debris: bool
    """True if it holds markup, or anything else that no author wrote."""

    @property
    def letters(self) -> str:
        """The words, joined."""
        return self.words.replace(" ", "")

    @property
    def is_capitals(self) -> bool:
        """True if the text has capitals only, which lack accents in some languages."""
        return self.text.isupper()


def word(text: str) -> Wording:
    """Return what is compared of a text."""
    plain = remove_markup(text)
    rest, number, counter, credit, is_credited, is_cut_off, has_debris = strip(text, plain)
    words = _split_words(rest)
    kept = _without_lost_markup(words, plain)
    joined = " ".join(kept)
    if not joined.isascii():
        joined = beside_unspaced.sub("", joined)
    tags = " ".join(tag.findall(resolve_references(text))) if plain != text else ""
    credit_words, has_debris = " ".join(_split_words(credit)), has_debris or len(kept) < len(words)
    return Wording(text, tags, joined or text, number, counter, credit_words, is_credited, is_cut_off, has_debris)


def may_be_altered(text: str) -> bool:
    """Return False if a text surely ends in no credit and no cut and holds no debris, by a look that costs less."""
    plain = remove_markup(text)
    if plain != text or may_hold_lost_markup(plain):
        return True
    stripped = strip(text, plain)
    return bool(stripped.has_debris or stripped.credit or stripped.is_cut_off)


def remove_markup(text: str) -> str:
    """Resolve character references, however often they were escaped, and remove tags.

    >>> remove_markup("caf&eacute; <em>Ebb</em>&amp;amp;nbsp;<br>quay"), remove_markup("tide < 3 & ebb")
    ('café Ebb\\xa0 quay', 'tide < 3 & ebb')
    """
    text = resolve_references(text)
    return tag.sub("", break_tag.sub(" ", text)) if "<" in text else text


def resolve_references(text: str) -> str:
    """Resolve character references, however often they were escaped."""
    if "&" in text and reference(text):
        for _ in range(MAX_ESCAPES):
            text = unescape_all(text)
    return text


@cache_short(1024)
def flatten(words: str) -> str:
    """Return words in capitals, without accents and spaces, to find copies in capitals.

    >>> flatten("ιδα ρένη"), flatten("ırmak"), flatten("IRMAK")
    ('ΙΔΑΡΕΝΗ', 'IRMAK', 'IRMAK')
    """
    words = words.replace(" ", "")
    if words.isascii():
        return words.upper()
    return "".join(letter for letter in normalize("NFD", words.upper()) if category(letter) != "Mn")


def _split_words(text: str) -> list[str]:
    """Return the words, numbers and telling symbols of a text, case-folded."""
    if not text.isascii():
        text = fullwidth.sub(lambda match: normalize("NFKC", match[0]), normalize("NFC", text))
        text = text.translate(WITHOUT_INVISIBLE)
    text = apostrophe.sub("\u02bc", text)
    if may_be_changed_number(text):
        text = in_number.sub(lambda mark: mark[0].translate(NUMBER_MARKS), text)
    if may_be_symbol(text):
        text = symbol.sub(lambda match: f" {SYMBOL}{ord(match[0].strip())} ", text)
    return text.translate(SEPARATORS).casefold().split()


SYMBOL = "\u02ef"
"""A modifier letter before the code point of a symbol."""


class _Separators(dict[int, str]):
    """Maps what is neither a letter, a digit, nor a mark of a letter to a space; a cache that fills on use."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        is_in_word = character.isalnum() or category(character) in ("Mn", "Mc", "Lm", "Sk")
        self[code] = character if is_in_word else " "
        return self[code]


SEPARATORS = _Separators()


def may_hold_lost_markup(text: str) -> bool:
    """False if a text surely holds no name of a reference or tag whose brackets were lost."""
    return "/" in text or ";" in text or not LOST_REFERENCES.isdisjoint(text.casefold().split())


def _without_lost_markup(words: list[str], text: str) -> list[str]:
    """Leave out the names of references and tags whose brackets were lost.

    Some names of tags are words as well: they go only beside the name of a reference, or where a tag is closed.
    """
    sure = LOST_REFERENCES.intersection(words)
    unsure = LOST_TAGS.intersection(words)
    if not sure and not unsure:
        return words
    lost = sure | {name for name in unsure if sure or f"/{name}" in text or f"{name};" in text}
    return [name for name in words if name not in lost]
