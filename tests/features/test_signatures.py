from collections.abc import Callable

from boilerstrip.features.block_features import Features

Measured = Callable[[str], Features]


class TestSignature:
    def test_is_equal_for_blocks_built_alike(self, measured: Measured) -> None:
        card = "<div class='card'><h3>Ebb</h3><p class='price'>9 €</p></div>"
        features = measured(f"{card}{card}{card}<p>Flow</p>")
        assert features.signature.tolist() == [0, 1, 0, 1, 0, 1, 6]

    def test_differs_by_class_tag_and_parent(self, measured: Measured) -> None:
        features = measured("<p class=a>1</p><p class=b>2</p><li class=a>3</li><div><p class=a>4</p></div>")
        assert len(set(features.signature.tolist())) == 4

    def test_ignores_digits_and_all_but_the_first_class_name(self, measured: Measured) -> None:
        features = measured("<p class='post-1 last'>Ebb</p><p class='post-2'>Flow</p>")
        assert features.signature.tolist() == [0, 0]
