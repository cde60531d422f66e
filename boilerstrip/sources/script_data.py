"""Text in the data of scripts: of all that a page's state holds, the strings that are its main text."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from boilerstrip.blocks.characters import count
from boilerstrip.blocks.wording import LONG_TEXT_WORDS
from boilerstrip.sources.pieces import pieces_of, plain, running_words
from boilerstrip.sources.rich_text import SPANS, line_of
from boilerstrip.sources.states import states

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

key_words = re.compile(r"[A-Z]?[a-z]+\d*[a-z]*|[A-Z]+(?![a-z])").findall
digits = re.compile(r"\d+").sub
holds_code = re.compile(r"[{}]|^\s*(?:https?:)?/").search
"""Patterns to be filled in, programs, style sheets, addresses of pictures."""


def pieces(tree: LexborHTMLParser) -> Iterator[str]:
    """HTML of the longest text in a page's script data: strings that stand at one place, the items of a list alike."""
    groups: dict[Path, dict[str, None]] = {}
    for state in states(tree):
        for path, text in _strings(state):
            if not holds_code(text) and _is_one_text(path):
                groups.setdefault(path, {})[text] = None
    for text in _members(list(max(groups.values(), key=_weight, default={}))):
        yield from pieces_of(text)


def _strings(state: Any) -> Iterator[tuple[Path, str]]:
    """Strings of several words with their paths; iterative, as data is deep.

    Digits in keys are left out, and so are the levels of rich text.
    """
    waiting: list[tuple[Path, Any]] = [((), state)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str):
            if " " in value.strip() or not value.isascii():
                yield path, value
        elif isinstance(value, list):
            place = path if path[-1:] == (LIST,) else (*path, LIST)
            waiting.extend((place, part) for part in reversed(value) if not _is_record(part))
        elif isinstance(value, dict):
            if line := line_of(value):
                yield path, line
            else:
                parts = [(_place(path, key, part), part) for key, part in value.items() if _leads(key, part)]
                waiting.extend(reversed(parts))


def _place(path: Path, key: str, part: Any) -> Path:
    is_rich = key in SPANS and isinstance(part, list)
    return path if is_rich and path[-1:] == (LIST,) else (*path, digits("", key))


def _leads(key: str, part: Any) -> bool:
    """Whether a key may lead to the main text; keys with digits are those of a map, whose values are its items."""
    if isinstance(part, dict) and digits("", key) != key and _is_record(part):
        return False
    return SHELL_KEYS.isdisjoint(word.lower() for word in key_words(key))


def _is_record(part: Any) -> bool:
    return isinstance(part, dict) and not RECORD_KEYS.isdisjoint(part)


def _is_one_text(path: Path) -> bool:
    """Whether strings at a path are one text: of one thing, or the parts of one list.

    >>> _is_one_text(("article", "body", "[]", "html")), _is_one_text(("films", "[]", "plot", "text"))
    (True, False)
    """
    if path.count(LIST) > 1 or path[:1] in ((), (LIST,)):
        return False
    below = path[path.index(LIST) + 1 :] if LIST in path else ()
    return len(below) <= 1 or (len(below) == 2 and below[0] in WRAPPERS)


def _weight(texts: Iterable[str]) -> float:
    return running_words(map(plain, texts))


def _members(texts: list[str]) -> list[str]:
    """Texts of a group; where few of them are running text, only these."""
    if not texts:
        return []
    is_running = (count([plain(text) or " " for text in texts]).words >= LONG_TEXT_WORDS).tolist()
    if 2 * sum(is_running) >= len(texts):
        return texts
    return [text for text, running in zip(texts, is_running, strict=True) if running]
