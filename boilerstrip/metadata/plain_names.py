"""Names of which there is nothing to split or cut: the common case, told quickly."""

import re

from boilerstrip.lexicon import authors as words_of
from boilerstrip.lexicon.bylines import CONJUNCTIONS
from boilerstrip.lexicon.dates import MONTHS, WEEKDAYS
from boilerstrip.metadata.byline_labels import label_starts

_is_plain = re.compile(
    r"[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+(?: [A-ZÀ-ÖØ-Þ]\.)?(?:[ -][A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]+){1,2}"
    r"|[Α-ΫА-Я][α-ώа-яё]+(?:[ -][Α-ΫА-Я][α-ώа-яё]+){1,2}"
).fullmatch
_SPECIAL = frozenset[str]().union(
    words_of.ROLES,
    words_of.ORGANISATION_WORDS,
    words_of.STOPS,
    words_of.ROLE_MODIFIERS,
    words_of.CREDENTIALS,
    words_of.PLACES,
    CONJUNCTIONS,
    MONTHS,
    WEEKDAYS,
    label_starts(),
    *(phrase.split() for phrase in words_of.GENERIC | words_of.AGENCIES),
)
"""Words that a plain name has none of."""


def is_plain_name(text: str) -> bool:
    """Return True for two or three words with a capital, none of which may be a label, role or date.

    >>> is_plain_name("Jane Doe"), is_plain_name("By Doe"), is_plain_name("BBC News"), is_plain_name("Jane Doe, dpa")
    (True, False, False, False)
    """
    return _is_plain(text) is not None and _SPECIAL.isdisjoint(text.casefold().split())
