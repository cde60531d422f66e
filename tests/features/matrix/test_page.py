from collections.abc import Callable

import pytest

from boilerstrip.features.matrix.groups import FeatureGroup
from boilerstrip.features.matrix.page import WHOLE

Fill = Callable[[FeatureGroup, str], dict[str, list[float]]]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."
WORDS = len(LONG.split())


class TestWhole:
    HTML = f"<main><p>{LONG}</p></main><ul><li><a href=/>Ebb</a></li><li>Flow</li></ul><article><img>Slack</article>"

    def test_is_the_same_for_all_blocks(self, fill: Fill) -> None:
        for name, values in fill(WHOLE, self.HTML).items():
            assert values == [values[0]] * 4, name

    def test_describes_the_page(self, fill: Fill) -> None:
        found = {name.removeprefix("kind of page, "): values[0] for name, values in fill(WHOLE, self.HTML).items()}
        total = WORDS + 3
        length = len(LONG.replace(" ", ""))
        assert found["blocks"] == pytest.approx(4)
        assert found["words"] == pytest.approx(total)
        assert found["running text"] == found["paragraphs"] == found["in main"] == pytest.approx(WORDS / total)
        assert found["link density"] == pytest.approx(3 / (length + 12))
        assert found["long blocks"] == found["articles"] == found["pictures"] == pytest.approx(1)
        assert found["words of a long block"] == pytest.approx(WORDS)
        assert found["list items"] == pytest.approx(2 / total)
        assert found["in article"] == pytest.approx(1 / total)
        assert found["in c_comment"] == 0

    def test_describes_the_main_container(self, fill: Fill) -> None:
        found = {name.removeprefix("kind of page, "): values[0] for name, values in fill(WHOLE, self.HTML).items()}
        assert found["container's share"] == 1
        assert found["container's words"] == pytest.approx(WORDS / (WORDS + 3))
        assert found["container's link density"] == 0
        assert found["container's blocks"] == pytest.approx(1)
