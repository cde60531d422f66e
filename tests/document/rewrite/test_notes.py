from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]


@pytest.mark.parametrize("name", ["sidenote", "marginnote", "footnote", "footnote-text", "ltx_note_outer"])
def test_a_note_follows_the_paragraph_that_holds_it(texts: Texts, name: str) -> None:
    html = f"<p>The bell <i>rang<span class='{name}'>Twice, <b>says Orn</b>.</span></i> at six.</p><p>It was dark.</p>"
    assert texts(html) == ["The bell rang at six.", "Twice, says Orn.", "It was dark."]


@pytest.mark.parametrize("html", ["<span class=footnote>12</span>", "<span class=notebook>the long day</span>"])
def test_marks_of_notes_and_other_words_stay(texts: Texts, html: str) -> None:
    word = html.partition(">")[2].partition("<")[0]
    assert texts(f"<p>It rang {html} in all.</p>") == [f"It rang {word} in all."]


def test_the_mark_of_a_note_is_set_apart_and_not_repeated(texts: Texts) -> None:
    note = "<span class=ltx_note_outer><span><sup>1</sup><span>1</span>The clock was wrong.</span></span>"
    assert texts(f"<p>It rang.<sup>1</sup>{note}</p>") == ["It rang.1", "1 The clock was wrong."]


def test_a_note_that_stands_alone_stays(texts: Texts) -> None:
    assert texts("<p><span class=sidenote>Twice, says Orn.</span></p>") == ["Twice, says Orn."]
