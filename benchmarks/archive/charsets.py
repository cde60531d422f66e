"""Pages in an encoding that only the header of their response names."""

import re
from random import Random

import webencodings

META = re.compile(r"<meta[^>]*charset[^>]*>|<\?xml[^>]*encoding[^>]*\?>", re.IGNORECASE)
CHARSETS = ("windows-1251", "koi8-r", "shift_jis", "euc-jp", "gb18030", "big5", "euc-kr", "iso-8859-2", "windows-1253")
WESTERN = "windows-1252"
"""For a page that none of the others can hold; its other characters become references."""


def encode(text: str, random: Random) -> tuple[bytes, str]:
    """Return a page in another encoding, without its own declaration, and the encoding's name."""
    bare = META.sub("", text)
    if not bare.isascii():
        for charset in random.sample(CHARSETS, len(CHARSETS)):
            try:
                return bare.encode(charset), charset
            except UnicodeEncodeError:
                continue
    return bare.encode(WESTERN, "xmlcharrefreplace"), WESTERN


def decode_as(body: bytes, charset: str) -> str:
    """Return the characters of a page as browsers read them, given the charset of its header."""
    return webencodings.decode(body, charset)[0]
