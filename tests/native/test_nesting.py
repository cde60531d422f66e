"""Tags that the scan removes from a page, with bounds small enough to be reached."""

from types import ModuleType

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from boilerstrip.document.nesting import rules
from boilerstrip.native import nesting as imported
from boilerstrip.native.nesting import Bounds
from boilerstrip.native.nesting_flags import BY_ELEMENTS, BY_NOTHING
from tests.native.interpreted import interpreted

DEPTH, FORMATTING = 5, 2
TOLERANCE = 3 * (DEPTH + FORMATTING)
"""Further levels that a page may have after the scan: <html>, <body>, elements that are not on the stack, and text."""

both_ways = pytest.mark.parametrize("nesting", [imported, interpreted("nesting")], ids=["imported", "interpreted"])

NO_LIMIT = 1_000_000
UNBOUNDED = Bounds(elements=NO_LIMIT, text=NO_LIMIT, attributes=NO_LIMIT)
"""Elements: more than any page here has."""
FLATTENED = {
    "blocks beyond the bound become line breaks": (
        "<div>1<div>2<div>3<div>4<div>5<div>6<div>7</div>8</div>9</div>10",
        "<div>1<div>2<div>3<div>4<div>5<br><br>6<br><br>7<br><br>8<br><br>9</div>10",
    ),
    "tags of blocks in a row become one break": (
        "<dl><dd>" * 3 + "<p>Ebb</p></dd><dd>flow",
        "<dl><dd><dl><dd><dl><br><br>Ebb<br><br>flow",
    ),
    "inline elements beyond the bound leave nothing": (
        "<span>" * 5 + "<span lang=a>Ebb</span> flow</span> <q>tide</q>",
        "<span>" * 5 + "Ebb flow</span> <q>tide</q>",
    ),
    "formatting elements beyond their bound leave nothing": (
        "<b id=1>1<b id=2>2<b id=3>3<i>4</i></b>5</b>6</b>7<b id=4>8</b>",
        "<b id=1>1<b id=2>2345</b>6</b>7<b id=4>8</b>",
    ),
    "formatting elements that a block closed still count": (
        "<p><font size=1>1<p><font size=2>2<p><font size=3>3",
        "<p><font size=1>1<p><font size=2>2<p>3",
    ),
    "cells beyond the bound stay separated": (
        "<div>" * 5 + "<table><tr><td>Ebb<td>flow</table>",
        "<div>" * 5 + "<br><br>Ebb<br><br>flow<br><br>",
    ),
    "names without a number are distinguished": (
        "<x-a><x-b></x-c></x-a>" + "<x-a>" * 6,
        "<x-a><x-b></x-c></x-a>" + "<x-a>" * 5 + "<br><br>",
    ),
    "drawings beyond the bound stay drawings": (
        "<svg><g><g><g><g><g><g>Ebb</g></g></g></g></g></g></svg>flow",
        "<svg><g><g><g><g>  Ebb  </g></g></g></g></svg>flow",
    ),
    "a break ends the drawing that a tag beyond the bound would end": (
        "<b id=1><b id=2><svg><b id=3>Ebb",
        "<b id=1><b id=2><svg><br><br>Ebb",
    ),
    "unmatched end tags still separate texts": ("<div>" * 5 + "Ebb</p>flow", "<div>" * 5 + "Ebb<br><br>flow"),
    "an end tag does not reach out of a cell": (
        "<div><table><td></div>" * 2,
        "<div><table><td><br><br><td><br><br>",
    ),
    "a closed form that is hidden by a cell stays open": (
        "<form><table><td></form></table>" * 3 + "<p>" + "<i>" * 3,
        "<form><table><td></form></table>" * 3 + "<p>" + "<i>",
    ),
}  # fmt: skip
UNCHANGED = {
    "list items without end tags": "<ul>" + "<li>Ebb <b>and</b> flow" * 9,
    "items within a division of an item": "<ul>" + "<li><div>Ebb" * 9,
    "paragraphs without end tags": "<p>Ebb" * 9,
    "terms and descriptions without end tags": "<dl>" + "<dt>Ebb<dd>flow" * 9,
    "options without end tags": "<select><optgroup>" + "<option>Ebb" * 9,
    "rows and cells without end tags": "<table>" + "<tr><th>Ebb<td>flow" * 9,
    "groups of rows without end tags": "<table>" + "<tbody><tr><td>Ebb" * 9,
    "parts of a ruby without end tags": "<ruby>" + "潮<rt>うしお" * 9,
    "headings closed by the next": "<h1>Ebb<h2>flow" * 9,
    "links and buttons closed by the next": "<a href>Ebb" * 9 + "<button>Flow" * 9,
    "formatting elements that are the same": "<p><b class=a>Ebb" * 2,
    "cells and items outside of tables": "<td>Ebb<tr>flow" * 9,
    "inline elements closed with their block": "<div><span><span>Ebb</div>" * 9,
    "void elements": "<br><img><input><hr><wbr>" * 9,
    "a second form": "<form>" * 9,
    "elements without an end in a drawing": "<svg>" + "<path/>" * 9 + "</svg>",
    "the text of scripts": "<script>" + "'<div>'" * 9 + "</script>",
    "the text of scripts in comments of scripts": "<script><!--<script></script>" + "<div>" * 9 + "--></script>",
    "the text of text areas": "<textarea>" + "<div>" * 9 + "</textarea>",
    "all after plaintext": "<plaintext>" + "<div>" * 9,
    "comments": "<!-- " + "<div>" * 9 + " --><!--><!---><!-- --!>",
    "quoted values": "<p title='" + "<div>" * 9 + "' alt=\"" + "<div>" * 9 + '">',
    "sections of characters in a drawing": "<svg><![CDATA[" + "<g>" * 9 + "]]></svg>",
    "a tag that does not end": "<div>" * 5 + "<div title='",
    "no tag": "1 < 2 <3 </4 <",
}


