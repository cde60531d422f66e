"""Flags and codes in the tables of the compiled loops."""

BREAKS, LINKS, PREFORMATTED, PASSED, VOID, SPEAKS, CONDITIONAL, FALLBACK = 1, 2, 4, 8, 16, 32, 64, 128
"""Flags of an element in canonical HTML: it breaks lines, is a link, keeps white space, has no row in the table of
elements, has no end tag, has attributes that are read, breaks lines only where it is no part of a sentence, holds text
only for browsers that cannot show it."""
GAP, REFERENCE, LEAD, UNSEEN, PLAIN = 1, 2, 3, 4, 5
"""Kinds of bytes and characters of a text: white space, the first byte of a character reference, the first byte of a
character that may be white space or invisible, an invisible character, a character of one byte. Others continue a
character, or end the text."""
END = 0
"""Byte that ends a block in the text column; it never occurs in canonical HTML."""
WHOLE, HOLDS_TEXT, UNREAD, SCRIPT, ENDS_PRUNING, PARTS, TRACELESS, KEEPS_SPACE = 1, 2, 4, 8, 16, 32, 64, 128
"""Flags of an element in a page's source: all its attributes are kept; its content up to the end tag is raw text; that
text is never read; it is a script; pruning ends at its start tag; in an SVG its content may be parsed differently; it
can be removed if its text does not matter; white space is kept from its start tag on."""
KEPT, NAMED, HIDING, REFERRED, NOTABLE, ALIGNING = 1, 2, 3, 4, 5, 6
"""What pruning keeps of an attribute: all of it; its name; all of it if it may hide the element, else its name;
a reference to its value in the source; all of it if it holds a notable part; all of it if it may hide the element, else
a reference."""
REFERENCE_SIGN, REFERENCE_DIGIT, REFERENCE_BITS = 0x1A, 0x40, 6
"""A reference to a value: the byte that begins it, the byte of digit 0, the bits of a digit; the last digit comes first
(see :mod:`boilerstrip.document.references`)."""
TELLING, ASKED = 8, 16
"""Added to what pruning keeps of an attribute: it tells of a formula or of code without ``<pre>``; it does if its value
holds TeX, and then all of it is kept."""
SPACE, ENDS_VALUE, ENDS_NAME, ENDS_ATTRIBUTE, BEGINS = 1, 2, 4, 8, 16
"""Flags of a byte within a tag: it is white space; it ends an unquoted value, an element's name, an attribute's name;
it begins the name of an attribute that is read."""
