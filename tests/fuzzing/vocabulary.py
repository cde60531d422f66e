"""What hostile pages are made of: data, shared by the generator and the strategies of Hypothesis."""

FORMATTING = """
    a abbr b bdo big cite code del em font i ins kbd label mark nobr q s small span strong sub sup time u
""".split()
SECTIONS = """
    address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form
    frameset h1 h2 h3 h6 head header hgroup html li main menu nav ol p section summary ul x-card o:p
""".split()
TABLES = "caption col colgroup table tbody td tfoot th thead tr".split()
FOREIGN = """
    svg math mi mo mn mtext ms annotation-xml semantics annotation foreignObject desc title mglyph malignmark mfrac
    msup image
""".split()
RAW = "script style textarea title xmp iframe noembed noframes noscript plaintext pre listing".split()
FORMS = "button select option optgroup datalist input output progress meter fieldset legend selectedcontent".split()
MEDIA = "img picture source audio video track object embed param canvas map area".split()
VOID = "br hr wbr base link meta bgsound basefont frame keygen".split()
SHADOW = "template slot".split()
RUBY = "ruby rb rt rtc rp".split()
TAGS = sorted({*FORMATTING, *SECTIONS, *TABLES, *FOREIGN, *RAW, *FORMS, *MEDIA, *VOID, *SHADOW, *RUBY})

ATTRIBUTES = (
    "", "", "", "", "class=caption", 'class="site-footer nav"', 'class="comment-body"', 'class="byline author"',
    'class="sr-only"', 'class="katex MathJax"', 'class="highlight language-js"', 'class="footnote-ref"', "hidden",
    'aria-hidden="true"', 'style="display:none"', 'style="white-space:pre"', "href='/x'", 'href="javascript:x()"',
    'href="#fn1"', 'href="java&#10;script:x()"', 'href="//["', "href='http://[::1'", 'role="main"', "role=button",
    'alt="The eels of Orvel"', 'alt="$x^2$"', "id=fn1", "id=a id=b", 'src="/a.jpg"', "src='data:image/png;base64,x'",
    'srcset="/a.jpg 1x, /b.jpg 9e999x,,, /c.jpg -1w"', "colspan=3", "rowspan=0", 'colspan="99999"', "rowspan=65535",
    "start=-5", "start=99999999999999999999", "value=x", "type=i", "type=hidden", "reversed", "lang=zh-Hant", "dir=rtl",
    'datetime="2024-13-45T99:99"', "onclick=x()", 'xmlns="http://www.w3.org/2000/svg"', "xlink:href=#a", "slot=a",
    "shadowrootmode=open", "shadowroot=closed", 'encoding="text/html"', 'encoding="application/x-tex"', "=", '"', "a='",
    "/", 'title="a>b"', "data-tex='\\frac{a}{b}'", "data-depth=3", "itemprop=author", 'itemprop="datePublished"',
    "data-boilerstrip=x", "\x00=\x00", 'class="\x0c\x0b"', "CLASS=nav", "width=1 height=1", "open", "checked",
)  # fmt: skip

ENTITIES = (
    "&lt;", "&gt;", "&amp;", "&lt;b&gt;", "&amp;lt;", "&#0;", "&#x0D;", "&#x80;", "&#150;", "&#xD800;", "&#xFFFF;",
    "&#x110000;", "&#99999999999999;", "&#;", "&#x;", "&;", "&", "&notit;", "&notin", "&amp", "&copy", "&nbsp;",
    "&shy;", "&ZeroWidthSpace;", "&NotEqualTilde;", "&fjlig;", "&lrm;", "&rlm;", "&Tab;", "&NewLine;", "&apos;",
    "&CounterClockwiseContourIntegral;", "&#8238;", "&#x1F9D1;&#x200D;&#x1F9B0;",
)  # fmt: skip