def scan(nesting: ModuleType, page: str) -> str:
    return str(nesting.Scan(page.encode(), rules(DEPTH, FORMATTING), UNBOUNDED).run(), "utf-8")


@both_ways
class TestScan:
    @pytest.mark.parametrize(("page", "flat"), FLATTENED.values(), ids=FLATTENED)
    def test_flattens(self, page: str, flat: str, nesting: ModuleType) -> None:
        assert scan(nesting, page) == flat

    @pytest.mark.parametrize("page", UNCHANGED.values(), ids=UNCHANGED)
    def test_returns_a_page_within_the_bounds_itself(self, page: str, nesting: ModuleType) -> None:
        source = page.encode()
        assert nesting.Scan(source, rules(DEPTH, FORMATTING), UNBOUNDED).run() is source

    @pytest.mark.parametrize(
        ("page", "start"),
        [
            ("<p>a<p>b<p>c<p>d", "<p>a<p>b<p>c"),
            ("<p>a<br>b<hr>c<p>d", "<p>a<br>b<hr>c"),
            ("<p><script>a</script><svg><path/><path/>", "<p><script>a</script><svg>"),
            ("<p><b>a<p>b<p>c", "<p><b>a<p>b"),
        ],
    )
    def test_cuts_a_page_before_its_fourth_element(self, page: str, start: str, nesting: ModuleType) -> None:
        scan = nesting.Scan(page.encode(), rules(DEPTH, FORMATTING), UNBOUNDED._replace(elements=3))
        assert (scan.run().decode(), scan.find_cut()) == (start, BY_ELEMENTS)

    def test_does_not_cut_a_page_at_the_limit(self, nesting: ModuleType) -> None:
        scan = nesting.Scan(b"<p>a<p>b<p>c</p>d", rules(DEPTH, FORMATTING), UNBOUNDED._replace(elements=3))
        assert (scan.run(), scan.find_cut()) == (b"<p>a<p>b<p>c</p>d", BY_NOTHING)


def depth_of(page: bytes) -> int:
    """Levels of the parser's tree."""
    deepest, level = 0, [LexborHTMLParser(page).root]
    while level:
        deepest += 1
        level = [child for node in level if node for child in node.iter(include_text=True)]
    return deepest


TAGS = """
a annotation-xml b br button caption center col colgroup dd desc details div dl dt em font foreignObject form g h1 h2
head hr i img input li marquee math mglyph mi mo nobr noscript object ol optgroup option p pre rt rtc ruby script select
span style sub sup svg table tbody td template textarea th title tr ul x-a x-b xmp
""".split()
"""Not <frameset>, whose nesting costs the parser nothing and is not bounded."""
ATTRIBUTES = ["", " id=1", " id=2", " color=red", " encoding=text/html", "/", " title='<div>'"]
starts = st.builds("<{}{}>".format, st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES))
ends = st.sampled_from(TAGS).map("</{}>".format)
pieces = starts | ends | st.sampled_from(["Ebb", " ", "<!-- -->", "<![CDATA[<p>]]>"])
soup = st.builds(
    lambda before, motif, times: "".join(before + motif * times),
    st.lists(pieces, max_size=6), st.lists(pieces, min_size=1, max_size=12), st.integers(1, 60),
)  # fmt: skip
"""Tag soup that mostly repeats: levels that the scan misses once add up."""


@given(soup)
@example("<li><p><noscript>" * 30)
@example("<span><nobr></span></nobr><span>" * 30)
@example("<nobr id=1></nobr><x-a><x-a><nobr></x-a>" * 30)
@example("<x-a><a/><select></a>" * 30)
@example("<b id=1><svg>" * 30)
@example("<div><math><annotation-xml encoding=text/html><p></div>" * 30)
@example("<form><select></form></select><div><form></div></form>" * 30)
@example("<li></form><address></li></address><form><address>" * 30)
@example("<noscript><mi></noscript>" + "<dialog></mi><mi><mi></dialog>" * 30)
@example("<template><div></div>" + "<tr><div>" * 30)
def test_the_tree_of_any_page_is_bounded(page: str) -> None:
    flat = imported.Scan(page.encode(), rules(DEPTH, FORMATTING), UNBOUNDED).run()
    assert depth_of(flat) <= TOLERANCE


@given(soup)
def test_the_compiled_scan_and_its_source_agree(page: str) -> None:
    assert scan(imported, page) == scan(interpreted("nesting"), page)


@given(soup)
def test_removes_only_tags(page: str) -> None:
    flat = scan(imported, page)
    assert flat.count("Ebb") == page.count("Ebb")
    assert LexborHTMLParser(flat).root is not None
