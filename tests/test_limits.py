"""What each limit cuts, what it saves, and what it says."""

import json
from dataclasses import Field, fields
from pathlib import Path

import pytest

import boilerstrip
from boilerstrip import Extraction, Limits, Options

PAGE = Path(__file__).parent.parent / "docs" / "robustness.md"
FERRY = "The ferry between Orvel and Lisk sailed again on Monday, nine years after the old boat was sold."
CREW = "She carries sixty passengers and four cars, and takes forty minutes for the crossing of the bay."
STORY = f"<article><h1>The ferry sails again</h1><p>{FERRY}</p><p>{CREW}</p>"
TEXT = "The ferry sails again" + FERRY + CREW
SCRIPT = '<script type="application/ld+json">{}</script>'


def cut(html: str, **limits: int) -> Extraction:
    """Extract a page with lower limits than usual."""
    return boilerstrip.extract(html, options=Options(limits=Limits(**limits)))


def codes(page: Extraction) -> list[str]:
    """Codes of a page's warnings."""
    return [warning.code for warning in page.warnings]


CUTS = {
    "input-cut": {"characters": STORY.index("<p>She")},
    "elements-cut": {"elements": 3},
    "blocks-cut": {"blocks": 2},
    "text-cut": {"text": len("The ferry sails again" + FERRY)},
}
"""Limits by their code, each of which ends the page before its second paragraph."""


@pytest.mark.parametrize("code", CUTS)
class TestCutPages:
    def test_are_truncated_and_say_so(self, code: str) -> None:
        page = cut(STORY, **CUTS[code])
        assert (page.status, codes(page)) == ("truncated", [code])

    def test_keep_what_was_read(self, code: str) -> None:
        page = cut(STORY, **CUTS[code])
        assert [verdict.text for verdict in page.verdicts] == ["The ferry sails again", FERRY]
        assert FERRY in page.text

    def test_are_whole_at_the_limit(self, code: str) -> None:
        whole = {"characters": len(STORY), "elements": 4, "blocks": 3, "text": len(TEXT)}
        page = cut(STORY, **{name: whole[name] for name in CUTS[code]})
        assert (page.status, codes(page), CREW in page.text) == ("ok", [], True)


class TestText:
    def test_is_cut_between_characters(self) -> None:
        page = cut("<p>" + "ö" * 9, text=7)
        assert (page.status, page.verdicts[0].text) == ("truncated", "ööö")

    @pytest.mark.parametrize("tag", ["xmp", "plaintext", "textarea", "noembed"])
    def test_of_elements_that_hold_nothing_else_counts(self, tag: str) -> None:
        page = cut(f"<p>Ebb</p><{tag}>Flow and slack", text=7)
        assert (page.status, codes(page)) == ("truncated", ["text-cut"])
        assert [verdict.text for verdict in page.verdicts] == ["Ebb", "Flow"]

    @pytest.mark.parametrize("tag", ["script", "style", "title"])
    def test_of_what_nobody_reads_does_not_count(self, tag: str) -> None:
        assert cut(f"<{tag}>{FERRY}</{tag}>{STORY}", text=len(TEXT)).status == "ok"

    def test_counts_left_angles_that_begin_no_tag(self) -> None:
        assert codes(cut("< " * 9, text=9)) == ["text-cut"]


class TestAttributes:
    @pytest.mark.parametrize("options", [Options(), Options(drop=("nav",))], ids=["pruned", "whole"])
    def test_beyond_the_limit_are_left_out_and_no_text_is_lost(self, options: Options) -> None:
        many = "".join(f" a{number}" for number in range(Limits().attributes + 1))
        page = boilerstrip.extract(f"{STORY}<p>The <font{many}>old</font> boat was sold.", options=options)
        assert (page.status, codes(page)) == ("ok", ["attributes-cut"])
        assert page.text == boilerstrip.extract(f"{STORY}<p>The <font>old</font> boat was sold.").text

    def test_at_the_limit_are_kept(self) -> None:
        assert codes(cut(f"{STORY}<font a b>Ebb</font>", attributes=2)) == []

    def test_before_the_limit_are_read(self) -> None:
        page = cut(f'{STORY}<p>It is <a href="/new" {"x=1 " * 9}>a new boat</a> from the yard in Orvel.', attributes=2)
        assert "[a new boat](/new)" in page.markdown

    @pytest.mark.parametrize("closing", ["", "/"])
    def test_leave_a_drawing_open_or_closed(self, closing: str) -> None:
        page = f"<svg><g a b{closing}><desc><p>{FERRY}</desc></svg><p>{CREW}"
        texts = [
            boilerstrip.extract(page, options=Options(keep=("p",), limits=Limits(attributes=most))).text
            for most in (1, 2)
        ]
        assert texts[0] == texts[1]


class TestJsonLd:
    def test_beyond_the_limit_is_left_out_and_the_page_is_truncated(self) -> None:
        first, second = (json.dumps({"@type": "Article", "headline": text}) for text in ("Ebb", "Flow"))
        page = cut(f"{SCRIPT.format(first)}{SCRIPT.format(second)}{STORY}", json_ld=len(first))
        assert (page.status, codes(page)) == ("truncated", ["json-ld-cut"])
        assert (page.title, FERRY in page.text) == ("Ebb", True)

    def test_within_the_limit_is_read(self) -> None:
        article = json.dumps({"@type": "Article", "headline": "The ferry sails again", "datePublished": "2024-05-22"})
        html = SCRIPT.format(article) + STORY
        assert cut(html, json_ld=len(article)).metadata.published is not None
        assert cut(html, json_ld=len(article) - 1).metadata.published is None


@pytest.mark.parametrize("field", fields(Limits), ids=lambda field: field.name)
def test_has_a_row_in_the_documentation(field: Field[int]) -> None:
    assert f"| `{field.name}` | {field.default:,} |" in PAGE.read_text(encoding="utf-8")
