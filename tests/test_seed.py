"""The page that the project started from, if it is available; it belongs to its publisher and is not in the project."""

from pathlib import Path

import pytest

import boilerstrip

SEEDS = Path(__file__).parent.parent.parent / "shared" / "seeds"
SEED = next(iter(sorted(SEEDS.glob("*.txt"))), None)

SHELL, HEADLINE, SOURCE, CAPTION, BYLINE, BODY = slice(0, 8), 8, 9, 11, 12, 13
"""Numbers of its lines, without blank ones; the line before the caption is a copy of it with debris."""

pytestmark = pytest.mark.skipif(SEED is None, reason=f"no seed page in {SEEDS}")


@pytest.fixture
def lines() -> list[str]:
    assert SEED is not None
    return [" ".join(line.split()) for line in SEED.read_text(encoding="utf-8").splitlines() if line.strip()]


@pytest.fixture
def page() -> boilerstrip.Extraction:
    assert SEED is not None
    return boilerstrip.extract_text(SEED.read_bytes())


def test_the_headline_is_the_title_and_comes_first(page: boilerstrip.Extraction, lines: list[str]) -> None:
    assert page.title == lines[HEADLINE]
    assert page.text.splitlines()[0] == lines[HEADLINE]


def test_the_caption_is_extracted_once_and_clean(page: boilerstrip.Extraction, lines: list[str]) -> None:
    assert page.text.count(lines[CAPTION]) == 1
    assert page.text.count(lines[CAPTION].split(",")[0]) == 1
    assert "<" not in page.text


def test_the_boilerplate_is_dropped(page: boilerstrip.Extraction, lines: list[str]) -> None:
    for line in (*lines[SHELL], lines[SOURCE], lines[-1]):
        assert line not in page.text


def test_the_text_is_headline_caption_byline_and_body(page: boilerstrip.Extraction, lines: list[str]) -> None:
    assert page.text == "\n\n".join([lines[HEADLINE], lines[CAPTION], lines[BYLINE], *lines[BODY:-1]])


def test_the_headline_comes_first_in_html_too(lines: list[str]) -> None:
    html = "".join(f"<p>{line}</p>" for line in lines[BYLINE:-1])
    page = boilerstrip.extract(f"<title>{lines[HEADLINE]}</title><h1>{lines[HEADLINE]}</h1>{html}")
    assert page.text.splitlines()[0] == lines[HEADLINE]
    assert lines[-2] in page.text


def test_date_and_author_are_those_of_the_lines_around_the_caption(page: boilerstrip.Extraction) -> None:
    metadata = page.metadata
    assert str(metadata.published) == "2024-05-22 02:47:46"
    assert metadata.authors == ("Jung Da-min",)
