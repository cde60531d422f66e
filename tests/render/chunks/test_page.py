from itertools import pairwise
from pathlib import Path

import pytest

import boilerstrip
from boilerstrip import OptionError, Options
from boilerstrip.render.chunks import ChunkFormat

PAGES = sorted((Path(__file__).parent.parent.parent.parent / "corpus").glob("*/page.html"))
HTML = "<main><h1>Tides</h1><p>The tide turns twice a day.</p><p>The <a href=/a>harbour</a> turns with it.</p></main>"


@pytest.mark.parametrize("path", [pytest.param(path, id=path.parent.name) for path in PAGES])
@pytest.mark.parametrize("style", ["markdown", "text"])
def test_every_page_is_cut_without_loss(path: Path, style: ChunkFormat) -> None:
    page = boilerstrip.extract(path.read_bytes(), options=Options(links="references", tables="html"))
    whole = page.markdown if style == "markdown" else page.text
    chunks = page.chunks(40, format=style)
    assert all(whole[chunk.start : chunk.end] == chunk.text and chunk.tokens <= 40 for chunk in chunks)
    gaps = [whole[before.end : after.start] for before, after in pairwise(chunks)]
    assert not "".join(gaps).strip()
    assert {row for chunk in chunks for row in chunk.rows} <= {verdict.block for verdict in page.kept_verdicts}


def test_cuts_markdown_unless_text_is_asked_for() -> None:
    page = boilerstrip.extract(HTML)
    assert [chunk.text for chunk in page.chunks()] == [page.markdown]
    assert [chunk.text for chunk in page.chunks(format="text")] == [page.text]


def test_counts_with_the_function_given() -> None:
    assert [chunk.tokens for chunk in boilerstrip.extract(HTML).chunks(1_000, count=len, format="text")] == [62]


def test_refuses_an_unknown_format() -> None:
    with pytest.raises(OptionError, match="format must be one of markdown, text, not 'html'"):
        boilerstrip.extract(HTML).chunks(format="html")  # type: ignore[arg-type]
