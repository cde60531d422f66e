"""Programming language of a block of code, as pages and rendered Markdown mark it."""

import re
from collections.abc import Iterator

from selectolax.lexbor import LexborNode

ANCESTORS = 3
"""Ancestors of a ``pre`` that may name its language: GitHub, Rouge and Sphinx wrap it in one or two elements."""
ATTRIBUTES = ("data-lang", "data-language")
find_names = re.compile(
    r"(?:^|\s)(?:language|lang|highlight-source|highlight-text)-([\w+#.-]+)"
    r"|(?:^|\s)brush:\s*([\w+#.-]+)"
    r"|(?:^|\s)highlight-([\w+#.-]+)\s+notranslate(?:\s|$)"
    r"|(?:^|\s)hljs\s+([\w+#.]+)(?:\s|$)"
    r"|(?:^|\s)([\w+#.]+)\s+hljs(?:\s|$)",
    re.IGNORECASE,
).finditer
"""Classes of Prism and of rendered Markdown, GitHub, SyntaxHighlighter, Sphinx, highlight.js."""
NO_LANGUAGE = frozenset("auto code default none nohighlight plain plaintext text txt undefined".split())
ALIASES = {
    "c#": "csharp", "c++": "cpp", "console": "bash", "cs": "csharp", "golang": "go", "htm": "html",
    "html-basic": "html", "ipython3": "python", "js": "javascript", "jsx": "javascript", "kt": "kotlin",
    "markup": "html", "md": "markdown", "mjs": "javascript", "objc": "objectivec", "ps1": "powershell",
    "py": "python", "python3": "python", "rb": "ruby", "rs": "rust", "sh": "bash", "shell": "bash",
    "shell-session": "bash", "ts": "typescript", "yml": "yaml", "zsh": "bash",
}  # fmt: skip
"""Names of the same language."""


def find_language(pre: LexborNode) -> str:
    """Language of a ``pre``, named by it, by an element inside, or by an ancestor that has no other ``pre``; or "".

    >>> from selectolax.lexbor import LexborHTMLParser
    >>> def of(html): return find_language(LexborHTMLParser(html).css_first("pre"))
    >>> of("<pre><code class='language-py'>a"), of("<pre class='brush: ruby'>a"), of("<pre class='hljs text'>a")
    ('python', 'ruby', '')
    >>> of("<div class='highlight highlight-source-shell'><pre>a")
    'bash'
    """
    names = (name for node in _name_givers(pre) for name in _names_of(node))
    return next((name for name in names if name not in NO_LANGUAGE), "")


def _name_givers(pre: LexborNode) -> Iterator[LexborNode]:
    yield pre
    yield from pre.css("code")[:1]
    ancestor = pre.parent
    for _ in range(ANCESTORS):
        if ancestor is None or len(ancestor.css("pre")) > 1:
            return
        yield ancestor
        ancestor = ancestor.parent


def _names_of(node: LexborNode) -> Iterator[str]:
    attributes = node.attributes
    found = [attributes.get(name) or "" for name in ATTRIBUTES]
    found += [next(filter(None, match.groups())) for match in find_names(attributes.get("class") or "")]
    for name in found:
        if folded := name.strip().casefold():
            yield ALIASES.get(folded, folded)
