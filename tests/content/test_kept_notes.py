import boilerstrip
from boilerstrip import Options

STORY = "The slip of Orvel is closed, and nobody may moor there before the summer, the harbour office says."
PAGE = f"""<html><body><nav><a href="/">Home</a> <a href="/log">Log</a></nav><article><h1>The slip is closed</h1>
<p>{STORY}<sup><a id="r1" href="#n1">1</a></sup></p><p>{STORY}</p></article>
<div class="sidebar widget" style="display:none"><ul><li id="n1">June. <a href="#r1">↩</a></li><li>Ads</li></ul></div>
</body></html>"""


def test_a_note_is_kept_with_the_text_that_refers_to_it() -> None:
    page = boilerstrip.extract(PAGE)
    [verdict] = [verdict for verdict in page.verdicts if verdict.text.startswith("June.")]
    assert verdict.kept
    assert verdict.reason == "note that kept text refers to"
    assert page.markdown.endswith("[^1]: June.")
    assert "Ads" not in page.text


def test_a_note_is_dropped_if_the_caller_says_so() -> None:
    assert "June." not in boilerstrip.extract(PAGE, options=Options(drop=("#n1",))).text


def test_a_text_that_nothing_kept_refers_to_is_none() -> None:
    assert "June." not in boilerstrip.extract(PAGE.replace('href="#n1"', 'href="/n1"')).text
