"""What the elements of HTML are called, and what they do to the lines of a page: data, no logic.

A tag is a small number wherever many are looked at: its place in :data:`TAGS`.
"""

INLINE_TAGS = frozenset(
    """
    a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rb rp rt rtc ruby s
    samp small span strike strong sub sup time tt u var wbr
    """.split()
)
"""Elements that do not break a line (HTML Standard, phrasing content that holds text)."""

PREFORMATTED_TAGS = frozenset({"pre", "listing", "xmp", "textarea", "plaintext"})
"""Elements whose white space stands (HTML Standard, 15.3.3)."""

VOID_TAGS = frozenset(
    """
    area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr !
    """.split()
)
"""Elements without an end tag (HTML Standard, 13.3, "serializing HTML fragments"), and comments by the name ``!``."""

PASSED_TAGS = frozenset("base br hr img input link meta param source track !".split())
"""Void elements that are no element of a page's text: they hold none, and break no line but as a rule does."""

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
            main map marquee math menu meter nav noembed noframes noscript object ol optgroup option output p picture
            progress search section select slot summary table tbody td tfoot th thead tr ul video
            """.split()
        )
    ),
)
"""All names known; the first stands for all others, which break lines."""

TAG_CODES = {name: code for code, name in enumerate(TAGS)}


UNSEEN_TAGS = ("script", "style", "svg", "iframe", "title", "template", "datalist")
"""Elements whose text no reader sees; nor that of the head."""

RAW_TAGS = ("xmp", "plaintext", "noembed", "noframes")
"""Elements whose text is serialised unescaped (HTML Standard, 13.3), and that readers may see."""

PERMALINK_MARKS = frozenset("¶#§🔗")
"""Characters that site generators add to a heading as a link to itself."""
