"""Formulas whose TeX is in an attribute of the element that they are drawn in."""

import re
from collections.abc import Iterable

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.formula_nodes import clean_tex, is_alone, replace_by_formula
from boilerstrip.document.rewrite.nodes import class_of, text_of
from boilerstrip.lexicon.attributes import TEX_SOURCES

SURE_SOURCES = frozenset({"data-tex", "data-latex", "data-math"})
"""Those of the attributes that hold TeX, and no other formulas."""
NO_TEX = frozenset({"true", "false", "inline", "block", "display", "tex", "latex", "math", "katex", "mathjax"})
"""Values that say that the element holds a formula."""
MAX_GROWTH, MAX_DRAWN = 12, 200
"""The text that is drawn is at most so many times as long as the TeX, and this many characters: KaTeX prints a formula
twice, and no formula has more signs than its TeX."""
looks_like_tex = re.compile(r"\\[a-zA-Z]+|[\^_]\s*[\w{]|[{]").search
is_display_class = re.compile(r"display|(?<!inline-)\bblock|equation").search


def rewrite_tex_sources(nodes: Iterable[LexborNode]) -> None:
    """Put a formula in the place of each element that has its TeX as an attribute, and is nothing but its drawing."""
    for node in nodes:
        raw = _find_tex(node)
        tex = clean_tex(raw)
        if tex and _is_within_page(node) and len(text_of(node)) <= MAX_GROWTH * len(tex) + MAX_DRAWN:
            is_ended = raw.rstrip().endswith("\\\\")  # how Zhihu writes formulas in lines of their own
            replace_by_formula(node, tex, _is_display(node) or (is_ended and is_alone(node)))


def _is_within_page(node: LexborNode) -> bool:
    """True for an element in the tree that is not the page itself."""
    return node.parent is not None and node.tag not in ("html", "body")


def _find_tex(node: LexborNode) -> str:
    """Return the TeX of an element; empty if its attributes hold something else."""
    for name in TEX_SOURCES:
        value = (node.attributes.get(name) or "").strip()
        if value and value.lower() not in NO_TEX and (name in SURE_SOURCES or looks_like_tex(value)):
            return value
    return ""


def _is_display(node: LexborNode) -> bool:
    if node.tag in ("div", "p", "figure"):
        return "inline" not in class_of(node)
    return bool(is_display_class(class_of(node))) or node.css_first(".katex-display") is not None
