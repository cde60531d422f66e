"""Scripts without spaces between words, marks that letters carry, and what ends sentences: data, no logic."""

CJK_WORD_LENGTH = 1.6
"""Characters per Chinese or Japanese word; segmented corpora have 1.5 (zh) to 1.9 (ja)."""
SEA_WORD_LENGTH = 4.5
"""Characters per Thai, Lao, Khmer or Burmese word, including marks; BEST2010 (Thai) has about 4.5."""
CJK_RANGES = (  # Han and kana
    (0x3005, 0x3007),
    (0x3040, 0x30FF),
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFF66, 0xFF9F),
)
SEA_RANGES = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF))
"""Code points of scripts written without spaces, as pairs of first and last."""
SENTENCE_ENDS = ".!?…。！？．؟۔।॥։።‼⁇"
COMMAS = ",;:，、；：،؛፣"

RARE_HAN_RANGES = ((0x20000, 0x3FFFF),)
"""Ideographs outside the Basic Multilingual Plane."""
MARK_RANGES = (
    (0x0300, 0x036F), (0x0483, 0x0489), (0x0591, 0x05BD), (0x05BF, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F),
    (0x0670, 0x0670), (0x06D6, 0x06ED), (0x0711, 0x0711), (0x0730, 0x074A), (0x0900, 0x0903), (0x093A, 0x094F),
    (0x0951, 0x0957), (0x0962, 0x0963), (0x0981, 0x0983), (0x09BC, 0x09CD), (0x0A01, 0x0A03), (0x0A3C, 0x0A4D),
    (0x0A70, 0x0A71), (0x0A81, 0x0A83), (0x0ABC, 0x0ACD), (0x0B01, 0x0B03), (0x0B3C, 0x0B57), (0x0B82, 0x0B82),
    (0x0BBE, 0x0BCD), (0x0C00, 0x0C04), (0x0C3E, 0x0C56), (0x0C81, 0x0C83), (0x0CBC, 0x0CD6), (0x0D00, 0x0D03),
    (0x0D3B, 0x0D4D), (0x0D81, 0x0D83), (0x0DCA, 0x0DDF), (0x0E31, 0x0E31), (0x0E34, 0x0E3A), (0x0E47, 0x0E4E),
    (0x0EB1, 0x0EB1), (0x0EB4, 0x0EBC), (0x0EC8, 0x0ECE), (0x0F71, 0x0F84), (0x102B, 0x103E), (0x135D, 0x135F),
    (0x17B4, 0x17D3), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x200D, 0x200D), (0x20D0, 0x20FF), (0x3099, 0x309A),
    (0xFE00, 0xFE0F), (0xFE20, 0xFE2F), (0x1F3FB, 0x1F3FF),
)  # fmt: skip
"""Code points that belong to the character before: accents, vowel signs, joiners, variants and skin tones."""
UNSPACED_ENDS = "。！？｡．‼⁇؟۔।॥։።፧။។៕"
"""Ends of sentences after which no space is needed; none of them ends an abbreviation."""
SPACED_ENDS = ".!?…"
"""Ends of sentences if white space follows."""
CLOSING = "\"'”’»›)]}*_~`」』）】〉》］"
"""Quotes, brackets and marks of emphasis that close after the end of a sentence."""
LEAD_IN_ENDS = (":", "：", "︰")
"""A text that ends so announces what follows."""


def class_of(*ranges: tuple[tuple[int, int], ...]) -> str:
    """Return ranges of code points as the inside of a character class.

    >>> class_of(((0x0E31, 0x0E31), (0x0E34, 0x0E3A)))
    'ัิ-ฺ'
    """
    pairs = [pair for part in ranges for pair in part]
    return "".join(chr(first) if first == last else f"{chr(first)}-{chr(last)}" for first, last in pairs)
