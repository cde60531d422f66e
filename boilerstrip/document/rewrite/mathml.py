"""MathML to a line of text, for formulas without TeX."""

from collections.abc import Callable, Sequence

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.nodes import children, text_of


def linearize(math: LexborNode) -> str:
    """Return a formula in one line, with ``^``, ``_``, ``/`` and brackets in the place of its layout (MathML Core)."""
    texts: dict[int, str] = {}
    for node in reversed(list(math.traverse(include_text=True))):  # what an element holds comes before the element
        if node.is_text_node:
            texts[node.mem_id] = " ".join(text_of(node).split())
        else:
            parts = [texts.get(child.mem_id, "") for child in children(node)]
            texts[node.mem_id] = _layout(node.tag or "")([part for part in parts if part])
    return " ".join(texts.get(math.mem_id, "").split())


def _layout(tag: str) -> Callable[[Sequence[str]], str]:
    is_word = tag == "mtext" or not tag.startswith(("m", "semantics"))  # HTML within a formula is text, too
    return LAYOUTS.get(tag, _set_apart if is_word else "".join)


def _set_apart(parts: Sequence[str]) -> str:
    return f" {''.join(parts)} "


def _group(part: str) -> str:
    """Put brackets around what is more than one name or number."""
    return part if part.isalnum() else f"({part})"


def _between(sign: str) -> Callable[[Sequence[str]], str]:
    return lambda parts: sign.join([*parts[:1], *map(_group, parts[1:])])


def _fraction(parts: Sequence[str]) -> str:
    return "/".join(map(_group, parts))


def _sub_and_superscript(parts: Sequence[str]) -> str:
    return "".join(mark + part for mark, part in zip(("", "_", "^"), _scripts(parts), strict=False))


def _scripts(parts: Sequence[str]) -> list[str]:
    return [*parts[:1], *map(_group, parts[1:])]


def _root(parts: Sequence[str]) -> str:
    return f"√({''.join(parts)})"


def _indexed_root(parts: Sequence[str]) -> str:
    return _root(parts[:1]) if len(parts) < 2 else f"{parts[1]}√({parts[0]})"


LAYOUTS: dict[str, Callable[[Sequence[str]], str]] = {
    "msup": _between("^"),
    "mover": _between("^"),
    "msub": _between("_"),
    "munder": _between("_"),
    "msubsup": _sub_and_superscript,
    "munderover": _sub_and_superscript,
    "mfrac": _fraction,
    "msqrt": _root,
    "mroot": _indexed_root,
    "mtable": "; ".join,
    "mtr": ", ".join,
    "annotation": lambda _: "",
    "annotation-xml": lambda _: "",
}
"""How the parts of an element are joined; those of all others follow each other."""
