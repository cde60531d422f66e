"""Bound how deep the elements of a page nest, before it is parsed.

The parser's time grows with the square of the nesting, and its memory with
the formatting elements that every new block opens again (see
:mod:`boilerstrip.document.parse`). Beyond :data:`MAX_DEPTH` open elements, and
beyond :data:`MAX_FORMATTING` active formatting elements, start tags and their
end tags are left out of the page. All text stays: what was nested deeper
becomes content of the element at the bound. There each run of tags of blocks
becomes two line breaks, which part blocks as well as the tags did, close
nothing and do not nest.

The same scan cuts pages with too many elements or too much text, and leaves out
attributes of elements, and names of tags and attributes, that are too many (see
:class:`boilerstrip.options.Limits` and ``NAMES`` of the scan).

None of 3,916 real pages is changed, with or without pruning. The scan costs a
thirtieth of the time of ``extract``, and is left out where pruning has shown
that a page is shallow (see :mod:`boilerstrip.document.prune`).
"""

from array import array
from functools import cache
from typing import NamedTuple

from boilerstrip.cautions import PageWarning
from boilerstrip.lexicon.tags import FORMATTING_TAGS, HEADING_TAGS, INLINE_TAGS, TEXT_ONLY_TAGS, UNSEEN_TAGS, VOID_TAGS
from boilerstrip.native import nesting as native
from boilerstrip.native import nesting_flags as flags
from boilerstrip.native.name_table import NameTable
from boilerstrip.native.nesting_flags import RULED_TAGS
from boilerstrip.options import Limits

MAX_DEPTH = 512
"""The most open elements, as in Blink (``HTMLConstructionSite``, "maximum DOM tree depth").

Of 3,916 real pages none has more than 64.
"""
MAX_FORMATTING = 16
"""The most active formatting elements.

Of 3,916 real pages 9 have more than 4, one more than 8, and none more than 16. Each is opened again in every block, if
it was left open in one: 400 kB of ``<p>`` with 8, 16, 32 and 64 such elements take 2.6, 4.6, 6.9 and 10.6 s, and 0.4,
0.7, 1.4 and 2.7 GB.
"""
WARNING = PageWarning(
    f"nesting flattened beyond {MAX_DEPTH} levels or {MAX_FORMATTING} open formatting elements", "nesting-flattened"
)

RUBY_PARTS = ("rb", "rp", "rt", "rtc")
SECTION_TAGS = ("tbody", "thead", "tfoot")
CELL_TAGS = ("td", "th", "caption")
TABLE_PARTS = ("table", *SECTION_TAGS, "tr", *CELL_TAGS, "colgroup", "template")
ROOT_TAGS = ("html", "head", "body", "frameset", "frame")
SVG_HOLDERS = ("foreignobject", "desc", "title")
MATH_HOLDERS = ("mi", "mo", "mn", "ms", "mtext", "annotation-xml")
BLOCK_TAGS = tuple(
    """
    address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup
    main menu nav ol search section summary ul
    """.split()
)
FLAGS: dict[int, tuple[str, ...]] = {
    # no end tag; holds only text
    flags.VOID: (*VOID_TAGS.difference(("!", "frame")), "image"),
    flags.RAW: (*TEXT_ONLY_TAGS, "plaintext"),
    # holds only text, which readers see
    flags.SHOWS_TEXT: (*(tag for tag in TEXT_ONLY_TAGS if tag not in UNSEEN_TAGS), "plaintext"),
    # "special", except those above, which hold no elements (13.2.4.2)
    flags.SPECIAL: tuple(
        """
        address applet article aside blockquote button caption center colgroup dd details dir div dl dt fieldset
        figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup li listing main marquee menu nav noscript object
        ol p pre search section select summary table tbody td template tfoot th thead tr ul
        """.split()
    ),
    # hides the elements around it from end tags ("has an element in scope")
    flags.SCOPE: ("applet", "caption", "marquee", "object", "select", "table", "td", "template", "th"),
    flags.FORMATTING: ("a", *FORMATTING_TAGS),
    # its start tag closes a <p>
    flags.CLOSES_P: (
        *BLOCK_TAGS, *HEADING_TAGS, "dd", "dt", "form", "hr", "li", "listing", "p", "plaintext", "pre", "xmp",
    ),
    # its end tag closes the innermost such element in scope, whatever is within
    flags.SCOPED_END: (*BLOCK_TAGS, "applet", "button", "dd", "dt", "listing", "marquee", "object", "pre", "select"),
    # formatting elements outside are not reopened within
    flags.MARKER: ("applet", "marquee", "object", "template", *CELL_TAGS),
    # ends a drawing or formula (13.2.6.5); <sup>, too, in the standard, but not in lexbor
    flags.BREAKOUT: tuple(
        """
        b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta
        nobr ol p pre ruby s small span strong strike sub table tt u ul var
        """.split()
    ),
    flags.TABLE_PART: TABLE_PARTS,
    flags.SECTION: SECTION_TAGS,
    flags.CELL: CELL_TAGS,
    flags.HEADING: HEADING_TAGS,
    # closed by what follows ("generate implied end tags")
    flags.IMPLIED: ("dd", "dt", "li", "optgroup", "option", "p", *RUBY_PARTS),
    # special, but not to the items of lists around it
    flags.PASSABLE: ("address", "div", "p"),
    flags.RUBY_PART: RUBY_PARTS,
    # never opened by a tag in the body; framesets cost the parser nothing
    flags.ROOT: ROOT_TAGS,
    # its start tag closes other elements
    flags.IS_RULED: (
        *TABLE_PARTS, *HEADING_TAGS, *RUBY_PARTS, "a", "button", "dd", "dt", "hr", "input", "li", "nobr", "optgroup",
        "option", "select",
    ),
    # stays in the head of the page
    flags.HEAD: (
        "html", "head", "base", "basefont", "bgsound", "link", "meta", "noframes", "script", "style", "template",
        "title",
    ),
    # holds HTML in a drawing; in a formula
    flags.SVG_HTML: SVG_HOLDERS,
    flags.MATH_HTML: MATH_HOLDERS,
}  # fmt: skip
"""Flags of tags, as the tree builder of the HTML Standard treats them (13.2.6)."""
NOT_REOPENING = frozenset(
    (
        *FLAGS[flags.CLOSES_P], *TABLE_PARTS, *RUBY_PARTS, *ROOT_TAGS, "base", "basefont", "bgsound", "col", "iframe",
        "link", "meta", "noembed", "noframes", "param", "script", "source", "style", "textarea", "title", "track",
    )
) - {"xmp"}  # fmt: skip
"""Tags before which formatting elements are not opened again; they are before all others."""


