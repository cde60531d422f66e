from collections.abc import Callable

from boilerstrip.features.matrix.groups import FeatureGroup
from boilerstrip.features.matrix.hints import HINTS

Fill = Callable[[FeatureGroup, str], dict[str, list[float]]]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."


def test_hints_are_separate_features_by_distance(fill: Fill) -> None:
    page = f"<aside class=sidebar><div><div><p><b>Ebb</b></p></div></div></aside><p>{LONG}</p><h2>Flow</h2>"
    found = fill(HINTS, page)
    assert found["<aside>, around"] == found["sidebar, around"] == [1, 0, 0]
    assert found["sidebar, near"] == [0, 0, 0]
    assert found["<heading>, own"] == found["<heading>, near"] == [0, 0, 1]
    assert found["<paragraph>, near"] == [1, 1, 0]
    assert found["<paragraph>, around"] == [1, 0, 0]  # the second holds most of the page


def test_hints_of_tags_differ_from_hints_of_class_names(fill: Fill) -> None:
    found = fill(HINTS, f"<footer>Ebb</footer><div class=footer>Flow</div><p>{LONG}</p>")
    assert found["<footer>, around"] == [1, 0, 0]
    assert found["footer, around"] == found["footer, near"] == [0, 1, 0]


def test_blocks_are_outside_of_what_stands_on_the_page_only(fill: Fill) -> None:
    found = fill(HINTS, f"<p>Ebb</p><main><p>{LONG}</p></main>")
    assert found["outside <main>"] == [1, 0]
    assert found["outside <article>"] == [0, 0]


def test_values_are_0_or_1(fill: Fill) -> None:
    for row in fill(HINTS, f"<nav>Ebb</nav><p>{LONG}</p>").values():
        assert set(row) <= {0, 1}
