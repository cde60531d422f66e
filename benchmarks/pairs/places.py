"""Pages that hold both texts of a pair, in the places where pages repeat a text."""

import html
from collections.abc import Callable

from benchmarks.pairs.model import Article, Pair

Fill = Callable[[str, str, Article], str]
"""Content of ``<article>``, from the two escaped texts and the article."""


def _paragraphs(*texts: str) -> str:
    return "\n".join(f"<p>{text}</p>" for text in texts)


def _article(article: Article, *, title: str | None = None, lead: str = "", inset: str = "") -> str:
    """The article with HTML inserted after the title and after the first paragraph."""
    first, *others = map(html.escape, article.paragraphs)
    heading = html.escape(article.title) if title is None else title
    return "\n".join((f"<h1>{heading}</h1>", lead, _paragraphs(first), inset, _paragraphs(*others)))


def _figure(number: int, caption: str) -> str:
    return f'<figure><img src="/img/{number}.jpg"><figcaption>{caption}</figcaption></figure>'


def _line_below_picture(one: str, other: str, article: Article) -> str:
    line = f'<div class="image"><img src="/img/1.jpg" alt="{other}"></div>\n<div>{other}</div>'
    return _article(article, inset=f"{line}\n{_figure(1, one)}")


def _gallery(one: str, other: str, article: Article) -> str:
    return _article(article, inset=f'<div class="gallery">{_figure(1, one)}{_figure(2, other)}</div>')


def _thumbnail(one: str, other: str, article: Article) -> str:
    thumbnail = f'<li><a href="/img/1.jpg"><img src="/img/1s.jpg"><span>{other}</span></a></li>'
    return _article(article, inset=f'{_figure(1, one)}<ul class="thumbnails">{thumbnail}</ul>')


def _noscript(one: str, other: str, article: Article) -> str:
    return _article(article, inset=f"{_figure(1, one)}<noscript>{_figure(1, other)}</noscript>")


def _title_and_caption(one: str, other: str, article: Article) -> str:
    return _article(article, title=one, lead=_figure(1, other))


def _standfirst(one: str, other: str, article: Article) -> str:
    return _article(article, lead=f'<h2 class="standfirst">{one}</h2>\n<p>{other}</p>')


def _paragraph_and_caption(one: str, other: str, article: Article) -> str:
    return _article(article, inset=f"<p>{one}</p>\n{_figure(1, other)}")


PLACES: dict[str, Fill] = {
    "line below a picture, and caption": _line_below_picture,
    "two figures of a gallery": _gallery,
    "caption and thumbnail": _thumbnail,
    "caption and <noscript>": _noscript,
    "title and first caption": _title_and_caption,
    "standfirst as heading and paragraph": _standfirst,
    "paragraph and caption": _paragraph_and_caption,
}
"""How a pair is put into an article, by the name of the place."""


def build_page(pair: Pair, place: str, article: Article) -> str:
    """HTML of a page that has both texts of a pair in a place."""
    content = PLACES[place](html.escape(pair.one), html.escape(pair.other), article)
    return (
        f'<!DOCTYPE html>\n<html lang="{pair.language}">\n<head><meta charset="utf-8">'
        f"<title>{html.escape(article.title)}</title></head>\n"
        f"<body>\n<main><article>\n{content}\n</article></main>\n</body>\n</html>\n"
    )
