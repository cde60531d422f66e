"""JSON of pages: its fields, and the schema in docs/schema.json that all pages of the corpus follow."""

import json
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

import boilerstrip
from boilerstrip import Extraction
from boilerstrip.content.model import Figure, Image, Link, List, Paragraph, Quote, Strong
from boilerstrip.content.model import Item as ListItem
from boilerstrip.render.record import find_images, find_links

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted([*ROOT.glob("corpus/*/page.html"), *ROOT.glob("corpus/*/page.txt")])
SENTENCE = "The tide turns twice a day, and the <a href='/harbour'>harbour</a> with it, whatever the season."
PAGE = (
    f"<title>Tides</title><main><h1>Tides</h1><p>{SENTENCE}</p><p><img src=/ebb.png alt='The ebb'>Low water.</p></main>"
)

ARTICLE = f"""<html lang=en-GB><title>Tides | Lisk Gazette</title>
<link rel=canonical href=/tides><link rel=license href=https://licences.example/by>
<meta property=og:site_name content="Lisk Gazette"><meta property=og:image content=/ebb.jpg>
<meta name=description content="Why the tide turns."><meta name=author content="Ida Orn and Mats Lind">
<meta property=article:published_time content=2024-05-22T02:47:46Z><meta property=article:section content=Sea>
<meta property=article:modified_time content=2024-05-23><meta name=keywords content="tide, quay">
<meta property=article:content_tier content=free><main><h1>Tides</h1><p>{SENTENCE}</p></main>"""
METADATA = {
    "title": "Tides",
    "authors": ["Ida Orn", "Mats Lind"],
    "published": "2024-05-22T02:47:46+00:00",
    "modified": "2024-05-23",
    "site_name": "Lisk Gazette",
    "description": "Why the tide turns.",
    "language": "en-GB",
    "canonical_url": "https://tides.example/tides",
    "image": "https://tides.example/ebb.jpg",
    "licence": "https://licences.example/by",
    "tags": ["tide", "quay"],
    "section": "Sea",
    "paywalled": False,
    "word_count": 15,
}


@cache
def validator() -> Draft202012Validator:
    schema = json.loads((ROOT / "docs/schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def errors_of(record: dict[str, Any]) -> list[str]:
    return [error.message for error in validator().iter_errors(record)]


def extract(path: Path) -> Extraction:
    entry = boilerstrip.extract if path.suffix == ".html" else boilerstrip.extract_text
    return entry(path.read_bytes())


@pytest.mark.parametrize("path", [pytest.param(path, id=path.parent.name) for path in PAGES])
def test_every_page_follows_the_schema_and_is_read_back(path: Path) -> None:
    page = extract(path)
    record = json.loads(page.to_json(markdown=True, html=True))
    assert errors_of(record) == []
    assert record == page.to_dict(markdown=True, html=True)
    assert (record["text"], record["markdown"], record["html"]) == (page.text, page.markdown, page.html)


@pytest.mark.parametrize("data", ["", b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 200, "<p>Ebb"])
def test_pages_without_content_follow_the_schema(data: str | bytes) -> None:
    assert errors_of(boilerstrip.extract(data).to_dict()) == []


def test_the_schema_describes_each_field() -> None:
    schema = validator().schema
    assert isinstance(schema, dict)
    assert all("description" in field for field in schema["properties"].values())
    assert set(boilerstrip.extract(PAGE).to_dict()) == set(schema["required"])


def test_the_schema_refuses_unknown_and_missing_fields() -> None:
    record = boilerstrip.extract(PAGE).to_dict()
    assert errors_of({**record, "colour": "red"})
    assert errors_of({name: value for name, value in record.items() if name != "links"})


def test_fields_are_those_of_the_extraction() -> None:
    page = boilerstrip.extract(PAGE, url="https://tides.example/today")
    record = page.to_dict()
    assert record["schema"] == 2
    assert record["version"] == version("boilerstrip")
    assert (record["url"], record["title"], record["text"]) == (page.url, "Tides", page.text)
    assert (record["page_type"], record["confidence"], record["status"]) == (page.page_type, page.confidence, "ok")
    assert record["links"] == [{"url": "https://tides.example/harbour", "text": "harbour"}]
    assert record["images"] == [{"url": "https://tides.example/ebb.png", "alt": "The ebb"}]


def test_a_warning_has_a_code_and_a_message() -> None:
    record = boilerstrip.extract(b"\xff", options=boilerstrip.Options(encoding="euc-kr")).to_dict()
    assert errors_of(record) == []
    assert record["warnings"] == [{"code": "characters-lost", "message": "1 character could not be decoded as cp949"}]


def test_metadata_is_that_of_the_extraction() -> None:
    record = boilerstrip.extract(ARTICLE, url="https://tides.example/today").to_dict()
    assert errors_of(record) == []
    assert {name: record[name] for name in METADATA} == METADATA
    assert list(record["sources"]) == [name for name in METADATA if name not in ("word_count", "sources")]
    assert record["sources"]["published"] == {"name": "meta article:published_time", "text": "2024-05-22T02:47:46Z"}


def test_what_a_page_does_not_say_is_null_or_empty() -> None:
    record = boilerstrip.extract("<p>Ebb").to_dict()
    unknown = [name for name in METADATA if name not in ("title", "authors", "tags", "word_count", "sources")]
    assert [record[name] for name in unknown] == [None] * len(unknown)
    assert (record["title"], record["authors"], record["tags"], record["sources"]) == (None, [], [], {})


def test_the_title_is_that_of_the_extraction() -> None:
    for html in (PAGE, ARTICLE, "<p>Ebb", f"<title>Tides | Lisk Gazette</title><p>{SENTENCE}"):
        page = boilerstrip.extract(html)
        assert page.to_dict()["title"] == page.metadata.title == page.title


def test_halves_of_characters_that_json_ld_may_hold_can_be_printed() -> None:
    broken = json.dumps({"@type": "NewsArticle", "description": "Ebb \ud800", "keywords": ["tide \udc00", "quay"]})
    html = f'<script type="application/ld+json">{broken}</script>{PAGE}'
    record = json.loads(boilerstrip.extract(html).to_json().encode())
    assert record["description"].startswith("Ebb ")
    assert record["tags"][1] == "quay"


@pytest.mark.parametrize("value", ["22 May 2024", "2024-5-22", "2024-05-22 02:47", "2024-05-22T02:47:46Z "])
def test_the_schema_refuses_dates_in_other_forms(value: str) -> None:
    assert errors_of({**boilerstrip.extract(PAGE).to_dict(), "published": value})


def test_renderings_are_included_on_request() -> None:
    page = boilerstrip.extract(PAGE)
    assert {"markdown", "html"}.isdisjoint(page.to_dict())
    assert page.to_dict(markdown=True)["markdown"] == page.markdown
    assert "html" not in page.to_dict(markdown=True)


def test_other_scripts_are_not_escaped() -> None:
    assert "潮は日に二度満ちる。" in boilerstrip.extract("<p>潮は日に二度満ちる。</p>").to_json()


def test_links_and_pictures_are_found_wherever_they_are() -> None:
    ebb, flow = Image("/ebb.png", "Ebb"), Image("/flow.png")
    tides = Link("/tides", (Strong(("Tides",)), flow))
    content = (
        Figure((Link("/large", (ebb,)),), (Paragraph(("By ", Link("/anna", ("Anna",)))),)),
        Quote((List((ListItem("-", (Paragraph((tides,)),)),)),)),
    )
    assert [link.url for link in find_links(content)] == ["/large", "/anna", "/tides"]
    assert list(find_images(content)) == [ebb, flow]
