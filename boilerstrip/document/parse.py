"""HTML to a document. With the modules of ``rewrite/`` the only one that knows the parser.

A document's HTML is canonical: every element that is not void has an end tag,
every attribute a value in double quotes, and ``<``, ``>``, ``&`` and the
no-break space of texts and values are character references (HTML Standard,
13.3, "serializing HTML fragments"). So a ``>`` in it ends a tag or comment
wherever it is, except within comments, which end at the first ``-->``.

**The parser** is lexbor, by selectolax. It was compared with turbohtml 1.15 in
November 2026, on 3,165 standard tests of tree construction, the 1,358 pages of
WCXB's development set, and 20,000 mutations of pages. For turbohtml: the same
texts on 380 of 380 pages, 4 to 9 % of the time of ``extract`` saved, and time
linear in the nesting. Against it: parsing never releases the GIL; three wrong
trees, one of which real pages have (a hidden ``<input>`` in a table leaves the
table on any page with a character above U+00FF); fewer wheels; and a core half
a year old. Look again when these have changed.

**What lexbor does wrong**, and what becomes of it (each has a test in
``tests/document/test_parser_faults.py``):

- Its time is quadratic in nesting: 100,000 ``<div>`` take half a minute, and
  5,000 ``<font>`` left open in paragraphs 40 s and 5 GB. So
  :mod:`boilerstrip.document.nesting` bounds nesting first; then both take less
  than a fifth of a second.
- ``<sup>`` does not end a drawing or formula. In a formula its words stay, as
  in the standard's tree; in a drawing they are lost with what follows up to
  the drawing's end, as no reader sees the text of drawings.
- ``<image>`` right within a ``<table>`` is lost, and with it its ``alt``; text
  beside it stays. Elsewhere it becomes an ``<img>``.
- The text of raw elements in formulas, such as ``<math><xmp>``, is serialised
  without references. :func:`_escape_text` escapes it, so that no text becomes a
  tag; elements in it stay elements, and all words stay. Those of
  ``<style>`` and ``<script>`` are left out there as anywhere, and what is in
  a drawing is left out with it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborDocumentOptions, LexborHTMLParser, LexborNode, SelectolaxError

from boilerstrip.cautions import PageWarning
from boilerstrip.document.escapes import escape, unescape
from boilerstrip.document.json_ld import keep_json_ld
from boilerstrip.document.model import Document, Head, Heading, Script
from boilerstrip.document.nesting import Flat, flatten, may_exceed
from boilerstrip.document.prune import Pruned, prune
from boilerstrip.document.rewrite.rewrite import REWRITTEN_TAGS, TOLD, rewrite, rewrite_early
from boilerstrip.document.rewrite.shadow_trees import rename_shadow_trees
from boilerstrip.document.rewrite.shortcodes import remove_shortcodes
from boilerstrip.document.source import Source
from boilerstrip.errors import OptionError
from boilerstrip.lexicon.attributes import (
    CODE_LANGUAGES,
    DROPPED,
    KEPT,
    LINK,
    MARK,
    META_CONTENT,
    META_KEYS,
    META_PROPERTIES,
    TEX_SOURCES,
)
from boilerstrip.lexicon.tags import INLINE_TAGS, PERMALINK_MARKS, RAW_TAGS, UNSEEN_TAGS
from boilerstrip.options import Options

HEAD_TAGS = ("title", "h1", "meta", "script", "base")
"""Elements that declare something about the page."""
TAGS_COLLECTED = frozenset({*HEAD_TAGS, *UNSEEN_TAGS, *RAW_TAGS, *REWRITTEN_TAGS}) - {"span"}
NOTABLE_SELECTORS = ("span[class]", "img[class]")
"""Elements that are looked at for notable class names."""
TOLD_SELECTOR = ",".join((*map("[{}]".format, TEX_SOURCES), *map("div[{}]".format, CODE_LANGUAGES)))
"""Elements whose attributes tell of formulas and code."""
CONTENT_TAGS = frozenset({"article", "main", "body"})
"""The search for what is around a heading ends here."""
CHROME_TAGS = frozenset({"nav", "footer", "aside"})
MAX_HEADINGS = 1_000
"""``<h1>`` elements that are looked at: all of them are compared with all names of the site, and with what is around
them."""
PERMALINK_TRAIL = "".join(PERMALINK_MARKS) + " "
JOINING_TAGS = INLINE_TAGS | {"-text"}
"""Elements, and the parser's name for text, at which words may go on."""
WITHOUT_EVENTS = LexborDocumentOptions.WO_EVENTS
"""Parsing costs less without events; their only effect is that ``<selectedcontent>`` repeats an option's text."""
DRAWING_LEVELS = 6
"""How many levels above its title the ``<svg>`` is looked for: icons and charts nest little."""

