"""Text in the data of scripts: the state from which React, Next, Nuxt and their like draw a page."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from boilerstrip.blocks.characters import count
from boilerstrip.blocks.wording import LONG_TEXT_WORDS
from boilerstrip.sources.pieces import pieces_of, plain, running_words

Path = tuple[str, ...]

MIN_STATE = 500
"""Characters below which a script's data holds no text worth a look."""
SHELL_KEYS = frozenset(
    """
    i18n translations translation locale locales messages dictionary intl lang footer header nav navigation menu
    config settings consent cookie cookies gdpr privacy legal seo meta metadata og related recommended recommendations
    newsletter subscribe comments comment reviews ads ad promo promos author authors bio banner modal modals error errors
    theme styles
    """.split()
)
"""Words in keys that lead to the texts of the page's shell."""

RECORD_KEYS = frozenset({"url", "href", "link", "slug", "permalink", "uri", "path", "price", "title", "headline", "name"})
"""Keys of an item of a list that is a thing of its own: a card, a product, another article."""

WRAPPERS = frozenset({"data", "attributes", "attrs", "fields", "props", "value", "content"})
"""Keys between a part of a text and its string."""

begins_state = re.compile(r"\b(?:__\w+__|\w*_STATE|\w*_DATA|\w*(?:State|Data))\W{0,3}\s*=\s*(?=[{\[])").search
"""An assignment of plain JSON to a variable that is named as a page's state."""
key_words = re.compile(r"[A-Z]?[a-z]+\d*[a-z]*|[A-Z]+(?![a-z])").findall
holds_code = re.compile(r"[{}]|^\s*(?:https?:)?/").search
"""Patterns to be filled in, programs, style sheets, addresses of pictures."""
digits = re.compile(r"\d+").sub


def pieces(tree: LexborHTMLParser) -> Iterator[str]:
    """HTML of the longest text in a page's script data: strings that stand at one place, the items of a list alike."""
    groups: dict[Path, dict[str, None]] = {}
    for state in _states(tree):
        for path, text in _strings(state):
            if _is_text_of_page(path):
                groups.setdefault(path, {})[text] = None
    best = max(groups.values(), key=_weight, default={})
    for text in _members(list(best)):
        yield from pieces_of(text)


def _states(tree: LexborHTMLParser) -> Iterator[Any]:
    for node in tree.css("script:not([src])"):
        kind = node.attributes.get("type") or ""
        if "ld+json" in kind:
            continue
        text = node.text()
        start = 0 if "json" in kind else begins_state(text)
        if len(text) < MIN_STATE or start is None:
            continue
        try:
            yield json.JSONDecoder(strict=False).raw_decode(text.lstrip() if start == 0 else text[start.end() :])[0]
        except (ValueError, RecursionError):  # no JSON, numbers too long, nested too deep
            continue


def _strings(state: Any) -> Iterator[tuple[Path, str]]:
    """Strings of several words with their paths, places in lists and digits in keys left out; iterative, as data is deep."""
    waiting: list[tuple[Path, Any]] = [((), state)]
    while waiting:
        path, value = waiting.pop()
        if isinstance(value, str):
            if path and (" " in value.strip() or not value.isascii()):
                yield path, value
        elif isinstance(value, list):
            waiting.extend(((*path, "[]"), part) for part in reversed(value) if not _is_record(part))
        elif isinstance(value, dict):
            kept = [(key, digits("", key), part) for key, part in value.items() if not _is_shell(key)]
            waiting.extend(
                ((*path, place), part) for key, place, part in reversed(kept) if key == place or not _is_record(part)
            )


def _is_text_of_page(path: Path) -> bool:
    """Whether strings at a path are one text: of one thing, or the parts of one list.

    >>> _is_text_of_page(("article", "body", "[]", "html")), _is_text_of_page(("films", "[]", "plot", "text"))
    (True, False)
    """
    if path.count("[]") > 1 or path[0] == "[]":
        return False
    below = path[path.index("[]") + 1 :] if "[]" in path else ()
    return len(below) <= 1 or (len(below) == 2 and below[0] in WRAPPERS)


def _is_record(part: Any) -> bool:
    return isinstance(part, dict) and not RECORD_KEYS.isdisjoint(part)


def _is_shell(key: str) -> bool:
    return not SHELL_KEYS.isdisjoint(word.lower() for word in key_words(key))


def is_prose(text: str) -> bool:
    return not holds_code(text)


def _weight(texts: Iterable[str]) -> float:
    return running_words(plain(text) for text in texts if is_prose(text))


def _members(texts: list[str]) -> list[str]:
    """Texts of a group; where few of them are running text, as in a flat list of all of a page's strings, only these."""
    texts = [text for text in texts if is_prose(text)]
    if not texts:
        return []
    is_running = (count([plain(text) or " " for text in texts]).words >= LONG_TEXT_WORDS).tolist()
    if 2 * sum(is_running) >= len(texts):
        return texts
    return [text for text, running in zip(texts, is_running, strict=True) if running]
