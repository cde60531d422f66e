"""The wording of a text: its words and numbers, apart from what copies of one text may differ by.

Copies differ by markup, character references, case, punctuation, white space,
the mark or number of a list item, a counter that was glued on, the name of a
picture's file, the label of a button, a credit, or a cut. All else counts: a
word, a number, its sign, an accent, an apostrophe within a word.
"""

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category, normalize

from boilerstrip.features.characters import CJK_RANGES, SEA_RANGES
from boilerstrip.lexicon.characters import INVISIBLE
from boilerstrip.lexicon.credits import ARTICLES, BUTTONS, FIGURE_WORDS, LOST_REFERENCES, LOST_TAGS, PICTURE_SUFFIXES
from boilerstrip.selection.credit_phrases import find_credit, skip_label

MAX_ESCAPES = 3
"""How often a text may have been escaped: ``&amp;amp;nbsp;`` was three times, counting that of the page."""
MIN_REST = 8
"""Characters of a caption at least; what is cut off behind it never leaves less."""

UNSPACED = "".join(f"{chr(first)}-{chr(last)}" for first, last in (*CJK_RANGES, *SEA_RANGES, (0x20000, 0x3FFFF)))
"""Scripts that do not separate words, as ranges of a character class."""
BULLETS = " \t\n•·∙▪▫■□●○◦‣⁃◆◇★☆►▶▸▹→⇒»›*–—|>+~・※✓✔-"

reference = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,7});", re.IGNORECASE).search
break_tag = re.compile(r"</?(?:br|p|div|li|td|tr|h[1-6])\b[^<>]*>", re.IGNORECASE)
tag = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
file_name = re.compile(
    rf"^\W*\S+\.(?:{'|'.join(PICTURE_SUFFIXES)})\s+|(?<!\S)\S+\.(?:{'|'.join(PICTURE_SUFFIXES)})\W*$", re.IGNORECASE
)
picture_suffix = re.compile(rf"\.(?:{'|'.join(PICTURE_SUFFIXES)})", re.IGNORECASE).search
figure_number = re.compile(
    rf"(?:{'|'.join(FIGURE_WORDS)})\.?\s?(\d{{1,3}}[a-z]?)\s?[.:：–—|-]?\s*(?=\w)", re.IGNORECASE
).match
list_number = re.compile(r"\(?(\d{1,3})(?:[.)]\s+|[、．]\s*)(?=\D)").match
front_counter = re.compile(r"(\d{1,5})(?=([^\W\d_]))").match
spaced_counter = re.compile(rf"(\d{{1,5}})\s+(?=[{UNSPACED}]|(?:{'|'.join(ARTICLES)})\b)", re.IGNORECASE).match
end_counter = re.compile(rf"(?<=[^\W\d_{UNSPACED}]{{3}})\d{{1,5}}$|(?<=\.\.\.)\d{{1,5}}$|(?<=…)\d{{1,5}}$").search
ellipsis = re.compile(r"\s*[\[(（]?(?:…|⋯|\.\s?\.\s?\.|。。)[….⋯。]*[\])）]?[\s\"'”’»」』“]*$").search
BEHIND_ELLIPSIS = " \t\n\xa0\u2009\u202f\u3000\"'”’»」』“])）"
apostrophe = re.compile(r"['’‘ʼ`´′＇](?<=[^\W\d_].)(?=[^\W\d_])")
in_number = re.compile(rf"[.,:/](?<=\d.)(?=\d)|[-\u2212–](?:(?<![\w.].)|(?<=[{UNSPACED}].))(?=\d)")
"""Marks that change a number: 1.5 is not 15, and -3 is not 3."""
symbol = re.compile(r"[%‰°€$£¥₹₽₩₺₴₫฿±×÷≤≥≠≈]|[+#](?:(?<=[\w+#].)|(?<=\+)(?=\d))|[<>=](?:(?<=\w.)|(?<=\w\s.))(?=\s?\w)")
"""Signs that count as words: 5 % is not 5 €, and C++ is not C."""
may_be_changed_number = re.compile(r"\d").search
may_be_symbol = re.compile(r"[%‰°€$£¥₹₽₩₺₴₫฿±×÷≤≥≠≈+#<>=]").search
fullwidth = re.compile("[\uff01-\uff5e\uff61-\uff9f\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]+")
beside_unspaced = re.compile(rf"(?<=[{UNSPACED}]) | (?=[{UNSPACED}])")
FOLDED_BUTTONS = tuple(label.casefold() for label in BUTTONS)
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


class _Stripped(NamedTuple):
    """A text taken apart."""

    rest: str
    """What is left."""
    number: str
    counter: str
    credit: str
    is_credited: bool
    is_cut_off: bool
    has_debris: bool
    """True if anything was removed that no author wrote; names of lost markup are still there."""