class Flat(NamedTuple):
    """What is left of a page's source."""

    page: bytes
    warnings: tuple[PageWarning, ...] = ()
    """What was left out."""
    is_cut: bool = False
    """True if the page has too many elements or too much text, and what follows was cut off."""


def flatten(page: bytes, limits: Limits) -> Flat:
    """Leave out the tags and attributes of a page's source that are beyond the bounds, and cut it at the limits.

    A page within the bounds is returned as it is.
    """
    bounds = native.Bounds(elements=limits.elements, text=limits.text, attributes=limits.attributes)
    scan = native.Scan(page, rules(MAX_DEPTH, MAX_FORMATTING), bounds)
    flat = scan.run()
    reasons = (
        (not scan.has_all_tags(), WARNING),
        (not scan.has_all_names(), PageWarning("elements of too many names left out", "names-cut")),
        (not scan.has_all_attributes(), PageWarning("attributes of elements left out", "attributes-cut")),
        (
            scan.find_cut() == flags.BY_ELEMENTS,
            PageWarning(f"page cut after {limits.elements:,} elements", "elements-cut"),
        ),
        (scan.find_cut() == flags.BY_TEXT, PageWarning(f"page cut after {limits.text:,} bytes of text", "text-cut")),
    )
    warnings = tuple(warning for is_given, warning in reasons if is_given)
    return Flat(flat, warnings, is_cut=scan.find_cut() != flags.BY_NOTHING)


def may_exceed(page: bytes, limits: Limits) -> bool:
    """Return True if a page may have more text or elements: the parser makes one of a tag, and opens others again."""
    return len(page) > limits.text or page.count(b"<") * (1 + MAX_FORMATTING) > limits.elements


@cache
def rules(depth: int, formatting: int) -> native.Rules:
    """Return the tables of the scan for some bounds."""
    named = {tag for tags in FLAGS.values() for tag in tags} | NOT_REOPENING | INLINE_TAGS
    tags = ("", *RULED_TAGS, *sorted(named.difference(RULED_TAGS)))
    tags_of = {
        **FLAGS,
        flags.REOPENS: tuple(set(tags) - NOT_REOPENING),
        flags.BREAKS_LINE: tuple(set(tags) - INLINE_TAGS),
    }
    return native.Rules(
        tags=NameTable(tags[1:]).one_by_one(),
        flags=array("i", [sum(flag for flag in tags_of if tag in tags_of[flag]) for tag in tags]),
        depth=depth,
        formatting=formatting,
    )
