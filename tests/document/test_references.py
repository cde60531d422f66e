import pytest

from boilerstrip.document.prune import prune
from boilerstrip.document.references import resolve


@pytest.mark.usefixtures("always_pruned")
@pytest.mark.parametrize("filler", [0, 100, 10_000])
def test_pruning_leaves_a_reference_to_a_long_value_that_resolves(filler: int) -> None:
    page = b"x" * filler + b"<p>Ebb <a href = 'https://ebb.example/?a&amp;b'>flow</a>"
    reference = prune(page).page.partition(b"href=")[2].partition(b">")[0].decode()
    assert len(reference) <= 4
    assert resolve(reference, page) == "https://ebb.example/?a&b"


def test_other_values_are_unchanged() -> None:
    assert resolve("/flow", b"") == "/flow"


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("'https://ebb.example/ebb flow/?\"'", 'https://ebb.example/ebb flow/?"'),
        ('"https://ebb.example/?a=1&amp;copy=2&copy=3&quot;\'"', "https://ebb.example/?a=1&copy=2&copy=3\"'"),
        ("https://ebb.example/?a&amp;b", "https://ebb.example/?a&b"),
        ("https://ebb.example/?港\"'&lt;", "https://ebb.example/?港\"'<"),
        ('"https://ebb.example/\r\nflow"', "https://ebb.example/\nflow"),
        ('"https://ebb.example/港/潮', "https://ebb.example/港/潮>"),
    ],
)
def test_values_resolve_as_a_browser_reads_them(source: str, value: str) -> None:
    page = f"<p>Ebb <a href={source}>".encode()
    offset = page.index(b"href=") + len("href=")
    assert resolve(f"\x1a{chr(0x40 + offset)}", page) == value


@pytest.mark.parametrize("reference", ["\x1a", "\x1a~~~~~~~~", "\x1aé", "\x1a1", "\x1aH", "\x1aI", "\x1a" + "~" * 99])
def test_a_forged_reference_is_not_an_error(reference: str) -> None:
    assert isinstance(resolve(reference, "<p id=港>".encode()), str)
