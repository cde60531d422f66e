import json
import pickle
from typing import Any

import pytest

import boilerstrip
from boilerstrip import Options
from boilerstrip.embedded import find
from boilerstrip.embedded.states import MIN_STATE
from boilerstrip.pipeline import STEPS, Request, Work, run_steps

PARAGRAPHS = [
    f"On the {day} day the ferry to Lisk left the quay at dawn, with the post, two crates of hens and a piano, and "
    f"came back before the tide had turned, as the {day} page of its log tells in a clear hand."
    for day in ("first", "second", "third", "fourth", "fifth", "sixth")
]
HTML = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
LD = {"@type": "Article", "articleBody": "\n".join(PARAGRAPHS)}
BOILERPLATE = "<nav><a href='/'>Home</a></nav><div id='root'>Loading</div>{}"


def ld(data: Any) -> str:
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def state(data: Any) -> str:
    return f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'


def appended_texts(html: str, options: Options | None = None) -> list[str]:
    """Texts of the blocks that are appended to those of a page."""
    steps = list(STEPS.values())[: list(STEPS).index("supplement")]
    work = run_steps(steps, Work(request=Request(html, options or Options())))
    return run_steps([STEPS["supplement"]], work)["blocks"].text[len(work["blocks"].text) :]


@pytest.mark.cases("sources.md")
def test_text_of_each_case_is_appended(monkeypatch: pytest.MonkeyPatch, given: str, expected: str) -> None:
    monkeypatch.setattr(find, "MIN_WORDS", dict.fromkeys(find.MIN_WORDS, 1))
    monkeypatch.setattr("boilerstrip.embedded.fragments.LONG_TEXT_WORDS", 1)
    monkeypatch.setattr("boilerstrip.embedded.supplement.OUTWEIGHS", 0)
    assert appended_texts(given) == ([] if expected == "nothing" else expected.split("\n---\n"))


