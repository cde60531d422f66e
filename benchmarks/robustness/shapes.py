"""The hostile shapes: data, no logic."""

from benchmarks.robustness.shape import Shape

SENTENCES = "The eel went up the weir at night, and nobody at the mill had seen it. "
LONG = SENTENCES * 40

NESTING = (
    Shape(name="divs", piece="<div>"),
    Shape(name="divs, closed", piece="<div>eel ", closing="</div>"),
    Shape(name="lists in lists", piece="<ul><li>eel "),
    Shape(name="open font tags", piece="<font>eel "),
    Shape(name="open font tags, each another", piece="<font size={n}>eel "),
    Shape(name="open font tags in paragraphs", piece="<p><font color=c{n}>eel "),
    Shape(name="open b, i, u", piece="<p><b><i><u>eel "),
    Shape(name="open links", piece="<a href=/{n}>eel "),
    Shape(name="misnested formatting", piece="<b><i><u><p>eel </b></i></u>"),
    Shape(name="misnested links and divs", piece="<a href=/{n}><div>eel </a>"),
    Shape(name="text in tables, moved out", piece="<table>eel <tr>"),
    Shape(name="tables in tables", piece="<table><tr><td>eel "),
    Shape(name="spans", piece="<span class=c{n}>eel "),
    Shape(name="definition lists", piece="<dl><dt>eel <dd>eel "),
    Shape(name="ruby", piece="<ruby>eel <rt>eel "),
    Shape(name="buttons and objects", piece="<object><button>eel "),
    Shape(name="marquees", piece="<marquee>eel "),
    Shape(name="fieldsets", piece="<fieldset><legend>eel </legend>"),
    Shape(name="templates", piece="<template>", swallows=True),
    Shape(name="shadow trees", piece="<div><template shadowrootmode=open><p>eel ", closing="</template></div>"),
    Shape(name="svg groups", piece="<g>", before="<svg>", after="</svg>"),
    Shape(name="math rows", piece="<mrow>", before="<math>", after="</math>"),
    Shape(name="custom elements", piece="<x-{n}>eel "),
    Shape(name="custom elements, closed", piece="<x-{n}>eel </x-{n}>"),
    Shape(name="ruby, nested and closed", piece="<ruby>eel<rt>", closing="</rt></ruby>"),
    Shape(name="headings deep in divs", piece="<h1>Eel {n}</h1>", before="<div>" * 480),
    Shape(name="end tags deep in spans", piece="</x>", before="<x><div>" + "<span>" * 480),
    Shape(name="fields between rows", piece="eel<input type=hidden>", before="<table>", after="</table>"),
    Shape(name="comments between rows", piece="eel<!-- -->", before="<table>", after="</table>"),
    Shape(name="forms in cells of templates", piece="eel<form>", before="<template><td>", after="</template>"),
)
TABLES = (
    Shape(
        name="a table of a million cells", piece="<td>eel{n}", before="<table><tr>", after="</table>", most=1_000_000
    ),
    Shape(name="a table of 300,000 rows", piece="<tr><td>eel<td>{n}", before="<table>", after="</table>", most=300_000),
    Shape(
        name="colspans of quadrillions",
        piece="<tr><td colspan=9999999999999999 rowspan=9999999999999999>eel<td>eel {n}",
        before="<table>",
        after="</table>",
    ),
    Shape(
        name="colspans of 1000 and rowspans of 65534",
        piece="<tr><td colspan=1000>eel<td rowspan=65534>eel {n}",
        before="<table>",
        after="</table>",
    ),
    Shape(name="small tables", piece="<table><tr><th>eel<th>{n}<tr><td>eel<td>{n}</table>"),
)
ATTRIBUTES = (
    Shape(name="100,000 attributes", piece=" a{n}=1", before="<p", after=">eel</p>", most=100_000),
    Shape(name="a million attributes", piece=" a{n}", before="<div", after=">eel</div>", most=1_000_000),
    Shape(name="a million attributes of a font", piece=" a{n}", before="<font", after=">eel</font>", most=1_000_000),
    Shape(name="an attribute of each name", piece="<font a{n}>eel</font>"),
    Shape(name="long attributes of b", piece="<b>eel</b>", before=("<b " + 'a="newt newt" ' * 2_000 + ">") * 3),
    Shape(name="an attribute of 10 MB", piece="newt ", before='<p class="', after='">eel</p>'),
    Shape(name="an address of 10 MB", piece="newt", before='<p><a href="/', after='">eel</a> is there</p>'),
    Shape(name="ids and classes", piece='<p id=i{n} class="c{n} d{n}">eel', most=500_000),
    Shape(name="class names of 10 kB", piece=f'<div class="{"comment-" * 1250}">eel</div>'),
    Shape(name="styles", piece='<p style="display: block; color: red; margin: {n}px">eel'),
    Shape(
        name="pictures in base64", piece="iVBORw0KGgo", before='<img alt=newt src="data:image/png;base64,', after='">'
    ),
    Shape(name="an unclosed attribute", piece="newt ", before='<p title="', swallows=True),
)
NOT_TEXT = (
    Shape(name="an unclosed comment", piece="newt ", before="<!-- ", swallows=True),
    Shape(name="comments", piece="<!-- {n} -->eel "),
    Shape(name="beginnings of comments", piece="<!--", swallows=True),
    Shape(name="an unclosed script", piece="newt({n});", before="<script>", swallows=True),
    Shape(name="a style sheet", piece=".newt{n}{{color:red}}", before="<style>", after="</style>", in_head=True),
    Shape(name="left angles", piece="<"),
    Shape(name="end tags", piece="</p></b></div></x{n}>"),
    Shape(name="CDATA", piece="<![CDATA[newt]]>eel "),
    Shape(name="svg", piece='<path d="M0 {n}L{n} 0z"/><text>newt</text>', before="<svg>", after="</svg>"),
    Shape(name="formulas", piece="<math><mfrac><mi>x</mi><mn>{n}</mn></mfrac></math> eel "),
    Shape(name="a formula", piece="<mi>x</mi><mo>+</mo>", before="<math>", after="</math>"),
    Shape(name="iframes in iframes", piece="<iframe srcdoc='<p>newt</p>'></iframe>eel "),
    Shape(name="framesets", piece="<frameset><frame src=a{n}>", swallows=True),
    Shape(name="html and body tags", piece="eel <html lang=l{n}><body class=c{n}>"),
    Shape(name="meta elements", piece='<meta name="author" content="Newt {n}">', in_head=True),
    Shape(name="doctypes and html tags", piece="<!doctype html><html lang=l{n}><body class=c{n}>eel "),
)
DATA = '<script type="application/ld+json">'
EMBEDDED = (
    Shape(name="deep JSON-LD", piece='{{"@graph":[', closing="]}}", before=DATA, after="</script>", in_head=True),
    Shape(
        name="5 MB of JSON-LD",
        piece='{{"@type":"Article","headline":"Newt {n}","author":{{"name":"Newt"}}}},',
        before=f"{DATA}[",
        after="{}]</script>",
        most=70_000,
        in_head=True,
    ),
    Shape(
        name="scripts of JSON-LD", piece=f'{DATA}{{{{"@type":"Article","name":"Newt {{n}}"}}}}</script>', in_head=True
    ),
    Shape(
        name="a script's state of 10 MB",
        piece='{{"id":{n},"body":"<p>Newts wait below the weir. They wait.</p>"}},',
        before="<script>window.__INITIAL_STATE__={{".replace("{{", "{") + '"a":[',
        after="{}]}</script>",
    ),
)
TEXT = (
    Shape(name="a line without spaces", piece="eel"),
    Shape(name="a paragraph of 10 MB", piece=SENTENCES, before="<p>", after="</p>"),
    Shape(name="Chinese without spaces", piece="鳗鱼在夜里。", before="<p>", after="</p>"),
    Shape(name="white space", piece=" \n\t"),
    Shape(name="no-break spaces and zero widths", piece="\u00a0\u200b\ufeff\u2060"),
    Shape(name="control characters", piece="eel\x01\x02\x08 ", most=1_000_000),
    Shape(name="null bytes", piece="eel\x00<p>", most=1_000_000),
    Shape(name="bidirectional controls", piece="\u202eeel\u202d\u2066 "),
    Shape(name="combining marks", piece="\u0301", before="<p>eel a", after="</p>"),
    Shape(name="characters that normalise to 18", piece="\ufdfa", before="<p>eel ", after="</p>"),
    Shape(name="junk of UTF-16", piece="\ud83dÿþ\udc00e\x00", most=1_000_000),
    Shape(name="entities", piece="&amp;&lt;&eacute;eel "),
    Shape(name="broken entities", piece="&#x;&notit&#99999999999;&"),
    Shape(name="a pre of 10 MB", piece="eel = {n}\n", before="<pre>", after="</pre>"),
    Shape(name="plain text", piece="eel <b>\n", before="<plaintext>", swallows=True),
)
BLOCKS = (
    Shape(
        name="50,000 figures",
        piece="<figure><img src=/newts/{n}.jpg alt='Newt {n}'><figcaption>An eel {n} at the weir of Orvel, in May"
        "</figcaption></figure>",
        most=50_000,
    ),
    Shape(
        name="50,000 figures, the same",
        piece="<figure><img src=/newts.jpg><figcaption>An eel at the weir of Orvel, in May</figcaption></figure>",
        most=50_000,
    ),
    Shape(name="50,000 identical paragraphs", piece=f"<p>{SENTENCES * 2}</p>", most=50_000),
    Shape(name="50,000 paragraphs that differ by a number", piece=f"<p>{SENTENCES}Eel {{n}}.</p>", most=50_000),
    Shape(name="200,000 links", piece="<a href=/newts/{n}.html>eel {n}</a> ", most=200_000),
    Shape(name="links in list items", piece="<li><a href=/newts/{n}>eel {n}</a>"),
    Shape(name="paragraphs of a word", piece="<p>eel"),
    Shape(name="headings that link home", piece="<h1><a href=/>Eel {n}</a></h1>"),
    Shape(name="100,000 headings", piece="<h2>The eel of year {n}</h2>", most=100_000),
    Shape(name="headings and paragraphs", piece="<h3>Eel {n}</h3><p>The eel went up the weir, {n} of them.</p>"),
    Shape(name="line breaks", piece="eel<br>"),
    Shape(name="rules", piece="<hr>"),
    Shape(name="inputs and forms", piece="<form><label>eel <input name=n{n}></label></form>"),
    Shape(name="options", piece="<option value={n}>eel {n}", before="<select>", after="</select>"),
    Shape(
        name="footnotes",
        piece='eel<sup><a href="#fn{n}" id="r{n}">{n}</a></sup> <p id="fn{n}"><a href="#r{n}">^</a> eel.',
    ),
    Shape(
        name="comments of readers",
        piece="<div class=comment><a class=author>Jo {n}</a> <time>1 May 2024</time><p>That eel again, {n}.</p>",
    ),
    Shape(name="code blocks", piece="<pre><code class=language-python>eel = {n}</code></pre>"),
    Shape(name="bylines and dates", piece="<p class=byline>By Jane Doe, 22 May {n}, of the eel desk</p>"),
    Shape(name="shortcodes", piece="[box]eel {n}[/box] "),
    Shape(name="divs of text and blocks", piece="<div>eel {n}<p>eel</p>eel<br></div>"),
    Shape(name="inline elements", piece="<b>eel</b><i>{n}</i><code>x</code> "),
    Shape(name="pictures", piece="<img src=a{n}.jpg alt=newt width=600 height=400>"),
)
SHAPES: tuple[Shape, ...] = (*NESTING, *TABLES, *ATTRIBUTES, *NOT_TEXT, *EMBEDDED, *TEXT, *BLOCKS)
