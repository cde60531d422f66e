from datetime import datetime
from typing import Any

import pytest

from boilerstrip import OptionError, Page


class TestPage:
    def test_knows_nothing_that_it_is_not_given(self) -> None:
        page = Page(b"<p>Ebb")
        assert (page.html, page.url, page.encoding, page.key, page.kind) == (b"<p>Ebb", None, None, None, "html")
        assert page.fetched is None

    @pytest.mark.parametrize(
        ("values", "message"),
        [
            ({"html": None}, "the html of a page must be str or bytes, not NoneType"),
            ({"html": "", "url": b"https://www.tides.example/"}, "the url of a page must be a str, not bytes"),
            ({"html": "", "encoding": 8}, "the encoding of a page must be a str, not int"),
            ({"html": "", "fetched": "2024-05-06"}, "the fetched of a page must be a date, not str"),
            ({"html": "", "fetched": datetime(2024, 5, 6)}, "the fetched of a page must be a date, not datetime"),
        ],
    )
    def test_refuses_values_of_other_types(self, values: dict[str, Any], message: str) -> None:
        with pytest.raises(TypeError, match=message):
            Page(**values)

    def test_refuses_an_unknown_kind(self) -> None:
        with pytest.raises(OptionError, match="the kind of a page must be one of html, text, not 'pdf'"):
            Page("", kind="pdf")  # type: ignore[arg-type]
