import pickle
from itertools import pairwise
from pathlib import Path
from typing import Any, get_args

import pytest

import boilerstrip
from boilerstrip import OptionError, Options
from boilerstrip.document.nesting import MAX_DEPTH, WARNING
from boilerstrip.features.matrix import HTML_FEATURES, name_rows
from boilerstrip.options import Focus, Scorer
from boilerstrip.pipeline import STEPS, TEXT_STEPS, Request, Work, run, run_steps
from boilerstrip.scoring import heuristic, learned

PAGES = Path(__file__).parent / "fixtures" / "pages"

ARTICLE = (PAGES / "article.html").read_text(encoding="utf-8")
"""An article with every kind of boilerplate around it."""

KNOWN_FAILURES = {
    "table_layout": "a menu in a cell is kept, because it is built like the column of text next to it",
}


def pages() -> list[Any]:
    marks = {name: pytest.mark.xfail(strict=True, reason=reason) for name, reason in KNOWN_FAILURES.items()}
    return [pytest.param(path, id=path.stem, marks=marks.get(path.stem, ())) for path in sorted(PAGES.glob("*.html"))]


@pytest.mark.parametrize("page", pages())
def test_main_content_of_a_page(page: Path) -> None:
    expected = page.with_suffix(".txt").read_text(encoding="utf-8").strip()
    assert boilerstrip.extract(page.read_bytes()).text == expected


class TestSteps:
    def test_are_named_in_order(self) -> None:
        assert list(STEPS) == ["read", "parse", "segment", "measure", "supplement", "score", "select", "deduplicate"]
        assert list(TEXT_STEPS) == ["read", "split", "measure", "score", "select", "deduplicate", "name"]

    def test_do_not_change_earlier_values(self) -> None:
        work = Work(request=Request(ARTICLE, Options()))
        for step in STEPS.values():
            before = dict(work)
            after = run_steps([step], work)
            assert work == before
            work = after


class TestInput:
    def test_may_be_text_or_bytes(self) -> None:
        assert boilerstrip.extract(ARTICLE).text == boilerstrip.extract(ARTICLE.encode()).text

    @pytest.mark.parametrize("page", [None, 1, ["<p>"], bytearray(b"<p>"), Path("page.html")])
    def test_of_another_type_is_refused_with_its_name(self, page: Any) -> None:
        for entry in (boilerstrip.extract, boilerstrip.extract_text):
            with pytest.raises(TypeError, match=f"must be str or bytes, not {type(page).__name__}"):
                entry(page)

    @pytest.mark.parametrize("options", [{"focus": "recall"}, "recall", 1])
    def test_options_must_be_an_options_object(self, options: Any) -> None:
        for entry in (boilerstrip.extract, boilerstrip.extract_text):
            with pytest.raises(TypeError, match=f"options must be an Options, not {type(options).__name__}"):
                entry("<p>Ebb", options=options)

    def test_url_must_be_a_str(self) -> None:
        with pytest.raises(TypeError, match="url must be a str, not bytes"):
            boilerstrip.extract("<p>Ebb", url=b"https://www.tides.example/")  # type: ignore[arg-type]

    @pytest.mark.parametrize("name", ["keep", "drop"])
    @pytest.mark.parametrize("selector", ["p[", ":nope", "main >", "\ud800"])
    def test_selectors_must_be_css(self, name: str, selector: str) -> None:
        selectors: dict[str, Any] = {name: ("main", selector)}
        with pytest.raises(OptionError) as raised:
            boilerstrip.extract(ARTICLE, options=Options(**selectors))
        assert str(raised.value) == f"{name}: {selector!r} is not a CSS selector"


class TestFocus:
    def test_on_recall_keeps_at_least_as_much_as_balanced_and_that_as_precision(self) -> None:
        lengths = [
            len(boilerstrip.extract(ARTICLE, options=Options(focus=focus)).text)
            for focus in ("precision", "balanced", "recall")
        ]
        assert all(less <= more for less, more in pairwise(lengths))

    def test_on_precision_keeps_the_running_text(self) -> None:
        text = boilerstrip.extract(ARTICLE, options=Options(focus="precision")).text
        assert "Behind the fish market stands a shed" in text
        assert "The council will decide in May." in text


