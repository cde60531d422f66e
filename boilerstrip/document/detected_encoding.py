"""The encoding that bytes show by themselves."""

import re
from codecs import lookup

from boilerstrip.document.declared_encoding import find_codec

DETECTED_BYTES = 65_536
"""Bytes that the detector reads. Reading more changed no guess and took seconds on large pages."""
WIDE_BYTES = 2048
"""Bytes that are searched for NULs: a page has markup among the first, in any language."""
MIN_WIDE_SHARE = 0.25
"""Share of the 16-bit units that are ASCII in a page of UTF-16; the rest may be text in Chinese."""
MAX_STRAY_SHARE = 0.01
"""Share of NULs in the other halves of these units."""
MIN_WIDE_UNITS = 4
"""Fewer units show nothing."""
SPACE = b"\t\n\f\r"
SINGLE_BYTE = (
    "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "iso8859_2", "iso8859_4",
    "iso8859_5", "iso8859_6", "iso8859_7", "iso8859_8", "iso8859_13", "koi8_r", "koi8_u", "cp866", "cp874",
)  # fmt: skip
MULTIPLE_BYTE = ("gb18030", "big5", "big5hkscs", "shift_jis", "cp932", "euc_jp", "euc_kr", "cp949")
CANDIDATES = [*SINGLE_BYTE, *MULTIPLE_BYTE]
"""What the detector may guess: encodings of the WHATWG Encoding Standard, as no browser shows a page in another, but
for those that are so rare that a guess would mostly be wrong, such as macintosh and ISO-8859-15."""

has_misread_letters = re.compile(r"[^\W\d_][£¥¯³¹¼½¾¿][^\W\d_]").search
"""Matches symbols within words: letters of windows-1250, such as those of Polish, read as windows-1252."""
has_letters = re.compile(r"[^\W\d_\x00-\x7fª²³¹º¼½¾]|[^\W\d_][£¥¯³¹¼½¾¿]|\ufffd").search
"""Matches letters beyond ASCII in text that was read as windows-1252, and what may be some."""
split_markup = re.compile(rb"[<>]").split
is_japanese_mail = re.compile(rb"\x1b\$[@B](?:[\x21-\x7e]{2})+\x1b\([BJI]").search
"""Matches a stretch of JIS X 0208 in ISO-2022-JP; nothing else has these escape sequences."""


def detect_wide(data: bytes) -> str | None:
    """Return the codec of UTF-16 or UTF-32 without a byte-order mark, by the NULs beside characters of ASCII.

    >>> detect_wide("<p>Ebb".encode("utf-16-be")), detect_wide(b"<p>Ebb"), detect_wide(b"Ebb\\0 and flow")
    ('utf-16-be', None, None)
    """
    if b"\0" not in data[:WIDE_BYTES]:
        return None
    for width, names in ((4, ("utf-32-le", "utf-32-be")), (2, ("utf-16-le", "utf-16-be"))):
        sample = data[: min(WIDE_BYTES, len(data)) // width * width]
        for name, lowest in zip(names, (0, width - 1), strict=True):
            if _has_units(sample, width, lowest):
                return name
    return None


def _has_units(sample: bytes, width: int, lowest: int) -> bool:
    """Return True if units of some bytes are characters, many of them ASCII.

    Args:
        sample: bytes of whole units.
        width: bytes of a unit.
        lowest: which of them is the lowest.
    """
    low = sample[lowest::width]
    others = [sample[offset::width] for offset in range(width) if offset != lowest]
    ascii_units = bytes(
        value for value, *rest in zip(low, *others, strict=True) if not any(rest) and (value >= 0x20 or value in SPACE)
    )
    return (
        len(low) >= MIN_WIDE_UNITS
        and len(ascii_units) >= MIN_WIDE_SHARE * len(low)
        and low.count(0) <= MAX_STRAY_SHARE * len(low)
    )


def is_iso_2022_jp(data: bytes) -> bool:
    """Return True if seven-bit data has stretches in the Japanese encoding of mail."""
    return b"\x1b" in data and bool(is_japanese_mail(data))


def detect(data: bytes) -> str:
    """Return the codec of the detector's best guess.

    It is windows-1252, the Web's default, if that scores as well or nothing is found.
    """
    from charset_normalizer import from_bytes  # imported late: a tenth of the import time, needed by few pages

    sample = b"\n".join(piece for piece in split_markup(data) if not piece.isascii())[:DETECTED_BYTES]
    western = sample.decode("cp1252", "replace")
    if not has_letters(western):
        return "cp1252"  # nothing but signs, such as that of copyright
    guesses = from_bytes(sample, cp_isolation=CANDIDATES)
    best = guesses.best()
    if best is None:
        return "cp1252"
    as_good = [guess.encoding for guess in guesses if (guess.chaos, guess.coherence) == (best.chaos, best.coherence)]
    is_western = "cp1252" in as_good and not has_misread_letters(western)
    return "cp1252" if is_western else find_codec(best.encoding.replace("_", "-"), []) or lookup(best.encoding).name
