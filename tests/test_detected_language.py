"""The option that lets the text decide on the language, by the public functions."""

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from boilerstrip import OptionError, Options, extract, extract_many, extract_text
from boilerstrip.metadata import detector
from boilerstrip.metadata.detector import SOURCE
from tests.metadata.test_detector import TEXTS

ROOT = Path(__file__).parent.parent
DETECTED = Options(language="detected")


def page_in(language: str, declared: str = "") -> str:
    paragraphs = f"<p>{TEXTS[language]}</p>" * 2
    return f'<html lang="{declared}"><title>24</title><main><h1>24</h1>{paragraphs}</main>'


def language_of(html: str, options: Options | None = DETECTED) -> tuple[str | None, str]:
    metadata = extract(html, options=options).metadata
    return metadata.language, metadata.sources["language"].name if metadata.language else ""


@pytest.mark.parametrize("language", TEXTS)
def test_page_without_declaration(language: str) -> None:
    assert language_of(page_in(language)) == (language, SOURCE)


@pytest.mark.parametrize("language", TEXTS)
def test_flattened_text(language: str) -> None:
    metadata = extract_text(f"{TEXTS[language]}\n\n{TEXTS[language]}", options=DETECTED).metadata
    assert (metadata.language, metadata.sources["language"].name) == (language, SOURCE)


def test_default_of_a_template_gives_way_to_the_text() -> None:
    assert language_of(page_in("de", "en-US"), None) == ("en-US", "html lang")
    assert language_of(page_in("de", "en-US")) == ("de", SOURCE)


@pytest.mark.parametrize(
    ("language", "declared", "tag"),
    [
        ("en", "en_gb", "en-GB"),
        ("pt", "pt-BR", "pt-BR"),
        ("zh", "zh-Hant-TW", "zh-Hant-TW"),
        ("zh", "yue", "yue"),
        ("ar", "arz", "arz"),
        ("he", "iw", "he"),
        ("de", "und", "de"),
        ("de", "de,", "de"),
    ],
)
def test_region_and_script_are_those_of_a_declaration_that_agrees(language: str, declared: str, tag: str) -> None:
    assert language_of(page_in(language, declared)) == (tag, SOURCE)


def test_second_declaration_may_be_the_one_that_agrees() -> None:
    html = page_in("pt", "en").replace("<title>", '<meta property="og:locale" content="pt_BR"><title>')
    assert language_of(html) == ("pt-BR", SOURCE)


def test_short_text_has_the_declared_language() -> None:
    html = '<html lang="nl-BE"><main><h1>24</h1><p>Read more about the eels</p></main>'
    assert language_of(html) == ("nl-BE", "html lang")
    assert language_of(html.replace(' lang="nl-BE"', "")) == (None, "")


def test_detected_language_of_another_script_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("boilerstrip.metadata.language.detect_language", lambda _: "ru")
    assert language_of(page_in("el", "el-CY")) == ("el-CY", "html lang")
    assert language_of(page_in("el")) == ("el", "script of the text")


def test_source_is_the_beginning_of_the_text() -> None:
    name, text = extract(page_in("en"), options=DETECTED).metadata.sources["language"]
    assert name == "detected by py3langid"
    assert f"24 {TEXTS['en']}".startswith(text)
    assert 40 < len(text) <= 80


def test_page_without_text_has_no_language() -> None:
    assert language_of("") == (None, "")
    assert extract_text("", options=DETECTED).metadata.language is None
    assert extract(b"\x00\x01" * 300, options=DETECTED).metadata.language is None


def test_metadata_and_extractions_survive_pickling() -> None:
    page = extract(page_in("tr"), options=DETECTED)
    assert pickle.loads(pickle.dumps(page.metadata)) == page.metadata
    assert pickle.loads(pickle.dumps(page)).metadata == page.metadata


def test_many_pages() -> None:
    pages = [page_in("ru"), page_in("uk"), page_in("en")]
    assert [page.metadata.language for page in extract_many(pages, options=DETECTED)] == ["ru", "uk", "en"]


def test_other_fields_are_the_same() -> None:
    html = page_in("fr", "fr-CA").replace("<h1>", "<time datetime=2024-05-22>22 mai</time><h1>")
    ours, theirs = (extract(html, options=options).to_dict() for options in (DETECTED, None))
    differing = {name for name in ours if ours[name] != theirs[name]}
    assert differing == {"sources"}


def test_the_detector_is_imported_when_it_is_asked_for() -> None:
    program = """if True:
        import sys
        from boilerstrip import Options, extract
        for options in (None, Options(language="detected")):
            page = extract("<p>Ebb", options=options)
            print("py3langid" in sys.modules)
            page.metadata
            print("py3langid" in sys.modules)
    """
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True, cwd=ROOT)
    assert done.stdout.split() == ["False", "False", "False", "True"]


class TestWithoutThePackage:
    @pytest.fixture(autouse=True)
    def missing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(detector, "_is_installed", lambda: False)

    def test_the_option_is_refused_at_once(self) -> None:
        for function in (extract, extract_text):
            with pytest.raises(OptionError, match=r"pip install boilerstrip\[language\]"):
                function("<p>Ebb", options=DETECTED)
        with pytest.raises(OptionError, match=r"pip install boilerstrip\[language\]"):
            extract_many(["<p>Ebb"], options=DETECTED)

    def test_all_else_works(self) -> None:
        assert language_of(page_in("de", "de-AT"), None) == ("de-AT", "html lang")