class TestScriptData:
    @pytest.mark.parametrize(
        "data",
        [
            {"props": {"post": {"title": "The ferry", "content": HTML}}},
            {"article": {"body": [{"type": "html", "html": f"<p>{text}</p>"} for text in PARAGRAPHS]}},
            {"page": {"blocks": [{"type": "paragraph", "data": {"text": text}} for text in PARAGRAPHS]}},
            {"fields": {"text": {"content": [
                {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": text}]} for text in PARAGRAPHS
            ]}}},
            {"body": [{"_type": "block", "children": [{"text": text[:9]}, {"text": text[9:]}]} for text in PARAGRAPHS]},
        ],
        ids=["html", "parts", "wrapped parts", "nested spans", "spans"],
    )  # fmt: skip
    def test_is_found_in_every_common_structure(self, data: Any) -> None:
        assert appended_texts(BOILERPLATE.format(state(data))) == PARAGRAPHS

    @pytest.mark.parametrize(
        "variable",
        ["window.__INITIAL_STATE__", "window['__NUXT__']", "var pageData", "const APP_STATE", "a={};b.initialState"],
    )
    def test_may_be_assigned_to_a_variable_named_as_a_state(self, variable: str) -> None:
        script = f"<script>{variable} = {json.dumps({'post': {'body': HTML}})};go()</script>"
        assert appended_texts(BOILERPLATE.format(script)) == PARAGRAPHS

    @pytest.mark.parametrize("variable", ["var settings", "window.__STATE__ = f();a"])
    def test_of_other_variables_is_ignored(self, variable: str) -> None:
        script = f"<script>{variable} = {json.dumps({'post': {'body': HTML}})};go()</script>"
        assert appended_texts(BOILERPLATE.format(script)) == []

    @pytest.mark.parametrize(
        "data",
        [
            {"products": [{"name": str(n), "description": text} for n, text in enumerate(PARAGRAPHS)]},
            {"films": [{"node": {"plot": {"text": {"plain": text}}}} for text in PARAGRAPHS]},
            {"i18n": {"en": HTML}},
            {"cookieConsent": {"text": HTML}},
            {"styles": HTML, "css": f"a {{ color: red }} {HTML}"},
            PARAGRAPHS,
        ],
        ids=["cards", "records", "translations", "consent", "code", "a flat list"],
    )
    def test_of_cards_and_boilerplate_is_ignored(self, data: Any) -> None:
        assert appended_texts(BOILERPLATE.format(state(data))) == []


class TestPages:
    def test_that_show_their_text_are_not_supplemented(self) -> None:
        other = ld({"articleBody": "\n".join(text.replace("ferry", "mail boat") * 2 for text in PARAGRAPHS)})
        assert appended_texts(f"<main>{HTML}</main>{other}") == []

    def test_that_show_their_text_in_chinese_are_not_supplemented(self) -> None:
        text = "渡船每天清晨离开码头，带着邮件和两箱母鸡，在潮水转向之前回来，航海日志里写得清清楚楚。"
        page = "".join(f"<p>{text}第{n}日。</p>" for n in range(8))
        assert appended_texts(page + ld({"articleBody": "\n".join(PARAGRAPHS * 3)})) == []

    def test_whose_only_text_is_a_notice_are_supplemented(self) -> None:
        words = "We and our partners keep what your browser tells of you, so that we may count, guess and remember. "
        notice = "<div role='dialog'>" + "".join(f"<p>{words * 2}{n}.</p>" for n in range(9)) + "</div>"
        assert appended_texts(BOILERPLATE.format(notice) + ld(LD)) == PARAGRAPHS

    def test_are_supplemented_from_one_source(self) -> None:
        assert appended_texts(BOILERPLATE.format(ld(LD)) + state({"post": {"body": HTML}})) == PARAGRAPHS

    def test_are_supplemented_from_json_ld_unless_scripts_hold_far_more(self) -> None:
        answer = ld({"@type": "Question", "acceptedAnswer": {"text": PARAGRAPHS[0].replace("Lisk", "Marn") * 2}})
        assert appended_texts(BOILERPLATE.format(answer) + state({"post": {"body": HTML}})) == PARAGRAPHS

    @pytest.mark.parametrize(
        "kind", ["application/ld&#x2B;json", "Application/LD+JSON", "application/ld+json; charset=utf-8"]
    )
    def test_may_write_the_type_of_a_script_in_any_valid_way(self, kind: str) -> None:
        assert appended_texts(BOILERPLATE.format(ld(LD)).replace("application/ld+json", kind)) == PARAGRAPHS

    def test_with_lone_surrogates_in_their_data_do_not_fail(self) -> None:
        data = ld(LD).replace("piano", "\\ud83d")
        assert len(appended_texts(BOILERPLATE.format(data))) == len(PARAGRAPHS)

    @pytest.mark.parametrize("depth", [300, 100_000])
    def test_with_deeply_nested_data_do_not_fail(self, depth: int) -> None:
        deep = "[" * depth + "]" * depth
        page = BOILERPLATE.format(f'<script type="application/ld+json">{{"@graph": {deep}}}</script>')
        assert appended_texts(f'{page}<script type="application/json">{deep}</script>') == []


class TestSources:
    @pytest.mark.parametrize(
        ("name", "html", "path"),
        [
            ("json-ld", ld(LD), 'script[type="application/ld+json"]'),
            ("script", state({"post": {"body": HTML}}), "script"),
        ],
    )
    def test_are_named_in_verdicts_and_a_warning_and_can_be_switched_off(self, name: str, html: str, path: str) -> None:
        page = boilerstrip.extract(BOILERPLATE.format(html))
        assert page.text.endswith("\n\n".join(PARAGRAPHS))
        assert page.warnings == (f"most of the text comes from {name}",)
        assert {(verdict.reason, verdict.path) for verdict in page.verdicts[-6:]} == {(f"text from {name}", path)}
        others = tuple(source for source in Options().sources if source != name)
        assert "ferry" not in boilerstrip.extract(BOILERPLATE.format(html), options=Options(sources=others)).text

    @pytest.mark.parametrize(
        ("name", "html"),
        [("noscript", f"<noscript>{HTML}</noscript>"), ("hidden", f"<div hidden id='S:0'>{HTML}</div>")],
    )
    def test_among_the_pages_blocks_can_be_switched_off(self, name: str, html: str) -> None:
        page = boilerstrip.extract(BOILERPLATE.format(html))
        assert page.text.endswith("\n\n".join(PARAGRAPHS))
        assert page.warnings == (f"most of the text comes from {name}",)
        without = boilerstrip.extract(BOILERPLATE.format(html), options=Options(sources=()))
        assert "ferry" not in without.text
        assert without.verdicts[-1].reason == f"{name} text, which sources= leaves out"

    @pytest.mark.parametrize("limit", [1, 2, 4])
    def test_respect_the_limit_on_blocks(self, limit: int) -> None:
        options = Options(limits=boilerstrip.Limits(blocks=limit))
        page = boilerstrip.extract(BOILERPLATE.format(ld(LD)), options=options)
        assert len(page.verdicts) == limit
        assert page.status == "truncated"

    def test_survive_pickling(self) -> None:
        page = boilerstrip.extract(BOILERPLATE.format(ld(LD)))
        copy = pickle.loads(pickle.dumps(page))
        assert (copy.text, copy.warnings, copy.verdicts) == (page.text, page.warnings, page.verdicts)

    def test_respect_the_callers_selectors(self) -> None:
        html = BOILERPLATE.format(state({"post": {"body": f"<div class=first>{PARAGRAPHS[0]}</div>{HTML}"}}))
        strict = boilerstrip.extract(html, options=Options(drop=(".first",)))
        assert (strict.verdicts[2].part, strict.verdicts[2].reason) == (
            "boilerplate",
            "inside an element that drop= selects",
        )
        assert strict.text.endswith(PARAGRAPHS[-1])


@pytest.mark.parametrize("data", [0, True, None, "Loading the page"])
def test_state_that_is_no_object_is_passed(data: Any) -> None:
    html = f'<script type="application/json">{json.dumps(data)}{" " * MIN_STATE}</script><p>Ebb</p>'
    assert appended_texts(html) == []
