import pytest

from boilerstrip.document.declarations import count_declared_types


def count(html: str) -> dict[str, int]:
    return {name: number for name, number in count_declared_types(html).items() if number}


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<meta property="og:type" content="article">', {"og:type article": 1}),
        ("<meta content='product.group' property='og:type'>", {"og:type product": 1}),
        ('<meta name=keywords content=product><meta property="og:type" content="website">', {"og:type website": 1}),
        ('{"@type": "Product", "offers": {"@type":"Offer"}}', {"schema.org Product": 1, "schema.org Offer": 1}),
        ('{"@type": ["Product", "Thing"]}', {"schema.org Product": 1}),
        ('{"@type": "http://schema.org/QAPage"}', {"schema.org QAPage": 1}),
        (
            '<div itemtype="https://schema.org/Product"><i itemtype=http://schema.org/Product>',
            {"schema.org Product": 2},
        ),
    ],
)
def test_counts_declared_types(html: str, expected: dict[str, int]) -> None:
    assert count(html) == expected


@pytest.mark.parametrize(
    "html", ["", "og:type", "<meta og:type", '"@type"', '"@type":', "schema.org/", '"@type":"Eel"']
)
def test_finds_nothing_without_known_types(html: str) -> None:
    assert count(html) == {}


def test_returns_an_entry_for_every_known_type() -> None:
    assert list(count_declared_types("")) == list(count_declared_types('{"@type": "Product"}'))
