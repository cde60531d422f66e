"""Visible text of HTML, one line for each block element: for gold given as HTML, and for the all-text baseline."""

from collections.abc import Collection, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

BLOCKS = frozenset(
    "address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li listing main menu nav ol optgroup option p plaintext pre"
    " search section select slot summary table tbody td tfoot th thead tr ul xmp".split()
)
"""Elements that start a new line in the rendering chapter of the HTML standard (15.3), and table cells and <br>."""
HIDDEN = frozenset(
    "area audio base head iframe link meta noframes noscript object rp script style template textarea title".split()
)
"""Elements whose text a browser with scripting hides (HTML standard, 15.3.1) or shows as a form control."""


def html_to_text(html: str) -> str:
    r"""Visible text of an HTML document, without empty lines and with white space collapsed.

    >>> html_to_text("<p>One <b>b</b>old<p>Two<br>lines<script>3</script>")
    'One bold\nTwo\nlines'
    """
    root = LexborHTMLParser(html).body
    return "\n".join(visible_lines(root)) if root else ""


def visible_lines(root: LexborNode, left_out: Collection[str] = ()) -> list[str]:
    """Lines of visible text in an element, without those of inner elements whose tags are left out."""
    lines = "".join(_text_runs(root, left_out)).split("\n")
    return list(filter(None, (" ".join(line.split()) for line in lines)))


def _text_runs(root: LexborNode, left_out: Collection[str]) -> Iterator[str]:
    """Text runs in document order, with a line feed before and after each block element.

    The walk uses a stack instead of recursion because pages nest deeply.
    """
    stack: list[LexborNode | str] = [root]
    while stack:
        item = stack.pop()
        if isinstance(item, str):
            yield item
        elif item.is_text_node:
            yield (item.text_content or "").replace("\n", " ")
        elif item.tag not in HIDDEN and (item is root or item.tag not in left_out):
            border = ["\n"] if item.tag in BLOCKS else []
            stack += [*border, *reversed(list(item.iter(include_text=True))), *border]
