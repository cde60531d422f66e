"""Conversion of Markdown to HTML and to plain text."""

from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.dollarmath.index import math_inline_dollar
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from benchmarks.html_text import html_to_text

OPTIONS = {"allow_space": False, "allow_digits": False}
"""A formula in a line has no space inside its dollar signs and no digit after the last: "$5 and $6" is none."""
_parse_dollars = math_inline_dollar(**OPTIONS, allow_double=True)


def _parse_formula(state: StateInline, silent: bool) -> bool:
    """Parse a formula. Two dollar signs before a space are the price range of a restaurant."""
    return not state.src.startswith("$$ ", state.pos) and _parse_dollars(state, silent)


parser = (
    MarkdownIt("commonmark")
    .enable(["table", "strikethrough"])
    .use(footnote_plugin)
    .use(dollarmath_plugin, allow_blank_lines=False, double_inline=True)
    .use(tasklists_plugin)
    .use(deflist_plugin)
)
"""CommonMark with the tables of GitHub's dialect, footnotes, formulas, task lists and definition lists.

Inline HTML stays, because gold has complex tables as HTML. A note that nothing refers to is dropped, as GitHub does.
"""
parser.inline.ruler.at("math_inline", _parse_formula)

CACHED = 16
"""Number of cached texts: figures and the report are made of the same gold and answers of all systems to a page."""


@lru_cache(CACHED)
def parse_markdown(markdown: str) -> tuple[Token, ...]:
    """Tokens of a Markdown text, as ``parser`` reads it."""
    return tuple(parser.parse(markdown))


@lru_cache(CACHED)
def markdown_to_html(markdown: str) -> str:
    r"""Markdown as HTML.

    >>> markdown_to_html("# Salt")
    '<h1>Salt</h1>\n'
    >>> markdown_to_html("From $5 to $6, $x+y$, $$ or $$")
    '<p>From $5 to $6, <span class="math inline">x+y</span>, $$ or $$</p>\n'
    """
    return str(parser.renderer.render(parse_markdown(markdown), parser.options, {}))


def markdown_to_text(markdown: str) -> str:
    r"""Text that a reader of the rendered Markdown sees, one line for each block.

    >>> markdown_to_text("# Salt\n\nRake the **pans**.\n\n| a | b |\n|---|---|\n| 1 | 2 |")
    'Salt\nRake the pans.\na\nb\n1\n2'
    """
    return html_to_text(markdown_to_html(markdown))
