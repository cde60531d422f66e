"""The tree of plain text, and the whole tree, say the same."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.segment import segment
from boilerstrip.content.build import build_content
from boilerstrip.content.build_plain import build_plain_content
from boilerstrip.content.walk import leaves, rows_of
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.options import Options
from boilerstrip.render.text import render_text

CORPUS = Path(__file__).parents[2] / "corpus"
PAGES = sorted(CORPUS.glob("*/page.html"))
TAGS = "p h2 div a b i code sup sub ruby rt pre details summary blockquote figure figcaption aside span".split()
TEMPLATES = [
    *(f"<{tag}{{0}}>{{1}}</{tag}>" for tag in TAGS),
    "<ul><li{0}>{1}</li><li>{1}</li></ul>",
    "<ol{0}><li>{1}</li><li{0}>{1}</li></ol>",
    "<dl><dt>{1}</dt><dd{0}>{1}</dd></dl>",
    "<table{0}><caption>{1}</caption><tr><th>ebb<td>flow</tr><tr><td>{1}</td><td colspan=2>1</tr></table>",
]
ATTRIBUTES = ["", ' class="admonition note"', ' id="fn1"', ' href="#fn1"', ' class="admonition-title"', " start=3"]


def segment_page(html: str | bytes) -> Blocks:
    return segment(parse(read(html, Options()), Options()), 99_999)


@pytest.mark.parametrize("page", PAGES, ids=[page.parent.name for page in PAGES])
def test_on_the_corpus_whatever_is_kept(page: Path) -> None:
    blocks = segment_page(page.read_bytes())
    for rows in (range(len(blocks.text)), range(0, len(blocks.text), 3)):
        assert render_text(build_content(blocks, rows)) == render_text(build_plain_content(blocks, rows))


words = st.sampled_from(["ebb", "1", "[1]", "1.", "- flow", "<br>", "<hr>", "<img src=a.png>", "^", "(b)", " "])
elements = st.recursive(
    words,
    lambda inner: st.builds(
        lambda template, attributes, content: template.format(attributes, "".join(content)),
        st.sampled_from(TEMPLATES),
        st.sampled_from(ATTRIBUTES),
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


@given(st.lists(elements, max_size=6), st.data())
def test_on_made_up_pages(pieces: list[str], data: st.DataObject) -> None:
    blocks = segment_page("".join(pieces))
    kept = data.draw(st.lists(st.booleans(), min_size=len(blocks.text), max_size=len(blocks.text)))
    rows = [row for row, is_kept in enumerate(kept) if is_kept]
    content = build_content(blocks, rows)
    assert render_text(content) == render_text(build_plain_content(blocks, rows))
    assert sorted({row for node in content for row in rows_of(node)}) == rows
    assert sum(len(getattr(leaf, "rows", ())) for leaf in leaves(content)) == len(rows)
