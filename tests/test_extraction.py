import pickle

import pytest
from selectolax.lexbor import LexborHTMLParser

import boilerstrip
from boilerstrip import Extraction, Limits, Options, Verdict
from boilerstrip.extraction import Summary, summarize

PAGE = """<html><head><title>The ferry sails again</title></head><body><nav><a href="/">Home</a></nav><main>
<h1>The ferry sails again</h1>
<p>The ferry between Orvel and Lisk sailed again on Monday, nine years after the old boat was sold.</p>
<figure><img src="a.jpg"><figcaption>The Petrel at her berth, an hour before she left</figcaption></figure>
<div class="caption">The Petrel at her berth, an hour before she left</div>
<p>She carries sixty passengers and four cars, and takes forty minutes for the crossing of the bay.</p>
</main><footer>© Harbour Letter. All rights reserved.</footer></body></html>"""


@pytest.fixture
def page() -> Extraction:
    return boilerstrip.extract(PAGE, url="https://www.harbour-letter.example/ferry")


class TestExtraction:
    def test_keeps_the_url(self, page: Extraction) -> None:
        assert page.url == "https://www.harbour-letter.example/ferry"

    def test_has_the_title(self, page: Extraction) -> None:
        assert page.title == "The ferry sails again"

    def test_has_a_verdict_on_every_block_in_page_order(self, page: Extraction) -> None:
        assert [verdict.block for verdict in page.verdicts] == list(range(7))
        assert page.verdicts[0].text == "Home"
        assert page.verdicts[-1].text.startswith("©")

    def test_gives_the_kept_blocks_in_page_order(self, page: Extraction) -> None:
        assert page.kept_verdicts == tuple(verdict for verdict in page.verdicts if verdict.kept)

    def test_has_a_text_made_of_the_kept_blocks(self, page: Extraction) -> None:
        assert page.text == "\n\n".join(verdict.text for verdict in page.kept_verdicts)

    def test_survives_pickling(self, page: Extraction) -> None:
        copy = pickle.loads(pickle.dumps(page))
        assert (copy.text, copy.verdicts, copy.status) == (page.text, page.verdicts, page.status)

    def test_pickles_its_confidence_and_type_if_they_were_computed(self, page: Extraction) -> None:
        assert not summarize(page).made
        confidence, page_type = page.confidence, page.page_type
        copy = pickle.loads(pickle.dumps(page))
        assert isinstance(copy.facts, Summary)
        assert (copy.confidence, copy.page_type) == (confidence, page_type)
        assert "analysis" not in vars(copy)

    def test_has_a_type_and_a_confidence(self, page: Extraction) -> None:
        assert page.page_type == "article"
        assert 0 < page.confidence < 1

    @pytest.mark.parametrize("html", ["", "<script>let tide</script>", "%PDF-1.7 tide", b"\x00\x01\x02"])
    def test_without_text_has_no_type_and_no_confidence(self, html: str | bytes) -> None:
        nothing = boilerstrip.extract(html)
        assert (nothing.page_type, nothing.confidence) == (None, 0)

    def test_of_flattened_text_has_no_type(self) -> None:
        flattened = boilerstrip.extract_text("The tide turns twice a day.")
        assert flattened.page_type is None
        assert 0 < flattened.confidence < 1

    def test_of_a_huge_page_has_a_type_and_a_confidence(self) -> None:
        huge = boilerstrip.extract("<main>" + "<p>The ferry sailed again on Monday, nine years after.</p>" * 20_000)
        assert huge.page_type is not None
        assert 0 < huge.confidence < 1

    def test_can_be_compared_and_put_in_a_set(self, page: Extraction) -> None:
        other = boilerstrip.extract(PAGE)
        assert page != other
        assert len({page, page, other}) == 2

    def test_is_short_when_printed(self, page: Extraction) -> None:
        assert "sixty passengers" not in repr(page)


