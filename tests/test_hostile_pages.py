"""Pages made to break a reader: endless numbers and references, wherever a page may have them."""

import pytest

import boilerstrip

SENTENCE = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed. "
RUNNING = f"<p>{SENTENCE * 3}</p>"
NUMBER = "9" * 5000
"""More digits than Python converts to a number."""
REFERENCE = f"&amp;#{NUMBER};"
"""A reference by such a number, which was escaped once more."""
DATA = '<script type="application/ld+json">{}</script>'
COMMENT = '<div class="comment"{}><a class="author">Jo</a> <time>1 May 2024</time>{}<p>Eels, again.</p></div>'

NUMBERS = {
    "a line": f"<p>{NUMBER}</p>",
    "a time": f'<time datetime="{NUMBER}">{NUMBER}</time>',
    "a date": f"<p>22 May {NUMBER}</p>",
    "a numeric date": f"<p>{NUMBER}/{NUMBER}/{NUMBER}</p>",
    "a Chinese date": f"<p>{NUMBER}年{NUMBER}月{NUMBER}日</p>",
    "a byline": f'<p class="byline">By Jane Doe {NUMBER}</p>',
    "a price": f"<p>${NUMBER}</p>",
    "a list": f"<ol start={NUMBER}><li value={NUMBER}>a<li>{NUMBER}. b</ol>",
    "a table": f"<table><tr><td colspan={NUMBER} rowspan={NUMBER}>{NUMBER}<td>b</table>",
    "code": f"<pre><code>{NUMBER}\n{NUMBER}</code></pre>",
    "a picture": f'<img width={NUMBER} height={NUMBER} src=a.jpg srcset="b {NUMBER}w, c {NUMBER}x">',
    "a caption": f"<figure><img src=a.jpg><figcaption>Figure {NUMBER}: eels</figcaption></figure>",
    "a link": f'<p><a href="http://lisk.example:{NUMBER}/#fn{NUMBER}">{NUMBER}</a></p>',
    "a note": f'<p>Eels<sup><a href="#fn{NUMBER}">{NUMBER}</a></sup></p><ol><li id="fn{NUMBER}">Eels</ol>',
    "a formula": f"<math><mn>{NUMBER}</mn></math><script type=math/tex>{NUMBER}</script>",
    "levels of comments": COMMENT.format(f' data-depth="{NUMBER}" data-level="{"0" * 5000}"', "") * 5,
    "blank pictures before comments": COMMENT.format("", f'<img src="s.gif" width="{NUMBER}">') * 3,
}
REFERENCES = {
    "a text": f"<p>{REFERENCE}</p>",
    "an address": f'<p>Eels <a href="{REFERENCE}">lanterns</a></p><img src="{REFERENCE}">',
    "an attribute of a formula": f'<math><annotation-xml encoding="&#{NUMBER};"><p>x</p></annotation-xml></math>' * 2,
    "embedded data": DATA.format(f'{{"@type": "Article", "articleBody": "{REFERENCE}"}}'),
    "broken data": DATA.format(f"&#{NUMBER};"),
    "tags": f'<a rel="tag">&#{NUMBER};</a>',
    "meta elements": f'<meta name="author" content="{REFERENCE}"><base href="{REFERENCE}">',
    "a described page": DATA.format(f'{{"@type": "Article", "author": "{REFERENCE}"}}'),
}


def read_all(html: str) -> str:
    """Ask for all that a page has."""
    page = boilerstrip.extract(html)
    assert page.metadata.word_count > 0
    assert page.to_dict()
    assert [*page.chunks(), page.comments, page.posts, page.html]
    return page.markdown


@pytest.mark.parametrize("html", NUMBERS.values(), ids=NUMBERS)
def test_any_part_of_a_page_may_be_an_endless_number(html: str) -> None:
    assert SENTENCE.strip() in read_all(f"<h1>Eels</h1>{html}{RUNNING}{html}")


@pytest.mark.parametrize("html", REFERENCES.values(), ids=REFERENCES)
def test_any_part_of_a_page_may_refer_to_a_character_of_an_endless_number(html: str) -> None:
    assert SENTENCE.strip() in read_all(f"<h1>Eels</h1>{html}{RUNNING}{html}")
