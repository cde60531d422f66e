from boilerstrip.content.model import (
    BackRef,
    Cell,
    Code,
    Content,
    Definition,
    Definitions,
    Details,
    Embed,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    InlineCode,
    InlineMath,
    Item,
    LineBreak,
    Link,
    List,
    Math,
    Note,
    NoteRef,
    Paragraph,
    Quote,
    Ruby,
    Rule,
    Strike,
    Strong,
    Sub,
    Sup,
    Table,
    Term,
)
from boilerstrip.render.html.render import render_html
from boilerstrip.render.style import RenderStyle

MAP = Image("https://lisk.example/map.png", "Chart of the bar")


def rendered(*content: Paragraph | object, **style: str) -> str:
    nodes: Content = content  # type: ignore[assignment]
    return render_html(nodes, RenderStyle(**style))  # type: ignore[arg-type]


def inline(*inlines: Inline, **style: str) -> str:
    return rendered(Paragraph(inlines), **style).removeprefix("<p>").removesuffix("</p>")


def text(words: str) -> Content:
    return (Paragraph((words,)),)


def test_headings_and_paragraphs_are_lines() -> None:
    assert rendered(Heading(3, ("Ebb",)), *text("Flow"), Rule()) == "<h3>Ebb</h3>\n<p>Flow</p>\n<hr>"


def test_text_is_escaped_as_parsers_serialise_it() -> None:
    assert inline('a<b> & "c"\xa0d') == 'a&lt;b&gt; &amp; "c"&nbsp;d'


def test_characters_that_no_parser_reads_back_are_left_out() -> None:
    assert rendered(Code("a\0\r\nb\ud800\r")) == "<pre><code>a\nb\n</code></pre>"


def test_marks_of_a_text_are_elements() -> None:
    marked = inline(Emphasis(("a",)), Strong(("b",)), Strike(("c",)), InlineCode("<d>"), LineBreak())
    assert marked == "<em>a</em><strong>b</strong><s>c</s><code>&lt;d&gt;</code><br>"


def test_a_mark_within_itself_is_written_once() -> None:
    assert inline(Strong((Emphasis((Strong(("ebb",)),)),))) == "<strong><em>ebb</em></strong>"


def test_exponents_and_indices_have_no_sign_of_their_own() -> None:
    assert inline("10", Sup(("6",), "^"), " H", Sub(("2",)), "O") == "10<sup>6</sup> H<sub>2</sub>O"


def test_readings_have_brackets_for_those_who_read_text() -> None:
    assert inline(Ruby("港", "みなと")) == "<ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>"


def test_a_link_holds_what_it_marks() -> None:
    assert inline(Link("/a?b&c", (Strong(("Map",)),))) == '<a href="/a?b&amp;c"><strong>Map</strong></a>'


def test_a_link_within_a_link_is_text() -> None:
    assert inline(Link("/a", ("Map of ", Link("/b", ("Lisk",))))) == '<a href="/a">Map of Lisk</a>'


def test_a_link_that_runs_code_is_text() -> None:
    assert inline(Link("javascript:x()", ("Map",)), Image("data:image/svg+xml,x", "Map")) == "Map"


def test_a_link_without_text_is_left_out() -> None:
    assert rendered(Paragraph((Link("/a", ()),)), Paragraph((Link("/b", (Image("javascript:x()"),)),))) == ""


def test_links_may_be_left_out() -> None:
    assert inline(Link("/a", ("Map",)), NoteRef("1", "[1]"), links="none") == "Map<sup>[1]</sup>"


def test_pictures_have_their_description() -> None:
    assert inline(Link("/a", (MAP,))) == (
        '<a href="/a"><img src="https://lisk.example/map.png" alt="Chart of the bar"></a>'
    )


def test_pictures_may_be_left_out_with_what_holds_nothing_else() -> None:
    assert rendered(Paragraph((Link("/a", (MAP,)),)), Figure((MAP,), text("The bar")), images="no") == "<p>The bar</p>"


