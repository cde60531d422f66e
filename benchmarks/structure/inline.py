"""Links and inline code of a tree, each with the lines of text that it is in."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from markdown_it.common.normalize_url import normalizeLink
from selectolax.lexbor import LexborNode

from benchmarks.html_text import BLOCKS, HIDDEN

INLINE = ("a", "code")
MAX_ADDRESS = 8_000
"""Characters of the longest address that is compared; longer ones are data."""


@dataclass(frozen=True, slots=True)
class Span:
    """A link or inline code."""

    node: LexborNode
    text: str
    lines: tuple[str, ...]
    """Lines of visible text that the element has a part of."""


def read_spans(root: LexborNode) -> tuple[list[str], list[Span]]:
    """Lines of visible text of a tree, and its links and code outside ``pre``, in the order in which they end.

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> lines, spans = read_spans(LexborHTMLParser("<p>See <a href=/x>the <code>pan</code></a>.<p>End").body)
    >>> lines, [(span.text, span.lines) for span in spans]
    (['See the pan.', 'End'], [('pan', ('See the pan.',)), ('the pan', ('See the pan.',))])
    """
    lines, opened, found = [""], {}, []
    for piece in _walk(root):
        if isinstance(piece, str):
            first, *more = piece.split("\n")
            lines[-1] += first
            lines += more
        elif piece.mem_id not in opened:
            opened[piece.mem_id] = len(lines) - 1, len(lines[-1])
        else:
            found.append((piece, *opened[piece.mem_id], len(lines), len(lines[-1])))
    tidy = [" ".join(line.split()) for line in lines]
    spans = [
        Span(node, _cut(lines, first, start, last, end), tuple(filter(None, tidy[first:last])))
        for node, first, start, last, end in found
    ]
    return list(filter(None, tidy)), spans


def _cut(lines: list[str], first: int, start: int, last: int, end: int) -> str:
    within = [*lines[first : last - 1], lines[last - 1][:end]]
    return " ".join(" ".join([within[0][start:], *within[1:]]).split())


def _walk(root: LexborNode) -> Iterator[str | LexborNode]:
    """Text with line feeds around block elements; each link and inline code before and after its text."""
    stack: list[tuple[LexborNode | str, bool]] = [(root, False)]
    while stack:
        item, is_end = stack.pop()
        if is_end or isinstance(item, str):
            yield item
        elif item.is_text_node:
            yield (item.text_content or "").replace("\n", " ")
        elif item.tag not in HIDDEN and item.tag != "pre":
            if item.tag in INLINE:
                yield item
                stack.append((item, True))
            border = [("\n", False)] if item.tag in BLOCKS else []
            children = [(child, False) for child in item.iter(include_text=True)]
            stack += [*border, *reversed(children), *border]


def resolve_link(href: str, base: str) -> str | None:
    """Absolute address of a link in a form that is compared, or None for a place on the same page or no web address.

    >>> resolve_link("/a%20b/#c", "https://pan.example/x"), resolve_link("https://pan.example", "")
    ('https://pan.example/a b/#c', 'https://pan.example')
    >>> resolve_link("#c", "https://pan.example/x"), resolve_link("mailto:a@pan.example", "")
    (None, None)
    """
    try:
        address = urljoin(base, href.strip())
        scheme, place = urlsplit(address).scheme, urldefrag(address)
    except ValueError:  # such as a bracket in the host
        return None
    on_page = bool(place.fragment) and place.url in (urldefrag(base).url, "")
    if on_page or not href.strip() or len(address) > MAX_ADDRESS or scheme not in ("", "http", "https"):
        return None
    return unquote(str(normalizeLink(address))).rstrip("/")