CONTROLS = (
    "\x00", "\x08", "\x0b", "\x0c", "\x1b[31m", "\x1c", "\x1f", "\x7f", "\x85", "\r", "\r\n", "\t", "\u00ad", "\u200b",
    "\u200d", "\u2028", "\u2029", "\u2060", "\ufeff", "\ufffe", "\uffff", "\U0001fffe", "\U0010ffff", "\ud800",
    "\udfff\ud800", "\u061c", "\u180e", "\u3000", "\u115f", "\U000e0041", "\ufe0f",
)  # fmt: skip

BIDI = (
    "\u202e", "\u202d", "\u202c", "\u2066", "\u2067", "\u2069", "\u200e", "\u200f", "المدّ يعلو مرتين في اليوم",
    "הגאות עולה פעמיים ביום", "\u202eslee eht\u202c", "abc \u2067אבג\u2069 def",
)  # fmt: skip

TEXTS = (
    "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed.",
    "The eels of Orvel", "潮は日に二度満ち、港もそれとともに変わる。", "น้ำขึ้นวันละสองครั้ง", "밀물은 하루에 두 번 온다.",
    "Прилив приходит дважды в день.", "© 2024", "Read more", "Share this", "a b", "a", " ", "\n", "\n\n", "…", "—",
    "$5",
    "1. ", "- ", "> ", "# ", "```", "~~~", "|", "\\", "`", "``", "*", "**", "_", "[", "](", "![", "]:", "[^1]", "[^1]:",
    "<!--", "==", "---", "***", "+++", "$$", "$x$", "\\(", "\\[", "~", "^", "[vc_row]", "[/vc_row]", "[caption id=1]",
    "By Jane Doe", "Posted on 3 May 2024", "12 comments", "2024-05-03", "Figure 1: eels", "e\u0301" * 9, "Z" * 300,
    "http://a.example/?a=b&copy=1", "ﬃ", "İ", "ß", "Ⅷ", "¼", "²", "𝒜", "👩‍👩‍👧",
)  # fmt: skip

MARKUP = (
    "<!-- ebb -->", "<!-->", "<!--->", "<!-- --!>", "<!--", "-->", "<![CDATA[ebb]]>", "]]>", "<!doctype html>",
    "<!DOCTYPE html SYSTEM 'about:legacy-compat'>", "<?xml version='1.0'?>", "<br>", "</br>", "</p>", "<", "</", "</>",
    "<p ", "<a b='", "<>", "<1>", "<!x>", "</ p>", "<a/b>", "<b\x00c>", "<isindex>", "<image>",
    "<svg><![CDATA[a]]></svg>",
    "<table><b>a<td>b<table>c", "<select><b>a<table>", "<a>a<a>b<table><a>c", "<p><font><p><font><p>",
    "<b><i></b>a</i>",
    "<svg><p>a", "<math><mi><p>a", "<svg><desc><b>a</svg>b", "<svg><foreignObject><p>a</svg>b",
    '<math><annotation-xml encoding="text/html"><p>a</annotation-xml></math>',
    "<template><p>a</template>",
    "<div><template shadowrootmode=open><slot name=a></slot><p>a</template><b slot=a>c</div>",
    "<template><template shadowrootmode=open>a</template>", "<script><!--<script></script>a--></script>",
    "<style>p{}</style>", "<textarea>\n<p>a", "<title>a</title>", "<plaintext>", "<pre>\n\na\tb</pre>",
    "<pre><code>x = 1\ny = 2\n</code></pre>", "<ul><li>a<ul><li>b</ul><li>c</ul>", "<ol><li>a<li value=9>b</ol>",
    "<li>a<li>b", "<dl><dt>a<dd>b<dd>c</dl>", "<table><tr><td>a<td>b<tr><td colspan=2>c</table>",
    "<table><caption>a</caption><thead><th>b</thead><td rowspan=0>c</table>",
    "<figure><img src=a><figcaption>b</figure>",
    "<details><summary>a</summary>b</details>", "<blockquote><p>a</blockquote>", "<p>a<sup><a href=#fn1>1</a></sup>",
    "<ol><li id=fn1>a<a href=#r1>↩</a></ol>", "<ruby>潮<rt>しお</ruby>", "<math><mfrac><mi>a<mi>b</mfrac></math>",
    "<math><msup><mi>x</mi><mn>2</mn></msup></math>", "<noscript><p>a</noscript>", "<video><p>a</video>",
    "<input type=checkbox>a", "<label><input type=checkbox checked>a</label>", "<frameset><frame>", "</body></html>a",
    "<audio>a</audio>b", "<object>a</object>", "<x-card>a</x-card>", "<hr>", "<h1>a</h1>", "<h2><a href=#a>¶</a>b</h2>",
)  # fmt: skip

