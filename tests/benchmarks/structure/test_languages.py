import pytest
from selectolax.lexbor import LexborHTMLParser

from benchmarks.structure.languages import find_language


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ("<pre><code class='language-rust'>a", "rust"),
        ("<pre class='lang-js prettyprint'>a", "javascript"),
        ("<pre class='brush: php; toolbar: false'>a", "php"),
        ("<pre><code class='hljs kotlin'>a", "kotlin"),
        ("<pre><code class='swift hljs'>a", "swift"),
        ("<pre data-language='C++'>a", "cpp"),
        ("<figure data-lang=toml><pre>a</pre></figure>", "toml"),
        ("<div class='highlight-python3 notranslate'><div class=highlight><pre>a", "python"),
        ("<div class='language-ruby highlighter-rouge'><div class=highlight><pre class=highlight><code>a", "ruby"),
        ("<pre><code class='language-plaintext'>a", ""),
        ("<pre class=wide>a", ""),
        ("<div class=language-go><pre>a</pre><pre>b</pre></div>", ""),
    ],
)
def test_reads_the_marks_of_highlighters(html: str, language: str) -> None:
    pre = LexborHTMLParser(html).css_first("pre")
    assert pre is not None
    assert find_language(pre) == language
