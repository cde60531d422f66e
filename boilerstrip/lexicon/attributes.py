"""The one table of what is read of HTML's attributes, and for whom: data, no logic.

The pruner keeps what this table names, the segmenters read it. To use the
value of a further attribute is to add a row.
"""

from enum import IntFlag

import numpy as np

from boilerstrip.arrays import U8
from boilerstrip.lexicon.tags import INLINE_TAGS, SKIPPED_TAGS, TAG_CODES, TAGS


class Reader(IntFlag):
    """Who needs an attribute."""

    SEGMENTATION = 1
    """Needs to know that it is there."""
    FEATURES = 2
    """Looks at the value on every page."""
    RENDERING = 4
    """Asks for a value now and then, as does METADATA."""
    METADATA = 8
    REWRITING = 16
    """Rewrites the tree where a value says so."""


HINTING = ("class", "id", "itemprop", "role", "style", "hidden", "aria-hidden", "aria-modal")
"""Attributes whose values become :class:`~boilerstrip.lexicon.hints.Hint` bits."""
PICTURE_SOURCES = ("src", "data-src", "data-original", "data-lazy-src", "srcset", "data-srcset", "data-lazy-srcset")
"""Where pictures, also those loaded late, have their addresses."""
ALIGNED_TAGS = ("td", "th")
"""Elements whose texts may be aligned."""
NAMING = ("class", "id", "itemprop")
"""Those of them whose values are searched for words."""
PICTURE_TEXTS = ("alt", "title")
"""Texts of a picture, in order of precedence."""
LINK = "href"
"""An ``<a>`` with this attribute is a link."""
MARK = "boilerstrip-mark"
"""Our own attribute: marks the elements that the caller wants kept or dropped."""
KEPT, DROPPED = "kept", "dropped"
"""Words of a mark."""
NOTABLE_PARTS = ("visu", "sr-o", "sron", "scre", "assi", "offs", "invi", "r-sr", "math", "atex", "note", "ltx_")
"""Four letters of each class name that rewriting looks for, such as "visually-hidden", "latex", "footnote",
"ltx_tag"."""
TEX_SOURCES = ("data-tex", "data-latex", "data-math", "data-formula", "data-expr")
"""Attributes that hold the TeX of what is drawn in their element."""
CODE_LANGUAGES = ("data-lang", "data-language")
"""Attributes that hold the language of code."""
TEX, MATHML = "boilerstrip-tex", "boilerstrip-ml"
"""Our own attributes of a ``<math>`` whose content was rewritten: present if that is TeX; the MathML that it was."""
META_KEYS, META_CONTENT = ("property", "name"), "content"
"""What names the property that a ``<meta>`` declares, and what holds its value."""
META_PROPERTIES = frozenset({"og:title", "twitter:title", "og:site_name"})
"""``<meta>`` properties and names that are read."""

TEXT_TAGS = frozenset(TAGS) - SKIPPED_TAGS
"""Elements of a page's text, among them those of no known name."""
HINTING_TAGS = TEXT_TAGS - INLINE_TAGS | {"a"}
"""Of the elements within a line, only links hint at anything."""

READERS: tuple[tuple[frozenset[str], tuple[str, ...], Reader], ...] = (
    (TEXT_TAGS, (MARK,), Reader.FEATURES),
    (HINTING_TAGS, HINTING, Reader.FEATURES),
    (frozenset({"a"}), (LINK,), Reader.SEGMENTATION | Reader.RENDERING),
    (frozenset({"img"}), PICTURE_TEXTS, Reader.FEATURES | Reader.RENDERING),
    (frozenset({"img", "source"}), PICTURE_SOURCES, Reader.RENDERING),
    (frozenset({"img"}), ("width", "height"), Reader.RENDERING),
    (frozenset({"video", "audio", "embed"}), ("src", "data-src", "title", "aria-label", "poster"), Reader.RENDERING),
    (frozenset({"img", "span"}), ("class",), Reader.REWRITING),
    (frozenset({"", "div", "figure", "p", "span"}), TEX_SOURCES, Reader.REWRITING),
    (frozenset({"nobr", "span"}), ("aria-hidden",), Reader.REWRITING),
    # language and direction; what a footnote's link points at, and what names a language of code or a footnote
    (TEXT_TAGS, ("lang", "dir"), Reader.RENDERING | Reader.METADATA),
    (TEXT_TAGS, ("id",), Reader.RENDERING),
    (frozenset({"a"}), ("name",), Reader.RENDERING),
    (HINTING_TAGS | {"code", "sup"}, ("class",), Reader.RENDERING),
    (frozenset({"pre", "code", "div", "figure"}), CODE_LANGUAGES, Reader.RENDERING),
    (frozenset({"blockquote", "div", "aside"}), ("data-callout",), Reader.RENDERING),
    (frozenset({"math"}), ("display", TEX, MATHML), Reader.RENDERING),
    (frozenset(ALIGNED_TAGS), ("align", "style"), Reader.RENDERING),
    (frozenset({"b", "strong"}), ("style",), Reader.RENDERING),
    (frozenset({"table"}), ("role",), Reader.RENDERING),
    # structure of lists, tables and quotations
    (frozenset({"ol"}), ("start", "reversed", "type"), Reader.RENDERING),
    (frozenset({"li"}), ("value",), Reader.RENDERING),
    (frozenset({"td", "th"}), ("colspan", "rowspan"), Reader.RENDERING),
    (frozenset({"blockquote", "q", "ins", "del"}), ("cite",), Reader.RENDERING),
    (frozenset({"details"}), ("open",), Reader.RENDERING),
    (frozenset({"input"}), ("type", "checked"), Reader.RENDERING),
    (frozenset({"time"}), ("datetime",), Reader.RENDERING | Reader.METADATA),
    (frozenset({"base"}), ("href",), Reader.METADATA),
    (frozenset({"meta"}), (*META_KEYS, META_CONTENT), Reader.METADATA),
)  # fmt: skip
"""Elements, their attributes, and who needs these. The values of an ``<input>`` or ``<source>`` count as those of the
element it is in, as it is no element of the text."""

ATTRIBUTES = ("", *dict.fromkeys(name for _, names, _ in READERS for name in names))
"""All names in the table; the first stands for all others."""
ATTRIBUTE_CODES = {name: code for code, name in enumerate(ATTRIBUTES)}


def _readers() -> U8:
    readers = np.zeros((len(TAGS), len(ATTRIBUTES)), np.uint8)
    for tags, names, reader in READERS:
        rows = [TAG_CODES[tag] for tag in tags]
        readers[np.ix_(rows, [ATTRIBUTE_CODES[name] for name in names])] |= np.uint8(reader)
    return readers


READERS_OF = _readers()
"""[tag, attribute] who needs it, as bits of :class:`Reader`."""
