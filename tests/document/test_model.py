import pytest

from boilerstrip.document.json_ld import read_json_ld
from boilerstrip.document.model import Script
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.options import Options


def scripts_of(html: str) -> list[Script]:
    return [script for script in parse(read(html, Options()), Options()).scripts if script.is_inline]


def test_inline_scripts_are_in_page_order() -> None:
    html = (
        "<script src=a.js></script><title>Ebb</title><script>aData = ['&amp;<p>']</script><p>Tide<script type=module>"
    )
    assert [(script.kind, script.text) for script in scripts_of(html)] == [("", "aData = ['&amp;<p>']"), ("module", "")]


@pytest.mark.parametrize("kind", ["application/json", " Application/JSON ", "application/json; charset=utf-8"])
def test_a_kind_is_a_mime_type_in_lower_case_without_parameters(kind: str) -> None:
    (script,) = scripts_of(f'<script type="{kind}">[]</script>')
    assert (script.kind, script.text) == ("application/json", "[]")


def test_ignores_scripts_in_comments() -> None:
    assert scripts_of("<!-- <script>a()</script> --><p>Ebb") == []


def test_skips_json_ld_that_is_broken_or_in_another_file() -> None:
    kind = "type=application/ld+json"
    html = f"<script {kind}>{{</script><script {kind} src=a.json>1</script><script {kind}>[1]</script>"
    assert list(read_json_ld(scripts_of(html))) == [[1]]
