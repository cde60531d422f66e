"""Text that was decoded in a wrong encoding before it was encoded as UTF-8: mojibake, such as "Ã©" for "é".

Somebody read the bytes of UTF-8 as windows-1252 or ISO-8859-1. Every byte became
a character, so that what was lost can be found again:

- C1 control characters have no use on a page. So they, and the characters that
  they make together with those around them, are surely bytes that were
  misread. Browsers read references to them the same way (HTML Standard,
  13.2.5.80, "numeric character reference end state").
- If all of a page's characters beyond ASCII make characters of UTF-8, and they
  are many, the whole page was misread.
- Where some do and others do not, a page may well be about mojibake: a warning
  is given, and nothing is changed.
"""

import re
from collections import Counter

from boilerstrip.cautions import PageWarning
from boilerstrip.native import COMPILED
from boilerstrip.native.utf8 import find_misread

MIN_SEQUENCES = 8
"""So many characters are not doubled on purpose, even if no C1 control character is among them. Of 4,098 real pages, 45
are doubled as a whole; all have such characters, and 34 so many, so that this number decides none of them."""
MIN_TOLD = 3
"""Fewer sequences may be what they look like, such as a quotation mark after a letter."""

FROM_WINDOWS_1252 = {
    ord(bytes((byte,)).decode("cp1252")): byte
    for byte in range(0x80, 0xA0)
    if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
"""The byte of each character of windows-1252 that ISO-8859-1 does not have."""
TO_WINDOWS_1252 = {byte: chr(character) for character, byte in FROM_WINDOWS_1252.items()}

UPPER = "".join(map(chr, FROM_WINDOWS_1252))
HIGH = f"[\x80-\xbf{re.escape(UPPER)}]"
"""A continuation byte of UTF-8, misread."""
SEQUENCES = f"[\xc2-\xdf]{HIGH}|[\xe0-\xef]{HIGH}{{2}}|[\xf0-\xf4]{HIGH}{{3}}"
find_sequences = re.compile(SEQUENCES).findall
replace_sequences = re.compile(SEQUENCES).sub
find_typical = re.compile(f"[ÂÃÐÑ]{HIGH}|â[\x80-\x9f{re.escape(UPPER)}]{HIGH}").findall
"""Matches sequences that are hardly anything but doubled: punctuation, accented letters, Cyrillic."""
search_misread = re.compile(
    rb"\xc2[\x80-\x9f]|\xc3[\x82\x83\x90\x91\xa2][\xc2\xc5\xc6\xcb\xe2]"
    rb"|\A[\x00-\x7f]*\xc3[\x82-\xb4][\xc2\xc5\xc6\xcb\xe2]"
).search
"""Matches where :func:`boilerstrip.native.utf8.find_misread` finds something."""
has_control = re.compile("[\x80-\x9f]").search


def repair(page: bytes) -> tuple[bytes, tuple[PageWarning, ...]]:
    """Repair what is surely misread on a page, and warn of what may be.

    >>> repair("<p>FÃ¤hre und Fähre".encode()) == ("<p>FÃ¤hre und Fähre".encode(), ())
    True
    >>> repair("<p>The tideâ\x80\x99s out".encode())[0].decode()
    '<p>The tide’s out'

    Args:
        page: UTF-8.

    Returns:
        The page, and warnings.
    """
    offset = -1 if page.isascii() else _find_misread(page)
    if offset < 0:
        return page, ()
    text = page.decode()
    whole = _repair_whole(text) if page[:offset].isascii() else None
    if whole is not None:
        return whole, (PageWarning("text that was encoded twice as UTF-8 was repaired", "encoding-doubled"),)
    text, count = _repair_controls(text) if has_control(text) else (text, 0)
    warnings = []
    if count:
        words = "1 character was" if count == 1 else f"{count:,} characters were"
        warnings.append(PageWarning(f"{words} repaired that had become control characters", "encoding-doubled"))
    left = len(find_typical(text))
    if left >= MIN_TOLD:
        warnings.append(PageWarning(f"{left:,} characters seem to be encoded twice, such as Ã©", "encoding-doubled"))
    return text.encode() if count else page, tuple(warnings)


def _find_misread(page: bytes) -> int:
    if COMPILED:
        return find_misread(page)
    match = search_misread(page)
    return match.start() if match else -1


def _repair_whole(text: str) -> bytes | None:
    """Return the bytes that a page had before all of it was misread; None if it was not, or not surely."""
    before = _find_bytes(text)
    if before is None or not (has_control(text) or len(find_sequences(text)) >= MIN_SEQUENCES):
        return None
    try:
        before.decode()
    except UnicodeDecodeError:
        return None
    return before


def _repair_controls(text: str) -> tuple[str, int]:
    """Repair C1 control characters and what they make characters with; return the number of characters, too."""
    counts = Counter(find_sequences(text))
    repaired = {sequence: _read_sequence(sequence) for sequence in filter(has_control, counts)}
    text = replace_sequences(lambda match: repaired.get(match[0], match[0]), text)
    count = sum(counts[sequence] for sequence, known in repaired.items() if known != sequence)
    count += sum(text.count(chr(byte)) for byte in TO_WINDOWS_1252)
    return text.translate(TO_WINDOWS_1252), count


def _read_sequence(sequence: str) -> str:
    """Return the character that a sequence was, or the sequence if it was none."""
    before = _find_bytes(sequence)
    try:
        return sequence if before is None else before.decode()
    except UnicodeDecodeError:
        return sequence


def _find_bytes(text: str) -> bytes | None:
    """Return the bytes that were misread as some text; None if none can have been."""
    try:
        return text.translate(FROM_WINDOWS_1252).encode("latin-1")
    except UnicodeEncodeError:
        return None
