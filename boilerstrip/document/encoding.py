"""Bytes to text: find the encoding of a page, whatever it declares, and decode it."""

import codecs
import re
from collections.abc import Sequence
from typing import NamedTuple

from boilerstrip.cautions import PageWarning
from boilerstrip.document.declared_encoding import find_declared, find_in_page
from boilerstrip.document.detected_encoding import detect, detect_wide, is_iso_2022_jp
from boilerstrip.native import COMPILED
from boilerstrip.native.utf8 import is_valid

MAX_INVALID_SHARE = 0.1
"""Largest share of invalid characters, among those beyond ASCII, in text that is still read as what it is declared to
be, or as UTF-8: a few sequences may be cut. Of text in another encoding, most sequences would be invalid."""
MIN_INVALID = 8
"""Fewer invalid characters do not show that a declaration is wrong, unless it is of UTF-8."""
CHANCE_CHARACTERS = 4
"""So many characters of two bytes are not valid UTF-8 by chance: of the common characters in GB 2312 one in five is,
so that of four only one in 600 is."""
LAST_LATIN = 0x24F
"""The last letter of Latin Extended-B."""

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
MULTIPLE_BYTE = frozenset({"gb18030", "cp932", "cp949", "big5hkscs", "euc_jp"})
"""Codecs in which a character may have the bytes of another one in UTF-8."""

ISO_2022_JP = "iso2022_jp_ext"
REPLACEMENT = "\ufffd".encode()
UTF_16 = ("utf-16-le", "utf-16-be")

SURROGATES_REPLACED = PageWarning("lone surrogates replaced", "surrogates-replaced")

has_tag = re.compile(rb"<[a-z!/?]", re.IGNORECASE).search


class Decoded(NamedTuple):
    """A decoded page."""

    page: str | bytes
    """Its text, or its bytes if they are valid UTF-8: the parser reads these directly."""
    encoding: str
    """Name of the Python codec that it was read with."""
    warnings: tuple[PageWarning, ...]
    """Unknown and wrong labels, and characters that could not be decoded."""

    @property
    def text(self) -> str:
        """The page as a string."""
        return self.page if isinstance(self.page, str) else self.page.decode()


def decode(data: bytes, known: str | None = None) -> Decoded:
    """Decode the bytes of a page.

    The encoding is, in order of precedence (WHATWG Encoding and HTML
    Standards, but for what the bytes are beyond doubt):

    1. a byte-order mark, or the NULs of UTF-16 and UTF-32;
    2. UTF-8 if the bytes are valid UTF-8, or nearly so, and more than a few
       characters that are so by chance, as hardly any other text is;
    3. what the caller or the server declares, else the page in its first
       1,024 bytes, else the page anywhere; but not UTF-8, nor an encoding in
       which a tenth of the page is invalid;
    4. a detector's guess.

    An unknown label is ignored with a warning, a declaration that is not
    followed gives one, and what cannot be decoded becomes U+FFFD with a
    warning.

    Args:
        data: the page as it was received.
        known: label of its encoding, or the value of HTTP's Content-Type header, if the caller knows it.
    """
    warnings: list[PageWarning] = []
    declared = find_declared(data, known, warnings)
    for mark, name in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], name, declared, warnings)
    if wide := detect_wide(data):
        return _decode_as(data, wide, declared, warnings)
    if is_utf8(data):
        return _decode_valid_utf8(data, declared, warnings)
    declared = declared or find_in_page(data, warnings)
    if _is_nearly_utf8(data):
        return _decode_as(data, "utf-8", declared, warnings)
    if declared not in (None, "utf-8"):
        decoded = _decode_as(data, declared, declared, warnings)
        if _is_plausible(decoded.text):
            return decoded
    return _decode_as(data, detect(data), declared, warnings)


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


def _decode_valid_utf8(data: bytes, declared: str | None, warnings: list[PageWarning]) -> Decoded:
    """Decode valid UTF-8, unless it is so by chance, as Japanese in UTF-16 or ISO-2022-JP may be."""
    if declared in (None, ISO_2022_JP) and is_iso_2022_jp(data):
        return _decode_as(data, ISO_2022_JP, declared, warnings)
    if declared in UTF_16 and not has_tag(data):
        return _decode_as(data, declared, declared, warnings)
    if declared in MULTIPLE_BYTE and _is_utf8_by_chance(data, declared):
        return _decode_as(data, declared, declared, warnings)
    if declared not in (None, "utf-8") and not data.isascii():
        warnings.append(_warn_of_mismatch(declared, "utf-8"))
    return Decoded(data, "utf-8", tuple(dict.fromkeys(warnings)))


def _is_utf8_by_chance(data: bytes, declared: str) -> bool:
    """Return True if valid UTF-8 may well be text in an encoding with characters of several bytes."""
    try:
        data.decode(declared)
    except UnicodeDecodeError:
        return False
    characters = [character for character in data.decode() if not character.isascii()]
    return (
        0 < len(characters) < CHANCE_CHARACTERS
        and all(len(character.encode()) == 2 for character in characters)
        and any(ord(character) > LAST_LATIN for character in characters)
    )


def _is_nearly_utf8(data: bytes) -> bool:
    text = data.decode("utf-8", "replace")
    return text.count("\ufffd") <= MAX_INVALID_SHARE * _count_beyond_ascii(text)


def _is_plausible(text: str) -> bool:
    """Return True if a text could be decoded, but for a few characters."""
    invalid = text.count("\ufffd")
    return invalid < MIN_INVALID or invalid <= MAX_INVALID_SHARE * _count_beyond_ascii(text)


def _count_beyond_ascii(text: str) -> int:
    return len(text) - len(text.encode("ascii", "ignore"))


def _decode_as(data: bytes, codec: str, declared: str | None, warnings: Sequence[PageWarning]) -> Decoded:
    """Decode a page, with warnings if something else was declared and if characters were lost."""
    mismatch = () if declared in (None, codec) else (_warn_of_mismatch(declared, codec),)
    text = data.decode(codec, "replace")
    lost = _warn_of_loss(text.count("\ufffd") - (data.count(REPLACEMENT) if codec == "utf-8" else 0), codec)
    return Decoded(text, codec, tuple(dict.fromkeys((*warnings, *mismatch, *lost))))


def _warn_of_loss(lost: int, codec: str) -> tuple[PageWarning, ...]:
    """Return a warning if characters were lost.

    Args:
        lost: how many; less than none if the page itself holds U+FFFD.
        codec: what they could not be decoded as.
    """
    if lost <= 0:
        return ()
    count = "1 character" if lost == 1 else f"{lost:,} characters"
    return (PageWarning(f"{count} could not be decoded as {codec}", "characters-lost"),)


def _warn_of_mismatch(declared: str, codec: str) -> PageWarning:
    return PageWarning(f"declared as {declared}, but read as {codec} by its bytes", "encoding-mismatch")