def test_a_figure_has_one_caption() -> None:
    figure = rendered(Figure((MAP,), text("The bar")))
    picture = '<img src="https://lisk.example/map.png" alt="Chart of the bar">'
    assert figure == f"<figure>\n{picture}\n<figcaption>The bar</figcaption>\n</figure>"
    assert rendered(Figure((MAP,))) == f"<figure>\n{picture}\n</figure>"


def test_formulas_are_text_with_their_tex_beside_it() -> None:
    assert inline(InlineMath("h^2", "h^2")) == '<span class="math inline" data-math-tex="h^2">h^2</span>'
    assert inline(InlineMath("", "h²")) == '<span class="math inline">h²</span>'
    assert inline(InlineMath("h", "h", True)) == '<span class="math display" data-math-tex="h">h</span>'
    assert rendered(Math("a<b", "a < b")) == '<p class="math display" data-math-tex="a&lt;b">a &lt; b</p>'


def test_code_keeps_its_lines_and_names_its_language() -> None:
    code = rendered(Code("\nif a:\n\n    b()\n", "python"))
    assert code == '<pre><code class="language-python">\nif a:\n\n    b()\n</code></pre>'


def test_a_language_is_one_class_name() -> None:
    assert rendered(Code("a", "c site-admin")) == "<pre><code>a</code></pre>"
    assert rendered(Code("a", 'c"x')) == '<pre><code class="language-c&quot;x">a</code></pre>'


def test_items_hold_their_text_and_nested_lists() -> None:
    inner = List((Item("-", text("Bell")),))
    assert rendered(List((Item("-", (*text("Buoy"), inner)),))) == (
        "<ul>\n<li>Buoy\n<ul>\n<li>Bell</li>\n</ul></li>\n</ul>"
    )


def test_items_with_several_paragraphs_mark_them() -> None:
    assert rendered(List((Item("-", (*text("Buoy"), *text("Bell"))),))) == (
        "<ul>\n<li><p>Buoy</p>\n<p>Bell</p></li>\n</ul>"
    )


def test_numbers_are_those_of_the_items() -> None:
    items = (Item("3.", text("a"), 3), Item("4.", text("b"), 4), Item("9.", text("c"), 9))
    assert rendered(List(items)) == '<ol start="3">\n<li>a</li>\n<li>b</li>\n<li value="9">c</li>\n</ol>'


def test_lists_count_down() -> None:
    assert rendered(List((Item("2.", text("a"), 2), Item("1.", text("b"), 1)))) == (
        '<ol start="2">\n<li>a</li>\n<li value="1">b</li>\n</ol>'
    )


def test_lists_count_in_letters_and_roman_numerals() -> None:
    assert rendered(List((Item("b.", text("x"), 2),))).startswith('<ol start="2" type="a">')
    assert rendered(List((Item("I.", text("x"), 1), Item("II.", text("y"), 2)))).startswith('<ol type="I">')


def test_a_text_outside_of_items_has_no_mark() -> None:
    assert rendered(List((Item("", text("Buoys")), Item("-", text("Bell"))))) == (
        "<ul>\n<p>Buoys</p>\n<li>Bell</li>\n</ul>"
    )


def test_tasks_have_boxes_that_nobody_can_tick() -> None:
    assert rendered(List((Item("-", text("Paint"), None, True), Item("-", text("Moor"), None, False)))) == (
        '<ul>\n<li><input type="checkbox" disabled="" checked=""> Paint</li>\n'
        '<li><input type="checkbox" disabled=""> Moor</li>\n</ul>'
    )


def test_terms_come_before_their_definitions() -> None:
    entries = (Term(text("Ebb")), Definition(text("Falling tide")))
    assert rendered(Definitions(entries)) == "<dl>\n<dt>Ebb</dt>\n<dd>Falling tide</dd>\n</dl>"


