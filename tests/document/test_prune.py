"""Pruning removes markup from a page's source without changing any result."""

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from boilerstrip.blocks.segment import segment
from boilerstrip.document import prune as pruning
from boilerstrip.document.parse import TAGS_COLLECTED, parse
from boilerstrip.document.prune import known, prune
from boilerstrip.document.rewrite.shadow_trees import SHADOW
from boilerstrip.document.source import read
from boilerstrip.embedded import json_ld, script_data
from boilerstrip.embedded.states import find_states
from boilerstrip.native import prune as native
from boilerstrip.options import Options
from tests.native.interpreted import interpreted
from tests.test_properties import closed, pages, texts

LEFT_OUT = {
    "unused attributes": ('<p class=tide data-x="a>b" ID=y onclick=\'c > d\'>Ebb', "<p class=tide ID=y>Ebb"),
    "attributes unused on this element": ('<i class="a">Ebb</i><q class=a>', '<i class="a">Ebb</i><q>'),
    "unused attributes of a picture": ('<img src=x alt="b" class=c>', '<img src=x alt="b">'),
    "the address of a link, which becomes a reference": (
        '<a rel=x href="/tides?a=1&b=2" class=more>',
        "<a href=\x1aN class=more>",
    ),
    "attributes between others, which stay separated": (
        '<p data-x="en"class="a"data-y="ltr"id=b/>',
        '<p class="a" id=b/>',
    ),
    "attributes of end tags": ("<p>Ebb</p title='a>b'>", "<p>Ebb</p>"),
    "comments": ("<!-- ebb --><p>Ebb<!--><!---><b>flow</b> <!-- <p> - -- > -->", "<p>Ebb<b>flow</b> "),
    "the texts of comments that separate texts": ("Ebb<!-- b -->flow &am<!-- b -->p", "Ebb<!---->flow &am<!---->p"),
    "the texts of comments in preformatted text": ("<pre><!-- b -->\n\nEbb", "<pre><!---->\n\nEbb"),
    "white space after tags, except one character": ("<p> \n Ebb  <b>\t\tflow</b>\n\n", "<p> Ebb  <b>\tflow</b>\n"),
    "style sheets and scripts whose tags have no effect": (
        "<p><style media=a>p {}</style > <script src=a></script>\n<b>flow",
        "<p> <b>flow",
    ),
    "links to other files, and metadata except the title": (
        "<head><link rel=a><meta charset=b>\n<meta property='og:title' content=c></head>",
        "<head>\n<meta property='og:title' content=c></head>",
    ),
    "styles that do not hide the element": (
        "<p style='color: red' class=a><p style='display: &#110;one'>",
        "<p style class=a><p style='display: &#110;one'>",
    ),
    "style sheets": ("<style media=a>p > b {}</style\t>", "<style></style\t>"),
    "texts of frames": ("<IFrame src=x><p></ifrAME/>", "<IFrame src=x></ifrAME/>"),
    "scripts": ("<script src=a>if (a<b && c</d) e = {}</script>", "<script src=a></script>"),
    "scripts that assign far from a name": (f"<script>aState{' ' * 99}= {{}}</script>", "<script></script>"),
    "scripts with comments": ("<script><!-- a --> <script></SCRIPT\n>", "<script></SCRIPT\n>"),
}  # fmt: skip
LEFT = {
    "all after a script within a second comment": "<script><!-- --> <script> <!-- <script></script><p data-x=1>",
    "a comment with an unusual end": "<!-- <p data-x=1 --!>",
    "white space in preformatted text, and all after it": "<p>\n<pre> \n Ebb</pre>  <p>  flow",
    "scripts between white space and text": "<p>Ebb <script src=a></script>flow",
    "scripts before any other tag": "<script></script><!doctype html><meta charset=a>",
    "text that looks like tags": "1 < 2 <3 </4 <",
    "declarations": "<!doctype html PUBLIC 'x' \"y\"><?xml data-x=1?><![CDATA[<p data-x=1]]>",
    "a tag that does not end": "<p class=a data-x='",
    "attributes of formatting elements, which the parser reopens": "<b id=1 lang=a><font color=red>",
    "attributes that the parser uses": "<input type=hidden data-x><template data-x>",
    "metadata of the page": "<meta property=og:title content=Tides data-x>",
    "the text of other raw text elements": "<textarea><p data-x=1></textarea><title><!-- x --></title>",
    "data": '<script type="application/ld+json">{"a": "<p data-x=1>"}</script>',
    "data with references in its type": "<script type=application/ld&#x2B;&#x6a;son>{}</script>",
    "assignments to the page's state": "<script>var a = 1; window['__INITIAL_STATE__'] =\n{'b': 2}</script>",
    "all after an unclosed raw text element": "<style>p {}<p data-x=1>",
    "all after a script within a script": "<script><!-- <script></script><p data-x=1> --></script><p data-x=1>",
    "all after mathematics": "<math><mi data-x=1>",
    "all after a raw text element with tags in an SVG": "<svg><style><p data-x=1></style></svg><p data-x=1>",
    "all after a raw text element in a <select>": "<select><title><p data-x=1></title></select><p data-x=1>",
    "all after HTML in an SVG": "<svg><foreignObject><p data-x=1></p></foreignObject></svg><p data-x=1>",
    "all after a raw section of an SVG": "<svg><![CDATA[<p]]><p data-x=1>",
}


def compiled(page: str) -> str:
    return native.Pruning(page.encode(), known()).run().decode()


