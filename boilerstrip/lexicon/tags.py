"""The tags of HTML and how each one affects line breaks: data, no logic.

Arrays hold a tag as its code: its index in :data:`TAGS`.
"""

INLINE_TAGS = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark math nobr q rb rp rt rtc ruby s
    samp small span strike strong sub sup time tt u var wbr
    """.split()
)
"""Inline elements: those that do not break a line (HTML Standard, phrasing content that holds text)."""

CONDITIONAL_TAGS = (
    "", "audio", "button", "canvas", "map", "meter", "noscript", "object", "output", "picture", "progress", "slot",
    "video",
)  # fmt: skip
"""Elements that are inline where they are part of a sentence (see :mod:`boilerstrip.blocks.line`): those of unknown
names, and those that browsers show inline, but pages set apart."""
FALLBACK_TAGS = ("audio", "noscript", "video")
"""Those of them whose text is shown only where the element itself does not work: it is part of no sentence."""

PREFORMATTED_TAGS = frozenset({"pre", "listing", "xmp", "textarea", "plaintext"})
"""Elements that preserve white space (HTML Standard, 15.3.3)."""

VOID_TAGS = frozenset(
    """
    area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr !
    """.split()
)
"""Elements without an end tag (HTML Standard, 13.3, "serializing HTML fragments"), and ``!`` for comments."""

HEADING_TAGS = ("h1", "h2", "h3", "h4", "h5", "h6")

FORMATTING_TAGS = ("b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u")
"""Elements that the parser opens anew where they were left open, but no more than three that have the same attributes
(HTML Standard, 13.2.4.3). Links are such elements too."""

TEXT_ONLY_TAGS = ("script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes")
"""Elements that hold text up to their end tags, and no elements (HTML Standard, 13.2.5, RCDATA, RAWTEXT and script
data)."""

SKIPPED_TAGS = frozenset("base br hr img input link meta param source track !".split())
"""Void elements without a row among the elements of a page: they hold no text. Of these, only ``<br>`` and ``<hr>``
break lines."""

TAGS = (
    "",
    *sorted(
        INLINE_TAGS
        | PREFORMATTED_TAGS
        | VOID_TAGS
        | set(
            """
            address article aside audio blockquote body button canvas caption center colgroup dd details dialog dir
            div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup html legend li
            main map marquee menu meter nav noembed noframes noscript object ol optgroup option output p picture
            progress search section select slot summary table tbody td tfoot th thead tr ul video
            """.split()
        )
    ),
)
"""All known tags. The empty first name represents every unknown tag."""

TAG_CODES = {name: code for code, name in enumerate(TAGS)}
"""Code of each known tag."""

UNSEEN_TAGS = ("script", "style", "svg", "iframe", "title", "template", "datalist", "select", "option")
"""Elements whose text no reader reads on: programs, drawings, choices of a form; nor that of the head."""

RAW_TAGS = ("xmp", "plaintext", "noembed", "noframes")
"""Elements whose text is serialised unescaped (HTML Standard, 13.3), and that readers may see."""

PERMALINK_MARKS = frozenset("¶#§🔗")
"""Characters that site generators add to a heading as a link to itself."""
