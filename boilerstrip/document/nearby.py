"""What stands near a page's headline and is marked as a date or an author.

Class names and relations of elements within a line are not in the pruned page,
so the part of the source around the headline is parsed again; the rest is not.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode

from boilerstrip.document.landmarks import Landmarks
from boilerstrip.document.parse import WITHOUT_EVENTS

BEFORE, AFTER = 2_000, 12_000
"""Bytes of the source around the beginning of the headline that are read."""
MAX_HEADINGS = 8
"""Headings of the first level that are compared with the title."""
HEADING_TAG = 400
"""Bytes before a title in which its heading begins."""
TITLE_WORDS = 4
"""Words at the beginning of a title by which its heading is known."""
HEADING_REACH = 1_500
"""Bytes of a heading that are compared."""
RUNNING_LENGTH = 160
"""Characters of a paragraph that is running text."""
BODY_PARAGRAPHS = 2
"""Paragraphs of running text after which the head of the article is over; the first may be a standfirst."""
is_about_author = re.compile(r"author|bio(?![a-z])").search
APART_TAGS = frozenset({"aside", "nav", "form", "table"})
is_apart = re.compile(
    r"comment|related|recommend|sidebar|widget|teaser|more-(?:stories|news|posts)|popular|also-|trending|latest"
).search
"""Matches names of elements whose dates and authors are those of others."""
LABEL_LEVELS = 2
"""Elements around a date that may hold its label."""
MAX_LABELLED = 60
"""Characters of a line beside the date in it."""
LEVELS = 8
"""Elements around a marked one that are looked at."""
MAX_ITEMS = 60
"""Marked elements that are read."""
NAMING = ("class", "rel", "itemprop", "property")
SELECTOR = ",".join(
    (
        "h1,h2,h3,p,time,address,[rel~=author],[itemprop],[property~=author]",
        *(f"[class*={word} i]" for word in ("author", "byline", "date", "publish", "dt-")),
    )
)
strip_tags = re.compile(rb"<[^>]*>").sub
find_words = re.compile(r"\w+").findall


class Marked(NamedTuple):
    """An element near the headline that is marked as something."""

    tag: str
    names: str
    """Its class names, relations and properties, in small letters, spaces between them."""
    value: str
    """``datetime`` or ``content``; empty if it has neither."""
    href: str
    text: str
    label: str
    """The text before it, in the line that it is part of."""
    is_after: bool
    """True if the headline is before it."""
    is_below: bool
    """True if running text is before it."""


def read_nearby(page: bytes, landmarks: Landmarks, title: str) -> Sequence[Marked]:
    """Return the marked elements around the headline of a page, up to its running text, in page order.

    Args:
        page: the page's source.
        landmarks: those of the page.
        title: the page's title; empty if it has none.
    """
    at, has_heading = _find_headline(page, landmarks, title)
    if at < 0:
        return ()
    start = max(page.find(b"<", max(at - BEFORE, 0)), 0)
    tree = LexborHTMLParser(page[start : at + AFTER], options=WITHOUT_EVENTS)
    found: list[Marked] = []
    is_after, is_below, long_count = not has_heading, False, 0
    words = find_words(title.lower())
    apart: dict[int, bool] = {}
    for node in tree.css(SELECTOR):
        tag = node.tag or ""
        if tag in ("h1", "h2", "h3"):
            is_after = is_after or (words[:3] == find_words(node.text().lower())[:3] if words else tag == "h1")
        elif tag == "p" and is_after and not is_below:
            long_count += len(node.text()) > RUNNING_LENGTH and not _is_of_author(node)
            is_below = long_count >= BODY_PARAGRAPHS
        is_marked = tag != "p" or any(map(node.attributes.get, NAMING))
        if is_marked and len(found) < MAX_ITEMS and not _is_apart(node, apart):
            found.append(_read(node, tag, is_after, is_below))
    return found


def _is_of_author(node: LexborNode) -> bool:
    """True for a paragraph about the author."""
    names = (one.attributes.get("class") or "" for one in (node, node.parent) if one is not None)
    return any(is_about_author(name.lower()) for name in names)


def _is_apart(node: LexborNode, known: dict[int, bool]) -> bool:
    """True for what stands in a part of the page that is about others; ``known`` holds what names said of elements."""
    around: LexborNode | None = node
    for _ in range(LEVELS):
        if around is None:
            break
        key = around.mem_id
        if key not in known:
            names = " ".join(filter(None, map(around.attributes.get, ("class", "id", "itemprop")))).lower()
            known[key] = bool(names and is_apart(names))
        if known[key] or (around.tag in APART_TAGS and around is not node):
            return True
        around = around.parent
    return False


def _read(node: LexborNode, tag: str, is_after: bool, is_below: bool) -> Marked:
    attributes = node.attributes
    names = " ".join(filter(None, map(attributes.get, NAMING))).lower()
    value = (
        attributes.get("datetime")
        or attributes.get("content")
        or (attributes.get("title") if tag == "abbr" else "")
        or ""
    )
    if not value and "author" in names and (name := node.css_first("meta[itemprop=name]")):
        value = name.attributes.get("content") or ""
    text = " ".join(node.text(separator=" ").split())[:HEADING_REACH]
    label = _label_of(node, text) if text and (tag == "time" or "date" in names) else ""
    return Marked(tag, names, value.strip(), attributes.get("href") or "", text, label, is_after, is_below)


def _label_of(node: LexborNode, text: str) -> str:
    """Return what stands before an element in the line that it is part of."""
    around = node.parent
    for _ in range(LABEL_LEVELS):
        if around is None:
            break
        line = " ".join(around.text(separator=" ").split())
        if len(line) > MAX_LABELLED + len(text):
            break
        if label := line.partition(text)[0].strip():
            return label
        around = around.parent
    return ""


def _find_headline(page: bytes, landmarks: Landmarks, title: str) -> tuple[int, bool]:
    """Return the offset of the headline, and whether it is a heading; -1 if there is none.

    It is the heading that holds the title, or one with its first words, or the title wherever it stands in the page.
    """
    text, words = title.encode(), find_words(title.lower())[:TITLE_WORDS]
    headings = landmarks.headings[:MAX_HEADINGS]
    for heading, following in zip(headings, (*headings[1:], len(page)), strict=False):
        if text and page.find(text, heading, min(heading + HEADING_TAG + len(text), following)) >= 0:
            return heading - 1, True
    for heading in headings if words else ():
        beginning = strip_tags(b" ", page[heading - 1 : heading + HEADING_REACH]).decode(errors="replace").lower()
        if find_words(beginning)[: len(words)] == words:
            return heading - 1, True
    first = page.find(text, landmarks.body) if text else -1
    return (first, False) if first >= 0 else (headings[0] - 1 if headings else -1, True)
