"""The properties find what is wrong."""

from dataclasses import replace

import pytest

from boilerstrip import Options, extract
from tests.fuzzing import properties
from tests.fuzzing.generate import Input
from tests.fuzzing.properties import BrokenError, Facts, check, check_html, check_same, check_text, check_words

PAGE = "<h1>Tides</h1><p>The tide turns twice a day, and the harbour with it, whatever the season or the weather.</p>"
GIVEN = Input(PAGE, flattened=False, options=Options())


@pytest.fixture
def facts() -> Facts:
    return check(GIVEN)


def test_a_lost_word_is_found(facts: Facts) -> None:
    less = replace(facts, parts=facts.parts[1:])
    with pytest.raises(BrokenError, match="letters of the page without a verdict"):
        check_words(extract(PAGE), GIVEN, less)


def test_an_invented_word_is_found(facts: Facts) -> None:
    more = replace(facts, parts=(*facts.parts, ("Tidetides", 0, False)))
    with pytest.raises(BrokenError, match=r"words that the page has not|letters that the page has not"):
        check_words(extract(PAGE), GIVEN, more)


def test_a_kept_block_that_is_not_printed_is_found(facts: Facts) -> None:
    with pytest.raises(BrokenError, match="a kept block is missing"):
        check_text(replace(facts, text="Tides"), GIVEN)


def test_a_word_of_no_block_is_found(facts: Facts) -> None:
    with pytest.raises(BrokenError, match=r"no kept block has: .*'Flotsam'"):
        check_text(replace(facts, text=f"{facts.text} Flotsam"), GIVEN)


@pytest.mark.parametrize(
    "html", ["<p onclick=x()>a</p>", "<script>x()</script>", "<p>a", '<a href="javascript:x()">a</a>']
)
def test_unsafe_html_is_found(html: str) -> None:
    with pytest.raises(BrokenError):
        check_html(html)


def test_a_result_that_changes_is_found(facts: Facts) -> None:
    with pytest.raises(BrokenError, match="title differs"):
        check_same(facts, replace(facts, title="Ebb"))


def test_warnings_of_python_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def warn(given: Input) -> object:
        import warnings

        warnings.warn("ebb", stacklevel=1)
        return extract(given.data)

    monkeypatch.setattr(properties, "run", warn)
    with pytest.raises(UserWarning, match="ebb"):
        check(GIVEN)
