"""Characters that segmentation treats as white space or as nothing: data, no logic."""

INVISIBLE = "\u00ad\u200b\ufeff"
"""Soft hyphen, zero-width space and its no-break twin: a line may break there, and nothing is seen."""
WIDE_SPACES = "\x85\xa0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000"
"""White space beyond ASCII, as ``str.split`` has it."""
ASCII_SPACES = "\t\n\v\f\r\x1c\x1d\x1e\x1f "
"""White space of ASCII, as ``str.split`` has it."""
