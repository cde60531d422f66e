"""Input to source: decode it, cut it to its limits, and detect binary formats."""

import codecs
import re
from dataclasses import dataclass

from boilerstrip.cautions import PageWarning
from boilerstrip.document.doubled import repair
from boilerstrip.document.encoding import REPLACEMENT, decode, encode_utf8
from boilerstrip.document.formats import describe_binary, name_binary, name_text_format
from boilerstrip.options import Options

BINARY_SHARE = 0.1
"""Input with a larger share of control characters is binary; pages have none, PDF files and images about a fifth."""
STRAY_CONTROLS = 2
"""Control characters that a text of a few words may hold by accident."""
BINARY_SAMPLE = 4096
"""Bytes inspected: binary formats show within the first few."""
CONTROLS = bytes(code for code in range(0x80) if code < 0x20 or code == 0x7F).translate(None, b"\t\n\f\r\x1b")
"""Control characters that do not occur in text; U+FFFD counts as one too."""


MAX_ADDRESS_LENGTH = 2048
"""Bytes of the longest path or address looked for; browsers and servers limit them to about as many."""
is_address = re.compile(
    rb"""
    (?: https?:// | ftp:// | file:/ | www\. ) [^\s<>]+
    | (?: ~ | \.{1,2} | [a-z]: )? [/\\] [^\s<>]+
    | [^\n\r<>]+ \. (?: [xsdp]?html? | mht(?:ml)? | xml | php\d? | aspx? | jsp | txt | md | pdf | gz | warc )
    """,
    re.VERBOSE | re.IGNORECASE,
).fullmatch
"""Matches a path or an address, as of a file that the caller meant to read."""


@dataclass(frozen=True, slots=True)
class Source:
    """A decoded input, before parsing."""

    page: bytes
    """Its text in UTF-8; empty if the input is binary."""
    encoding: str | None
    """The encoding that bytes were decoded from; None for str, and if the input is binary."""
    warnings: tuple[PageWarning, ...]
    truncated: bool
    """True if a limit cut the input."""
    binary: bool
    """True if the input is not text."""

    @property
    def text(self) -> str:
        """The decoded text."""
        return self.page.decode()


def read(data: str | bytes, options: Options) -> Source:
    """Decode an input and cut it to ``options.limits.characters``.

    Raises:
        TypeError: ``data`` is neither str nor bytes.
    """
    if not isinstance(data, (str, bytes)):
        raise TypeError(f"a page must be str or bytes, not {type(data).__name__}")
    limit = options.limits.characters
    truncated = len(data) > limit
    data = data[:limit] if truncated else data
    warnings = (PageWarning(f"input cut at {limit:,} characters", "input-cut"),) if truncated else ()
    name = name_binary(data)
    if name:
        return _refuse(name, warnings, truncated)
    if isinstance(data, bytes):
        decoded, encoding, notes = decode(data, options.encoding)
    else:
        (decoded, notes), encoding = encode_utf8(data), None
    page = decoded if isinstance(decoded, bytes) else decoded.encode()
    page = page.removeprefix(codecs.BOM_UTF8)  # a byte-order mark that was decoded
    if is_binary(page):
        return _refuse(None, warnings, truncated)
    page, repairs = repair(page)
    notes = (*warnings, *notes, *repairs, *_warn_of_format(page), *_warn_of_address(page))
    return Source(page, encoding, notes, truncated, binary=False)


def _refuse(name: str | None, warnings: tuple[PageWarning, ...], truncated: bool) -> Source:
    """Return the source of a binary input."""
    warning = PageWarning(describe_binary(name), "not-a-page")
    return Source(b"", None, (*warnings, warning), truncated, binary=True)


def _warn_of_format(page: bytes) -> tuple[PageWarning, ...]:
    """Return a warning if a page is text in another format than HTML."""
    name = name_text_format(page)
    return () if name is None else (PageWarning(f"the input is not HTML: {name}; its text was read", "not-html"),)


def _warn_of_address(page: bytes) -> tuple[PageWarning, ...]:
    """Return a warning if a page is nothing but the path or address of one."""
    if len(page) > MAX_ADDRESS_LENGTH or not is_address(page.strip()):
        return ()
    return (PageWarning("input is a path or an address, not a page: nothing was read or fetched", "input-address"),)


def is_binary(page: bytes) -> bool:
    """Return True if UTF-8 bytes hold many control characters, as binary formats do."""
    sample = page[:BINARY_SAMPLE]
    controls = len(sample) - len(sample.translate(None, CONTROLS)) + sample.count(REPLACEMENT)
    return controls > STRAY_CONTROLS and controls > BINARY_SHARE * len(sample.decode("utf-8", "ignore"))
