"""Every corpus page is complete, and its gold is on the page.

The page is read here without a parser, so that the gold does not depend on the
code that it evaluates: tags are removed, entities and JSON escapes resolved,
white space dropped. What the gold writes otherwise than the page is read so as
well: a formula as its TeX, ruby in brackets, ``10<sup>6</sup>`` as 10^6, ordered
items with their numbers, empty cells.
"""

import html
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

CORPUS = Path(__file__).parent.parent / "corpus"
PAGES = sorted(path.parent for path in CORPUS.glob("*/about.json"))
PAGE_TYPES = {"article", "forum", "product", "collection", "listing", "documentation", "service"}
MIN_BYTES = 20_000  # the boilerplate of a real page alone is larger

strip_tags = re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]*>", re.DOTALL).sub
cell_breaks = re.compile(r"(?:^| )\|(?= |$)|\n", re.MULTILINE).split
strip_number = re.compile(r"^\s*\w{1,4}\. ").sub
"""Removes the number of an item of an ordered list, which browsers count."""
spans = re.compile(r"<(/?)span\b[^>]*>").finditer
formulas = re.compile(r"<math\b.*?</math>", re.DOTALL).sub
find_tex = re.compile(r'<annotation encoding="application/x-tex"[^>]*>(.*?)</annotation>', re.DOTALL).search
unwrap_tex = re.compile(r"^\{\\displaystyle (.*)\}$", re.DOTALL).sub
drop_brackets = re.compile(r"</?rp>[()]?").sub


def about(page: Path) -> dict[str, Any]:
    return json.loads((page / "about.json").read_text(encoding="utf-8"))


def source(page: Path) -> Path:
    sources = [page / name for name in ("page.html", "page.txt") if (page / name).exists()]
    assert len(sources) == 1, f"{page.name}: one page.html or one page.txt, not {sources}"
    return sources[0]


def squeezed(text: str) -> str:
    return re.sub(r"[\s\u00a0\u00ad\u200b()（）^]+", "", text)


def typeset(markup: str) -> str:
    """The markup with each formula as its TeX, where there is one, and with ruby in brackets."""
    annotated = formulas(_tex_of, without_drawn_formulas(markup))
    return drop_brackets("", annotated).replace("<rt>", "(").replace("</rt>", ")")


def _tex_of(formula: re.Match[str]) -> str:
    tex = find_tex(formula[0])
    return unwrap_tex(r"\1", tex[1]) if tex else formula[0]


def without_drawn_formulas(markup: str) -> str:
    """The markup without what KaTeX draws for the eye beside the MathML that it hides."""
    first, *others = markup.split('<span class="katex-html"')
    return first + "".join(_after_span(f"<span{other}") for other in others)


def _after_span(markup: str) -> str:
    depth = 0
    for tag in spans(markup):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return markup[tag.end() :]
    return ""


def readable(page: Path) -> str:
    raw = source(page).read_bytes().decode(about(page)["encoding"])
    if source(page).suffix == ".txt":
        return squeezed(raw)
    plain = html.unescape(strip_tags("", raw))
    formulaic = html.unescape(strip_tags("", typeset(raw)))
    twice = strip_tags("", plain)  # markup that was escaped on the page
    strings = re.findall(r'"((?:[^"\\]|\\.)*)"', raw)
    scripted = html.unescape("\n".join(_json_string(string) for string in strings))
    return squeezed("\n".join((plain, formulaic, twice, html.unescape(raw), scripted, strip_tags("", scripted))))


def _json_string(escaped: str) -> str:
    try:
        return str(json.loads(f'"{escaped}"', strict=False))
    except json.JSONDecodeError:
        return escaped


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
class TestPage:
    def test_is_described(self, page: Path) -> None:
        facts = about(page)
        assert facts["id"] == page.name
        assert facts["page_type"] in PAGE_TYPES
        assert facts["split"] in {"tuning", "judging"}
        assert re.fullmatch(r"[a-z]{2,3}", facts["language"])
        assert re.match(r"https://[\w.-]+\.(example|test)/", facts["url"])
        assert facts["title"]
        assert facts["built_like"]
        assert facts["author"] is None or facts["author"]
        assert facts["date"] is None or date.fromisoformat(facts["date"])

    def test_is_as_large_as_real_pages(self, page: Path) -> None:
        if source(page).suffix == ".html":
            assert source(page).stat().st_size >= MIN_BYTES

    def test_contains_every_line_of_its_gold(self, page: Path) -> None:
        gold = (page / "gold.txt").read_text(encoding="utf-8")
        text = readable(page)
        missing = [piece for piece in cell_breaks(gold) if squeezed(piece) not in text]
        if "<ol" in source(page).read_text(encoding=about(page)["encoding"]):
            missing = [piece for piece in missing if squeezed(strip_number("", piece)) not in text]
        assert not missing

    def test_snippets_agree_with_the_gold(self, page: Path) -> None:
        facts = about(page)
        gold, text = squeezed((page / "gold.txt").read_text(encoding="utf-8")), readable(page)
        if gold:
            assert len(facts["with"]) >= 3
        assert len(facts["without"]) >= 3
        assert [snippet for snippet in facts["with"] if squeezed(snippet) not in gold] == []
        assert [snippet for snippet in facts["without"] if squeezed(snippet) in gold] == []
        assert [snippet for snippet in facts["without"] if squeezed(snippet) not in text] == []

    def test_duplicated_captions_are_on_the_page_twice_and_in_the_gold_once(self, page: Path) -> None:
        gold, text = squeezed((page / "gold.txt").read_text(encoding="utf-8")), readable(page)
        for caption in about(page)["duplicated_captions"]:
            assert gold.count(squeezed(caption["text"])) == 1, caption
            assert len(caption["copies"]) >= 2
            assert [copy for copy in caption["copies"] if squeezed(copy) not in text] == []

    def test_refrains_are_in_the_gold_as_often_as_described(self, page: Path) -> None:
        gold = (page / "gold.txt").read_text(encoding="utf-8")
        for line, times in about(page)["refrains"].items():
            assert times >= 2
            assert squeezed(gold).count(squeezed(line)) == times
