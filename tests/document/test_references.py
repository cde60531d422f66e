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


@pytest.mark.parametrize("reference", ["\x1a", "\x1a~~~~~~~~", "\x1aé", "\x1a1"])
def test_a_forged_reference_is_not_an_error(reference: str) -> None:
    assert isinstance(resolve(reference, b"<p id=x>"), str)
