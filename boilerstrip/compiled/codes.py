"""What elements and characters are to a walk, as numbers."""

BREAKS, LINKS, PREFORMATTED, PASSED, VOID, SPEAKS = 1, 2, 4, 8, 16, 32
"""Flags of an element: breaks lines, is a link, keeps white space, is no element of the text, has no end tag, has
attributes that are read."""
GAP, REFERENCE, LEAD, UNSEEN = 1, 2, 3, 4
"""What bytes and characters of text are, if not themselves: white space, the first of a reference, the first of a
character that may be either, no text."""
END = 0
"""What ends a block: no canonical HTML holds it."""
