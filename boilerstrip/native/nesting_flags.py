"""Flags and numbers of tags for the scan that bounds nesting (see :mod:`boilerstrip.native.nesting`)."""

(
    VOID, RAW, SPECIAL, SCOPE, FORMATTING, CLOSES_P, REOPENS, SCOPED_END, MARKER, BREAKOUT, BREAKS_LINE, TABLE_PART,
    SECTION, CELL, HEADING, IMPLIED, PASSABLE, RUBY_PART, ROOT, IS_RULED, SVG_HTML, MATH_HTML, HEAD, SHOWS_TEXT,
) = (1 << bit for bit in range(24))  # fmt: skip
"""Flags, explained where :data:`boilerstrip.document.nesting.FLAGS` gives them to tags."""

RULED_TAGS = (
    "p", "li", "dd", "dt", "a", "nobr", "button", "form", "select", "option", "optgroup", "input", "table", "tbody",
    "tr", "caption", "template", "ruby", "rtc", "ol", "ul", "svg", "math", "font", "annotation-xml", "plaintext",
    "script", "br", "mglyph", "malignmark", "rb", "hr", "noscript",
)  # fmt: skip
"""Tags with rules of their own, by their numbers from 1."""
(
    P, LI, DD, DT, A, NOBR, BUTTON, FORM, SELECT, OPTION, OPTGROUP, INPUT, TABLE, TBODY, TR, CAPTION, TEMPLATE, RUBY,
    RTC, OL, UL, SVG, MATH, FONT, ANNOTATION, PLAINTEXT, SCRIPT, BR, MGLYPH, MALIGNMARK, RB, HR, NOSCRIPT,
) = range(1, len(RULED_TAGS) + 1)  # fmt: skip

BY_NOTHING, BY_ELEMENTS, BY_TEXT = range(3)
"""What cut a page."""
