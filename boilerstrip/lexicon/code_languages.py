"""How pages name the language of their code: data, no logic."""

PREFIXES = (
    "language",
    "lang",
    "mw-highlight-lang",
    "highlight-source",
    "highlight-text",
    "highlight",
    "source",
    "brush",
    "sourcecode",
    "src",
)
"""Words of class names before the language, as in ``language-rust``, ``lang-rust`` (HTML Standard, 4.5.15, Prism),
``mw-highlight-lang-rust`` (MediaWiki), ``highlight-source-rust`` (GitHub), ``highlight-rust`` (Sphinx), ``brush:
rust`` (SyntaxHighlighter), ``src-rust`` (Org mode)."""
MARKERS = frozenset(
    """
    hljs sourcecode prettyprint prism shiki chroma codehilite syntaxhighlighter highlight code wp-block-code codeblock
    """.split()
)
"""Class names of highlighters beside which the language stands alone, as in ``hljs rust``."""
LOOSE_MARKERS = frozenset({"highlight", "code", "wp-block-code", "codeblock"})
"""Those of them beside which other words stand, too."""
NO_LANGUAGES = frozenset(
    """
    source default none nohighlight no-highlight code block wrap wrapper line lines linenos
    numbers notranslate highlight highlighted copy container toolbar
    """.split()
)
"""Words in these places that name no language."""
LANGUAGES = frozenset(
    """
    abap actionscript ada apache applescript arduino asciidoc asm assembly awk bash basic bat batch bibtex brainfuck
    c c# c++ capnproto ceylon clojure cmake cmd coffeescript common-lisp console coq cpp crystal cs csharp css csv
    cuda cypher cython d dart delphi diff docker dockerfile dos elixir elisp elm emacs-lisp erlang excel f# fish
    forth fortran fsharp gdscript gherkin gleam glsl gnuplot go golang gradle graphql groovy haml handlebars haskell
    haxe hcl hlsl html http idris ini java javascript jinja jinja2 js json json5 jsonc jsonnet jsx julia kotlin kql
    latex lean lean4 less liquid lisp llvm lua makefile markdown mathematica matlab mermaid mips mojo nasm nginx nim
    nix objc objective-c objectivec ocaml octave pascal perl php plantuml plsql postgres postgresql powershell
    prolog properties protobuf proto ps1 pug puppet purescript py python python2 python3 pycon qml r racket razor rb
    regex rego rexx ruby rust sas sass scala scheme scss sed sh shell shell-session solidity sparql sql stan stata
    svelte swift systemverilog tcl terraform tex thrift toml ts tsx twig typescript typst vala vb vba vbnet verilog
    vhdl vim vue vyper wasm wgsl wolfram xml xquery xslt yaml yml zig zsh
    """.split()
)
"""Names of languages that a highlighter may have, so that a word of which it is not sure is one: those that several of
Linguist, highlight.js, Prism and Pygments know."""
LANGUAGE_ATTRIBUTES = (
    "language",
    "data-code-lang",
    "data-code-language",
    "data-enlighter-language",
    "data-syntaxhighlighter-params",
    "data-syntax",
    "data-codetype",
    "data-codelang",
    "lang",
)
"""Further attributes of ``<pre>`` and ``<code>`` that name a language: those of Mintlify, of plugins of Confluence and
WordPress, and ``lang``, which is for human languages."""
HUMAN_LANGUAGES = frozenset("c cs d pl ps r sh sql ts vb".split()) - {"sql"}
"""Names of programming languages that ``lang`` may mean otherwise, or that are too short to tell."""
