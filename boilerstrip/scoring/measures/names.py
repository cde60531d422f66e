"""What tags, roles and class names around a block hint at, each by how far up it stands."""

from collections.abc import Iterable

import numpy.typing as npt

from boilerstrip.blocks.features import Features
from boilerstrip.blocks.vocabulary import Hint
from boilerstrip.scoring.measures.table import Measures

ALL = tuple(hint for hint in Hint if hint not in (Hint.KEPT, Hint.DROPPED))
OWN = NEAR = WITHIN = ALL


def _name(hint: Hint) -> str:
    """As a reader of a verdict sees it; tags are set apart from names by brackets.

    >>> _name(Hint.FOOTER), _name(Hint.C_FOOTER)
    ('<footer>', 'footer')
    """
    name = hint.name.lower()
    return name[2:] if name.startswith("c_") else f"<{name}>"


def _hints(features: Features) -> Iterable[npt.ArrayLike]:
    within = features.within
    return (
        features.own[:, OWN].T,
        features.near[:, NEAR].T,
        within[:, WITHIN].T,
        within[:, Hint.MAIN].any() & ~within[:, Hint.MAIN],
        within[:, Hint.ARTICLE].any() & ~within[:, Hint.ARTICLE],
        features.markers["consent at length"],
    )


HINTS = Measures(
    (
        *(f"{_name(hint)}, own" for hint in OWN),
        *(f"{_name(hint)}, near" for hint in NEAR),
        *(f"{_name(hint)}, around" for hint in WITHIN),
        "outside of <main>", "outside of <article>", "speaks of consent",
    ),
    _hints,
)  # fmt: skip
