"""What copies of a text have besides its words: a list item's number, a counter, a file's name, a button, a credit.

Markup is no part of this: it was removed before.
"""

import re
from typing import NamedTuple

from boilerstrip.lexicon.credits import ARTICLES, BUTTONS, FIGURE_WORDS, PICTURE_SUFFIXES
from boilerstrip.lexicon.scripts import CJK_RANGES, SEA_RANGES
from boilerstrip.selection.credit_phrases import find_credit, may_end_in_credit, skip_label

MAX_CREDIT = 60
"""Characters at the end of a text in which a credit begins."""
MIN_REST = 8
"""Characters of a caption at least; what is cut off behind it never leaves less."""
UNSPACED = "".join(f"{chr(first)}-{chr(last)}" for first, last in (*CJK_RANGES, *SEA_RANGES, (0x20000, 0x3FFFF)))
"""Scripts that do not separate words, as ranges of a character class."""
BULLETS = " \t\n•·∙▪▫■□●○◦‣⁃◆◇★☆►▶▸▹→⇒»›*–—|>+~・※✓✔-"
FOLDED_BUTTONS = tuple(label.casefold() for label in BUTTONS)

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


class Stripped(NamedTuple):
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


def strip(text: str, plain: str) -> Stripped:
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
    return Stripped(rest, number, counter, credit, is_credited, _is_cut_off(rest), has_debris)


def may_begin_with_debris(text: str) -> bool:
    """False if a text surely begins with no label, number of a figure or name of a file: what has letters."""
    start = text.lstrip(BULLETS)
    return bool(skip_label(text) or figure_number(start) or picture_suffix(text))


def may_end_in_debris(text: str) -> bool:
    """False if a text surely ends in no credit, cut, button or name of a file: what has letters, or less of them."""
    return bool(may_end_in_credit(text) or picture_suffix(text) or _split_button(text)[1] or may_be_cut_off(text))


def may_be_cut_off(text: str) -> bool:
    """False if a text surely does not end in an ellipsis, before a credit perhaps."""
    end = text[-MAX_CREDIT:]
    return "…" in end or "..." in end


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
