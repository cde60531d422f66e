"""Conversion of Markdown to HTML and to plain text."""

from functools import lru_cache

from markdown_it import MarkdownIt

from benchmarks.html_text import html_to_text

parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
"""CommonMark with the tables of GitHub's dialect. Inline HTML stays, because gold has complex tables as HTML."""

CACHED = 2
"""Number of cached conversions: text and structure are both read from the same answer and gold."""


@lru_cache(CACHED)
def markdown_to_html(markdown: str) -> str:
    r"""Markdown as HTML.

    >>> markdown_to_html("# Salt")
    '<h1>Salt</h1>\n'
    """
    return str(parser.render(markdown))


def markdown_to_text(markdown: str) -> str:
    r"""Text that a reader of the rendered Markdown sees, one line for each block.

    >>> markdown_to_text("# Salt\n\nRake the **pans**.\n\n| a | b |\n|---|---|\n| 1 | 2 |")
    'Salt\nRake the pans.\na\nb\n1\n2'
    """
    return html_to_text(markdown_to_html(markdown))
