import pytest
from click.testing import CliRunner

from benchmarks.__main__ import main
from benchmarks.languages import LanguageResult, list_differences, measure_languages, tabulate_languages
from benchmarks.page import Page

TEXT = "Ålene kom tilbage til kanalen året efter at møllen lukkede, og i begyndelsen troede ingen på drengen. " * 2


def page(language: str | None, declared: str, *, flattened: bool = False) -> Page:
    html = TEXT if flattened else f'<html lang="{declared}"><main><p>{TEXT}</main>'
    return Page(dataset="eels", id=f"{language}-{declared}", html=html, language=language, flattened=flattened)


@pytest.fixture(scope="module")
def results() -> list[LanguageResult]:
    pages = [page("da", "da-DK"), page("da", "en"), page("da", ""), page("da", "", flattened=True), page(None, "en")]
    return list(measure_languages(pages))


def test_pages_without_annotation_are_left_out(results: list[LanguageResult]) -> None:
    assert len(results) == 2 * 4
    assert list(measure_languages([page(None, "da")])) == []


def test_answers_are_right_wrong_or_none(results: list[LanguageResult]) -> None:
    table = tabulate_languages(results)
    assert [row[:2] for row in table.rows] == [("eels", "4"), ("all", "4")]
    assert [name.partition(": ")[2] for name in table.header[2:]] == 2 * ["right", "wrong", "none", "ms"]
    assert table.rows[0][2:5] == ("1", "1", "2")
    assert table.rows[0][6:9] == ("4", "0", "0")


def test_wrong_answers_are_listed_with_their_source(results: list[LanguageResult]) -> None:
    assert list_differences(results) == ["declared: eels da-en: en (html lang), annotated da"]


def test_the_command_prints_the_table() -> None:
    result = CliRunner().invoke(main, ["languages", "--limit", "2", "--list"])
    assert result.exit_code == 0
    assert "detected: right" in result.stdout
