"""What a reader finds on a page, by an independent reader: the parser's tree alone, without ours of its text."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from selectolax.lexbor import LexborHTMLParser, LexborNode

from boilerstrip.document.rewrite.code_headers import BUTTON_SELECTOR
from boilerstrip.document.rewrite.unshown import is_for_screen_readers
from boilerstrip.lexicon.attributes import TEX_SOURCES
from boilerstrip.lexicon.code_languages import LANGUAGES

UNSEEN = ("head", "title", "script", "style", "template", "svg", "iframe", "datalist", "select", "option")
"""Elements that no reader sees."""
REWRITTEN = ("math", "mjx-container", "ruby", "pre", "listing", "code", "sub", "sup", *map("[{}]".format, TEX_SOURCES))
"""Elements whose text is printed otherwise, such as formulas as TeX, or may lose line numbers and buttons."""
swallows = re.compile(rb"<(?:select|datalist|math|ruby|pre|listing|code|su[bp])|data-|<mjx", re.IGNORECASE).search
"""Matches what, left open in a shadow tree, holds the rest of the page (a known failure, see its tests)."""
remove_shortcodes = re.compile(r"\[/?[a-z]+_[^\[\]]*\]").sub
"""Shortcodes of page builders, which a page that closes one of them loses."""
COPIES = ("[aria-hidden=true]", "[class*=katex-html i]", "[class*=mathjax i]")
"""What is drawn for the eye beside a formula."""
HEADING_LINKS = tuple(f"h{level} a" for level in range(1, 7))
"""Links in headings: those in brackets at the end edit the section, and are cut off."""
find_words = re.compile(r"[^\W_]+").findall
is_numbers = re.compile(r"[\d\s]+").fullmatch


def normal(text: str) -> str:
    """Return a text in which characters that are the same for a reader are the same (Unicode, NFKD).

    Decomposed, as a mark at the beginning of a block belongs to no letter of the block before.
    """
    return unicodedata.normalize("NFKD", text)


def letters(text: str) -> Counter[str]:
    """Count the letters and digits of a text."""
    return Counter("".join(find_words(normal(text))))


def words(text: str) -> set[str]:
    """Return the words of a text."""
    return set(find_words(normal(text)))


def visible_text(page: bytes) -> str:
    """Return the text that a reader must find in the verdicts, node after node."""
    tree = LexborHTMLParser(page)
    if b"shadowroot" in page and swallows(page):
        return ""
    copies = COPIES if tree.css_first("math, script[type^='math/tex' i]") else ()
    if tree.css_first("pre, listing, code"):
        _remove_code_furniture(tree)
    _remove(tree, (*UNSEEN, *REWRITTEN, *HEADING_LINKS, *copies))
    for span in tree.css("span[class]"):
        if is_for_screen_readers((span.attributes.get("class") or "").lower()):
            span.remove(recursive=False)
    return remove_shortcodes("", (tree.body.text() if tree.body else "") or "")


def whole_text(page: bytes) -> str:
    """Return all that a word of an extraction may come from: all text, values of attributes, and the source."""
    tree = LexborHTMLParser(page)
    nodes: list[LexborNode] = list(tree.root.traverse(include_text=True)) if tree.root else []
    values = [value or "" for node in nodes if node.is_element_node for value in node.attributes.values()]
    _remove(tree, UNSEEN)
    visible = (tree.body.text() if tree.body else "") or ""
    everything = "".join(node.text_content or "" for node in nodes if node.is_text_node)
    return "\n".join((visible, everything, *values, page.decode("utf-8", "replace")))


def _remove_code_furniture(tree: LexborHTMLParser) -> None:
    """Remove what is around code: names of languages, which are read as the code's, line numbers, and buttons."""
    _remove(tree, (BUTTON_SELECTOR,))
    for node in list(tree.root.traverse(include_text=True)) if tree.root else ():
        text = (node.text_content or "").strip() if node.is_text_node else ""
        if text.lower() in LANGUAGES or is_numbers(text):
            node.remove()


def _remove(tree: LexborHTMLParser, selectors: Iterable[str]) -> None:
    for node in tree.css(",".join(selectors)):
        if node.parent and node.parent.is_element_node:
            node.remove(recursive=False)
