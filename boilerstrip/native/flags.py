"""What elements and characters are to a walk, as numbers."""

BREAKS, LINKS, PREFORMATTED, PASSED, VOID, SPEAKS = 1, 2, 4, 8, 16, 32
"""Flags of an element: breaks lines, is a link, keeps white space, is no element of the text, has no end tag, has
attributes that are read."""
GAP, REFERENCE, LEAD, UNSEEN, PLAIN = 1, 2, 3, 4, 5
"""What bytes and characters of text are: white space, the first of a reference, the first of a character that may be
either, no text, a character by itself. Others are parts of characters, or end the text."""
END = 0
"""What ends a block: no canonical HTML holds it."""
WHOLE, HOLDS_TEXT, UNREAD, SCRIPT, ENDS_PRUNING, PARTS, TRACELESS, KEEPS_SPACE = 1, 2, 4, 8, 16, 32, 64, 128
"""Flags of an element in a page's source: its attributes stay; up to its end tag all is its text; which nobody reads;
it is a script; from its start tag on all stays; in an SVG, what it holds may be parsed in another way; without its
text nobody misses it; from its start tag on white space stays."""
KEPT, NAMED, HIDING, REFERRED = 1, 2, 3, 4
"""What stays of an attribute: all, its name, all where it may hide the element and else its name, its name and where
its value is (see :mod:`boilerstrip.document.references`)."""
REFERENCE_SIGN, REFERENCE_DIGIT, REFERENCE_BITS = 0x1A, 0x40, 6
"""The byte that begins a reference, the one of digit 0, the bits of a digit; the last digit comes first."""
SPACE, ENDS_VALUE, ENDS_NAME, ENDS_ATTRIBUTE, BEGINS = 1, 2, 4, 8, 16
"""Flags of a byte within a tag: white space; ends a value without quotes, an element's name, an attribute's name;
begins the name of an attribute that is read."""
