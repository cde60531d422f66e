"""Columns of a row: what is said about each page of an input. Data, no logic.

Names and types are part of the interface: a column may be added, none changes its meaning.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

ColumnType = Literal["string", "strings", "integer", "number", "boolean"]


class Column(NamedTuple):
    """A column."""

    type: ColumnType
    meaning: str
    made_by: str | None = None
    """Attribute of an extraction that is made for it, if one is."""


COLUMNS: Mapping[str, Column] = MappingProxyType(
    {
        "source": Column("string", "path of the input file"),
        "number": Column("integer", "place among the records of the input, from 0; with `source` the key of a row"),
        "offset": Column("integer", "where the record begins: a byte of the file, the number of a line or of a row"),
        "record_id": Column("string", "WARC-Record-ID, or the field `id`"),
        "url": Column("string", "WARC-Target-URI, or the field `url`"),
        "date": Column(
            "string",
            "WARC-Date, or the field `date`: when it was fetched; no date of the page is taken that lies after it",
        ),
        "http_status": Column("integer", "status of the HTTP response"),
        "status": Column("string", "status of the extraction; `unreadable` if the record could not be read"),
        "title": Column("string", "headline", "metadata"),
        "authors": Column("strings", "names of people, or of an organisation", "metadata"),
        "published": Column("string", "a day or a time in ISO 8601", "metadata"),
        "modified": Column("string", "like `published`", "metadata"),
        "site_name": Column("string", "name of the site", "metadata"),
        "description": Column("string", "description that the page gives of itself", "metadata"),
        "language": Column("string", "a tag of BCP 47, such as `en-GB`", "metadata"),
        "canonical_url": Column("string", "address that the page declares as its own", "metadata"),
        "image": Column("string", "address of the page's lead picture", "metadata"),
        "licence": Column("string", "address or name of the licence of the text", "metadata"),
        "tags": Column("strings", "tags of the page", "metadata"),
        "section": Column("string", "section of the site", "metadata"),
        "paywalled": Column("boolean", "whether the page declares that it is not free to read", "metadata"),
        "word_count": Column("integer", "words of the main content", "metadata"),
        "text": Column("string", "the main content as text"),
        "markdown": Column("string", "the main content as Markdown", "markdown"),
        "html": Column("string", "the main content as safe HTML", "html"),
        "page_type": Column("string", "likeliest type of the page", "page_type"),
        "confidence": Column("number", "expected word-F1 of the text, 0 to 1"),
        "encoding": Column("string", "encoding that the bytes were decoded from"),
        "warnings": Column("strings", "what was lost or changed, each as `code: words`"),
        "error": Column("string", "why the page is lost: its status is `failed`, `timeout`, `memory` or `unreadable`"),
        "html_bytes": Column("integer", "bytes of the page, decoded from its transfer"),
    }
)
"""Every column by its name, in the order in which they are written."""

ON_DEMAND = frozenset({"markdown", "html", "page_type", "confidence"})
"""Columns that are not made unless they are named: they cost as much again as the rest."""
DEFAULT_COLUMNS = tuple(name for name in COLUMNS if name not in ON_DEMAND)
OF_FILES = frozenset({"source", "number", "offset", "http_status"})
"""Columns that tell where in a file a page was: pages in memory have none of them."""
OF_BATCHES = tuple(name for name in DEFAULT_COLUMNS if name not in OF_FILES)
"""Columns that are made of record batches unless others are named."""
GIVEN = frozenset({"record_id", "url", "date"})
"""Columns that repeat what was given with a page."""
FOUND = tuple(name for name in OF_BATCHES if name not in GIVEN)
"""Columns that are made beside those of a table unless others are named."""
