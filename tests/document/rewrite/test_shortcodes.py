from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>[vc_row el_class=\"x\"]潮[/vc_row]</p>", ["潮"]),
        ("<p>[et_pb_text][/et_pb_text]</p><p>[et_pb_image src='/a.png' /]Ebb</p>", ["Ebb"]),
        ("<p>See [1] and [the_ferry]</p>", ["See [1] and [the_ferry]"]),
        ("<p><code>[vc_row][/vc_row]</code></p>", ["[vc_row][/vc_row]"]),
        ("<p>[b]Ebb[/b]</p>", ["[b]Ebb[/b]"]),
    ],
)  # fmt: skip
def test_shortcodes_go_where_the_page_closes_one_of_their_kind(texts: Texts, html: str, expected: list[str]) -> None:
    assert texts(html) == expected
