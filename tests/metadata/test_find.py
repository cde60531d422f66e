"""All metadata of a page: of pages that hypothesis breaks, and of the pages of corpus/."""

import json
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import boilerstrip
from boilerstrip.metadata.calendars import FIRST_YEAR, YEARS_AHEAD
from boilerstrip.metadata.model import Metadata
from tests.metadata.broken_pages import RUNNING, TEXTS, TITLE, pages

CORPUS = Path(__file__).parent.parent.parent / "corpus"
PAGES = sorted(path.parent for path in CORPUS.glob("*/about.json"))
NAMES = {field.name for field in fields(Metadata)} - {"word_count", "sources"}


def check(metadata: Metadata) -> None:
    """Check what holds for the metadata of any page."""
    known = {name for name in NAMES if getattr(metadata, name) not in (None, ())}
    assert known == metadata.sources.keys()
    assert all(origin.name and origin.text.strip() for origin in metadata.sources.values())
    for time in (metadata.published, metadata.modified):
        assert time is None or FIRST_YEAR <= time.year <= date.today().year + YEARS_AHEAD + 1
    for values in (metadata.authors, metadata.tags):
        assert len(values) == len(set(values))
    texts = [*metadata.authors, *metadata.tags, *(getattr(metadata, name) for name in known)]
    for text in (text for text in texts if isinstance(text, str)):
        assert text and text == text.strip()
    origins = [text for origin in metadata.sources.values() for text in origin]
    for text in (*origins, *(text for text in texts if isinstance(text, str))):
        text.encode()
    assert metadata.word_count >= 0


@pytest.mark.parametrize("folder", PAGES, ids=lambda folder: folder.name)
def test_metadata_of_the_corpus_is_sound(folder: Path) -> None:
    about = json.loads((folder / "about.json").read_text("utf-8"))
    (page,) = folder.glob("page.*")
    if page.suffix == ".txt":
        check(boilerstrip.extract_text(page.read_bytes()).metadata)
    else:
        check(boilerstrip.extract(page.read_bytes(), url=about.get("url")).metadata)


def test_word_count_is_that_of_the_main_content() -> None:
    page = boilerstrip.extract(f"<nav>Harbour News Fares</nav><h1>{TITLE}</h1><p>{RUNNING}</p>")
    assert page.metadata.word_count == len(page.text.split())


def test_half_a_character_that_json_escapes_can_be_encoded() -> None:
    values = {"headline": TITLE, "description": "Eels \ud83d!", "author": "Ida \udc00Orn", "keywords": ["eels\ud83d"]}
    thing = json.dumps({"@type": "\ud83dArticle", **values})
    script = f'<script type="application/ld+json">{thing}</script>'
    metadata = boilerstrip.extract(f"<head>{script}</head><h1>{TITLE}</h1><p>{RUNNING}</p>").metadata
    check(metadata)
    assert metadata.description == "Eels \ufffd!"


urls = st.sampled_from(
    [None, "", "https://lisk.example/2024/05/22/eels", "//[", "lisk", "https://lisk.example/2024/13/40/"]
)


@given(pages, urls)
def test_metadata_of_any_page_is_sound(html: str, url: str | None) -> None:
    check(boilerstrip.extract(html, url=url).metadata)


@given(pages, st.sampled_from(["utf-8", "utf-16", "gbk", "iso-8859-1"]))
def test_metadata_of_any_bytes_is_sound(html: str, encoding: str) -> None:
    check(boilerstrip.extract(html.encode(encoding, "replace")).metadata)


@given(st.lists(st.sampled_from(TEXTS) | st.text(max_size=20), max_size=12).map("\n".join))
def test_metadata_of_any_flattened_text_is_sound(text: str) -> None:
    check(boilerstrip.extract_text(text).metadata)
