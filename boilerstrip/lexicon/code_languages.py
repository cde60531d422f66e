"""How pages name the language of their code: data, no logic."""

PREFIXES = (
    "language",
    "lang",
    "highlight-source",
    "highlight-text",
    "highlight",
    "source",
    "brush",
    "sourcecode",
    "src",
)
"""Words of class names before the language, as in ``language-rust``, ``lang-rust`` (HTML Standard, 4.5.15, Prism),
``highlight-source-rust`` (GitHub), ``highlight-rust`` (Sphinx), ``brush: rust`` (SyntaxHighlighter), ``src-rust`` (Org
mode)."""
MARKERS = frozenset({"hljs", "sourcecode", "prettyprint", "prism", "shiki", "chroma", "codehilite"})
"""Class names of highlighters beside which the language stands alone, as in ``hljs rust``."""
NO_LANGUAGES = frozenset(
    """
    source default none nohighlight no-highlight code block wrap wrapper line lines linenos
    numbers notranslate highlight highlighted copy container toolbar
    """.split()
)
"""Words in these places that name no language."""
