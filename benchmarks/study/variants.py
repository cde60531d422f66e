"""What is tried: everything as it is, and one thing changed at a time."""

import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from benchmarks.examples import Example
from benchmarks.train import SETTINGS, Plan
from boilerstrip.features.matrix import STYLE
from boilerstrip.features.matrix.elements import ALIKE, ELEMENTS, SHAPES
from boilerstrip.features.matrix.hints import HINTS
from boilerstrip.features.matrix.page import WHOLE
from boilerstrip.features.matrix.place import CONTAINER, PAGE, SECTIONS, TITLE
from boilerstrip.features.matrix.text import NEXT, TEXT, WINDOW

GROUPS: Mapping[str, tuple[str, ...]] = {
    "TEXT": TEXT.names,
    "NEXT": NEXT.names,
    "WINDOW": WINDOW.names,
    "PAGE": PAGE.names,
    "TITLE": TITLE.names,
    "CONTAINER": CONTAINER.names,
    "SECTIONS": SECTIONS.names,
    "ELEMENTS": ELEMENTS.names,
    "SHAPES": SHAPES.names,
    "ALIKE": ALIKE.names,
    "HINTS": HINTS.names,
    "WHOLE": WHOLE.names,
    "style": (STYLE,),
}
"""The groups of measures, by the names that they have in ``boilerstrip/scoring/measures/``."""
ALL, AGAIN = "all", "another seed"
"""What is as it is, and fitted with other random numbers: what two fits differ by, no variant is better or worse by."""
TREES = (50, 100, 200)
"""Fewer trees are the first of all, as boosting adds one after another."""
LEAVES = (2, 4)
SHARES = (1 / 8, 1 / 4, 1 / 2)
SLICES = 8
SLICED = b"pages to learn from "
"""Makes slices of domains that have nothing to do with folds of domains."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A scorer to fit and to score."""

    name: str
    part: str
    """Which question it belongs to."""
    plan: Plan
    share: float = 1.0
    """Of the domains that it may learn from."""
    fewer_trees: tuple[int, ...] = ()
    """Numbers of trees after which it is scored too."""

    def learns_from(self, example: Example) -> bool:
        """Whether the share has this page: by domain, and a larger share has all that a smaller one has."""
        return zlib.crc32(SLICED + example.domain.encode()) % SLICES < self.share * SLICES


def variants(plan: Plan) -> list[Variant]:
    """All that is tried, what is as it is first; ``plan`` says how its trees are fitted."""

    def changed(part: str, name: str, **settings: int) -> Variant:
        return Variant(name, part, Plan(plan.trees, {**plan.settings, **settings}))

    return [
        Variant(ALL, "all", plan, fewer_trees=tuple(trees for trees in TREES if trees < plan.trees)),
        changed("measures", AGAIN, seed=int(SETTINGS["seed"]) + 1),
        *(Variant(f"{Fraction(share)} of the domains", "pages", plan, share) for share in SHARES),
        *(changed("leaves", f"{leaves} leaves", num_leaves=leaves) for leaves in LEAVES),
        *(
            Variant(f"without {name}", "measures", Plan(plan.trees, plan.settings, frozenset(left_out)))
            for name, left_out in GROUPS.items()
        ),
    ]
