"""A parsed page, and what was cut off or replaced on the way to it."""

import codecs
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode, SelectolaxError

from boilerstrip.document.encoding import decode, utf8
from boilerstrip.document.prune import prune
from boilerstrip.document.serialize import DROPPED, KEPT, RAW_TAGS, UNSEEN_TAGS, canonical_html, remove_unseen
from boilerstrip.errors import OptionError
from boilerstrip.metadata.title import TELLING_TAGS, nodes_by_tag, title
from boilerstrip.options import Options

TAGS_LOOKED_FOR = sorted({*TELLING_TAGS, *UNSEEN_TAGS, *RAW_TAGS})
WITHOUT_EVENTS = LexborDocumentOptions.WO_EVENTS
"""Without them parsing costs less; their one effect is that a ``<selectedcontent>`` repeats an option's text."""
BINARY_SHARE = 0.1
"""Input with more control characters than this is no text: pages hold none, PDF and images about a fifth."""
PDF_OPENING = "%PDF-"
"""Some PDF files begin with a long stretch of readable text (ISO 32000-1, 7.5.2: the header)."""
BINARY_SAMPLE = 4096
"""Characters looked at; formats show themselves at once."""
UTF8_LENGTH = 4
"""Bytes of the longest character."""
CONTROLS = bytes(code for code in range(0x80) if code < 0x20 or code == 0x7F).translate(None, b"\t\n\f\r\x1b")
"""Characters that stand in no text (tab, line feed, form feed, return and escape do); U+FFFD does not either."""


@dataclass(frozen=True, slots=True)
class Source:
    """What was read of an input, before any parsing."""

    page: bytes
    """Its text in UTF-8."""
    encoding: str | None
    """None where the caller gave text."""
    warnings: tuple[str, ...]
    truncated: bool
    """Whether a limit cut the input."""
    binary: bool
    """Whether the input is no text at all."""

    @property
    def text(self) -> str:
        """Its text."""
        return self.page.decode()


@dataclass(frozen=True, slots=True)
class Document:
    """A page after parsing."""

    html: str
    """What a reader may see of it, in canonical HTML (see :mod:`boilerstrip.document.serialize`)."""
    title: str | None
    """What the page says its title is."""
    scripts: Sequence[LexborNode] = ()
    """Its scripts, in page order; ``html`` is without them."""
    is_marked: bool = False
    """Whether the marks in it are the caller's; otherwise they are the page's own and mean nothing."""


def read(data: str | bytes, options: Options) -> Source:
    """Decode and cut an input to its limits.

    Raises:
        TypeError: the input is neither str nor bytes.
    """
    if not isinstance(data, (str, bytes)):
        raise TypeError(f"a page must be str or bytes, not {type(data).__name__}")
    truncated = len(data) > options.limits.characters
    data = data[: options.limits.characters] if truncated else data
    warnings = (f"input cut at {options.limits.characters:,} characters",) if truncated else ()
    if isinstance(data, bytes):
        decoded, encoding, notes = decode(data, options.encoding)
    else:
        (decoded, notes), encoding = utf8(data), None
    page = decoded if isinstance(decoded, bytes) else decoded.encode()
    page = page.removeprefix(codecs.BOM_UTF8)  # a byte-order mark that was decoded
    return Source(page, encoding, warnings + notes, truncated, _is_binary(page))


def parse(source: Source, options: Options) -> Document:
    """Parse a page by the HTML Standard's algorithm; no page fails.

    Raises:
        OptionError: a ``keep`` or ``drop`` selector is not CSS.
    """
    page = source.page if options.keep or options.drop else prune(source.page)  # a selector may ask for any attribute
    tree = LexborHTMLParser(page, options=WITHOUT_EVENTS)
    marks = {KEPT: _matches(tree, "keep", options.keep), DROPPED: _matches(tree, "drop", options.drop)}
    nodes = nodes_by_tag(tree, TAGS_LOOKED_FOR)
    remove_unseen(tree, nodes)
    declared = title(nodes)
    html = canonical_html(tree, nodes, marks)
    return Document(html, declared, nodes.get("script", ()), is_marked=any(marks.values()))


def _matches(tree: LexborHTMLParser, option: str, selectors: Iterable[str]) -> list[LexborNode]:
    found: dict[int, LexborNode] = {}
    for selector in selectors:
        try:
            found |= {node.mem_id: node for node in tree.css(selector)}
        except (SelectolaxError, UnicodeEncodeError) as error:
            raise OptionError(f"{option}: {selector!r} is not a CSS selector") from error
    return list(found.values())


def _is_binary(page: bytes) -> bool:
    begin = page[: UTF8_LENGTH * BINARY_SAMPLE].decode("utf-8", "ignore")
    sample = begin[:BINARY_SAMPLE]
    encoded = sample.encode()
    controls = len(encoded) - len(encoded.translate(None, CONTROLS)) + sample.count("\ufffd")
    return sample.startswith(PDF_OPENING) or controls > BINARY_SHARE * len(sample)
