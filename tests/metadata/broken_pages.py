"""Pages that hypothesis composes of what metadata is read from, well-formed or not."""

import json

from hypothesis import strategies as st

TITLE = "The eels of Orvel"
RUNNING = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door. " * 3
TAGS = "h1 h2 p div span time address a aside table td li blockquote header footer nav main article b".split()
ATTRIBUTES = """
class="byline"|class="author vcard"|class="entry-date"|class="dt-published"|class="comment"|id="related"|rel="author"
itemprop="author"|itemprop="datePublished"|itemprop="dateModified"|datetime="2024-05-22T14:05:00Z"|datetime="x"
content="b"|lang="en"|rel="tag"|title="22 May 2024"|href="/a"|
""".replace("\n", "|").split("|")
TEXTS = [
    *(
        TITLE,
        RUNNING,
        "By Ida Orn",
        "By",
        "Ida Orn, Mats Fell and dpa",
        "Von Max Muster | 22.05.2024",
        "作者：张三",
        "©",
    ),
    *("Updated: 22 May 2024, 14:05", "22 May 2024", "2 hours ago", "05/06/2024", "2024年5月22日 14:05", "٢٢ مايو ٢٠٢٤"),
    *("22 พ.ค. 2567", "|", "·", "&nbsp;", "&#0;", "&lt;b&gt;", "\0", "<", ">", '"', "<!--", "-->", "²", "\u200f"),
    *("Source: Lisk", "©", "9" * 30),
]
KEYS = """
@type @id @graph @value mainEntity headline name author creator datePublished dateModified dateCreated publisher image
url width keywords articleSection inLanguage license isAccessibleForFree description
""".split()
META = """
author article:author og:title og:url og:image og:image:width og:site_name og:locale og:type description keywords
article:published_time article:modified_time article:tag article:section article:content_tier date citation_author
citation_date twitter:label1 twitter:data1 parsely-page license content-language
""".split()
RELATIONS = "canonical license author image_src stylesheet".split()
VALUES = [
    *(TITLE, "Ida Orn", "Orn, Ida", "dpa", "admin", "Author", "article", "Article", "WebPage", "WebSite", "Question"),
    *("2024-05-22", "2024-05-22T14:05:00+02:00", "1716346066", "0", "true", "en_US", "Person", "eels, locks", "#a"),
    *("/eels", "https://lisk.example/eels.jpg", "javascript:a()", "//[", "http://[", "", " ", "<b>x", "&amp;amp;"),
    *("\ud83d", "\0", "é", "9" * 30),
]

values = st.sampled_from(VALUES) | st.text(max_size=9)
json_ld = st.recursive(
    values | st.none() | st.booleans() | st.integers() | st.floats(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=6),
    max_leaves=16,
)


def escape(value: str) -> str:
    return value.replace('"', "&quot;")


heads = st.one_of(
    st.builds(lambda name, value: f'<meta name="{name}" content="{escape(value)}">', st.sampled_from(META), values),
    st.builds(lambda name, value: f"<meta property='{name}' content='{value}'>", st.sampled_from(META), values),
    st.builds(lambda name, value: f'<link rel="{name}" href="{escape(value)}">', st.sampled_from(RELATIONS), values),
    st.builds(lambda value: f'<html lang="{escape(value)}"><base href="{escape(value)}">', values),
    st.builds(lambda value: f'<script type="application/ld+json">{json.dumps(value)}</script>', json_ld),
    st.builds(lambda value: f'<script type="application/ld+json">{json.dumps(value)[1:]},', json_ld),
    st.sampled_from(["<head>", "</head>", "<body>", "<script>", "<!--", "<meta ", f"<title>{TITLE} | Lisk</title>"]),
)
bodies = st.one_of(
    st.builds("<{} {}>".format, st.sampled_from(TAGS), st.sampled_from(ATTRIBUTES)),
    st.builds("</{}>".format, st.sampled_from(TAGS)),
    st.sampled_from(TEXTS),
    st.text(max_size=9),
)
pages = st.builds(
    lambda head, body, start: "".join([*head, start, *body]),
    st.lists(heads, max_size=8),
    st.lists(bodies, max_size=20),
    st.sampled_from(["", f"<h1>{TITLE}</h1>", f"<h1>{TITLE}</h1><p>{RUNNING}</p>", f"<p>{RUNNING}</p>"]),
)
