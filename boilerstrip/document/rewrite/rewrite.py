"""The rewrites of a page's tree, in order."""

from collections.abc import Callable, Mapping, Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from boilerstrip.document.rewrite.formulas import rewrite_formulas, rewrite_pictures_of_formulas, rewrite_tex_scripts
from boilerstrip.document.rewrite.preformatted import rewrite_preformatted
from boilerstrip.document.rewrite.scripts_and_ruby import rewrite_ruby, rewrite_subscripts, rewrite_superscripts
from boilerstrip.document.rewrite.shadow_trees import SHADOW, rewrite_shadow_trees
from boilerstrip.document.rewrite.shortcodes import find_prefixes, remove_shortcodes
from boilerstrip.document.rewrite.unshown import move_fallbacks, remove_screen_reader_texts

Rewrite = Callable[[Sequence[LexborNode]], None]

REWRITES: tuple[tuple[str, Rewrite], ...] = (
    (SHADOW, rewrite_shadow_trees),
    ("span", remove_screen_reader_texts),
    ("audio", move_fallbacks),
    ("noscript", move_fallbacks),
    ("video", move_fallbacks),
    ("math", rewrite_formulas),
    ("ruby", rewrite_ruby),
    ("sub", rewrite_subscripts),
    ("sup", rewrite_superscripts),
    ("pre", rewrite_preformatted),
)
"""Tags of elements, and what is done to those of a page."""
REWRITTEN_TAGS = tuple(tag for tag, _ in REWRITES)


def rewrite_scripts(tree: LexborHTMLParser, nodes: Mapping[str, Sequence[LexborNode]]) -> None:
    """Replace scripts and pictures that are formulas, while the scripts are in the tree."""
    rewrite_tex_scripts(nodes.get("script", ()), tree.create_node)
    rewrite_pictures_of_formulas(nodes.get("img", ()), tree.create_node)


def rewrite(tree: LexborHTMLParser, nodes: Mapping[str, Sequence[LexborNode]], page: bytes) -> None:
    """Rewrite a page's tree in place.

    Args:
        tree: without scripts and what else no reader sees.
        nodes: its elements by tag, in page order.
        page: its source.
    """
    for tag, apply in REWRITES:
        if tag in nodes:
            apply(nodes[tag])
    if tree.body and (prefixes := find_prefixes(page)):
        remove_shortcodes(tree.body, prefixes)
