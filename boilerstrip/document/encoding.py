"""Bytes to text: which encoding a page is in, whatever it declares."""

import codecs
import re
from typing import NamedTuple

import webencodings

from boilerstrip.native import COMPILED
from boilerstrip.native.utf8 import is_valid

SNIFFED_BYTES = 1024
"""A declaration stands in the first 1024 bytes (HTML Standard, "prescan a byte stream")."""
DETECTED_BYTES = 65_536
"""How much of a page the detector reads; more changes no guess and costs seconds on large pages."""
MAX_BROKEN_SHARE = 0.1
"""Text that is UTF-8 but for a few cut sequences stays UTF-8: in another encoding most sequences would break."""

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SUPERSETS = {"gbk": "gb18030", "shift_jis": "cp932", "euc-kr": "cp949", "big5": "big5hkscs", "x-user-defined": "cp1252"}
"""Python's codecs of these names are narrower than what the WHATWG Encoding Standard means by them, or there is none
(a page that declares x-user-defined is in windows-1252: HTML Standard, "prescan a byte stream")."""

declared_charset = re.compile(
    rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
).search

letters_misread = re.compile(r"[^\W\d_][£¥¯³¹¼½¾¿][^\W\d_]").search
"""Whether symbols stand within words: letters of windows-1250, as Polish has them, read as windows-1252."""


class Decoded(NamedTuple):
    """A page, the encoding it was read in, and what went wrong."""

    page: str | bytes
    """Its text; its bytes where they are valid UTF-8, as the parser takes them so."""
    encoding: str
    warnings: tuple[str, ...]

    @property
    def text(self) -> str:
        """Its text."""
        return self.page if isinstance(self.page, str) else self.page.decode()


def decode(data: bytes, known: str | None = None) -> Decoded:
    """Decode a page's bytes.

    In order: the caller's label, a byte-order mark, UTF-8 where the bytes are
    valid UTF-8 or nearly (whatever the page declares: hardly any other text
    is), the page's declaration, a detector. An unknown label is passed over
    with a warning; what cannot be decoded becomes U+FFFD with a warning.
    """
    warnings: list[str] = []
    for mark, name in BYTE_ORDER_MARKS:
        if data.startswith(mark) and known is None:
            return _lenient(data[len(mark) :], name, warnings)
    if known is not None and (codec := _codec(known, warnings)):
        return _lenient(data, codec, warnings)
    declared = _declared(data, warnings)
    if declared and declared.startswith("iso2022"):  # seven bits: valid UTF-8 as well
        return _lenient(data, declared, warnings)
    if is_utf8(data):
        return Decoded(data, "utf-8", tuple(warnings))
    if _is_nearly_utf8(data):
        return _lenient(data, "utf-8", warnings)
    if declared not in (None, "utf-8"):
        return _lenient(data, declared, warnings)
    return _lenient(data, _detected(data), warnings)


def is_utf8(data: bytes) -> bool:
    """True if bytes are valid UTF-8."""
    if COMPILED:
        return is_valid(data)  # a fifth of what it costs to decode them
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def utf8(text: str) -> tuple[bytes, tuple[str, ...]]:
    """Text in UTF-8: lone surrogates become U+FFFD, with a warning."""
    try:
        return text.encode(), ()
    except UnicodeEncodeError:
        return re.sub(r"[\ud800-\udfff]", "\ufffd", text).encode(), ("lone surrogates replaced",)


def _codec(label: str, warnings: list[str]) -> str | None:
    encoding = webencodings.lookup(label)
    if encoding is None or encoding.name == "replacement":  # the standard's name for encodings that are not to be read
        warnings.append(f"unknown encoding label {label!r} passed over")
        return None
    return SUPERSETS.get(encoding.name, encoding.codec_info.name)


def _declared(data: bytes, warnings: list[str]) -> str | None:
    match = declared_charset(data[:SNIFFED_BYTES])
    if match is None:
        return None
    codec = _codec(match[1].decode("ascii", "replace"), warnings)
    # The declaration was read as ASCII, so UTF-16 cannot be true (HTML Standard, same place).
    return "utf-8" if codec and codec.startswith("utf-16") else codec


def _is_nearly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return broken <= MAX_BROKEN_SHARE * beyond_ascii


def _detected(data: bytes) -> str:
    """The detector's best guess; windows-1252, the Web's default, where it has none or takes that for as good."""
    from charset_normalizer import from_bytes  # few pages need it: a tenth of the package's import time

    guesses = from_bytes(data[:DETECTED_BYTES])
    best = guesses.best()
    if best is None:
        return "cp1252"
    as_good = [guess.encoding for guess in guesses if (guess.chaos, guess.coherence) == (best.chaos, best.coherence)]
    is_western = "cp1252" in as_good and not letters_misread(data.decode("cp1252", "replace"))
    return "cp1252" if is_western else best.encoding


def _lenient(data: bytes, codec: str, warnings: list[str]) -> Decoded:
    text = data.decode(codec, "replace")
    broken = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    if broken > 0:
        warnings.append(f"{broken} characters could not be decoded as {codec}")
    return Decoded(text, codec, tuple(warnings))