def uncompiled(page: str) -> str:
    return interpreted("prune").Pruning(page.encode(), known()).run().decode()


both_ways = pytest.mark.parametrize("strip", [compiled, uncompiled])


@both_ways
class TestPruning:
    @pytest.mark.parametrize(("page", "left"), LEFT_OUT.values(), ids=LEFT_OUT)
    def test_removes(self, strip: Callable[[str], str], page: str, left: str) -> None:
        assert strip(page) == left

    @pytest.mark.parametrize("page", LEFT.values(), ids=LEFT)
    def test_keeps(self, strip: Callable[[str], str], page: str) -> None:
        assert strip(page) == page

    def test_the_first_of_two_classes_counts(self, strip: Callable[[str], str]) -> None:
        assert strip("<span class=a class=sronly>b</span>") == "<span>b</span>"
        assert strip("<span class=sronly class=a>b</span>") == "<span class=sronly>b</span>"

    def test_goes_on_after_an_svg(self, strip: Callable[[str], str]) -> None:
        svg = "<svg><title>Tide</title><style>a{}</style><desc>x</desc><path/></svg>"
        assert strip(f"{svg}<style>b</style>") == svg


@pytest.mark.usefixtures("always_pruned")
class TestPrune:
    @pytest.mark.parametrize(("is_compiled", "left"), [(True, b"<p>"), (False, b"<p data-x=1>")])
    def test_removes_nothing_if_the_pass_is_not_compiled(
        self, monkeypatch: pytest.MonkeyPatch, is_compiled: bool, left: bytes
    ) -> None:
        monkeypatch.setattr(pruning, "COMPILED", is_compiled)
        assert prune(b"<p data-x=1>").page == left

    @pytest.mark.parametrize(
        ("page", "may_be_deep"),
        [
            ("<div>" * 512 + "Ebb", False),
            ("<div>" * 513 + "Ebb", True),
            ("<div><p>Ebb</p></div>" * 999, False),
            ("<br><img>" * 999, False),
            ("<p><b>Ebb</b>" * 400, False),
            ("<p><b>Ebb" * 17, True),
            ("<x-a></x-b>" * 513, True),
            ("<math>", True),
        ],
    )
    def test_detects_pages_that_may_nest_deeply(self, page: str, may_be_deep: bool) -> None:
        assert prune(page.encode()).may_be_deep is may_be_deep

    def test_reports_the_tags_seen_if_it_reached_the_end(self) -> None:
        assert prune(b"<DIV><datalist><x-y></b>").seen == {"div", "datalist", ""}
        assert prune(b"<div><plaintext>").seen is None

    def test_knows_all_tags_that_are_collected(self) -> None:
        tags = TAGS_COLLECTED - {"math", "plaintext", "svg", "template", SHADOW}
        page = "".join(f"<{tag}></{tag}>" for tag in sorted(tags))
        assert tags == prune(page.encode()).seen


def read_of(page: str) -> object:
    """All that is read of a page."""
    options = Options()
    document = parse(read(page, options), options)
    blocks = segment(document, 999)
    elements = blocks.elements
    columns = (
        elements.tag,
        elements.parent,
        elements.hints,
        elements.kind,
        elements.first,
        elements.end,
        blocks.element,
    )
    return (
        document.head,
        blocks.text,
        blocks.link_length.tolist(),
        [column.tolist() for column in columns],
        elements.names,
        blocks.pictures,
        list(find_states(document.scripts)),
        list(json_ld.find_fragments(document.scripts)),
        list(script_data.find_fragments(document.scripts)),
    )


TAGS = """
a b body col desc div font foreignObject form frameset h1 head html iframe image img input link math meta mi noframes
noscript option p plaintext pre script select source span style svg table td template textarea title xmp
""".split()
ATTRIBUTES = """
class=nav class="site-footer x" CLASS='a>b' id=ebb href=/x href alt="a" title=x data-x data-x="<p>" src='">' src=a/b
=class= style=display:none lang=a lang=b color=red type=hidden type=application/ld+json / role="main"
""".split()
MARKUP = """
<!-- --> --!> <!--> <!---> <![CDATA[ ]]> <!doctype> <?x ?> < </ </> <p " ' > / = </p/> <br/> window.__STATE={"a":"b"}
data= {"text":"c"}
""".split()
attributes = st.lists(st.sampled_from(ATTRIBUTES), max_size=4).flatmap(
    lambda attributes: st.sampled_from([" ", "", "\n", "/"]).map(lambda between: between.join(attributes))
)
begun = st.builds("<{}{}".format, st.sampled_from(TAGS), st.sampled_from([" ", "/", "\t"]))
opened = st.builds("{}{}{}".format, begun, attributes, st.sampled_from([">", "/>", " >", ""]))
soup = st.lists(opened | closed | texts | st.sampled_from(MARKUP), max_size=20).map("".join) | pages


@both_ways
@given(soup)
@example("<svg><desc><p></svg><title><p data-x=1></title>")
@example("<template><col><iframe><p data-x='</iframe>'>")
@example("<b id=1><p><b id=2><p><b id=3><p><b id=4><p></p></p></p></p>Ebb")
@example("<table><input type=hidden data-x><p>Ebb")
@example("<table>><link> </o>Ebb")
def test_pruning_changes_no_result(strip: Callable[[str], str], page: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pruning, "COMPILED", False)
        assert read_of(strip(page)) == read_of(page)
