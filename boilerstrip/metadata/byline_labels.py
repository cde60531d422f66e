"""Labels at the start of bylines, found by their first word."""

from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple

from boilerstrip.lexicon import bylines

COLONS = ":：/／︰｜|丨=●•·›»-–—"
"""Signs after a label; between it and the name."""
SURE_COLONS = ":：/／︰●"


class Kind(IntEnum):
    """How sure a label is."""

    PHRASE = 0
    NOUN = 1
    PREPOSITION = 2
    LINK = 3
    CREDIT = 4


class Label(NamedTuple):
    """A label at the start of a text."""

    kind: Kind
    words: str
    has_colon: bool
    rest: str
    is_bare: bool = False
    """True if nothing separates the label from the text after it."""


def _index(groups: Iterable[tuple[Kind, Iterable[str]]]) -> dict[str, tuple[tuple[tuple[str, ...], Kind], ...]]:
    """Return labels by their first word, the longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Kind]]] = {}
    for kind, phrases in groups:
        for phrase in phrases:
            words = tuple(phrase.split())
            table.setdefault(words[0], []).append((words, kind))
    return {first: tuple(sorted(labels, key=lambda label: -len(label[0]))) for first, labels in table.items()}


_LABELS = _index(
    (
        (Kind.PHRASE, bylines.PHRASES),
        (Kind.NOUN, bylines.NOUNS),
        (Kind.PREPOSITION, bylines.PREPOSITIONS),
        (Kind.LINK, bylines.LINK_LABELS),
        (Kind.CREDIT, bylines.CREDITS),
    )
)
_LANGUAGE_LABELS = {
    language: _index(((Kind.PREPOSITION, phrases),)) for language, phrases in bylines.LANGUAGE_PREPOSITIONS.items()
}
_UNSPACED = tuple(sorted(bylines.UNSPACED_LABELS, key=len, reverse=True))
_UNSPACED_CREDITS = tuple(sorted(bylines.UNSPACED_CREDITS, key=len, reverse=True))
_FIRST_CHARACTERS = frozenset(label[0] for label in _UNSPACED + _UNSPACED_CREDITS)
_NO_LABELS: tuple[tuple[tuple[str, ...], Kind], ...] = ()


def label_starts() -> frozenset[str]:
    """Return the first words of all labels."""
    return frozenset(_LABELS)


def starts_label(word: str) -> bool:
    """Return True for the first word of a label, in lower case and without punctuation."""
    return word in _LABELS


def find_label(text: str, language: str | None = None) -> Label | None:
    """Return the label at the start of a text.

    >>> find_label("Written by: Jane Doe")
    Label(kind=<Kind.PHRASE: 0>, words='written by', has_colon=True, rest='Jane Doe', is_bare=False)
    >>> find_label("文/张三"), find_label("Jane Doe")
    (Label(kind=<Kind.PHRASE: 0>, words='文', has_colon=True, rest='张三', is_bare=False), None)
    """
    if text[:1] in _FIRST_CHARACTERS:
        return _find_unspaced(text)
    first = text.split(None, 1)[:1]
    if not first:
        return None
    word = first[0].casefold()
    labels = _LABELS.get(word)
    if labels is None:
        labels = _NO_LABELS if word.isalnum() else _LABELS.get(_cut_colon(word), _NO_LABELS)
    if language is not None and (more := _LANGUAGE_LABELS.get(language[:2])):
        labels = labels + more.get(word, _NO_LABELS)
    return _match(text, labels) if labels else None


def _cut_colon(word: str) -> str:
    for sign in SURE_COLONS:
        if sign in word[1:]:
            head = word[: word.index(sign, 1)]
            return head if head in _LABELS else word
    return word.rstrip(".,")


def _match(text: str, labels: tuple[tuple[tuple[str, ...], Kind], ...]) -> Label | None:
    """Return the longest of some labels that a text starts with."""
    for words, kind in labels:
        rest = text
        for word in words:
            rest = rest.lstrip()
            head = rest[: len(word)]
            if head.casefold() != word:
                break
            rest = rest[len(word) :]
            if rest and (rest[0].isalnum() or rest[0] in "'’&_"):
                break
        else:
            stripped = rest.lstrip(" .,")
            has_colon = stripped[:1] in SURE_COLONS and stripped[:1] not in ("", "/", "／")
            if rest.startswith("-") or (kind is Kind.PREPOSITION and rest[:1] in (",", ".", "/")):
                continue
            return Label(kind, " ".join(words), has_colon, rest.lstrip(COLONS + " .,\u00a0"))
    return None


def _find_unspaced(text: str) -> Label | None:
    """Return the label of a text in a script without spaces."""
    for labels, kind in ((_UNSPACED_CREDITS, Kind.CREDIT), (_UNSPACED, Kind.PHRASE)):
        if not text.startswith(labels):
            continue
        for label in labels:
            if text.startswith(label):
                rest = text[len(label) :]
                has_colon = rest.lstrip()[:1] in COLONS and rest.strip() != ""
                is_bare = label in bylines.BARE_UNSPACED_LABELS and kind is Kind.PHRASE
                is_separate = has_colon or rest[:1].isspace()
                if is_separate or (is_bare and rest):
                    rest = rest.lstrip(COLONS + " \u3000\u00a0")
                    return Label(kind, label, has_colon or is_bare, rest, not is_separate)
    return None
