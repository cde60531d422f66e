"""All fields of a page's metadata."""

from collections.abc import Callable, Mapping
from typing import Any

from boilerstrip.content.urls import host_of
from boilerstrip.document.encoding import encode_utf8
from boilerstrip.metadata.addresses import find_canonical, find_image
from boilerstrip.metadata.authors import find_authors, find_text_authors
from boilerstrip.metadata.description import find_description
from boilerstrip.metadata.detector import DETECTED_TEXT
from boilerstrip.metadata.language import find_detected_language, find_language
from boilerstrip.metadata.licence import find_licence
from boilerstrip.metadata.model import Found, Metadata, Origin
from boilerstrip.metadata.modified import find_modified
from boilerstrip.metadata.page import Page
from boilerstrip.metadata.published import find_published, find_text_published
from boilerstrip.metadata.site import find_site_name, find_text_source
from boilerstrip.metadata.title_source import find_title_source
from boilerstrip.metadata.topics import find_paywall, find_section, find_tags
from boilerstrip.options import Language

MAX_TEXT = DETECTED_TEXT
"""Characters of the main content that the language is known by."""
LANGUAGE_RULES: Mapping[Language, Callable[[Page], Found[str] | None]] = {
    "declared": find_language,
    "detected": find_detected_language,
}


def find_metadata(page: Page, word_count: int, language: Language = "declared") -> Metadata:
    """Return what a page says about itself.

    Args:
        page: what the rules look at.
        word_count: of the main content.
        language: what decides on the language.

    Raises:
        OptionError: the language is to be detected, and the detector is not installed.
    """
    published = find_published(page)
    site_name, canonical = find_site_name(page), find_canonical(page)
    host = host_of(page.url or (canonical.value if canonical else ""))
    site = (site_name.value if site_name else "", host.removeprefix("www."))
    fields: Mapping[str, Found[Any] | None] = {
        "title": find_title_source(page),
        "authors": find_authors(page, site, published is not None),
        "published": published,
        "modified": find_modified(page, published),
        "site_name": site_name,
        "description": find_description(page),
        "language": LANGUAGE_RULES[language](page),
        "canonical_url": canonical,
        "image": find_image(page),
        "licence": find_licence(page),
        "tags": find_tags(page),
        "section": find_section(page),
        "paywalled": find_paywall(page),
    }
    return _collect(fields, word_count)


def find_text_metadata(page: Page, word_count: int, language: Language = "declared") -> Metadata:
    """Return what flattened text says about itself: its headline, and the lines with a date, a source and a byline.

    Args, Raises: see :func:`find_metadata`.
    """
    published = find_text_published(page)
    title = Found(page.title, "headline of the text", page.title) if page.title else None
    fields: Mapping[str, Found[Any] | None] = {
        "title": title,
        "authors": find_text_authors(page),
        "published": published,
        "modified": find_modified(page, published),
        "site_name": find_text_source(page),
        "language": LANGUAGE_RULES[language](page),
    }
    return _collect(fields, word_count)


def _collect(fields: Mapping[str, Found[Any] | None], word_count: int) -> Metadata:
    known = {name: found for name, found in fields.items() if found is not None}
    sources = {name: Origin(_encodable(found.source), _encodable(found.text)) for name, found in known.items()}
    values = {name: _encodable(found.value) for name, found in known.items()}
    return Metadata(**values, word_count=word_count, sources=sources)


def _encodable(value: Any) -> Any:
    """Return a value without the halves of characters that JSON may escape."""
    if isinstance(value, str):
        return encode_utf8(value)[0].decode()
    return tuple(map(_encodable, value)) if isinstance(value, tuple) else value
