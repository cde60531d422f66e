"""Bytes to text: find the encoding of a page, whatever it declares, and decode it."""

import codecs
import re
from typing import NamedTuple

import webencodings

from boilerstrip.cautions import PageWarning
from boilerstrip.native import COMPILED
from boilerstrip.native.utf8 import is_valid

SNIFFED_BYTES = 1024
"""Bytes searched for a declaration (HTML Standard, "prescan a byte stream")."""
DETECTED_BYTES = 65_536
"""Bytes that the detector reads. Reading more changed no guess and took seconds on large pages."""
MAX_INVALID_SHARE = 0.1
"""Largest share of invalid characters, among those beyond ASCII, in text that is still read as UTF-8: a few sequences
may be cut. Of text in another encoding, most sequences would be invalid."""

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SUPERSETS = {"gbk": "gb18030", "shift_jis": "cp932", "euc-kr": "cp949", "big5": "big5hkscs", "x-user-defined": "cp1252"}
"""Python codecs for encodings whose own codec covers less than the WHATWG Encoding Standard, or does not exist (pages
that declare x-user-defined are read as windows-1252: HTML Standard, "prescan a byte stream")."""

SURROGATES_REPLACED = PageWarning("lone surrogates replaced", "surrogates-replaced")

find_declared_charset = re.compile(
    rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE
).search

has_misread_letters = re.compile(r"[^\W\d_][£¥¯³¹¼½¾¿][^\W\d_]").search
"""Matches symbols within words: letters of windows-1250, such as those of Polish, read as windows-1252."""


class Decoded(NamedTuple):
    """A decoded page."""

    page: str | bytes
    """Its text, or its bytes if they are valid UTF-8: the parser reads these directly."""
    encoding: str
    """Name of the Python codec that it was read with."""
    warnings: tuple[PageWarning, ...]
    """Unknown labels and characters that could not be decoded."""

    @property
    def text(self) -> str:
        """The page as a string."""
        return self.page if isinstance(self.page, str) else self.page.decode()


def decode(data: bytes, known: str | None = None) -> Decoded:
    """Decode the bytes of a page.

    The encoding is, in order of precedence: the caller's label, a byte-order
    mark, UTF-8 if the bytes are valid UTF-8 or nearly so (whatever the page
    declares, as hardly any other text is), the page's declaration, a
    detector's guess. An unknown label is ignored with a warning; what cannot
    be decoded becomes U+FFFD with a warning.

    Args:
        data: the page as it was received.
        known: label of its encoding, if the caller knows it.
    """
    warnings: list[PageWarning] = []
    for mark, name in BYTE_ORDER_MARKS:
        if data.startswith(mark) and known is None:
            return _decode_leniently(data[len(mark) :], name, warnings)
    if known is not None and (codec := _find_codec(known, warnings)):
        return _decode_leniently(data, codec, warnings)
    declared = _find_declared(data, warnings)
    if declared and declared.startswith("iso2022"):  # seven bits: valid UTF-8 as well
        return _decode_leniently(data, declared, warnings)
    if is_utf8(data):
        return Decoded(data, "utf-8", tuple(warnings))
    if _is_nearly_utf8(data):
        return _decode_leniently(data, "utf-8", warnings)
    if declared not in (None, "utf-8"):
        return _decode_leniently(data, declared, warnings)
    return _decode_leniently(data, _detect(data), warnings)


def is_utf8(data: bytes) -> bool:
    """True if bytes are valid UTF-8."""
    if COMPILED:
        return is_valid(data)  # a fifth of what it costs to decode them
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def encode_utf8(text: str) -> tuple[bytes, tuple[PageWarning, ...]]:
    """Encode text as UTF-8. Lone surrogates become U+FFFD.

    Returns:
        The bytes, and a warning if surrogates were replaced.
    """
    try:
        return text.encode(), ()
    except UnicodeEncodeError:
        return re.sub(r"[\ud800-\udfff]", "\ufffd", text).encode(), (SURROGATES_REPLACED,)


def _find_codec(label: str, warnings: list[PageWarning]) -> str | None:
    encoding = webencodings.lookup(label)
    if encoding is None or encoding.name == "replacement":  # the standard's name for encodings that must not be decoded
        warnings.append(PageWarning(f"unknown encoding label {label!r} passed over", "encoding-unknown"))
        return None
    return SUPERSETS.get(encoding.name, encoding.codec_info.name)


def _find_declared(data: bytes, warnings: list[PageWarning]) -> str | None:
    match = find_declared_charset(data[:SNIFFED_BYTES])
    if match is None:
        return None
    codec = _find_codec(match[1].decode("ascii", "replace"), warnings)
    # The declaration was read as ASCII, so the page cannot be UTF-16 (HTML Standard, "prescan a byte stream").
    return "utf-8" if codec and codec.startswith("utf-16") else codec


def _is_nearly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    invalid = text.count("\ufffd")
    beyond_ascii = len(text) - len(text.encode("ascii", "ignore"))
    return invalid <= MAX_INVALID_SHARE * beyond_ascii


def _detect(data: bytes) -> str:
    """The detector's best guess, or windows-1252, the Web's default, if that scores as well or nothing is found."""
    from charset_normalizer import from_bytes  # imported late: a tenth of the import time, needed by few pages

    guesses = from_bytes(data[:DETECTED_BYTES])
    best = guesses.best()
    if best is None:
        return "cp1252"
    as_good = [guess.encoding for guess in guesses if (guess.chaos, guess.coherence) == (best.chaos, best.coherence)]
    is_western = "cp1252" in as_good and not has_misread_letters(data.decode("cp1252", "replace"))
    return "cp1252" if is_western else best.encoding


def _decode_leniently(data: bytes, codec: str, warnings: list[PageWarning]) -> Decoded:
    text = data.decode(codec, "replace")
    lost = text.count("\ufffd") - data.count(b"\xef\xbf\xbd")
    if lost > 0:
        warnings.append(PageWarning(f"{lost} characters could not be decoded as {codec}", "characters-lost"))
    return Decoded(text, codec, tuple(warnings))
