import json
import pickle
import sys
from dataclasses import replace
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import pytest

from benchmarks import systems
from benchmarks.errors import DatasetError, UnavailableSystemError
from benchmarks.page import Page
from benchmarks.structure import read_markdown
from benchmarks.systems import SYSTEMS, Adapter, System

BODY = "".join(
    f"<p>On day {day} of the harvest the workers rake the pans at dawn, and they carry the salt that is dry to the shed"
    " by the road before the wind is up and the sand is in it, as it was done by all of their fathers and mothers.</p>"
    for day in range(9)
)
CRASH_WITHOUT_TAGS = {
    "boilerpy3": ("boilerpy3.exceptions", "HTMLExtractionError"),
    "magic-html": ("builtins", "ValueError"),
    "magic-html-markdown": ("builtins", "ValueError"),
}
"""Systems that raise an exception on text without tags, with its module and name."""
SENTENCE = "On day 4 of the harvest the workers rake the pans at dawn"


@pytest.fixture
def article(page: Page) -> Page:
    """A page long enough for extractors that classify short pages as boilerplate."""
    assert isinstance(page.html, str)
    return replace(page, url="https://www.orvel.example/salt", html=page.html.replace("</h1>", f"</h1>{BODY}"))


@pytest.fixture(params=SYSTEMS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def load_or_skip(name: str) -> System:
    """The system of this name; skips the test if its extractor is not installed."""
    try:
        (system,) = systems.load_systems([name])
    except UnavailableSystemError as error:
        pytest.skip(str(error))
    return system


@pytest.fixture
def system(name: str) -> System:
    return load_or_skip(name)


class TestEverySystem:
    def test_has_its_name_and_a_version(self, name: str, system: System) -> None:
        assert system.name == name
        assert system.version[0].isdigit()

    def test_extracts_text_from_bytes_and_from_text(self, system: System, article: Page) -> None:
        assert isinstance(article.html, str)
        served = replace(article, html=article.html.encode())
        assert SENTENCE in system.extract(article)
        assert SENTENCE in system.extract(served)

    def test_extracts_text_from_a_flattened_page(self, name: str, system: System, page: Page) -> None:
        flattened = replace(page, html="Home\nWorkers rake the pans at dawn.", flattened=True)
        if name in CRASH_WITHOUT_TAGS:
            module, error = CRASH_WITHOUT_TAGS[name]
            with pytest.raises(getattr(import_module(module), error)):
                system.extract(flattened)
        else:
            assert isinstance(system.extract(flattened), str)

    def test_can_be_sent_to_a_worker(self, system: System, page: Page) -> None:
        assert pickle.loads(pickle.dumps(system)).extract(page) == system.extract(page)


class TestLoad:
    def test_names_the_systems_there_are(self) -> None:
        with pytest.raises(
            UnavailableSystemError, match=r"no system 'nobody'; known are boilerstrip, .*all-text, all, and NAME=FILE"
        ):
            systems.load_systems(["nobody"])

    def test_names_an_extractor_that_is_not_installed(self) -> None:
        with pytest.raises(
            UnavailableSystemError, match=r"absent cannot be imported: No module named .*extra 'bench-all'"
        ):
            Adapter("no_such_adapter")("absent")

    def test_all_selects_what_this_python_can_run_and_each_system_once(self) -> None:
        runnable = [name for name, adapter in SYSTEMS.items() if adapter.python <= sys.version_info]
        for name in runnable:
            load_or_skip(name)
        assert [system.name for system in systems.load_systems(["resiliparse", "all"])] == [
            "resiliparse",
            *(name for name in runnable if name != "resiliparse"),
        ]

    def test_defaults_are_in_the_table(self) -> None:
        assert set(systems.DEFAULT) <= SYSTEMS.keys()


COMMENTS = """<html><body><article><h1>Salt</h1>{body}</article>
<section id="comments" class="comments"><div class="comment"><p>{comment}</p></div></section></body></html>"""


class TestTrafilatura:
    def test_turns_none_into_an_empty_answer(self, page: Page) -> None:
        assert load_or_skip("trafilatura").extract(replace(page, html="<html></html>")) == ""

    def test_keeps_comments_by_default_and_omits_them_on_request(self, page: Page) -> None:
        body = "".join(f"<p>On day {day} the workers rake the pans and carry the salt away.</p>" for day in range(20))
        comment = "My uncle raked those pans for thirty years and loved every morning of it."
        commented = replace(page, html=COMMENTS.format(body=body, comment=comment))
        with_comments, without = map(load_or_skip, ("trafilatura", "trafilatura-no-comments"))
        assert comment in with_comments.extract(commented)
        assert comment not in without.extract(commented)


class TestResiliparse:
    def test_decodes_bytes_and_omits_alternative_texts(self, page: Page) -> None:
        html = (
            '<html><body><main><p>Прилив приходит дважды в день.</p><img alt="rake" src="r.png"></main></body></html>'
        )
        answer = load_or_skip("resiliparse").extract(replace(page, html=html.encode("utf-8")))
        assert answer.strip() == "Прилив приходит дважды в день."


class TestAllText:
    def test_keeps_all_visible_text(self, page: Page) -> None:
        (system,) = systems.load_systems(["all-text"])
        assert system.version == version("selectolax")
        assert system.extract(page).splitlines()[0] == "Home Shop Contact"
        assert system.extract(page).splitlines()[-1] == "Subscribe to our letter"


MARKDOWN_SYSTEMS = [name for name in SYSTEMS if name.endswith("-markdown")] + ["html-to-markdown", "turbohtml"]
DROP_THE_HEADING = ("readability-lxml-markdown", "magic-html-markdown", "turbohtml")
"""Systems that take a first heading for the title, which is no part of their answer."""


class TestMarkdownSystems:
    @pytest.mark.parametrize("name", MARKDOWN_SYSTEMS)
    def test_answer_in_markdown(self, name: str, article: Page) -> None:
        link = '<a href="https://dry.example/">By noon</a>'
        linked = replace(article, html=str(article.html).replace("By noon", link))
        system = load_or_skip(name)
        found = read_markdown(system.extract(linked))
        assert system.markdown
        assert found.links["bynoon", "https://dry.example"] == 1
        assert name in DROP_THE_HEADING or "saltpansoforvel" in {text for text, _ in found.headings}

    def test_a_page_without_content_has_an_empty_answer(self, page: Page) -> None:
        assert load_or_skip("turbohtml").extract(replace(page, html="<html></html>")) == ""

    def test_html_to_markdown_leaves_front_matter_out(self, article: Page) -> None:
        assert not load_or_skip("html-to-markdown").extract(article).startswith("---")


class TestJustext:
    @pytest.mark.parametrize(
        ("language", "word"),
        [("de", "und"), ("nb", "ikke"), ("bn", "এবং"), ("zh", "the"), (None, "the"), ("xx", "the")],
    )
    def test_uses_stop_words_of_the_page_or_of_english(self, language: str | None, word: str) -> None:
        pytest.importorskip("justext", reason="the extra 'bench-all' is not installed")
        from benchmarks.systems.justext import stop_words

        assert word in stop_words(language)


class TestSaved:
    @pytest.fixture
    def file(self, tmp_path: Path, page: Page) -> Path:
        path = tmp_path / "saved.json"
        path.write_text(json.dumps({page.id: "Workers rake.", "other": {"articleBody": "By noon."}, "none": None}))
        return path

    def test_answers_by_page_id(self, file: Path, page: Page) -> None:
        (system,) = systems.load_systems([f"elsewhere={file}"])
        answers = [system.extract(replace(page, id=name)) for name in (page.id, "other", "none")]
        assert answers == ["Workers rake.", "By noon.", ""]
        assert (system.name, system.saved) == ("elsewhere", True)

    def test_crashes_on_a_page_missing_from_the_file(self, file: Path, page: Page) -> None:
        with pytest.raises(LookupError, match=r"saved\.json has no answer for pepper"):
            systems.load_systems([f"elsewhere={file}"])[0].extract(replace(page, id="pepper"))

    def test_the_version_changes_with_the_file(self, file: Path) -> None:
        before = systems.load_systems([f"elsewhere={file}"])[0].version
        file.write_text("{}")
        assert systems.load_systems([f"elsewhere={file}"])[0].version != before

    @pytest.mark.parametrize(
        ("content", "complaint"),
        [("[]", "not an object of page id"), ("{", "not JSON"), ('{"a": 1}', "a: int, not text"), (None, "missing")],
    )
    def test_names_what_is_wrong_with_the_file(self, tmp_path: Path, content: str | None, complaint: str) -> None:
        path = tmp_path / "answers.json"
        if content is not None:
            path.write_text(content)
        with pytest.raises(DatasetError, match=rf"answers\.json: {complaint}"):
            systems.load_systems([f"elsewhere={path}"])

    def test_a_mark_says_that_the_answers_are_markdown(self, file: Path, page: Page) -> None:
        plain, marked = systems.load_systems([f"plain={file}", f"marked=markdown:{file}"])
        assert (plain.markdown, marked.markdown) == (False, True)
        assert marked.extract(page) == plain.extract(page)

    def test_rejects_the_name_of_a_known_system(self, file: Path) -> None:
        with pytest.raises(UnavailableSystemError, match="trafilatura: name of a known system"):
            systems.load_systems([f"trafilatura={file}"])