NodesByTag = Mapping[str, Sequence[LexborNode]]
"""Elements of some tags, in page order."""


def parse(source: Source, options: Options, *, whole: bool = False) -> Document:
    """Parse a page by the HTML Standard's algorithm; no page fails.

    Args:
        source: the page.
        options: the caller's.
        whole: keep all attributes in the tree; the page's elements and texts are the same.

    Raises:
        OptionError: a ``keep`` or ``drop`` selector is not CSS.
        MemoryError: there is no memory for the tree.
    """
    pruned = _prune(source.page, options, whole)
    flat, limits = Flat(pruned.page), options.limits
    if pruned.may_be_deep or pruned.most_attributes > limits.attributes or may_exceed(pruned.page, limits):
        flat = flatten(pruned.page, limits)
    tree = _parse_tree(flat.page)
    marks = {KEPT: _select(tree, "keep", options.keep), DROPPED: _select(tree, "drop", options.drop)}
    nodes = _collect(tree, pruned)
    rewrite_early(nodes)
    _remove_unseen(tree, nodes)
    rewrite(nodes)
    if pruned.has_brackets and tree.body:
        remove_shortcodes(tree.body, flat.page)
    head = _read_head(nodes)
    if any(marks.values()):
        _mark(tree, marks)
    for tag in RAW_TAGS:
        for node in nodes.get(tag, ()):
            _escape_text(node)
    root = tree.root
    scripts = tuple(map(Script, nodes.get("script", ())))
    read = keep_json_ld(scripts, limits.json_ld) if len(source.page) > limits.json_ld else scripts
    is_read = len(read) == len(scripts)
    return Document(
        html=(root.html or "") if root else "",
        root=_Element(root) if root else None,
        page=source.page,
        head=head,
        scripts=read,
        is_marked=any(marks.values()),
        warnings=flat.warnings if is_read else (*flat.warnings, _warn_of_json_ld(limits.json_ld)),
        truncated=flat.is_cut or not is_read,
    )


def _prune(page: bytes, options: Options, whole: bool) -> Pruned:
    """Strip a page; leave it whole where the caller, selectors or slots may ask for any attribute."""
    if whole or options.keep or options.drop:
        return Pruned(rename_shadow_trees(page))
    pruned = prune(page)
    if pruned.seen is None or "template" in pruned.seen:
        renamed = rename_shadow_trees(page)
        return pruned if renamed is page else Pruned(renamed)
    return pruned


def _parse_tree(page: bytes) -> LexborHTMLParser:
    try:
        return LexborHTMLParser(page, options=WITHOUT_EVENTS)
    except SelectolaxError as error:  # HTML has no syntax errors: the parser fails for lack of memory alone
        raise MemoryError(str(error)) from error


def parse_value(value: bytes) -> str:
    """Parse the value of an attribute as it is in a tag, without the quotes around it."""
    quoted = b'"' + value.replace(b'"', b"&quot;") + b'"'
    node = LexborHTMLParser(b"<p id=" + quoted + b">", options=WITHOUT_EVENTS).css_first("p")
    return (node.attributes.get("id") if node else None) or ""


@dataclass(frozen=True, slots=True)
class _Element:
    """An element of the parser's tree (see :class:`boilerstrip.document.model.TreeElement`)."""

    node: LexborNode

    @property
    def tag(self) -> str:
        return self.node.tag or ""

    @property
    def attributes(self) -> Mapping[str, str]:
        return {name: value or "" for name, value in self.node.attributes.items()}

    def children(self) -> Iterator["_Element | str"]:
        is_escaped = self.tag in RAW_TAGS
        for child in self.node.iter(include_text=True):
            if child.is_text_node:
                yield unescape(child.text_content or "") if is_escaped else child.text_content or ""
            elif child.is_element_node:
                yield _Element(child)


def _select(tree: LexborHTMLParser, option: str, selectors: Iterable[str]) -> list[LexborNode]:
    selected: dict[int, LexborNode] = {}
    for selector in selectors:
        try:
            selected |= {node.mem_id: node for node in tree.css(selector)}
        except (SelectolaxError, UnicodeEncodeError) as error:
            raise OptionError(f"{option}: {selector!r} is not a CSS selector") from error
    return list(selected.values())