META = (
    "<title>The eels of Orvel | Lisk News</title>", "<title></title>", "<title>\x00</title>",
    '<meta property="og:title" content="The eels of Orvel">',
    '<meta name=author content="Jane Doe, John Roe and others">',
    '<meta name="author" content="&amp;#99999;">',
    '<meta property="article:published_time" content="2024-02-30T25:61:00Z">',
    '<meta name=date content="0000-00-00">', '<meta name=date content="99999-99-99">', '<meta charset="utf-7">',
    '<meta charset="utf-16">', '<meta http-equiv="content-type" content="text/html; charset=shift_jis">',
    '<link rel=canonical href="http://[">', '<link rel="canonical" href="//a.example:99999/">', '<base href="data:x">',
    '<base href="http://a.example/b/">', '<html lang="x">', '<html lang="zh-Hans-CN-x-private">', '<html lang="\x00">',
    '<meta property="og:image" content="java\nscript:x()">', '<meta name="keywords" content=",;,a;;">',
    '<meta name=viewport content="width=device-width">', "<meta>", "<meta name>", "<meta content=a>", "<link>",
    '<meta property="og:type" content="article">', '<meta property="og:site_name" content="Lisk News">',
    '<meta name="generator" content="WordPress 6.4">', '<meta name="description" content="Eels &quot; and &lt;b&gt;">',
)  # fmt: skip

SCRIPT_DATA = (
    '{"@type":"Article","headline":"The eels of Orvel","author":{"name":"Jane Doe"},"datePublished":"2024-05-03"}',
    '{"@type":"NewsArticle","articleBody":"The lock keeper counts them by lantern, a bucket at a time, and writes the '
    'number on the door of his shed. He has done so for thirty years, and nobody ever asked him why he does it."}',
    '[{"@type":["Person",null,1],"name":{"name":{"name":[]}}}]', '{"@graph":[{"@id":"#a","author":{"@id":"#a"}}]}',
    '{"@type":"Article","author":"\\ud800","headline":"\\u0000"}', '{"a":1e999,"b":-0,"c":NaN}', '{"@type":"Article",}',
    '{"@type":"Article" "headline":\'x\'}', "{" * 300, "[" * 300 + "]" * 300, '{"a":"\n"}', "null", "0", '"', "",
    '<!-- {"@type":"Article"} -->', '{"@type":"Recipe","datePublished":20240503}',
    '{"@type":"Article","keywords":[[[]]]}',
    '{"props":{"pageProps":{"content":"<p>The lock keeper counts them by lantern, a bucket at a time.</p>"}}}',
    "\\frac{a}{b}", "window.__NUXT__={a:1}", "self.__next_f.push([1,\"a\"])", '{"@context":{"@vocab":"x"},"@type":{}}',
    '{"@type":"DiscussionForumPosting","comment":[{"@type":"Comment","text":"a","author":null}]}',
)  # fmt: skip
SCRIPT_TAGS = (
    "<script type=application/ld+json>{}</script>", '<script id="__NEXT_DATA__" type="application/json">{}</script>',
    "<script type=math/tex>{}</script>", "<script>{}</script>", '<script type="application/ld+json">{}',
    '<script type="math/tex; mode=display">{}</script>', "<SCRIPT TYPE=APPLICATION/LD+JSON>{}</SCRIPT>",
)  # fmt: skip

PIECES = {
    "text": TEXTS,
    "markup": MARKUP,
    "entity": ENTITIES,
    "control": CONTROLS,
    "bidi": BIDI,
    "meta": META,
}
"""Pieces of pages that stand for themselves, by kind."""
