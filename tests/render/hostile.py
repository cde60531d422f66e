"""Hostile pages, their renderings, and what a browser would find in these."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from boilerstrip.blocks.segment import segment
from boilerstrip.content.build import build_content
from boilerstrip.content.model import Content
from boilerstrip.content.urls import is_safe
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.options import Options
from boilerstrip.render.html.elements import ELEMENTS, URL_ATTRIBUTES
from boilerstrip.render.html.page import PREFIX
from boilerstrip.render.html.render import render_html
from boilerstrip.render.markdown.render import render_markdown
from boilerstrip.render.style import RenderStyle
from boilerstrip.render.text import render_text

FOLDER = Path(__file__).parent.parent / "fixtures" / "hostile"
EMPTY_COMMENT = "<!-- -->"
"""What Markdown puts between what would run into each other."""
SCAFFOLD = ("html", "head", "body")
"""Elements that the parser puts around a fragment."""

find_cases = re.compile(r"^## (.+?)\n\n~~~~~~html\n(.*?)\n~~~~~~$", re.MULTILINE | re.DOTALL).findall
replace_numbers = re.compile(r"\{U\+([0-9A-F]{4,5})\}").sub
is_class = re.compile(
    r"language-[^ \t\n\f\r]+|math (?:inline|display)|markdown-alert(?:-title| markdown-alert-[a-z]+)"
).fullmatch


has_scheme = re.compile(r"[\x00-\x20]*[a-z][a-z0-9+.\-\t\n\r]*:", re.IGNORECASE).match
"""Matches what a browser takes for a scheme; Markdown may write other colons of relative addresses."""


def hostile_pages() -> Iterator[tuple[str, str]]:
    """Yield the names and the sources of all cases."""
    for path in sorted(FOLDER.glob("*.md")):
        text = path.read_text(encoding="utf-8")
        cases = find_cases(text)
        assert len(cases) == text.count("\n## "), f"{path.name}: a case is a heading and a fenced block"
        for name, html in cases:
            yield name, replace_numbers(lambda match: chr(int(match[1], 16)), html)


@cache
def hostile_values() -> list[str]:
    """Return the texts and values of attributes of all cases, and the cases."""
    return sorted({value for _, page in hostile_pages() for value in _values_of(page)})


def _values_of(html: str) -> list[str]:
    """Return the texts and values of attributes of a page, and the page itself."""
    root = LexborHTMLParser(html).root
    assert root is not None
    nodes = list(root.traverse(include_text=True))
    values = [value or "" for node in nodes if node.is_element_node for value in node.attributes.values()]
    return [html, *values, *(node.text_content or "" for node in nodes if node.is_text_node)]


def content_of(html: str) -> Content:
    """Return the content of all blocks of a page, whatever an extraction would keep of them."""
    options = Options()
    blocks = segment(parse(read(html, options), options), options.limits.blocks)
    return build_content(blocks, list(range(len(blocks.text))))


def renderings(html: str) -> dict[str, str]:
    """Return all text of a page in every format, by its name."""
    content, style = content_of(html), RenderStyle()
    markdown = render_markdown(content, style), render_markdown(content, RenderStyle(tables="html", links="references"))
    return {
        "text": render_text(content),
        "html": render_html(content, style),
        "markdown": markdown[0],
        "markdown with HTML tables": markdown[1],
    }


def find_faults(html: str, more: Mapping[str, tuple[str, ...]] | None = None) -> list[str]:
    """Return what a browser finds in a fragment that the HTML renderer would not write.

    Args:
        html: the fragment.
        more: attributes by element that are harmless besides.
    """
    body = LexborHTMLParser(f"<!DOCTYPE html><body>{html}").root
    assert body is not None
    nodes = [node for node in body.traverse() if node.tag not in SCAFFOLD]
    return [fault for node in nodes for fault in _faults_of(node, more or {})]


def _faults_of(node: LexborNode, more: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    name = node.tag or ""
    if node.html == EMPTY_COMMENT:
        return
    if name not in ELEMENTS:
        yield f"<{name}>"
        return
    for attribute, value in node.attributes.items():
        if attribute not in (*ELEMENTS[name], *more.get(name, ())) or not _is_harmless(attribute, value or ""):
            yield f"<{name} {attribute}={value!r}>"
    if name == "input" and not node.attributes.keys() >= {"type", "disabled"}:
        yield "<input> that can be used"


def _is_harmless(attribute: str, value: str) -> bool:
    if attribute in URL_ATTRIBUTES:
        return is_safe(value) or is_safe(value.replace("%5C", "\\")) or not has_scheme(value)
    if attribute == "id":
        return value.startswith(PREFIX) and not any(map(str.isspace, value))
    if attribute == "class":
        return bool(is_class(value))
    return attribute != "type" or value in ("checkbox", "a", "A", "i", "I")
