"""Names of authors in bylines and in what pages declare.

A text is cleaned, cut into segments at bars, dashes and dates, and these into
parts at commas and conjunctions. A segment with a label is preferred, then one
that names persons, then single words, then organisations.
"""

import re

from boilerstrip.lexicon.bylines import CREDITS, PARTICLE_PREPOSITIONS
from boilerstrip.lexicon.common_names import GIVEN_NAMES
from boilerstrip.lexicon.dates import MONTHS, WEEKDAYS
from boilerstrip.metadata.byline_labels import Kind, Label, find_label
from boilerstrip.metadata.byline_text import is_byline
from boilerstrip.metadata.name_lists import read_list
from boilerstrip.metadata.name_parts import Part, is_organisation
from boilerstrip.metadata.name_text import BREAK, clean_text
from boilerstrip.metadata.plain_names import is_plain_name
from boilerstrip.metadata.reporters import find_reporters

__all__ = ["find_byline", "is_organisation", "split_names"]

MAX_TEXT = 2000
"""Characters of a declared author; longer ones are no names."""
MIN_BYLINE = 3
MAX_BYLINE = 200
"""Characters of a byline."""
PUBLISHED_BY = "published by"
"""The label that also names the publishers of games and books."""
MAX_ROUNDS = 4
"""Times that names are split again, until they stay as they are."""

CREDIT_ENDS = (" by", " von", " par", " por")
_CREDITS_BY = "|".join(re.escape(label) for label in CREDITS if label.endswith(CREDIT_ENDS))
_split_credits = re.compile(rf"(?<![\s,])[\s,]+(?:and\s+)?(?:{_CREDITS_BY})\s", re.IGNORECASE).split
drop_addresses = re.compile(r"\s[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+").sub
"""Drops the addresses of electronic mail after a name."""
drop_places = re.compile(r"[／/]\s?[\u4e00-\u9fff]{2,6}[報报][導道]").sub
"""Drops the place of a report after a reporter in Chinese: "記者某某／台北報導"."""
_split_fields = re.compile(r"(?<![\s,.;/])[\s,.;/]+[^\s,.;/][^\s,;/]*\s?:\s").split
_find_middle_labels = re.compile(
    r"(?<!\w)(?:[^\W\d_]+\s)?(?:by|von|par|por|door|av|af|от|autor|автор)(?=[\s:])", re.IGNORECASE
).finditer
_names_reporters = re.compile("记者|記者|기자|특파원").search

_DATE_STARTS = (
    MONTHS | WEEKDAYS | frozenset("published updated posted veröffentlicht aktualisiert publié publicado stand".split())
)
"""Words at the start of datelines that may go on with a byline."""


def split_names(text: str, language: str | None = None) -> tuple[str, ...]:
    """Return the names in a byline's or a declared author's text.

    Organisations are returned only if there is nobody else.

    Args:
        text: the text, without markup.
        language: BCP 47 tag of the page's language, if known.

    >>> split_names("By Jane Doe, Senior Reporter, and JOHN ROE | BBC News")
    ('Jane Doe', 'John Roe')
    >>> split_names("作者：赵延东、风笑天"), split_names("admin"), split_names("Doe, Jane A.")
    (('赵延东', '风笑天'), (), ('Jane A. Doe',))
    """
    if is_plain_name(text):
        return (text,)
    names = _split_once(text, language)
    return names if names == (text,) else _settle(names, language)


def find_byline(text: str, language: str | None = None) -> tuple[str, ...]:
    """Return the names in a short visible text that is a byline; none if it has no label of one.

    >>> find_byline("By Jane Doe | May 22, 2024"), find_byline("Von Max Muster, 22.05.2024")
    (('Jane Doe',), ('Max Muster',))
    >>> find_byline("By the time the ferry came, it rained."), find_byline("Photo by Jane Doe")
    ((), ())
    """
    if not MIN_BYLINE <= len(text) <= MAX_BYLINE:
        return ()
    text = drop_addresses("", text).strip()
    if not text.isascii():
        text = drop_places("", text)
    label = find_label(text, language) or _find_after_date(text, language)
    if label is None:
        return find_reporters(text) if _names_reporters(text) else ()
    while label.kind <= Kind.PREPOSITION and (inner := find_label(label.rest, language)):
        if inner.kind > Kind.PREPOSITION or not _is_cut(label.rest, inner):
            break
        label = inner._replace(has_colon=inner.has_colon or label.has_colon, kind=min(inner.kind, label.kind))
    if not is_byline(label):
        return ()
    return _check(label, _settle(_split_once(label.rest, language, only_first=True), language))


