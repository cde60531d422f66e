"""Lists of names: several names between commas, conjunctions and semicolons."""

import re
from collections.abc import Sequence
from itertools import pairwise

from boilerstrip.lexicon import authors as words_of
from boilerstrip.lexicon.bylines import CONJUNCTIONS, SHORT_CONJUNCTIONS
from boilerstrip.lexicon.common_names import CHINESE_SURNAMES, GIVEN_NAMES
from boilerstrip.metadata.name_parts import EDGES, Name, Part, is_organisation, read_part
from boilerstrip.metadata.plain_names import is_plain_name

LEGAL_FORMS = frozenset("gmbh ag kg inc llc ltd plc e.v ev corp co mbh".split())
"""Words of firms, which conjunctions do not divide."""
ATTACHED_CONJUNCTIONS = {
    "و": frozenset("وليد وائل وسام وفاء وداد وجدي وحيد وهبة وردة وجيه وديع".split()),
    "ו": frozenset("ורד ויקטור ולדימיר ויקי ויויאן".split()),
}
"""Conjunctions written together with the next word, and names that begin with their letter."""
MAX_INITIALS = 4
"""Letters of an editor's initials beside an agency ("det/dpa")."""
MIN_ATTACHED = 4
"""Letters of a word with an attached conjunction."""

_NO_FAMILIES = words_of.GENERIC | words_of.ROLES
_split_strong = re.compile(r"\s*[;；\n]\s*").split
_split_commas = re.compile(r"\s*(?:[,，、/／؛،]|・(?=[^\u30a0-\u30ff]))\s*").split
_is_han_list = re.compile(r"[\u4e00-\u9fff]{1,4}(?:[\s\u3000]+[\u4e00-\u9fff]{1,4})+").fullmatch
_is_given_with_initials = re.compile(r"[^\W\d_]+\.?(?: [^\W\d_]\.?)+").fullmatch
_is_initials = re.compile(r"(?:[^\W\d_]\.[ -]?)+").fullmatch


def read_list(text: str, language: str | None = None) -> tuple[Part, tuple[str, ...]]:
    """Return the names in a list, and their kind.

    >>> read_list("Jane Doe, John Roe and dpa")
    (<Part.PERSON: 4>, ('Jane Doe', 'John Roe'))
    """
    if is_plain_name(text):
        return Part.PERSON, (text,)
    kind: Part = Part.NOTHING
    names: list[str] = []
    for piece in _split_strong(text):
        of_piece, found = _read_commas(piece, language)
        if of_piece > kind:
            kind, names = of_piece, []
        if of_piece == kind:
            names.extend(found)
    return kind, tuple(dict.fromkeys(names))


def _read_commas(text: str, language: str | None) -> tuple[Part, list[str]]:
    """Return the names between commas."""
    text = text.strip(EDGES)
    if _is_han_list(text):
        return Part.PERSON, _divide_han(text, language)
    parts = _join_suffixes([part for part in _split_commas(text) if part.strip(EDGES).strip()])
    if len(parts) == 2 and (name := _turn(*parts)):
        return Part.PERSON, [name]
    groups = [
        [read_part(piece, language, is_first=not row) for piece in _split_conjunctions(part, language)]
        for row, part in enumerate(parts)
    ]
    is_joined = [part.split()[0].casefold() in CONJUNCTIONS for part in parts]
    return _choose(groups, is_joined, text)


def _join_suffixes(parts: list[str]) -> list[str]:
    """Join "Jr." with the name before the comma."""
    joined: list[str] = []
    for part in parts:
        if joined and part.casefold().strip(" .") in words_of.SUFFIXES:
            joined[-1] += f" {part.strip()}"
        else:
            joined.append(part)
    return joined


def _turn(family: str, given: str) -> str:
    """Return "Jane Doe" for "Doe" and "Jane", where it is sure which is which; else an empty text."""
    family, given = family.strip(EDGES), given.strip(EDGES)
    is_single = " " not in family or all(word.casefold() in words_of.PARTICLES for word in family.split()[:-1])
    folded = family.casefold()
    if not is_single or not family or folded in GIVEN_NAMES or folded in _NO_FAMILIES:
        return ""
    is_given = given.split()[0].casefold() in GIVEN_NAMES and len(given.split()) <= 2
    is_sure = is_given or _is_given_with_initials(given) or _is_initials(given)
    is_other = is_organisation(given) or given.casefold().strip(".") in words_of.CREDENTIALS or is_organisation(family)
    return f"{given} {family}" if is_sure and not is_other and given[0].isupper() and family[-1].isalpha() else ""


