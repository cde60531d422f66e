"""Markdown to plain text, and to the elements that structure is judged by."""

from functools import lru_cache

from markdown_it import MarkdownIt

from benchmarks.html_text import html_to_text

parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
"""CommonMark with the tables of GitHub's dialect; HTML in it stays, since gold has complex tables as HTML."""

RECENT = 2
"""Texts whose HTML is remembered: text and structure are read from the same answer and gold."""


@lru_cache(RECENT)
def markdown_to_html(markdown: str) -> str:
    r"""Markdown as HTML.

    >>> markdown_to_html("# Salt")
    '<h1>Salt</h1>\n'
    """
    return str(parser.render(markdown))


def markdown_to_text(markdown: str) -> str:
    r"""The text that a reader of the rendered Markdown sees, a block a line.

    >>> markdown_to_text("# Salt\n\nRake the **pans**.\n\n| a | b |\n|---|---|\n| 1 | 2 |")
    'Salt\nRake the pans.\na\nb\n1\n2'
    """
    return html_to_text(markdown_to_html(markdown))
