"""Text in the state of scripts: of all strings in it, those that are the page's main text."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import compress
from typing import Any, NamedTuple

import numpy as np

from boilerstrip.document.model import Script
from boilerstrip.embedded.fragments import count_running_words, split_into_fragments, strip_tags
from boilerstrip.embedded.rich_text import CHILDREN_KEYS, render_paragraph
from boilerstrip.embedded.states import find_states

Path = tuple[str, ...]
"""Keys that lead to a string; ``LIST`` represents any index of a list."""

LIST = "[]"
BOILERPLATE_WORDS = frozenset(
    """
    i18n translations translation locale locales messages dictionary intl lang footer header nav navigation menu
    config settings consent cookie cookies gdpr privacy legal seo meta metadata og related recommended recommendations
    newsletter subscribe comments comment reviews ads ad promo promos author authors bio banner modal modals error
    errors theme styles
    """.split()
)
"""Words in keys that lead to boilerplate."""
RECORD_KEYS = frozenset("url href link slug permalink uri path price title headline name".split())
"""Keys of a list item that is a record of its own: a card, a product, another article."""
WRAPPER_KEYS = frozenset({"data", "attributes", "attrs", "fields", "props", "value", "content"})
"""Keys between a part of a text and its string."""


class Key(NamedTuple):
    """A key of an object, parsed."""

    name: str
    """The key without its digits."""
    is_numbered: bool
    """True if the key has digits: the object is a map, and its values are the items of a list."""
    is_boilerplate: bool
    """True if the key leads to boilerplate."""


find_words = re.compile(r"[A-Z]?[a-z]+\d*[a-z]*|[A-Z]+(?![a-z])").findall
replace_digits = re.compile(r"\d+").sub
is_code = re.compile(r"[{}]|^\s*(?:https?:)?/").search
"""Matches templates, programs, style sheets and addresses."""


def find_fragments(scripts: Iterable[Script]) -> Iterator[str]:
    """Fragments of HTML for the longest text in the state of scripts.

    A text is made of all strings at one path; the items of a list share their path.
    """
    texts_by_path: dict[Path, dict[str, None]] = {}
    for state in find_states(scripts):
        for path, text in _find_strings(state):
            if not is_code(text):
                texts_by_path.setdefault(path, {})[text] = None
    for text in _choose_longest([list(texts) for texts in texts_by_path.values()]):
        yield from split_into_fragments(text)


def _find_strings(state: Any) -> Iterator[tuple[Path, str]]:
    """Strings of several words with their paths; iterative, as data may be nested deeply.

    Paths leave out the digits of keys and the levels of rich text.
    """
    parse_key = cache(_parse_key)  # the items of a list repeat their keys
    stack: list[tuple[Path, Any]] = [((), state)] if _may_hold_text(state) else []
    while stack:
        path, value = stack.pop()
        if path and not _is_one_text(path):
            continue
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, list):
            item_path = path if path[-1:] == (LIST,) else (*path, LIST)
            stack.extend((item_path, item) for item in reversed(value) if _may_hold_text(item) and not _is_record(item))
        elif paragraph := render_paragraph(value):
            yield path, paragraph
        else:
            entries = ((parse_key(key), child) for key, child in value.items() if _may_hold_text(child))
            children = [(_extend(path, key, child), child) for key, child in entries if _may_be_main(key, child)]
            stack.extend(reversed(children))


def _may_hold_text(value: Any) -> bool:
    """True for strings of several words, and for lists and objects, which may hold them."""
    if isinstance(value, str):
        return " " in value.strip() or not value.isascii()
    return isinstance(value, (list, dict))


def _parse_key(key: str) -> Key:
    name = replace_digits("", key)
    is_boilerplate = not BOILERPLATE_WORDS.isdisjoint(word.lower() for word in find_words(key))
    return Key(name, name != key, is_boilerplate)


def _extend(path: Path, key: Key, value: Any) -> Path:
    is_rich_text = isinstance(value, list) and not key.is_numbered and key.name in CHILDREN_KEYS
    return path if is_rich_text and path[-1:] == (LIST,) else (*path, key.name)


def _may_be_main(key: Key, value: Any) -> bool:
    return not key.is_boilerplate and not (key.is_numbered and _is_record(value))


def _is_record(value: Any) -> bool:
    return isinstance(value, dict) and not RECORD_KEYS.isdisjoint(value)


def _is_one_text(path: Path) -> bool:
    """True if the strings at a path are one text: of one object, or the parts of one list.

    If they are not, no longer path is either.

    >>> _is_one_text(("article", "body", "[]", "html")), _is_one_text(("films", "[]", "plot", "text"))
    (True, False)
    """
    if path.count(LIST) > 1 or path[0] == LIST:
        return False
    below = path[path.index(LIST) + 1 :] if LIST in path else ()
    return len(below) <= 1 or (len(below) == 2 and below[0] in WRAPPER_KEYS)


def _choose_longest(groups: list[list[str]]) -> list[str]:
    """The group of strings with the most words of running text.

    If less than half of its strings are running text, only those are returned.
    """
    if not groups:
        return []
    words = count_running_words([strip_tags(text) for texts in groups for text in texts])
    ends = np.cumsum([len(texts) for texts in groups])
    by_group = zip(groups, np.split(words, ends[:-1]), strict=True)
    texts, running_words = max(by_group, key=lambda group: float(group[1].sum()))
    is_running = running_words > 0
    return texts if 2 * is_running.sum() >= len(texts) else list(compress(texts, is_running.tolist()))
