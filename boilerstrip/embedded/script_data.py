"""Text in the data of scripts: of all that a page's state holds, the strings that are its main text."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import compress
from typing import Any, NamedTuple

import numpy as np

from boilerstrip.document.scripts import Script
from boilerstrip.embedded.fragments import pieces_of, plain, running
from boilerstrip.embedded.rich_text import SPANS, line_of
from boilerstrip.embedded.states import find_states

Path = tuple[str, ...]
"""Keys that lead to a string; ``LIST`` stands for any place in a list."""

LIST = "[]"
SHELL_KEYS = frozenset(
    """
    i18n translations translation locale locales messages dictionary intl lang footer header nav navigation menu
    config settings consent cookie cookies gdpr privacy legal seo meta metadata og related recommended recommendations
    newsletter subscribe comments comment reviews ads ad promo promos author authors bio banner modal modals error
    errors theme styles
    """.split()
)
"""Words in keys that lead to the texts of the page's shell."""
RECORD_KEYS = frozenset("url href link slug permalink uri path price title headline name".split())
"""Keys of an item of a list that is a thing of its own: a card, a product, another article."""
WRAPPERS = frozenset({"data", "attributes", "attrs", "fields", "props", "value", "content"})
"""Keys between a part of a text and its string."""


class Key(NamedTuple):
    """What the key of an object says."""

    name: str
    """Without its digits."""
    is_item: bool
    """Whether it has any: such are the keys of a map, whose values are its items."""
    is_of_shell: bool


key_words = re.compile(r"[A-Z]?[a-z]+\d*[a-z]*|[A-Z]+(?![a-z])").findall
digits = re.compile(r"\d+").sub
holds_code = re.compile(r"[{}]|^\s*(?:https?:)?/").search
"""Patterns to be filled in, programs, style sheets, addresses of pictures."""


def find_fragments(scripts: Iterable[Script]) -> Iterator[str]:
    """HTML of the longest text in a page's script data: strings that stand at one place, the items of a list alike."""
    places: dict[Path, dict[str, None]] = {}
    for state in find_states(scripts):
        for path, text in _strings(state):
            if not holds_code(text):
                places.setdefault(path, {})[text] = None
    for text in _longest([list(texts) for texts in places.values()]):
        yield from pieces_of(text)


def _strings(state: Any) -> Iterator[tuple[Path, str]]:
    """Strings of several words that may be parts of one text, with their paths; iterative, as data is deep.

    Digits in keys are left out, and so are the levels of rich text.
    """
    read = cache(_read)  # a list of things repeats their keys
    waiting: list[tuple[Path, Any]] = [((), state)]
    while waiting:
        path, value = waiting.pop()
        if path and not _is_one_text(path):
            continue
        if isinstance(value, str):
            yield path, value
        elif isinstance(value, list):
            place = path if path[-1:] == (LIST,) else (*path, LIST)
            waiting.extend((place, part) for part in reversed(value) if _may_hold(part) and not _is_record(part))
        elif line := line_of(value):
            yield path, line
        else:
            keys = ((read(key), part) for key, part in value.items() if _may_hold(part))
            parts = [(_place(path, key, part), part) for key, part in keys if _leads(key, part)]
            waiting.extend(reversed(parts))


def _may_hold(part: Any) -> bool:
    """Whether a part may hold a text, or is one, of several words."""
    if isinstance(part, str):
        return " " in part.strip() or not part.isascii()
    return isinstance(part, (list, dict))


def _read(key: str) -> Key:
    name = digits("", key)
    return Key(name, name != key, not SHELL_KEYS.isdisjoint(word.lower() for word in key_words(key)))


def _place(path: Path, key: Key, part: Any) -> Path:
    is_rich = isinstance(part, list) and not key.is_item and key.name in SPANS
    return path if is_rich and path[-1:] == (LIST,) else (*path, key.name)


def _leads(key: Key, part: Any) -> bool:
    """Whether a key may lead to the main text."""
    return not key.is_of_shell and not (key.is_item and _is_record(part))


def _is_record(part: Any) -> bool:
    return isinstance(part, dict) and not RECORD_KEYS.isdisjoint(part)


def _is_one_text(path: Path) -> bool:
    """Whether strings at a path are one text: of one thing, or the parts of one list. If not, none below it are.

    >>> _is_one_text(("article", "body", "[]", "html")), _is_one_text(("films", "[]", "plot", "text"))
    (True, False)
    """
    if path.count(LIST) > 1 or path[0] == LIST:
        return False
    below = path[path.index(LIST) + 1 :] if LIST in path else ()
    return len(below) <= 1 or (len(below) == 2 and below[0] in WRAPPERS)


def _longest(places: list[list[str]]) -> list[str]:
    """Texts of the place that holds most running text; where few of them are running text, only these."""
    if not places:
        return []
    words = running([plain(text) for texts in places for text in texts])
    ends = np.cumsum([len(texts) for texts in places])
    texts, found = max(zip(places, np.split(words, ends[:-1]), strict=True), key=lambda place: float(place[1].sum()))
    is_running = found > 0
    return texts if 2 * is_running.sum() >= len(texts) else list(compress(texts, is_running.tolist()))