def test_tables_have_heads_and_bodies() -> None:
    rows = ((Cell(0, text("Port")), Cell(1, text("Hour"))), (Cell(0, text("Lisk")), Cell(1, text("6:10"))))
    assert rendered(Table(text("Tides"), rows, 1, ("", "right"))) == (
        "<table>\n<caption>Tides</caption>\n"
        '<thead>\n<tr><th>Port</th><th align="right">Hour</th></tr>\n</thead>\n'
        '<tbody>\n<tr><td>Lisk</td><td align="right">6:10</td></tr>\n</tbody>\n</table>'
    )


def test_header_cells_of_rows_are_headers() -> None:
    rows = ((Cell(0, text("Lisk"), is_header=True), Cell(1, text("6:10"))),)
    assert rendered(Table((), rows)) == ("<table>\n<tbody>\n<tr><th>Lisk</th><td>6:10</td></tr>\n</tbody>\n</table>")


def test_callouts_name_their_kind_and_quotes_none() -> None:
    assert rendered(Quote(text("Ebb"))) == "<blockquote>\n<p>Ebb</p>\n</blockquote>"
    assert rendered(Quote(text("Ebb"), "tip", text("At low water"))) == (
        '<blockquote class="markdown-alert markdown-alert-tip">\n'
        '<p class="markdown-alert-title">At low water</p>\n<p>Ebb</p>\n</blockquote>'
    )


def test_details_unfold_below_their_summary() -> None:
    assert rendered(Details(text("Hours"), text("6 to 9"))) == (
        "<details>\n<summary>Hours</summary>\n<p>6 to 9</p>\n</details>"
    )


def test_notes_and_their_marks_link_to_each_other() -> None:
    mark, note = Paragraph(("Ebb", NoteRef("1", "[1]"))), Note("1", (Paragraph((BackRef("1", "[1] "), "At nine.")),))
    assert rendered(mark, note) == (
        '<p>Ebb<sup><a href="#user-content-fn-1" id="user-content-fnref-1">[1]</a></sup></p>\n'
        '<p id="user-content-fn-1"><a href="#user-content-fnref-1">[1]</a> At nine.</p>'
    )
    assert rendered(mark, note, links="none") == (
        '<p>Ebb<sup>[1]</sup></p>\n<p id="user-content-fn-1">[1] At nine.</p>'
    )


def test_only_the_first_mark_of_a_note_is_linked_back_to() -> None:
    marks = inline(NoteRef("a", "a"), NoteRef("a", "a"))
    assert marks.count('id="user-content-fnref-a"') == 1 and marks.count('href="#user-content-fn-a"') == 2


def test_a_note_that_no_mark_came_before_links_nowhere() -> None:
    note = Note("1", (Paragraph((BackRef("1", "1 "), "At nine.")),))
    assert rendered(note) == '<p id="user-content-fn-1">1 At nine.</p>'


def test_a_longer_note_is_a_section() -> None:
    assert rendered(Note("*", (*text("At nine."), *text("Or ten.")))) == (
        '<section id="user-content-fn-*">\n<p>At nine.</p>\n<p>Or ten.</p>\n</section>'
    )


def test_an_id_has_no_spaces() -> None:
    assert 'id="user-content-fn-a-b"' in rendered(Note("a \tb", text("At nine.")))


def test_embeds_are_links_whose_text_plain_text_does_not_have() -> None:
    embed = '<p><a href="https://v.example/1"><img alt="The lock"></a></p>'
    assert rendered(Embed("https://v.example/1", "The lock")) == embed
    assert rendered(Embed("https://v.example/1")) == embed.replace("The lock", "v.example")


def test_embeds_go_with_the_links_and_where_they_are_not_safe() -> None:
    assert rendered(Embed("/lock", "The lock"), links="none") == rendered(Embed("javascript:x()", "The lock")) == ""


def test_what_holds_nothing_is_left_out() -> None:
    assert rendered(Paragraph(()), List((Item("-", ()),)), Quote(()), Figure(()), Details((), ())) == ""
