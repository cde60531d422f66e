import copy
import pickle
import re

import pytest

import boilerstrip
from boilerstrip import Limits, Options, PageWarning
from boilerstrip.cautions import CODES

CUT = Options(limits=Limits(blocks=1))
STORY = "<p>" + "The lock keeper counts the eels by lantern, a bucket at a time, and writes it on his door. " * 3
COPIED = f"<main>{STORY}<div class='print-only' style='display:none'>{STORY}</div></main>"
FERRY = """<p>The ferry between Orvel and Lisk sailed again on Monday, nine years after the old boat was sold.</p>
<p>She carries sixty passengers and four cars, and takes forty minutes for the crossing of the bay, the county said.</p>
<p>A second boat is to follow in the spring after next, if the yard in Orvel can find the welders that it needs.</p>"""

PAGES: dict[str, tuple[str | bytes, Options]] = {
    "input-cut": ("<p>Ebb", Options(limits=Limits(characters=5))),
    "blocks-cut": ("<p>Ebb<p>Flow", CUT),
    "elements-cut": ("<p>Ebb<p>Flow<p>Slack", Options(limits=Limits(elements=2))),
    "text-cut": ("<p>Ebb<p>Flow", Options(limits=Limits(text=4))),
    "json-ld-cut": ("<script type=application/ld+json>[1, 2]</script>Ebb", Options(limits=Limits(json_ld=5))),
    "attributes-cut": ("<font a b>Ebb", Options(limits=Limits(attributes=1))),
    "names-cut": ("".join(f"<x{number}>Ebb</x{number}>" for number in range(6_000)), Options()),
    "nesting-flattened": ("<div>" * 1_000 + "Ebb", Options()),
    "encoding-unknown": (b"<p>Ebb", Options(encoding="klingon-8")),
    "encoding-mismatch": (f"<meta charset=koi8-r>{FERRY} – señor".encode(), Options()),
    "encoding-doubled": ("<p>The tideâ\x80\x99s out".encode(), Options()),
    "characters-lost": (b"<p>Ebb \x81\xff", Options(encoding="shift_jis")),
    "surrogates-replaced": ("<p>Ebb \ud800", Options()),
    "input-address": ("https://tides.example/today.html", Options()),
    "not-a-page": (b"%PDF-1.7\n", Options()),
    "not-html": ('{"tide": "ebb"}', Options()),
    "duplicates-removed": (COPIED, Options()),
    "text-unseen": (f"<div id='root'>Loading</div><noscript>{FERRY}</noscript>", Options()),
}
"""An input for each code, and how it is read."""
OF_PROCESSES = {"page-failed", "process-died", "time-exceeded", "memory-exceeded"}
"""Codes of pages that are lost among many: see the tests of :mod:`boilerstrip.batch`."""
OF_RECORDS = {"body-kept", "body-cut", "record-cut", "fetch-cut"}
"""Codes of what was lost before a page was extracted: see the tests of :mod:`boilerstrip.batch.readers`."""


class TestPageWarning:
    def test_is_its_words(self) -> None:
        warning = PageWarning("input cut", "input-cut")
        assert (warning, hash(warning), f"{warning}") == ("input cut", hash("input cut"), "input cut")
        assert warning.code == "input-cut"

    @pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
    def test_survives_pickling_and_copying(self, protocol: int) -> None:
        warning = PageWarning("input cut", "input-cut")
        for other in (pickle.loads(pickle.dumps(warning, protocol)), copy.copy(warning), copy.deepcopy(warning)):
            assert (type(other), other, other.code) == (PageWarning, "input cut", "input-cut")

    def test_has_a_known_code(self) -> None:
        with pytest.raises(ValueError, match="'tide'"):
            PageWarning("input cut", "tide")


@pytest.mark.parametrize("code", PAGES)
def test_a_page_gives_a_warning_with_this_code(code: str) -> None:
    html, options = PAGES[code]
    warnings = boilerstrip.extract(html, options=options).warnings
    assert [type(warning) for warning in warnings] == [PageWarning] * len(warnings)
    assert code in {warning.code for warning in warnings}


def test_every_code_is_given_for_something() -> None:
    assert {*PAGES, *OF_PROCESSES, *OF_RECORDS} == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_codes_are_words_joined_by_hyphens(code: str) -> None:
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", code)
