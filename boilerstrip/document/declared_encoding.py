"""The encoding that a page, or the server it came from, declares."""

import re
from collections.abc import Iterator

import webencodings

from boilerstrip.cautions import PageWarning

SNIFFED_BYTES = 1024
"""Bytes searched for a declaration first (HTML Standard, "prescan a byte stream")."""
MAX_TAG_BYTES = 1000
"""Bytes of a tag that are searched."""
SUPERSETS = {
    "gbk": "gb18030", "shift_jis": "cp932", "euc-kr": "cp949", "big5": "big5hkscs", "iso-2022-jp": "iso2022_jp_ext",
    "x-user-defined": "cp1252",
}  # fmt: skip
"""Python codecs for encodings whose own codec covers less than the WHATWG Encoding Standard, or does not exist (pages
that declare x-user-defined are read as windows-1252: HTML Standard, "prescan a byte stream")."""

META = re.compile(
    rb"""<meta[\s/][^<>]{0,%d}?(?<![\w-])charset\s*=\s*["']?\s*([\w.:-]+)""" % MAX_TAG_BYTES, re.IGNORECASE
)
has_meta, find_metas = META.search, META.finditer
match_xml = re.compile(rb"""\s*<\?xml\s[^>]{0,%d}?\bencoding\s*=\s*["']?\s*([\w.:-]+)""" % MAX_TAG_BYTES).match
remove_hidden = re.compile(rb"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\b|\Z)", re.IGNORECASE | re.DOTALL).sub
"""Removes what may hold something that looks like a declaration and is none."""
find_charset = re.compile(r"""charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']*))""", re.IGNORECASE).search
"""Matches the parameter of a MIME type (HTML Standard, "extracting a character encoding from a meta element")."""


def find_declared(data: bytes, known: str | None, warnings: list[PageWarning]) -> str | None:
    """Return the codec that is declared for a page: by the caller or the server, else in the page's first bytes.

    Args:
        data: the page.
        known: a label, or the value of HTTP's Content-Type header.
        warnings: gets one for each label that is unknown.
    """
    label = known if known is None else read_label(known)
    codec = None if label is None else find_codec(label, warnings)
    return codec or find_in_page(data[:SNIFFED_BYTES], warnings)


def find_in_page(data: bytes, warnings: list[PageWarning]) -> str | None:
    """Return the codec that a page declares in the first ``<meta>`` of a known one, or else as XML."""
    for label in _list_labels(data):
        codec = find_codec(label, warnings)
        if codec:
            # The declaration was read as ASCII, so the page cannot be UTF-16 (HTML Standard, "prescan a byte stream").
            return "utf-8" if codec.startswith("utf-16") else codec
    return None


def read_label(known: str) -> str | None:
    """Return the encoding label in what a caller knows of a page.

    >>> read_label("koi8-r"), read_label('text/html; Charset="KOI8-R"'), read_label("text/html")
    ('koi8-r', 'KOI8-R', None)
    """
    if "/" not in known:
        return known
    match = find_charset(known)
    return match[match.lastindex] if match and match.lastindex else None


def find_codec(label: str, warnings: list[PageWarning]) -> str | None:
    """Return the Python codec for a label of the WHATWG Encoding Standard, or None and a warning."""
    encoding = webencodings.lookup(label)
    if encoding is None or encoding.name == "replacement":  # the standard's name for encodings that must not be decoded
        warnings.append(PageWarning(f"unknown encoding label {label!r} passed over", "encoding-unknown"))
        return None
    return SUPERSETS.get(encoding.name, encoding.codec_info.name)


def _list_labels(data: bytes) -> Iterator[str]:
    if has_meta(data):
        for match in find_metas(remove_hidden(b"", data)):
            yield match[1].decode("ascii")
    if declaration := match_xml(data):
        yield declaration[1].decode("ascii")
