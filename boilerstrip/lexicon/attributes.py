"""The attributes of HTML that say something of a page's text: data, no logic."""

import numpy as np

from boilerstrip.lexicon.tags import INLINE_TAGS, TAGS

HINTING = ("class", "id", "itemprop", "role", "style", "hidden", "aria-hidden", "aria-modal")
PICTURE_TEXTS = ("alt", "title")
MARK = "boilerstrip-mark"
"""Our own attribute: marks the elements that the caller wants kept or dropped."""
KEPT, DROPPED = "kept", "dropped"
"""Words of a mark."""
META_PROPERTIES = frozenset({"og:title", "twitter:title", "og:site_name"})
"""``<meta>`` properties and names that are read."""
ATTRIBUTES = ("", *HINTING, "href", *PICTURE_TEXTS, MARK)
"""Those looked for; the first stands for all others."""
ATTRIBUTE_CODES = {name: code for code, name in enumerate(ATTRIBUTES)}


def _read_of(tag: str) -> tuple[str, ...]:
    """The attributes of an element that are read: of those within a line, only links hint at anything."""
    if tag == "img":
        return PICTURE_TEXTS
    if tag == "a":
        return (*HINTING, "href", MARK)
    return (MARK,) if tag in INLINE_TAGS else (*HINTING, MARK)


IS_READ = np.array([[name in _read_of(tag) for name in ATTRIBUTES] for tag in TAGS])
"""[tag, attribute]"""
