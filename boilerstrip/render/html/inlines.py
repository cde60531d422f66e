"""Inlines to HTML."""

from collections.abc import Callable, Iterator, Mapping
from itertools import zip_longest
from typing import Any

from boilerstrip.content.model import (
    BackRef,
    Emphasis,
    Image,
    Inline,
    InlineCode,
    InlineMath,
    Inlines,
    LineBreak,
    Link,
    NoteRef,
    Ruby,
    Strike,
    Strong,
    Sub,
    Sup,
)
from boilerstrip.content.urls import is_safe
from boilerstrip.content.walk import plain
from boilerstrip.render.html.elements import element, escape
from boilerstrip.render.html.page import Page, note_id, reference_id

Around = frozenset[str]
"""Names of the elements that are open around an inline."""
NOTHING: Around = frozenset()
NOT_WITHIN_ITSELF: Mapping[type, str] = {Emphasis: "em", Strong: "strong", Strike: "s"}
"""Elements that mean no more within another of their name."""
EXPONENT = "^"


def render_inlines(inlines: Inlines, page: Page, around: Around = NOTHING) -> str:
    """Render inlines.

    >>> from boilerstrip.render.style import RenderStyle
    >>> render_inlines(("Mind the ", Strong(("ebb",)), " & flow"), Page(RenderStyle()))
    'Mind the <strong>ebb</strong> &amp; flow'
    """
    if len(inlines) == 1 and type(inlines[0]) is str:  # most texts
        return escape(inlines[0])
    has_pictures = page.style.images == "yes" and any(map(_is_picture, inlines))
    parts = [
        escape(inline) if isinstance(inline, str) else RENDERERS[type(inline)](inline, page, around)
        for inline in (_set_pictures_apart(inlines) if has_pictures else inlines)
    ]
    return "".join(parts)


def _is_picture(inline: Inline) -> bool:
    """Return True for a picture that is printed, in a link or not."""
    if isinstance(inline, Link):
        return bool(inline.content) and all(map(_is_picture, inline.content))
    return isinstance(inline, Image) and is_safe(inline.url)


def _set_pictures_apart(inlines: Inlines) -> Iterator[Inline]:
    """Yield inlines with a space between a picture and a word before or after it.

    A picture within a word stays there, as a space would part the word.
    """
    before = ""
    texts = [plain((inline,)) for inline in inlines]
    for inline, text, following in zip_longest(inlines, texts, texts[1:], fillvalue=""):
        after = following[:1]
        if _is_picture(inline):
            yield from (" ", inline) if before.isalnum() and not after.isalnum() else (inline,)
            yield from " " if after.isalnum() and not before.isalnum() else ""
        else:
            yield inline
        before = text[-1:] or before


def _render_wrapper(inline: Emphasis | Strong | Strike, page: Page, around: Around) -> str:
    name = NOT_WITHIN_ITSELF[type(inline)]
    content = render_inlines(inline.content, page, around | {name})
    return element(name, content) if content.strip() and name not in around else content


def _render_script(inline: Sub | Sup, page: Page, around: Around) -> str:
    """Render an exponent or index; its mark is for plain text only."""
    content = render_inlines(inline.content, page, around)
    return element("sub" if isinstance(inline, Sub) else "sup", content) if content.strip() else content


def _render_link(link: Link, page: Page, around: Around) -> str:
    if "a" in around or page.style.links == "none" or not is_safe(link.url):
        return render_inlines(link.content, page, around)
    content = render_inlines(link.content, page, around | {"a"})
    return element("a", content, {"href": link.url}) if content.strip() else content


def _render_image(image: Image, page: Page, around: Around) -> str:  # noqa: ARG001 - the others need it
    if page.style.images == "no" or not is_safe(image.url):
        return ""
    return element("img", attributes={"src": image.url, "alt": image.alt})


def _render_reference(mark: NoteRef, page: Page, around: Around) -> str:
    """Render the mark of a note as a link to it; an exponent, as which plain text prints some, needs no sign."""
    text = escape(mark.text.removeprefix(EXPONENT))
    if "a" in around or page.style.links == "none":
        return element("sup", text)
    target = {"href": f"#{note_id(mark.label)}"}
    return element("sup", element("a", text, target | page.claim(reference_id(mark.label))))


def _render_back_reference(back: BackRef, page: Page, around: Around) -> str:
    """Render what refers back as a link to the first mark of the note."""
    name, text = reference_id(back.label), back.text.rstrip()
    if name not in page.ids or "a" in around or page.style.links == "none":
        return escape(back.text)
    return element("a", escape(text), {"href": f"#{name}"}) + escape(back.text[len(text) :])


def _render_ruby(ruby: Ruby, page: Page, around: Around) -> str:  # noqa: ARG001
    brackets = element("rp", "("), element("rp", ")")
    return element("ruby", escape(ruby.base) + element("rt", escape(ruby.reading)).join(brackets))


def _render_math(math: InlineMath, page: Page, around: Around) -> str:  # noqa: ARG001
    return element("span", escape(math.text), math_attributes("display" if math.display else "inline", math.tex))


def math_attributes(kind: str, tex: str) -> dict[str, str]:
    """Return the attributes of a formula.

    The text of its element is what plain text prints, so that it can be read without scripts. Its TeX is an attribute,
    from which KaTeX can set it: ``document.querySelectorAll("[data-math-tex]").forEach(e =>
    katex.render(e.dataset.mathTex, e, {displayMode: e.classList.contains("display")}))``; MathJax has ``tex2chtml``
    for the same. The classes are those of Pandoc. MathML is not written, as its elements let markup change its meaning
    from parser to parser. The name of the attribute is none that :mod:`boilerstrip.document.rewrite` reads, so that
    the text stays the same when it is extracted again.

    Args:
        kind: ``inline`` or ``display``.
        tex: empty if there is none.
    """
    return {"class": f"math {kind}"} | ({"data-math-tex": tex} if tex else {})


RENDERERS: Mapping[type[Inline], Callable[[Any, Page, Around], str]] = {
    LineBreak: lambda *_: element("br"),
    Emphasis: _render_wrapper,
    Strong: _render_wrapper,
    Strike: _render_wrapper,
    Sub: _render_script,
    Sup: _render_script,
    InlineCode: lambda code, *_: element("code", escape(code.text)),
    InlineMath: _render_math,
    Link: _render_link,
    Image: _render_image,
    Ruby: _render_ruby,
    NoteRef: _render_reference,
    BackRef: _render_back_reference,
}
"""What renders the inlines of each type, but plain text."""