class TestScorer:
    """The choice of the scorer changes scores, reasons and evidence only."""

    @pytest.mark.parametrize("scorer", get_args(Scorer))
    @pytest.mark.parametrize("focus", ["precision", "balanced", "recall"])
    def test_keeps_the_running_text_and_drops_the_shell(self, scorer: Scorer, focus: Focus) -> None:
        text = boilerstrip.extract(ARTICLE, options=Options(scorer=scorer, focus=focus)).text
        assert "Behind the fish market stands a shed" in text
        assert "The council will decide in May." in text
        assert "All rights reserved" not in text
        assert "We use cookies" not in text

    @pytest.mark.parametrize("scorer", get_args(Scorer))
    def test_keeps_the_running_text_of_flattened_pages(self, scorer: Scorer) -> None:
        lines = "\n".join(verdict.text.replace("\n", " ") for verdict in boilerstrip.extract(ARTICLE).verdicts)
        text = boilerstrip.extract_text(lines, options=Options(scorer=scorer)).text
        assert "Behind the fish market stands a shed" in text
        assert "Accept all" not in text

    def test_changes_scores_and_reasons_but_no_blocks(self) -> None:
        trees, table = (
            boilerstrip.extract(ARTICLE, options=Options(scorer=scorer)).verdicts for scorer in get_args(Scorer)
        )
        assert [(one.text, one.path) for one in trees] == [(one.text, one.path) for one in table]
        assert all(one.score != other.score for one, other in zip(trees, table, strict=True))

    def test_has_its_own_evidence(self) -> None:
        weights = {*heuristic.HTML.weights, *heuristic.TEXT.weights}
        for entry in (boilerstrip.extract, boilerstrip.extract_text):
            for verdict in entry(ARTICLE, options=Options(scorer="heuristic")).verdicts:
                assert {term.name for term in verdict.evidence} <= weights
        kinds = {name.partition(", ")[0] for name in name_rows(HTML_FEATURES)}
        for verdict in boilerstrip.extract(ARTICLE).verdicts:
            assert {term.name for term in verdict.evidence} <= kinds

    @pytest.mark.parametrize("scorer", get_args(Scorer))
    def test_is_the_one_named_in_the_options(self, scorer: Scorer) -> None:
        made = run(Request(ARTICLE, Options(scorer=scorer)))
        others = {"learned": heuristic.HTML, "heuristic": learned.HTML}
        unlike = others[scorer].score(made["features"], "balanced")
        assert made["scores"].log_odds.tolist() != unlike.log_odds.tolist()

    def test_is_the_learned_one_by_default(self) -> None:
        page = boilerstrip.extract(ARTICLE)
        assert page.verdicts == boilerstrip.extract(ARTICLE, options=Options(scorer="learned")).verdicts

    def test_applies_to_many_pages_and_survives_pickling(self) -> None:
        options = Options(scorer="heuristic")
        expected = boilerstrip.extract(ARTICLE, options=options)
        (page,) = boilerstrip.extract_many([ARTICLE], options=options)
        assert page.verdicts == pickle.loads(pickle.dumps(page)).verdicts == expected.verdicts


class TestWishes:
    def test_outrank_the_scores(self) -> None:
        options = Options(keep=("aside",), drop=("blockquote",), boilerplate=("EVERY MORNING BUT SUNDAY",))
        text = boilerstrip.extract(ARTICLE, options=options).text
        assert "The ferry that forgot its harbour" in text
        assert "A museum is a fine place" not in text
        assert "Until then the wheel turns" not in text
        assert "Behind the fish market" in text


