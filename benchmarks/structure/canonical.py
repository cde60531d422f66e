r"""One form for all Markdown that renders the same, so that two texts can be compared letter by letter.

The text is parsed and written anew: ``#`` before headings, ``-`` or ``1.`` before items, ``*`` and ``**`` for emphasis,
``>`` before the first line of a quote, cells between ``|``, one line for each paragraph, no escapes, and footnotes
numbered in the order in which they are referred to. White space is collapsed except in code. In the paragraph that
begins a callout (``> [!note]``), its kind is in lower case and strong emphasis is left out: its title is printed both
plain and strong.
"""

import re
from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from benchmarks.markdown import parse_markdown

MARKS = {
    "blockquote_open": "> ", "th_open": "| ", "td_open": "| ", "dd_open": ": ", "strong_open": "**",
    "strong_close": "**", "em_open": "*", "em_close": "*", "s_open": "~~", "s_close": "~~", "link_open": "[",
    "softbreak": " ", "hardbreak": "\n", "hr": "---\n", "paragraph_close": "\n", "heading_close": "\n",
    "tr_close": "\n", "dt_close": "\n", "dd_close": "\n", "th_close": " ", "td_close": " ", "list_item_close": "\n",
}  # fmt: skip
"""What is written for tokens that have always the same mark."""
LISTS = {"bullet_list": "- ", "ordered_list": "1. "}
"""Mark of the items of each kind of list."""
CALLOUT = re.compile(r"\[!(\w+)\][+-]?").match
STRONG = ("strong_open", "strong_close")
CHECKED = 'checked="checked"'


def canonical_markdown(markdown: str) -> str:
    r"""Write Markdown in its canonical form.

    >>> canonical_markdown("Pans\n====\n\n* rake _slowly_\n\n+ user\\_id")
    '# Pans\n- rake *slowly*\n- user_id'
    >>> canonical_markdown("> [!INFO]\n> **Salt**") == canonical_markdown("> [!info] Salt")
    True
    """
    pieces = "".join(_write(parse_markdown(markdown)))
    lines = (line.rstrip() if line.startswith("\t") else " ".join(line.split()) for line in pieces.split("\n"))
    return "\n".join(filter(None, lines))


def _write(tokens: Sequence[Token]) -> Iterator[str]:
    """Pieces of text; lines of code begin with a tab."""
    lists: list[str] = []
    for position, token in enumerate(tokens):
        kind, _, end = token.type.rpartition("_")
        if kind in LISTS:
            lists = [*lists, LISTS[kind]] if end == "open" else lists[:-1]
        elif token.type == "inline":
            in_quote = position > 1 and tokens[position - 2].type == "blockquote_open"
            yield from _write_inline(token.children or [], in_quote)
        else:
            yield _write_block(token, lists)


def _write_block(token: Token, lists: Sequence[str]) -> str:
    match token.type:
        case "list_item_open":
            return lists[-1]
        case "heading_open":
            return "#" * int(token.tag[1]) + " "
        case "footnote_open":
            return f"[^{token.meta['id'] + 1}]: "
        case "fence" | "code_block":
            code = "\n\t".join(token.content.split("\n"))
            return f"\n```{token.info.strip()}\n\t{code}\n"
        case "math_block" | "math_block_label":
            return f"\n$$ {token.content} $$\n"
        case "html_block":
            return f"\n{token.content}\n"
        case _:
            return MARKS.get(token.type, "")


def _write_inline(tokens: Sequence[Token], in_quote: bool) -> Iterator[str]:
    callout = CALLOUT(tokens[0].content) if in_quote and tokens else None
    if callout:
        yield f"[!{callout[1].lower()}]{tokens[0].content[callout.end() :]}"
        tokens = [token for token in tokens[1:] if token.type not in STRONG]
    addresses: list[str] = []
    for token in tokens:
        if token.type == "link_open":
            addresses.append(str(token.attrs.get("href", "")))
        yield _write_token(token, addresses)


def _write_token(token: Token, addresses: list[str]) -> str:
    match token.type:
        case "link_close":
            return f"]({addresses.pop()})"
        case "image":
            return f"![{token.content}]({token.attrs.get('src', '')})"
        case "code_inline":
            return f"`{token.content}`"
        case "math_inline":
            return f"${token.content}$"
        case "math_inline_double":
            return f"$$ {' '.join(token.content.split())} $$"
        case "footnote_ref":
            return f"[^{token.meta['id'] + 1}]"
        case "html_inline" if "task-list-item-checkbox" in token.content:
            return "[x]" if CHECKED in token.content else "[ ]"
        case "text" | "html_inline":
            return token.content
        case _:
            return MARKS.get(token.type, "")