def _divide_han(text: str, language: str | None) -> list[str]:
    """Return the Chinese names between spaces, or the one Japanese name that a space divides."""
    words = text.split()
    if all(len(word) == 1 for word in words) or (len(words) == 2 and len(words[0]) == 1):
        return ["".join(words)] if language is None or language.startswith("zh") else [" ".join(words)]
    is_chinese = (language or "").startswith("zh") or (
        not language and all(word[0] in CHINESE_SURNAMES for word in words)
    )
    is_list = is_chinese and all(len(word) > 1 for word in words)
    names = words if is_list else [" ".join(words)]
    return [name for name in (read_part(name, language).text for name in names) if name]


def _split_conjunctions(text: str, language: str | None) -> list[str]:
    """Return the parts between conjunctions, if these join names."""
    words = text.split()
    folded = [word.casefold() for word in words]
    cuts = [row for row, word in enumerate(folded) if _is_conjunction(word, words, row, language)]
    if not cuts:
        return _split_attached(words) if words and words[-1][0] > "\u0500" else [text]
    if LEGAL_FORMS.intersection(word.strip(".") for word in folded):
        return [text]
    bounds = [-1, *cuts, len(words)]
    pieces = [words[start + 1 : end] for start, end in pairwise(bounds)]
    pieces = [piece for piece in pieces if piece]
    return [" ".join(piece) for piece in pieces] if pieces and _are_names(pieces, folded) else [text]


def _is_conjunction(word: str, words: Sequence[str], row: int, language: str | None) -> bool:
    if word in CONJUNCTIONS:
        return words[row].islower() or not words[row].isalpha() or words[row].isupper() or not word.isascii()
    if word not in SHORT_CONJUNCTIONS:
        return False
    languages = SHORT_CONJUNCTIONS[word]
    is_likely = language is None or language[:2] in languages.split() or not word.isascii()
    return is_likely and word != "o" and row > 1 and len(words) - row > 2


def _are_names(pieces: list[list[str]], folded: list[str]) -> bool:
    """Return True if all of some parts around conjunctions look like names."""
    counts = [len(piece) for piece in pieces]
    if not pieces:
        return False
    first = " ".join(pieces[0])
    if is_organisation(first) and first.casefold() not in words_of.AGENCIES:
        return False
    if any(piece[0].casefold() == "the" for piece in pieces[1:]):
        return False
    if min(counts) > 1 or len(pieces) == 1:
        return True
    singles = [piece[0].casefold() for piece in pieces if len(piece) == 1]
    if all(name in GIVEN_NAMES or name in words_of.AGENCIES or name[0] > "\u0500" for name in singles):
        return True
    has_sign = "&" in folded or "+" in folded
    return not has_sign and (max(counts) == 1 or (counts[0] == 1 and not is_organisation(" ".join(pieces[-1]))))


def _split_attached(words: list[str]) -> list[str]:
    """Return the parts before and after a conjunction that is written together with a word."""
    for row in range(2, len(words)):
        names = ATTACHED_CONJUNCTIONS.get(words[row][0])
        if names is not None and len(words[row]) >= MIN_ATTACHED and words[row] not in names and len(words) - row > 1:
            return [" ".join(words[:row]), *_split_attached([words[row][1:], *words[row + 1 :]])]
    return [" ".join(words)]


def _choose(groups: list[list[Name]], is_joined: list[bool], text: str) -> tuple[Part, list[str]]:
    """Return the surest names of a list."""
    kind = max((name.kind for group in groups for name in group), default=Part.NOTHING)
    if kind is Part.PERSON:
        return kind, _choose_persons(groups, is_joined)
    if kind is Part.SINGLE:
        singles = [name.text for group in groups for name in group if name.kind is Part.SINGLE]
        agencies = [name.text for group in groups for name in group if name.kind is Part.ORGANISATION]
        if agencies and all(name.islower() and len(name) <= MAX_INITIALS for name in singles):
            return Part.ORGANISATION, agencies
        if len(singles) == len(groups) == 2:
            return kind, _choose_singles(singles, text)
        return kind, singles
    if kind is Part.ORGANISATION:
        return kind, [name.text for group in groups for name in group if name.kind is Part.ORGANISATION]
    return Part.NOTHING, []


def _choose_persons(groups: list[list[Name]], is_joined: list[bool]) -> list[str]:
    """Return persons, but not what follows a single role ("Jane Doe, Director, Hallam Internet")."""
    roles = [row for row, group in enumerate(groups) if group[0].kind is Part.ROLE]
    names = []
    for row, group in enumerate(groups):
        is_after_role = len(roles) == 1 and 0 < roles[0] < row and len(group) == 1 and not is_joined[row]
        if not is_after_role and any(name.kind is Part.PERSON for name in group):
            names += [name.text for name in group if name.kind >= Part.SINGLE]
    return names


def _choose_singles(singles: list[str], text: str) -> list[str]:
    """Return two single words between which is a comma."""
    first, second = (single.casefold() for single in singles)
    if second in words_of.PLACES:
        return singles[:1]
    if first in GIVEN_NAMES or not ("," in text or "/" in text):
        return singles
    return [", ".join(singles)] if "," in text else singles
