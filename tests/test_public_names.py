"""The public names are exactly those intended."""

import dataclasses
import inspect
from importlib.resources import files
from types import ModuleType

import pytest

import boilerstrip
from boilerstrip import Extraction, Limits, Metadata, Options, Origin, Page, Verdict


def parameters(function: object) -> str:
    assert callable(function)
    return ", ".join(
        f"{'*' if parameter.kind is parameter.KEYWORD_ONLY else ''}{name}"
        for name, parameter in inspect.signature(function).parameters.items()
    )


def fields(record: type) -> list[str]:
    return [field.name for field in dataclasses.fields(record)]


def test_of_the_package() -> None:
    intended = {
        "BoilerstripError",
        "Comment",
        "Extraction",
        "Limits",
        "Metadata",
        "OptionError",
        "Options",
        "Origin",
        "Page",
        "PageWarning",
        "Post",
        "Verdict",
        "WeightsError",
        "WorkerError",
        "extract",
        "extract_many",
        "extract_text",
    }
    assert set(boilerstrip.__all__) == intended
    assert all(hasattr(boilerstrip, name) for name in intended)
    things = {name for name, value in vars(boilerstrip).items() if not isinstance(value, ModuleType)}
    assert {name for name in things if not name.startswith("_")} <= intended


def test_of_arguments() -> None:
    assert parameters(boilerstrip.extract) == "html, *url, *options"
    assert parameters(boilerstrip.extract_text) == "text, *options"
    assert parameters(boilerstrip.extract_many) == "pages, *workers, *timeout, *memory, *ordered, *also, *options"


def test_of_options() -> None:
    assert fields(Options) == [
        "focus",
        "comments",
        "captions",
        "title",
        "links",
        "images",
        "tables",
        "spans",
        "keep",
        "drop",
        "boilerplate",
        "sources",
        "language",
        "scorer",
        "encoding",
        "limits",
    ]
    assert fields(Limits) == ["characters", "elements", "text", "attributes", "json_ld", "blocks"]


def test_of_pages() -> None:
    assert fields(Page) == ["html", "url", "encoding", "key", "kind", "fetched"]


def test_of_verdicts() -> None:
    assert fields(Verdict) == ["block", "text", "part", "kept", "score", "reason", "evidence", "path"]


def test_of_metadata() -> None:
    assert fields(Metadata) == [
        "title",
        "authors",
        "published",
        "modified",
        "site_name",
        "description",
        "language",
        "canonical_url",
        "image",
        "licence",
        "tags",
        "section",
        "paywalled",
        "word_count",
        "sources",
    ]
    assert Origin._fields == ("name", "text")


def test_of_the_package_are_no_others() -> None:
    with pytest.raises(AttributeError, match="module 'boilerstrip' has no attribute 'metadatum'"):
        boilerstrip.metadatum  # noqa: B018


def test_of_an_extraction() -> None:
    page = boilerstrip.extract("<p>Slack water", url="https://www.tides.example/")
    for name in (
        "url",
        "key",
        "title",
        "text",
        "kept_verdicts",
        "verdicts",
        "status",
        "warnings",
        "encoding",
        "page_type",
        "confidence",
        "metadata",
    ):
        assert hasattr(page, name), name
    assert isinstance(page, Extraction)


def test_are_typed_for_importing_packages() -> None:
    assert (files(boilerstrip) / "py.typed").is_file()
