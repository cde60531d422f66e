"""Formulas: each becomes one ``<math>`` that holds a line of text, TeX where the page has it.

Pages print a formula up to four times: as MathML for programs, as positioned
glyphs for the eye, as a picture, and as TeX in a script or an annotation.
"""

import re
from collections.abc import Iterable

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.equations import rewrite_equations
from boilerstrip.document.rewrite.formula_nodes import clean_tex, is_alone, replace_by_formula
from boilerstrip.document.rewrite.mathml import linearize
from boilerstrip.document.rewrite.nodes import (
    HOLDERS_OF_COPIES,
    class_of,
    is_blank,
    is_custom,
    is_only_text,
    remove_all,
    replace_content,
    text_of,
)
from boilerstrip.document.rewrite.pictures_of_tex import find_tex_in_address, find_tex_in_alt
from boilerstrip.lexicon.attributes import MATHML, TEX
from boilerstrip.native.flags import REFERENCE_SIGN

is_picture_class = re.compile(r"latex|math").search
"""Class names of pictures of formulas: those of WordPress and MediaWiki, and of most plugins."""
is_rendering_class = re.compile(r"mathjax|katex-html").search
"""Class names of what MathJax and KaTeX insert for the eye."""
is_display_class = re.compile(r"katex-display|mathjax_display|mwe-math-element-block|math-display").search
"""Class names of formulas in lines of their own."""
SOURCES = ("data-src", "data-original", "src")
"""Where a picture has its address."""
REFERENCE = chr(REFERENCE_SIGN)
"""Begins what stands for an address that surely holds no TeX."""
TEX_SCRIPT = "math/tex"
"""Begins the type of a script that holds TeX for MathJax 2."""
MAX_RENDERINGS = 2
"""Elements before a script that MathJax 2 inserts for it: a preview and the formula."""


def rewrite_formulas(maths: Iterable[LexborNode]) -> None:
    """Put a line of text into each ``<math>``, and remove its copies around it."""
    for math in maths:
        tex = _tex(math)
        if tex:
            math.attrs[TEX] = ""
        else:
            math.attrs[MATHML] = math.html or ""
        line = tex or linearize(math)
        replace_content(math, line)
        if line:
            _free(math)


def rewrite_pictures_of_formulas(pictures: Iterable[LexborNode]) -> None:
    """Put a ``<math>`` in the place of each picture that is a formula."""
    for picture in pictures:
        tex = clean_tex(_find_tex_of(picture)) if picture.parent else ""
        if tex and _is_beside_formula(picture):
            picture.remove()
        elif tex:
            replace_by_formula(picture, tex, is_display=is_alone(picture))


def _find_tex_of(picture: LexborNode) -> str:
    """Return the TeX of a picture that is a formula by its class, its ``alt`` or its address."""
    attributes = picture.attributes
    alt = attributes.get("alt") or ""
    if alt and is_picture_class(class_of(picture)):
        return alt
    addresses = [attributes.get(name) or "" for name in SOURCES]
    whole = (address for address in addresses if not address.startswith(REFERENCE))
    return find_tex_in_alt(alt) or next(filter(None, map(find_tex_in_address, whole)), "")


def rewrite_tex_scripts(scripts: Iterable[LexborNode]) -> None:
    """Put a ``<math>`` in the place of each script with TeX, unless the page holds the formula as MathML before it."""
    replaced: list[LexborNode] = []
    for script in scripts:
        kind = (script.attributes.get("type") or "").replace(" ", "").lower()
        tex = clean_tex(text_of(script)) if kind.startswith(TEX_SCRIPT) and script.parent else ""
        if tex and not any(map(_holds_formula, before := _renderings(script))):
            remove_all(before)
            replace_by_formula(script, tex, is_display="mode=display" in kind)
            replaced.append(script)
    if replaced:
        rewrite_equations(replaced)


def _is_beside_formula(picture: LexborNode) -> bool:
    """True for a picture for browsers without MathML."""
    return any(node is not None and _holds_mathml(node) for node in (picture.prev, picture.next))


def _holds_mathml(node: LexborNode) -> bool:
    """True for what holds a formula of the page itself."""
    if not node.is_element_node:
        return False
    return any(TEX not in math.attributes for math in ([node] if node.tag == "math" else node.css("math")))


def _holds_formula(node: LexborNode) -> bool:
    return node.is_element_node and (node.tag == "math" or bool(node.css("math")))


def _renderings(script: LexborNode) -> list[LexborNode]:
    """Return what was inserted for a script before it."""
    found: list[LexborNode] = []
    node = script.prev
    while node and len(found) < MAX_RENDERINGS:
        if not (node.tag == "math" or is_rendering_class(class_of(node))):
            break
        found.append(node)
        node = node.prev
    return found


def _tex(math: LexborNode) -> str:
    for annotation in math.css("annotation"):
        if "tex" in (annotation.attributes.get("encoding") or "").lower():
            return clean_tex(text_of(annotation))
    for name in ("data-latex", "data-tex"):
        if math.attributes.get(name):
            return clean_tex(math.attributes[name] or "")
    return clean_tex(math.attributes.get("alttext") or "")


def _free(math: LexborNode) -> None:
    """Put a formula in the place of the elements that hold nothing but it and its copies; those may be hidden."""
    outermost = math
    while (parent := outermost.parent) and (parent.tag in HOLDERS_OF_COPIES or is_custom(parent.tag)):
        if not is_only_text(outermost, _is_copy) or (parent.tag == "div" and not _is_hidden(parent)):
            break
        outermost = parent
    if outermost is not math:
        if is_display_class(class_of(outermost)) or outermost.attributes.get("display") in ("true", "block"):
            math.attrs["display"] = "block"
        outermost.replace_with(math, move=True)


def _is_copy(node: LexborNode) -> bool:
    """True for what is drawn for the eye, and for what holds no text."""
    if is_blank(node):
        return True
    is_element = node.is_element_node
    return is_element and (node.attributes.get("aria-hidden") == "true" or bool(is_rendering_class(class_of(node))))


def _is_hidden(node: LexborNode) -> bool:
    return "none" in (node.attributes.get("style") or "")