def _find_after_date(text: str, language: str | None) -> Label | None:
    """Return the label after the date at the start of a text."""
    first = text[:MAX_BYLINE].split(None, 1)[0].casefold().strip(".,:;") if text else ""
    if not (text[:1].isdigit() or first in _DATE_STARTS):
        return None
    for match in _find_middle_labels(text):
        if not clean_text(text[: match.start()]).strip(BREAK + " ,."):
            return find_label(text[match.start() :].lstrip(), language)
    return None


def _settle(names: tuple[str, ...], language: str | None) -> tuple[str, ...]:
    """Split names again until they stay as they are; none if they never do."""
    for _ in range(MAX_ROUNDS):
        parts = [(name,) if is_plain_name(name) else _split_once(name, language) for name in names]
        if all(part == (name,) for part, name in zip(parts, names, strict=True)):
            return names
        names = tuple(dict.fromkeys(name for part in parts for name in part))
    return ()


def _check(label: Label, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names if they are likely after a label."""
    is_sure = label.kind is Kind.PHRASE or label.has_colon
    if label.words == PUBLISHED_BY and all(is_organisation(name) for name in names):
        return ()
    if is_sure or not names:
        return names
    if any("," in name for name in names):
        return ()
    is_full = all(" " in name or not name.isascii() for name in names)
    if label.kind is Kind.NOUN or label.words in PARTICLE_PREPOSITIONS:
        return names if is_full else ()
    is_pair_of_words = len(names) > 1 and not is_full
    is_given = all(" " in name or name.casefold() in GIVEN_NAMES for name in names)
    return () if is_pair_of_words and not is_given else names


def _split_once(text: str, language: str | None, *, only_first: bool = False) -> tuple[str, ...]:
    """Return the names in a text, or those in its first segment only."""
    if len(text) > MAX_TEXT or not text.strip():
        return ()
    best: tuple[tuple[bool, Part], tuple[str, ...]] = ((False, Part.NOTHING), ())
    has_label = is_credit = False
    for segment in clean_text(text).split(BREAK):
        rest, label = _cut_labels(segment.strip(), language)
        was_credit, is_credit = is_credit, label is not None and label.kind is Kind.CREDIT
        if is_credit:
            is_credit = not rest
            continue
        has_label = has_label or label is not None
        if not rest or was_credit:
            continue
        kind, names = read_list(_cut_rest(rest), language)
        rank = (has_label and kind > Part.ROLE, kind)
        if rank > best[0]:
            best = (rank, names)
        has_label = False
        if only_first:
            break
    return best[1]


def _cut_rest(text: str) -> str:
    """Return a text up to another field ("Category: ...") or the credit of somebody else ("edited by ...")."""
    if ": " in text:
        text = _split_fields(text)[0]
    lower = text.lower()
    return _split_credits(text)[0] if any(f"{end} " in lower for end in CREDIT_ENDS) else text


def _cut_labels(text: str, language: str | None) -> tuple[str, Label | None]:
    """Return a text without the labels at its start, and the last of them."""
    last = None
    if text.startswith(("©", "(c)")):
        return "", Label(Kind.CREDIT, "©", True, "")
    while text and (label := find_label(text, language)) is not None:
        if label.kind is Kind.CREDIT:
            if label.has_colon or " " in label.words or (not label.rest and label.words != text.casefold()):
                return label.rest, label
            break
        if not _is_cut(text, label):
            break
        last, text = label, label.rest
    return text, last


def _is_cut(text: str, label: Label) -> bool:
    """Return True for a label that is no part of the name itself."""
    if label.has_colon or label.kind in (Kind.PHRASE, Kind.LINK) or not label.rest:
        return True
    first = label.rest[0]
    starts_name = first.isupper() or not first.isalpha() or not first.islower()
    if label.kind is Kind.PREPOSITION and label.words not in PARTICLE_PREPOSITIONS:
        return starts_name or " " not in label.rest
    return starts_name and (" " in label.rest or text[0].islower())
