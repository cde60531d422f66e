"""A formula as a node: one ``<math>`` that holds its TeX."""

import re

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.nodes import is_inline, is_only_text
from boilerstrip.lexicon.attributes import TEX

strip_style = re.compile(r"(?s)(\{)?\\(?:display|text)style(?![a-zA-Z])\s*(?P<tex>.*?)(?(1)\})$").match
strip_delimiters = re.compile(r"(?s)(?:\\\((?P<line>.*)\\\)|\\\[(?P<display>.*)\\\]|\$+(?P<dollar>.*?)\$+)$").match
strip_end = re.compile(r"(?:\\\\\s*)+$").sub
"""Matches line breaks after which nothing follows."""


def clean_tex(tex: str) -> str:
    r"""Return TeX on one line, without what only sets its size or delimits it.

    >>> clean_tex("{\\displaystyle m_1}"), clean_tex("\\(x\n+ y\\)"), clean_tex("$z$"), clean_tex("a \\\\")
    ('m_1', 'x + y', 'z', 'a')
    """
    tex = " ".join(tex.split())
    match = strip_delimiters(tex)
    if match:
        tex = match["line"] or match["display"] or match["dollar"] or ""
    tex = strip_end("", tex.strip().strip("$").strip()).strip()
    match = strip_style(tex)
    return match["tex"].strip() if match else tex


def replace_by_formula(node: LexborNode, tex: str, is_display: bool) -> None:
    """Put a formula in the place of a node."""
    math = node.parser.create_node("math")
    math.attrs[TEX] = ""
    if is_display:
        math.attrs["display"] = "block"
    math.insert_child(tex)
    node.insert_before(math, move=True)
    node.remove()


def is_alone(node: LexborNode) -> bool:
    """Return True if an element that is a block holds nothing but this node."""
    return is_only_text(node) and node.parent is not None and not is_inline(node.parent.tag)
