"""The language of code, as a page names it."""

import re
from collections.abc import Sequence

from boilerstrip.lexicon.code_languages import LANGUAGES, LOOSE_MARKERS, MARKERS, NO_LANGUAGES, PREFIXES

LANGUAGE = r"[a-z][a-z0-9+#._\-]{0,24}"
match_prefixed = re.compile(
    rf"(?:^|\s)(?:{'|'.join(sorted(PREFIXES, key=len, reverse=True))})(?:-|:\s*)({LANGUAGE})(?=[\s;,]|$)"
).search
is_language = re.compile(LANGUAGE).fullmatch


def find_language(class_names: Sequence[str], named: Sequence[str], own: Sequence[str] = ()) -> str:
    """Return the language of code in lower case; empty if the page does not name it.

    >>> find_language(["highlight notranslate", "language-C++ hljs"], []), find_language([], ["Rust"])
    ('c++', 'rust')
    >>> find_language(["brush: php; toolbar: false"], []), find_language(["hljs go"], []), find_language(["wide"], [])
    ('php', 'go', '')
    >>> find_language(["highlight sql"], []), find_language(["wide lua"], []), find_language([], [], ["wide lua"])
    ('sql', '', 'lua')

    Args:
        class_names: ``class`` of the elements of the code, the innermost first.
        named: attributes that hold nothing but a language, or class names.
        own: those of the class names that are of a ``<pre>`` or ``<code>``: a language may stand alone there.
    """
    for value in (*named, *class_names):
        if language := _find_prefixed(value.lower()):
            return language
    for value in named:
        if _is_language(value.strip().lower()):
            return value.strip().lower()
    marked = map(_find_marked, (*named, *class_names))
    return next(filter(None, (*marked, *map(_find_known, own))), "")


def _find_prefixed(value: str) -> str:
    match = match_prefixed(value)
    return match[1] if match and _is_language(match[1]) else ""


def _find_marked(value: str) -> str:
    """Return the name beside that of a highlighter."""
    names = value.lower().split()
    if MARKERS.isdisjoint(names):
        return ""
    others = [name for name in names if name not in MARKERS and _is_language(name)]
    known = _find_known(value)
    is_sure = len(others) == 1 and "-" not in others[0] and not LOOSE_MARKERS.issuperset(MARKERS.intersection(names))
    return known or (others[0] if is_sure else "")


def _find_known(value: str) -> str:
    return next((name for name in value.lower().split() if name in LANGUAGES), "")


def _is_language(name: str) -> bool:
    return bool(is_language(name)) and name not in NO_LANGUAGES
