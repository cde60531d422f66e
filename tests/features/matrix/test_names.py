from collections.abc import Callable

from boilerstrip.features.matrix.groups import FeatureGroup
from boilerstrip.features.matrix.hints import HINTS

Taken = Callable[[FeatureGroup, str], dict[str, list[float]]]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."


def test_hints_are_told_by_how_far_up_they_stand(taken: Taken) -> None:
    page = f"<aside class=sidebar><div><div><p><b>Ebb</b></p></div></div></aside><p>{LONG}</p><h2>Flow</h2>"
    found = taken(HINTS, page)
    assert found["<aside>, around"] == found["sidebar, around"] == [1, 0, 0]
    assert found["sidebar, near"] == [0, 0, 0]
    assert found["<heading>, own"] == found["<heading>, near"] == [0, 0, 1]
    assert found["<paragraph>, near"] == [1, 1, 0]
    assert found["<paragraph>, around"] == [1, 0, 0]  # the second holds most of the page


def test_tags_are_told_apart_from_names(taken: Taken) -> None:
    found = taken(HINTS, f"<footer>Ebb</footer><div class=footer>Flow</div><p>{LONG}</p>")
    assert found["<footer>, around"] == [1, 0, 0]
    assert found["footer, around"] == found["footer, near"] == [0, 1, 0]


def test_blocks_are_outside_of_what_stands_on_the_page_only(taken: Taken) -> None:
    found = taken(HINTS, f"<p>Ebb</p><main><p>{LONG}</p></main>")
    assert found["outside <main>"] == [1, 0]
    assert found["outside <article>"] == [0, 0]


def test_rows_are_whether_something_is_so(taken: Taken) -> None:
    for row in taken(HINTS, f"<nav>Ebb</nav><p>{LONG}</p>").values():
        assert set(row) <= {0, 1}
