"""Pages whose nesting would cost the parser minutes and gigabytes."""

from itertools import cycle
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

import boilerstrip
from boilerstrip.blocks.segment import segment
from boilerstrip.document.nesting import MAX_DEPTH, MAX_FORMATTING, WARNING, flatten, rules
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.native.nesting import Bounds, Scan
from boilerstrip.options import Limits, Options

CORPUS = Path(__file__).parent.parent.parent / "corpus"
FORMATTING_TAGS = ("b", "i", "em", "font", "small", "tt")

HOSTILE = {
    "divisions": "".join(f"<div>word{k}" for k in range(1_500)),
    "lists": "".join(f"<ul><li>word{k}" for k in range(900)),
    "descriptions": "".join(f"<dl><dd>word{k}" for k in range(900)),
    "inline elements": "".join(f"<span> word{k}" for k in range(1_500)),
    "unknown elements": "".join(f"<x-y>word{k}" for k in range(1_500)),
    "tables": "".join(f"<table><tr><td>word{k}" for k in range(700)),
    "quotes that are closed": "<blockquote>word0" * 900 + "word1</blockquote>" * 900,
    "formatting elements": "".join(
        f"<{tag} id={k}> word{k}" for k, tag in zip(range(900), cycle(FORMATTING_TAGS), strict=False)
    ),
    "formatting elements left open in each block": "".join(f"<p><font size={k}>word{k}" for k in range(900)),
    "misnested formatting": "".join(f"<b id={k}><div>word{k}</b>" for k in range(900)),
    "formulas": "<math>" + "".join(f"<mrow><mi>word{k}</mi>" for k in range(900)),
    "divisions that a cell keeps from closing": "".join(f"<div><table><td>word{k}</div>" for k in range(700)),
}


def levels(html: str) -> int:
    """Levels of the parser's tree."""
    deepest, level = 0, [LexborHTMLParser(html).root]
    while level:
        deepest += 1
        level = [child for node in level if node for child in node.iter(include_text=True)]
    return deepest


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE)
class TestHostilePages:
    def test_the_tree_is_bounded(self, page: str) -> None:
        flat, warnings, _ = flatten(page.encode(), Limits())
        assert warnings == (WARNING,)
        assert levels(flat.decode()) <= MAX_DEPTH + MAX_FORMATTING + 5

    def test_keeps_all_words_in_order(self, page: str) -> None:
        words = [piece.partition("<")[0].strip() for piece in page.split(">")]
        text = " ".join(segment(parse(read(page, Options()), Options()), 10_000).text)
        assert "".join(text.split()) == "".join(words)


def test_flattened_elements_still_separate_blocks() -> None:
    document = parse(read(HOSTILE["lists"], Options()), Options())
    assert segment(document, 10_000).text == [f"word{k}" for k in range(900)]


@pytest.mark.parametrize("options", [Options(), Options(keep=("p",)), Options(drop=("nav",))])
def test_the_caller_is_warned(options: Options) -> None:
    assert boilerstrip.extract(HOSTILE["divisions"], options=options).warnings == (WARNING,)


def test_a_page_of_usual_depth_gives_no_warning() -> None:
    assert boilerstrip.extract("<div>" * 500 + "Ebb").warnings == ()


@pytest.mark.parametrize("page", sorted(CORPUS.glob("*/page.html")), ids=lambda page: page.parent.name)
def test_no_page_of_the_corpus_changes(page: Path) -> None:
    source = page.read_bytes()
    bounds = Bounds(elements=len(source), text=len(source), attributes=Limits().attributes // 4)
    assert Scan(source, rules(MAX_DEPTH // 4, MAX_FORMATTING // 2), bounds).run() is source
