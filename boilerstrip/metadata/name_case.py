"""Normal case of names in capitals."""

import re

from boilerstrip.lexicon.authors import PARTICLES, SUFFIXES

MIXED_LENGTH = 4
"""Letters from which one word in capitals beside others in normal case is a family name, and no abbreviation."""

_split_parts = re.compile(r"([-'’.])").split
_has_vowel = re.compile(r"[AEIOUYÄÖÜÅÆØÁÉÍÓÚÝÀÈÌÒÙÂÊÎÔÛÃÕĄĘİА-ЯΑ-Ω]").search


def normalise_case(name: str, language: str | None = None) -> str:
    """Return a name of two words or more without words in capitals.

    >>> normalise_case("JAKE O'SULLIVAN"), normalise_case("Bill MCCARTHY"), normalise_case("J.R. DE LA CRUZ")
    ("Jake O'Sullivan", 'Bill McCarthy', 'J.R. de la Cruz')
    >>> normalise_case("JGD"), normalise_case("Anna Lee JD")
    ('JGD', 'Anna Lee JD')
    """
    words = name.split(" ")
    if len(words) == 1 or not any(len(word) > 1 and word.isupper() for word in words):
        return name
    is_mixed = not name.isupper()
    return " ".join(_lower(word, row, is_mixed, language) for row, word in enumerate(words))


def _lower(word: str, row: int, is_mixed: bool, language: str | None) -> str:
    if not word.isupper() or (is_mixed and len(word) < MIXED_LENGTH):
        return word
    folded = word.casefold()
    if row and folded.strip(".") in SUFFIXES:
        return word if folded.strip(".") not in ("jr", "sr") else word.capitalize()
    if row and folded in PARTICLES and len(word) > 1:
        return folded
    if language is not None and language[:2] in ("tr", "az"):
        return "".join(_capitalise_turkish(part) for part in _split_parts(word))
    return "".join(_capitalise(part) for part in _split_parts(word))


def _capitalise(part: str) -> str:
    if len(part) == 2 and (part.endswith("J") or not _has_vowel(part)):
        return part
    if part.startswith("MC") and len(part) > MIXED_LENGTH:
        return "Mc" + part[2:].capitalize()
    return part.capitalize()


def _capitalise_turkish(part: str) -> str:
    return part[:1] + part[1:].replace("I", "ı").replace("İ", "i").lower()