class TestVerdict:
    def test_of_a_copy_names_the_copy_that_is_kept(self, page: Extraction) -> None:
        (copy,) = (verdict for verdict in page.verdicts if verdict.reason.startswith("duplicate"))
        assert (copy.part, copy.kept) == ("duplicate", False)
        kept = page.verdicts[int(copy.reason.removeprefix("duplicate of block ").split(",")[0])]
        assert (kept.part, kept.kept) == ("caption", True)
        assert kept.text == copy.text

    def test_names_the_part_of_the_block(self, page: Extraction) -> None:
        assert [verdict.part for verdict in page.verdicts] == [
            "boilerplate",
            "title",
            "content",
            "caption",
            "duplicate",
            "content",
            "boilerplate",
        ]

    def test_has_the_path_of_its_element(self, page: Extraction) -> None:
        assert [verdict.path for verdict in page.verdicts] == [
            "html > body > nav",
            "html > body > main > h1",
            "html > body > main > p:nth-of-type(1)",
            "html > body > main > figure > figcaption",
            "html > body > main > div",
            "html > body > main > p:nth-of-type(2)",
            "html > body > footer",
        ]

    def test_has_a_score_between_0_and_1(self, page: Extraction) -> None:
        assert all(0 <= verdict.score <= 1 for verdict in page.verdicts)

    def test_has_a_reason_and_the_strongest_evidence_first(self, page: Extraction) -> None:
        for verdict in page.verdicts:
            assert verdict.reason
            strengths = [abs(term.log_odds) for term in verdict.evidence]
            assert all(term.sentence for term in verdict.evidence)
            assert 1 <= len(strengths) <= 4
            assert strengths == sorted(strengths, reverse=True)

    def test_has_no_path_in_flattened_text(self) -> None:
        (verdict,) = boilerstrip.extract_text("The tide turns twice a day.").verdicts
        assert isinstance(verdict, Verdict)
        assert (verdict.block, verdict.path) == (0, "")


class TestStatus:
    def test_is_ok_with_main_content(self, page: Extraction) -> None:
        assert page.status == "ok"
        assert page.warnings == ()

    @pytest.mark.parametrize("html", ["", b"", " \n\t ", "<html><body></body></html>", "<script>let tide</script>"])
    def test_is_empty_without_text(self, html: str | bytes) -> None:
        nothing = boilerstrip.extract(html)
        assert (nothing.status, nothing.text, nothing.verdicts) == ("empty", "", ())

    def test_is_no_content_if_no_text_is_main_content(self) -> None:
        shell = boilerstrip.extract(PAGE, options=Options(drop=("body",)))
        assert (shell.status, shell.text, shell.kept_verdicts) == ("no content", "", ())
        assert shell.verdicts

    def test_is_truncated_if_the_input_is_too_long_and_the_beginning_is_extracted(self) -> None:
        cut = boilerstrip.extract(PAGE, options=Options(limits=Limits(characters=PAGE.index("<figure>"))))
        assert cut.status == "truncated"
        assert cut.warnings == (f"input cut at {PAGE.index('<figure>')} characters",)
        assert "nine years after the old boat was sold" in cut.text

    def test_is_truncated_with_too_many_blocks_and_the_first_are_extracted(self) -> None:
        cut = boilerstrip.extract(PAGE, options=Options(limits=Limits(blocks=3)))
        assert cut.status == "truncated"
        assert cut.warnings == ("page cut after 3 blocks",)
        assert [verdict.text for verdict in cut.verdicts] == ["Home", "The ferry sails again", cut.verdicts[2].text]
        assert "nine years after the old boat was sold" in cut.text

    def test_is_truncated_with_too_many_elements_and_the_first_are_extracted(self) -> None:
        page = "<p>The lock keeper counts the eels by lantern, a bucket at a time.</p>" * 2 + "<p>Nobody helps."
        cut = boilerstrip.extract(page, options=Options(limits=Limits(elements=2)))
        assert cut.status == "truncated"
        assert cut.warnings == ("page cut after 2 elements",)
        assert [verdict.text for verdict in cut.verdicts] == [page[3:66]] * 2
        assert boilerstrip.extract(page, options=Options(limits=Limits(elements=3))).status != "truncated"

    def test_is_not_truncated_at_the_limit(self, page: Extraction) -> None:
        limits = Limits(characters=len(PAGE), blocks=len(page.verdicts))
        assert boilerstrip.extract(PAGE, options=Options(limits=limits)).status == "ok"
        lines = "The tide turns twice a day.\nNobody knows why."
        limits = Limits(characters=len(lines), blocks=2)
        assert boilerstrip.extract_text(lines, options=Options(limits=limits)).status != "truncated"


@pytest.mark.parametrize("limits", [Limits(blocks=1), Limits(characters=len("<div><p>Ebb"))])
def test_a_path_on_a_truncated_page_selects_one_element_of_the_whole_page(limits: Limits) -> None:
    whole = "<div><p>Ebb</p><p>Flow</p></div><div><p>Slack</p></div>"
    (verdict,) = boilerstrip.extract(whole, options=Options(limits=limits)).verdicts
    assert [node.text() for node in LexborHTMLParser(whole).css(verdict.path)] == ["Ebb"]


def test_warns_of_long_blocks_left_out_as_duplicates() -> None:
    story = "<p>" + "The lock keeper counts the eels by lantern, a bucket at a time, and writes it on his door. " * 3
    article = f"<article><h1>The eels of Orvel</h1>{story}</article>"
    page = f"<main>{article}<div class='print-only' style='display:none'>{article}</div></main>"
    assert boilerstrip.extract(page).warnings == ("1 long block removed as duplicate",)
    assert boilerstrip.extract(article).warnings == ()