def _collect(tree: LexborHTMLParser, pruned: Pruned) -> dict[str, list[LexborNode]]:
    """Elements that are read, removed or rewritten, by tag, except titles of drawings."""
    tags = TAGS_COLLECTED if pruned.seen is None else TAGS_COLLECTED & pruned.seen
    notable = NOTABLE_SELECTORS if pruned.has_notable else ()
    pictures = ("img",) if pruned.has_told else ()
    selector = ",".join((*tags, *notable, *pictures))
    nodes: dict[str, list[LexborNode]] = {}
    for node in tree.css(selector) if selector else ():
        if node.tag != "title" or not _is_in_drawing(node):
            nodes.setdefault(node.tag or "", []).append(node)
    if pruned.has_told and (told := tree.css(TOLD_SELECTOR)):
        nodes[TOLD] = told
    return nodes


def _is_in_drawing(node: LexborNode) -> bool:
    ancestor: LexborNode | None = node
    for _ in range(DRAWING_LEVELS):
        ancestor = ancestor.parent if ancestor else None
        if ancestor and ancestor.tag == "svg":
            return True
    return False


def _remove_unseen(tree: LexborHTMLParser, nodes: NodesByTag) -> None:
    """Detach the head and what no reader sees; detached nodes stay readable."""
    if tree.head:
        tree.head.remove(recursive=False)
    for tag in UNSEEN_TAGS:
        for node in nodes.get(tag, ()):
            node.remove(recursive=False)


def _warn_of_json_ld(limit: int) -> PageWarning:
    return PageWarning(f"JSON-LD beyond {limit:,} bytes left out", "json-ld-cut")


def _read_head(nodes: NodesByTag) -> Head:
    title = next((_squeeze(node.text()) for node in nodes.get("title", ())), "")
    headings = map(_read_heading, nodes.get("h1", ())[:MAX_HEADINGS])
    return Head(
        title=title,
        headings=tuple(filter(None, headings)),
        base=next((node.attributes.get(LINK) or "" for node in nodes.get("base", ()) if LINK in node.attributes), ""),
        properties=_read_properties(nodes.get("meta", ())),
    )


def _read_heading(node: LexborNode) -> Heading | None:
    is_plain = node.child is not None and node.child.is_text_node and node.child.next is None
    text = _squeeze(node.text() if is_plain else _read_text(node)).rstrip(PERMALINK_TRAIL)
    if not text:
        return None
    link = None if is_plain else node.css_first("a")
    around = []
    ancestor = node.parent
    while ancestor is not None and (tag := ancestor.tag) not in CONTENT_TAGS:
        around.append(tag)
        link = ancestor if link is None and tag == "a" else link
        ancestor = ancestor.parent
    in_header = "header" in around and (ancestor is None or tag == "body")
    href = (link.attributes.get(LINK) or "") if link else ""
    return Heading(text, href, in_header or not CHROME_TAGS.isdisjoint(around))


def _read_text(node: LexborNode) -> str:
    """Return an element's text with a space where a line begins."""
    nodes = node.traverse(include_text=True)
    return "".join((child.text_content or "") if child.tag in JOINING_TAGS else " " for child in nodes)


def _read_properties(nodes: Iterable[LexborNode]) -> dict[str, str]:
    properties: dict[str, str] = {}
    for node in nodes:
        attributes = node.attributes
        for key in map(attributes.get, META_KEYS):
            if key and key in META_PROPERTIES:
                properties.setdefault(key, _squeeze(attributes.get(META_CONTENT) or ""))
    return properties


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _mark(tree: LexborHTMLParser, marks: Mapping[str, Sequence[LexborNode]]) -> None:
    """Mark elements with the words of their marks; a page that has such marks of its own loses them."""
    words_of: dict[int, tuple[LexborNode, list[str]]] = {}
    for word, nodes in marks.items():
        for node in nodes:
            words_of.setdefault(node.mem_id, (node, []))[1].append(word)
    for node in tree.css(f"[{MARK}]"):
        del node.attrs[MARK]
    for node, words in words_of.values():
        node.attrs[MARK] = " ".join(words)


def _escape_text(node: LexborNode) -> None:
    """Escape an element's text, which the serialiser writes as it is."""
    for child in list(node.iter(include_text=True)):
        if child.is_text_node:
            child.replace_with(escape(child.text_content or ""))
