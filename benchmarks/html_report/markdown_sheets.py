"""Sheets that show a page as a browser renders it beside the Markdown of each system, as text and rendered.

They are compressed like the other sheets. The HTML has no scripts, styles and addresses of pictures, and it is shown
in a frame that runs nothing and loads nothing.
"""

import base64
import gzip
import json
from collections.abc import Sequence

from selectolax.lexbor import LexborHTMLParser, LexborNode

from benchmarks.answer import Answer
from benchmarks.decoding import decode
from benchmarks.markdown import markdown_to_html
from benchmarks.page import Page

LEFT_OUT = "script, style, link, meta, base, iframe, object, embed, svg, canvas, template, video, audio, source"
KEPT_ATTRIBUTES = frozenset("alt checked colspan dir hidden href lang open rowspan start type".split())
MAX_HTML = 400_000
"""Characters of the longest HTML that is shown; of a longer one the beginning."""


def pack_markdown_sheet(page: Page, answers: Sequence[Answer]) -> str:
    """Sheet of a page as JSON, compressed with gzip and encoded in base64.

    Its columns are the Markdown gold, if there is any, and the answers, which are Markdown.
    """
    gold = [_column("gold", page.gold_markdown, None)] if page.gold_markdown else []
    content = {
        "page": clean_html(decode(page.html)),
        "columns": [*gold, *(_column(answer.system, answer.text, answer.crash) for answer in answers)],
    }
    return base64.b64encode(gzip.compress(json.dumps(content).encode(), mtime=0)).decode("ascii")


def clean_html(html: str) -> str:
    """Body of a page without what only a browser needs, with few attributes.

    >>> clean_html("<p class=a onclick=b()>Salt <img src=c.png alt=pan></p><script>d()</script>")
    '<body><p>Salt <img alt="pan"></p></body>'
    """
    body = LexborHTMLParser(html).body
    if body is None:
        return ""
    for node in body.css(LEFT_OUT):
        node.decompose()
    _clean_attributes(body)
    for node in body.css("*"):
        _clean_attributes(node)
    return (body.html or "")[:MAX_HTML]


def _clean_attributes(node: LexborNode) -> None:
    attributes = node.attributes
    is_hidden = "display:none" in "".join((attributes.get("style") or "").split()).lower()
    for name in attributes:
        if name not in KEPT_ATTRIBUTES:
            del node.attrs[name]
    if is_hidden:
        node.attrs["hidden"] = ""


def _column(name: str, markdown: str, crash: str | None) -> dict[str, str | None]:
    html = clean_html(markdown_to_html(markdown))
    return {"name": name, "markdown": markdown, "html": html, "crash": crash}
