"""Warnings about a page: words for people, and codes for programs."""

from collections.abc import Mapping
from types import MappingProxyType

CODES: Mapping[str, str] = MappingProxyType(
    {
        "input-cut": "the input was longer than a limit, and its end was not read",
        "blocks-cut": "the page has more blocks than a limit, and the rest was left out",
        "elements-cut": "the page has more elements than a limit, and the rest was not read",
        "text-cut": "the page has more text than a limit, and the rest was not read",
        "json-ld-cut": "the page has more JSON-LD than a limit, and the rest was not read",
        "attributes-cut": "an element has more attributes than a limit, and the rest was left out",
        "names-cut": "tags have too many names; all text is there, some of the tags are not",
        "nesting-flattened": "elements nest too deep; their text is there, some of their tags are not",
        "encoding-unknown": "an encoding label is unknown, and was passed over",
        "encoding-mismatch": "the bytes are not in the encoding that is declared, and were read by what they are",
        "encoding-doubled": "text was decoded wrongly before it came; what is surely so was repaired",
        "characters-lost": "bytes that are no characters of the encoding became U+FFFD",
        "surrogates-replaced": "halves of characters in a str became U+FFFD",
        "input-address": "the input is a path or an address, not a page",
        "not-a-page": "the input is a file of another kind, which the warning names",
        "not-html": "the input is text in another format than HTML, and was read all the same",
        "duplicates-removed": "long blocks were left out of the text as copies of others",
        "text-unseen": "most of the text comes from a place that readers do not see",
        "body-kept": "a body of HTTP is not coded as its header says, and was kept as it is",
        "body-cut": "a body of HTTP breaks off, and what could be decoded is there",
        "record-cut": "a record of an archive breaks off or is damaged, and what is left of it was read",
        "fetch-cut": "the crawler did not keep all of the page, as its archive says",
        "page-failed": "an exception ended the extraction",
        "process-died": "the worker process of the page ended",
        "time-exceeded": "the page took more time than it may",
        "memory-exceeded": "the page needed more memory than it may take, or than there is",
    }
)
"""Every code of a warning, and what it means."""


class PageWarning(str):
    """A warning about a page: a str of its words, with a code that does not change when the words do.

    >>> warning = PageWarning("input cut at 3 characters", "input-cut")
    >>> warning == "input cut at 3 characters", warning.code
    (True, 'input-cut')
    """

    __slots__ = ("code",)

    code: str
    """A key of :data:`CODES`."""

    def __new__(cls, text: str, code: str) -> "PageWarning":
        """Make a warning.

        Raises:
            ValueError: the code is not in :data:`CODES`.
        """
        if code not in CODES:
            raise ValueError(f"unknown code of a warning: {code!r}")
        warning = super().__new__(cls, text)
        warning.code = code
        return warning

    def __reduce__(self) -> tuple[type["PageWarning"], tuple[str, str]]:
        return PageWarning, (str(self), self.code)
