"""Declarative shadow trees: what a browser shows in the place of an element's children (HTML Standard, 4.12.3)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.nodes import children, is_blank
from boilerstrip.lexicon.tags import TEXT_ONLY_TAGS

SHADOW = "x-shadow"
"""Replaces ``template`` in the tag of a shadow tree: a name of the same length, as offsets in the page matter."""
find_tag = re.compile(
    rb"<(?:(/?)template(?=[\s/>])([^>]*)|(%b)(?=[\s/>])[^>]*|/?[a-z][^>]*|!--)"
    % "|".join((*TEXT_ONLY_TAGS, "plaintext")).encode(),
    re.IGNORECASE,
).search
"""Matches a tag, or the beginning of a comment. The groups are those of templates and of what holds no tags."""
END_TAGS = {tag.encode(): re.compile(rb"</%b(?=[\s/>])" % tag.encode(), re.IGNORECASE).search for tag in TEXT_ONLY_TAGS}
find_comment_end = re.compile(rb"(?<=<!--)-?>|--!?>").search
is_shadow = re.compile(rb"\sshadowroot(?:mode)?\s*=", re.IGNORECASE).search


def rename_shadow_trees(page: bytes) -> bytes:
    """Return a page in which the templates of shadow trees are elements, so that the parser reads their content."""
    if b"shadowroot" not in page:
        return page
    renamed = bytearray(page)
    open_templates: list[bool] = []
    for match in _template_tags(page):
        if not match[1]:
            open_templates.append(bool(is_shadow(match[2])))
            is_renamed = open_templates[-1]
        else:
            is_renamed = bool(open_templates) and open_templates.pop()
        if is_renamed:
            start = match.start(1) + len(match[1])
            renamed[start : start + len(SHADOW)] = SHADOW.encode()
    return bytes(renamed)


def _template_tags(page: bytes) -> Iterator[re.Match[bytes]]:
    """Yield the tags of templates, but not those within texts of raw elements and comments, in linear time."""
    match = find_tag(page)
    while match:
        end = match.end()
        if match[1] is not None:
            yield match
        elif match[3] or match[0] == b"<!--":
            close = END_TAGS.get(match[3].lower()) if match[3] else find_comment_end
            found = close and close(page, end)
            if not found:  # the rest of the page is text
                return
            end = found.end()
        match = find_tag(page, end)


def rewrite_shadow_trees(trees: Iterable[LexborNode]) -> None:
    """Put the children of each host into the slots of its shadow tree; the others are hidden, as in a browser."""
    for tree in trees:
        if host := tree.parent:
            light: dict[str, list[LexborNode]] = {}
            for node in children(host):
                if node.mem_id != tree.mem_id:
                    light.setdefault(_slot_of(node), []).append(node)
            for slot in tree.css("slot"):
                _fill(slot, light.pop(slot.attributes.get("name") or "", ()))
            for node in chain.from_iterable(light.values()):
                if node.is_element_node:
                    node.attrs["hidden"] = ""


def _fill(slot: LexborNode, nodes: Sequence[LexborNode]) -> None:
    if all(map(is_blank, nodes)):
        return  # its own content is shown
    for own in list(children(slot)):
        own.remove()
    for node in nodes:
        slot.insert_child(node, move=True)


def _slot_of(node: LexborNode) -> str:
    return node.attributes.get("slot") or "" if node.is_element_node else ""
