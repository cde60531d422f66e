"""The rewrites of a page's tree, in order."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from selectolax.lexbor import LexborNode

from boilerstrip.document.rewrite.code_boxes import rewrite_code, rewrite_code_divs
from boilerstrip.document.rewrite.equations import rewrite_equations
from boilerstrip.document.rewrite.formulas import rewrite_formulas, rewrite_pictures_of_formulas, rewrite_tex_scripts
from boilerstrip.document.rewrite.frames import rewrite_frames
from boilerstrip.document.rewrite.mathjax import rewrite_mathjax
from boilerstrip.document.rewrite.preformatted import rewrite_preformatted
from boilerstrip.document.rewrite.scripts_and_ruby import rewrite_ruby, rewrite_subscripts, rewrite_superscripts
from boilerstrip.document.rewrite.shadow_trees import SHADOW, rewrite_shadow_trees
from boilerstrip.document.rewrite.spans import rewrite_spans
from boilerstrip.document.rewrite.tex_sources import rewrite_tex_sources
from boilerstrip.document.rewrite.unshown import move_fallbacks

Rewrite = Callable[[Sequence[LexborNode]], None]
Nodes = Mapping[str, Sequence[LexborNode]]

TOLD = "[told]"
"""Stands for elements whose attributes tell of a formula or of code, whatever their tags are."""
EARLY_REWRITES: tuple[tuple[str, Rewrite], ...] = (
    ("script", rewrite_tex_scripts),
    ("img", rewrite_pictures_of_formulas),
    ("iframe", rewrite_frames),
)
"""Tags of elements, and what is done to those of a page while its scripts and frames are in the tree."""
REWRITES: tuple[tuple[str, Rewrite], ...] = (
    (SHADOW, rewrite_shadow_trees),
    ("span", rewrite_spans),
    ("audio", move_fallbacks),
    ("noscript", move_fallbacks),
    ("video", move_fallbacks),
    (TOLD, rewrite_tex_sources),
    ("mjx-container", rewrite_mathjax),
    ("math", rewrite_formulas),
    (TOLD, rewrite_equations),
    ("mjx-container", rewrite_equations),
    ("math", rewrite_equations),
    ("ruby", rewrite_ruby),
    ("sub", rewrite_subscripts),
    ("sup", rewrite_superscripts),
    (TOLD, rewrite_code_divs),
    ("code", rewrite_code),
    ("pre", rewrite_preformatted),
)
"""The same for what is done after scripts, and what else no reader sees, were taken out."""
REWRITTEN_TAGS = frozenset(tag for tag, _ in REWRITES) - {TOLD}
"""Tags of elements that may be rewritten."""


def rewrite_early(nodes: Nodes) -> None:
    """Rewrite what scripts say about the elements beside them; arguments as for :func:`rewrite`."""
    _apply(EARLY_REWRITES, nodes)


def rewrite(nodes: Nodes) -> None:
    """Rewrite a page's tree in place.

    Args:
        nodes: its elements by tag, in page order, in a tree without scripts and what else no reader sees.
    """
    _apply(REWRITES, nodes)


def _apply(rewrites: Iterable[tuple[str, Rewrite]], nodes: Nodes) -> None:
    for tag, apply in rewrites:
        if tag in nodes:
            apply(nodes[tag])