class TestBrokenPage:
    """A broken page gives the text that can be recovered, and a status."""

    def test_of_a_thousand_nested_elements_keeps_its_text(self) -> None:
        page = boilerstrip.extract("<div>" * 1_000 + "The lamp is at the end of the stair." + "</div>" * 1_000)
        assert (page.status, page.text) == ("ok", "The lamp is at the end of the stair.")
        assert page.verdicts[0].path.count("div") == MAX_DEPTH
        assert page.warnings == (WARNING,)

    def test_without_a_body_has_its_title(self) -> None:
        page = boilerstrip.extract("<html><head><title>Low water</title></head></html>")
        assert (page.status, page.title, page.text) == ("empty", "Low water", "")

    def test_without_any_tag_is_read_as_text(self) -> None:
        sentence = "The tide turns twice a day, and the harbour with it, whatever the season."
        assert boilerstrip.extract(sentence).text == sentence

    def test_of_frames_gives_the_text_for_browsers_without_frames(self) -> None:
        sentence = "This timetable needs frames, but the ferry sails at ten o'clock for those who have none."
        page = boilerstrip.extract(f"<frameset><frame src='a'><noframes>{sentence}</noframes></frameset>")
        assert (page.status, page.text) == ("ok", sentence)

    def test_with_lone_surrogates_is_read_and_can_be_encoded(self) -> None:
        page = boilerstrip.extract("<p>The tide turns \ud83c twice a day, and the harbour with it.</p>")
        assert page.text.encode() == "The tide turns \ufffd twice a day, and the harbour with it.".encode()
        assert page.status == "ok"
        assert page.warnings == ("lone surrogates replaced",)

    def test_that_ends_within_a_tag_keeps_the_text_before_it(self) -> None:
        page = boilerstrip.extract("<p>The tide turns twice a day, and the harbour with it.</p><p class='")
        assert page.text == "The tide turns twice a day, and the harbour with it."

    @pytest.mark.parametrize("page", ["<p>Tide</p><b>&shy;</b>", "<span>&#8203;</span>", "<pre><b><br></b></pre>"])
    def test_that_ends_in_an_element_without_visible_text_is_read(self, page: str) -> None:
        assert boilerstrip.extract(page).status in ("ok", "empty", "no content")

    def test_with_names_that_css_must_escape_has_escaped_paths(self) -> None:
        (verdict,) = boilerstrip.extract("<o:p><x.y>Ebb").verdicts
        assert verdict.path == r"html > body > o\:p > x\.y"


class TestEncodedPage:
    @pytest.mark.parametrize(
        ("declared", "encoding", "sentence"),
        [
            ("iso-8859-1", "utf-8", "Die Fähre fährt täglich über den Fluß, und am Abend kehren die Möwen zurück."),
            ("gb2312", "gbk", "囍字贴在灯塔的门上，朱镕基的题词挂在楼梯旁边，喆先生每天擦拭它们。"),
            ("shift_jis", "cp932", "髙島屋の㈱は①番の埠頭に店を開き、毎朝四時に灯りをともしている。"),
            ("windows-1251", "cp1251", "Приливы меняются дважды в сутки, и вместе с ними меняется вся гавань."),
            ("windows-1251", "utf-16", "Приливы меняются дважды в сутки, и вместе с ними меняется вся гавань."),
            ("klingon-8", "utf-8", "Приливы меняются дважды в сутки, и вместе с ними меняется вся гавань."),
        ],
    )
    def test_is_decoded_despite_wrong_declarations(self, declared: str, encoding: str, sentence: str) -> None:
        page = f'<html><head><meta charset="{declared}"><title>潮 Tide Прилив</title></head><p>{sentence}</p></html>'
        extracted = boilerstrip.extract(page.encode(encoding, "replace"))
        assert (extracted.status, extracted.text) == ("ok", sentence)

    def test_is_decoded_by_the_encoding_in_the_options(self) -> None:
        sentence = "Приливы меняются дважды в сутки, и вместе с ними меняется вся гавань."
        page = f'<meta charset="windows-1251"><p>{sentence}</p>'.encode("koi8-r")
        assert boilerstrip.extract(page, options=Options(encoding="koi8-r")).text == sentence


class TestRepetition:
    def test_gives_the_same_result(self) -> None:
        one, two = boilerstrip.extract(ARTICLE), boilerstrip.extract(ARTICLE)
        assert (one.text, one.verdicts, one.title) == (two.text, two.verdicts, two.title)

    def test_of_other_pages_in_between_changes_nothing(self) -> None:
        before = boilerstrip.extract(ARTICLE).verdicts
        for page in sorted(PAGES.glob("*.html")):
            boilerstrip.extract(page.read_bytes(), options=Options(focus="recall", keep=("nav",)))
            boilerstrip.extract_text(page.read_bytes())
        assert boilerstrip.extract(ARTICLE).verdicts == before
