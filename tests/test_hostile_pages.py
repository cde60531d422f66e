"""Pages made to break a reader: endless numbers and references, wherever a page may have them."""

import json

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


TITLE = "The eels of Orvel"
AUTHOR = {"@type": "Person", "name": "Jane Doe"}
ENDLESS = {
    "meta elements": '<meta name="author" content="Jane Doe">' * 300_000,
    "meta elements without end": "<meta " * 300_000,
    "cards": '<meta name="twitter:label1" content="Author"><meta name="twitter:data1" content="Jane Doe">' * 3_000,
    "authors in one value": f'<meta name="author" content="{"," * 100_000}">',
    "digits of a date": f'<meta property="article:published_time" content="{"1" * 1_000_000}">',
    "digits of a time": f"<time>{'1' * 1_000_000}</time>",
    "times": '<time datetime="2024-05-22">22 May 2024</time>' * 100_000,
    "a byline": f'<p class="byline">By {"Jane Doe, " * 100_000}</p>',
    "links to a licence": '<a rel="license" href="https://creativecommons.org/licenses/by/4.0/">' * 20_000,
    "tags": '<a rel="tag"' * 100_000 + ">",
    "scripts": DATA.format("{}") * 20_000,
    "lists in lists": DATA.format("[" * 100_000 + "]" * 100_000),
    "graphs in graphs": DATA.format('{"@graph":' * 100_000 + "1" + "}" * 100_000),
    "an article": DATA.format(json.dumps({"@type": "Article", "articleBody": "eels " * 1_000_000})),
    "a headline": DATA.format(json.dumps({"@type": "Article", "headline": "<" * 1_000_000})),
    "described authors": DATA.format(json.dumps({"@type": "Article", "headline": TITLE, "author": [AUTHOR] * 40_000})),
    "described articles": DATA.format(json.dumps([{"@type": "Article", "headline": TITLE, "author": AUTHOR}] * 9_000)),
    "escapes": DATA.format('{"name": "' + '\\"' * 200_000),
}


@pytest.mark.parametrize("html", ENDLESS.values(), ids=ENDLESS)
def test_metadata_of_endless_pages_takes_linear_time(html: str) -> None:
    head, body = (html, "") if html.startswith(("<meta", "<script")) else ("", html)
    page = boilerstrip.extract(f"<head><title>{TITLE}</title>{head}</head><h1>{TITLE}</h1>{body}{RUNNING}")
    assert page.metadata.title == TITLE or page.metadata.title is None
    assert page.metadata.authors in ((), ("Jane Doe",))


def test_title_of_a_million_characters_is_compared_with_hundreds_of_things() -> None:
    title, stories = "Eels " * 200_000, [{"@type": "Article", "headline": f"Story {number}"} for number in range(400)]
    page = boilerstrip.extract(f"<title>{title}</title>{DATA.format(json.dumps(stories))}<h1>{title}</h1>{RUNNING}")
    assert page.metadata.published is None
