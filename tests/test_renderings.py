"""Markdown, HTML and the content tree by the public names."""

import pickle

import pytest

import boilerstrip
from boilerstrip import Extraction, Options
from boilerstrip.content.model import Heading, Paragraph
from boilerstrip.options import Title

STORY = "The slip of Orvel is closed, and nobody may moor there before the summer, the harbour office says."
PAGE = f"""<html><head><title>The slip is closed</title></head><body><nav><a href="/">Home</a></nav><article>
<h1>The slip is closed</h1><p>{STORY}</p><p>{STORY.upper()} <a href="/log">Log</a></p></article></body></html>"""
UNTITLED = PAGE.replace("<h1>The slip is closed</h1>", "")


def extract(html: str, title: Title = "auto") -> Extraction:
    return boilerstrip.extract(html, url="https://lisk.example/a", options=Options(title=title))


def test_are_made_of_the_same_content() -> None:
    page = extract(PAGE)
    assert isinstance(page.content[0], Heading)
    assert isinstance(page.content[1], Paragraph)
    assert page.markdown.startswith(f"# The slip is closed\n\n{STORY}\n\n")
    assert page.html.startswith(f"<h1>The slip is closed</h1>\n<p>{STORY}</p>\n")
    assert page.text.startswith(f"The slip is closed\n\n{STORY}\n\n")


def test_have_addresses_by_that_of_the_page() -> None:
    assert "[Log](https://lisk.example/log)" in extract(PAGE).markdown
    assert "[Log](/log)" in boilerstrip.extract(PAGE).markdown
    assert (
        "[Log](https://orn.example/log)"
        in extract(PAGE.replace("<head>", '<head><base href="//orn.example">')).markdown
    )


@pytest.mark.parametrize("html", [PAGE, UNTITLED])
def test_begin_with_the_title_once_if_asked_for(html: str) -> None:
    page = extract(html, "yes")
    assert page.markdown.startswith("# The slip is closed\n\n")
    assert page.html.startswith("<h1>The slip is closed</h1>\n")
    assert page.text.startswith("The slip is closed\n\n")
    assert page.markdown.count("The slip is closed") == 1


def test_have_no_title_if_none_is_wanted() -> None:
    page = extract(PAGE, "no")
    assert "The slip is closed" not in page.markdown + page.text
    [verdict] = [verdict for verdict in page.verdicts if verdict.part == "title"]
    assert (verdict.kept, verdict.reason) == (False, "title, and title=no")


def test_are_made_again_from_a_pickle() -> None:
    page = extract(PAGE)
    assert pickle.loads(pickle.dumps(page)).markdown == page.markdown


def test_of_many_pages_are_those_of_each() -> None:
    [page] = boilerstrip.extract_many([(PAGE, "https://lisk.example/a")])
    assert page.markdown == extract(PAGE).markdown


@pytest.mark.parametrize("html", ["", "<p></p>", "\x00\x01\x02\x03" * 99])
def test_of_nothing_are_empty(html: str) -> None:
    page = boilerstrip.extract(html)
    assert (page.markdown, page.html, page.content, page.text) == ("", "", (), "")


def test_of_flattened_text_are_its_paragraphs() -> None:
    assert boilerstrip.extract_text(f"* {STORY}").markdown == f"\\* {STORY}"
