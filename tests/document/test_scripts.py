import pytest

from boilerstrip.document.parse import parse, read
from boilerstrip.document.scripts import Script, scripts
from boilerstrip.options import Options


def found(html: str) -> list[Script]:
    return scripts(parse(read(html, Options()), Options()))


def test_scripts_come_in_page_order_and_without_those_from_elsewhere() -> None:
    html = (
        "<script src=a.js></script><title>Ebb</title><script>aData = ['&amp;<p>']</script><p>Tide<script type=module>"
    )
    assert found(html) == [("", "aData = ['&amp;<p>']"), ("module", "")]


@pytest.mark.parametrize("kind", ["application/json", " Application/JSON ", "application/json; charset=utf-8"])
def test_a_kind_is_a_type_in_small_letters_without_parameters(kind: str) -> None:
    assert found(f'<script type="{kind}">[]</script>') == [("application/json", "[]")]


def test_what_stands_in_a_comment_is_no_script() -> None:
    assert found("<!-- <script>a()</script> --><p>Ebb") == []