def word(text: str) -> Wording:
    """Return what is compared of a text."""
    plain = remove_markup(text)
    rest, number, counter, credit, is_credited, is_cut_off, has_debris = _strip(text, plain)
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
    if plain != text or _may_hold_lost_markup(plain):
        return True
    stripped = _strip(text, plain)
    return bool(stripped.has_debris or stripped.credit or stripped.is_cut_off)


def _strip(text: str, plain: str) -> _Stripped:
    """Take a text apart.

    Args:
        text: as it stands on the page.
        plain: the text without markup.
    """
    without_file = file_name.sub("", plain) if picture_suffix(plain) else plain
    number, is_glued, rest = _split_number(without_file)
    label = skip_label(rest)
    rest, counter = _split_counter(rest[label:])
    rest, button = _split_button(rest)
    rest, credit, is_credited = _split_credit(rest)
    is_plain = without_file == text and without_file.lstrip()[:1] not in BULLETS
    has_debris = bool(not is_plain or is_glued or label or counter or button)
    return _Stripped(rest, number, counter, credit, is_credited, _is_cut_off(rest), has_debris)


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
        from html import unescape  # few texts need it: a fortieth of the package's import time

        for _ in range(MAX_ESCAPES):
            text = unescape(text)
    return text


@lru_cache(1024)
def flatten(words: str) -> str:
    """Return words in capitals, without accents and spaces, to find copies in capitals.

    >>> flatten("ιδα ρένη"), flatten("ırmak"), flatten("IRMAK")
    ('ΙΔΑΡΕΝΗ', 'IRMAK', 'IRMAK')
    """
    words = words.replace(" ", "")
    if words.isascii():
        return words.upper()
    return "".join(letter for letter in normalize("NFD", words.upper()) if category(letter) != "Mn")


def _split_number(text: str) -> tuple[str, bool, str]:
    """Return the number in front of a text, whether it is a counter and no list item's, and the rest."""
    text = text.lstrip()
    body = text.lstrip(BULLETS) if text[1:2].isspace() or not text[:2].isascii() else text
    if match := list_number(body) or figure_number(body):
        return match[1], False, body[match.end() :]
    if match := spaced_counter(body):
        return match[1], True, body[match.end() :]
    match = front_counter(body)
    if match and (not match[1].strip("0") or match[2].isupper()):
        return match[1], True, body[match.end() :]
    return "", False, text


def _split_counter(text: str) -> tuple[str, str]:
    """Return a text without the counter glued to its end, and that counter."""
    text = text.rstrip()
    match = end_counter(text) if text[-1:].isdigit() else None
    return (text[: match.start()], match[0]) if match else (text, "")


def _split_button(text: str) -> tuple[str, str]:
    """Return a text without the label of a button at its end, and that label."""
    bare = text.rstrip(" .…»›>+]")
    folded = bare.casefold().replace("’", "'")
    if not folded.endswith(FOLDED_BUTTONS):
        return text, ""
    label = max((label for label in FOLDED_BUTTONS if folded.endswith(label)), key=len)
    start = next(start for start in range(len(bare)) if folded[len(bare[:start].casefold()) :] == label)
    before = bare[:start].rstrip(" \n[(")
    is_apart = before != bare[:start] or not before[-1:].isalnum()
    return (before, label) if is_apart and start >= MIN_REST else (text, "")


def _split_credit(text: str) -> tuple[str, str, bool]:
    """Return a text without the credit at its end, that credit, and whether it surely is one."""
    credit = find_credit(text)
    if credit is None or credit.start < MIN_REST:
        return text, "", False
    return text[: credit.start].rstrip(" ([（［【|/–—-"), text[credit.start :], credit.is_sure


def _is_cut_off(text: str) -> bool:
    """True if a text ends in an ellipsis, with a bracket or quotation mark behind it perhaps."""
    bare = text.rstrip(BEHIND_ELLIPSIS)
    is_stopped = bare[-1:] == "." and not bare[-2:-1].isalnum()
    return (is_stopped or bare[-1:] in ("…", "⋯", "。")) and ellipsis(text) is not None


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
"""A modifier letter that stands before the code point of a symbol."""


class _Separators(dict[int, str]):
    """Maps what is neither a letter, a digit, nor a mark of a letter to a space; a cache that fills on use."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        is_in_word = character.isalnum() or category(character) in ("Mn", "Mc", "Lm", "Sk")
        self[code] = character if is_in_word else " "
        return self[code]


SEPARATORS = _Separators()


def _may_hold_lost_markup(text: str) -> bool:
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
