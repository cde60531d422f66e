import pytest

from boilerstrip.document.parse import parse, read
from boilerstrip.document.scripts import Script, scripts
from boilerstrip.options import Options


def found(html: str) -> list[Script]:
    return scripts(parse(read(html, Options()), Options()))


def test_inline_scripts_are_returned_in_page_order() -> None:
    html = (
        "<script src=a.js></script><title>Ebb</title><script>aData = ['&amp;<p>']</script><p>Tide<script type=module>"
    )
    assert found(html) == [("", "aData = ['&amp;<p>']"), ("module", "")]


@pytest.mark.parametrize("kind", ["application/json", " Application/JSON ", "application/json; charset=utf-8"])
def test_the_type_is_in_lower_case_without_parameters(kind: str) -> None:
    assert found(f'<script type="{kind}">[]</script>') == [("application/json", "[]")]


def test_scripts_in_comments_are_ignored() -> None:
    assert found("<!-- <script>a()</script> --><p>Ebb") == []
