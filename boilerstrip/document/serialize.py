"""A parsed page to canonical HTML: what a reader may see of it, written in one way only.

Every element that is not void has an end tag, every attribute a value in
double quotes, and ``<``, ``>``, ``&`` and the no-break space of texts and
values are character references (HTML Standard, 13.3, "serializing HTML
fragments"). So in canonical HTML a ``>`` ends a tag or comment
wherever it stands, but for those within comments, which end at the first ``-->``.
"""

from collections.abc import Mapping, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from boilerstrip.lexicon.attributes import MARK
from boilerstrip.metadata.title import NodesByTag

KEPT, DROPPED = "kept", "dropped"
"""Words of the attribute :data:`~boilerstrip.lexicon.attributes.MARK`."""

UNSEEN_TAGS = ("script", "style", "svg", "iframe", "title", "template", "datalist")
"""Elements whose text no reader sees, as the head's."""
RAW_TAGS = ("xmp", "plaintext", "noembed", "noframes")
"""Elements whose text is serialised as it is; that of other such elements nobody sees."""


def remove_unseen(tree: LexborHTMLParser, nodes: NodesByTag) -> None:
    """Take what no reader sees out of a page's tree; it stays readable by itself.

    Args:
        tree: the page.
        nodes: its elements of :data:`UNSEEN_TAGS`.
    """
    if tree.head:
        tree.head.remove(recursive=False)
    for tag in UNSEEN_TAGS:
        for node in nodes.get(tag, ()):
            node.remove(recursive=False)


def canonical_html(tree: LexborHTMLParser, nodes: NodesByTag, marks: Mapping[str, Sequence[LexborNode]]) -> str:
    """The canonical HTML of a page whose unseen elements were removed; its tree is changed on the way.

    Args:
        tree: the page.
        nodes: its elements of :data:`RAW_TAGS`.
        marks: elements that get a :data:`MARK` with this word in it.
    """
    if any(marks.values()):
        _mark(tree, marks)
    for tag in RAW_TAGS:
        for node in nodes.get(tag, ()):
            _escape(node)
    return (tree.root.html or "") if tree.root else ""


def _mark(tree: LexborHTMLParser, marks: Mapping[str, Sequence[LexborNode]]) -> None:
    """Mark elements; a page that has such marks of its own loses them."""
    words: dict[int, tuple[LexborNode, list[str]]] = {}
    for word, nodes in marks.items():
        for node in nodes:
            words.setdefault(node.mem_id, (node, []))[1].append(word)
    for node in tree.css(f"[{MARK}]"):
        del node.attrs[MARK]
    for node, found in words.values():
        node.attrs[MARK] = " ".join(found)


def _escape(node: LexborNode) -> None:
    """Write the references of an element's text out, as the serialiser will not."""
    for child in list(node.iter(include_text=True)):
        if child.is_text_node:
            text = child.text_content or ""
            child.replace_with(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
