"""Variants of a study: the unchanged plan, and plans with one change each."""

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
"""Groups of features, by their names in ``boilerstrip/features/matrix/``."""
ALL, AGAIN = "all", "another seed"
"""The unchanged plan, and the same plan with another seed; a change no larger than their difference means nothing."""
TREES = (50, 100, 200)
"""Smaller numbers of trees to score; they are the first trees of a fit, because boosting adds one after another."""
LEAVES = (2, 4)
SHARES = (1 / 8, 1 / 4, 1 / 2)
SLICES = 8
SLICED = b"pages to learn from "
"""Salt of the hash that divides domains into slices, so that slices are independent of folds."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A plan to fit and score."""

    name: str
    part: str
    """Part of the study it belongs to."""
    plan: Plan
    share: float = 1.0
    """Share of the domains used for training."""
    fewer_trees: tuple[int, ...] = ()
    """Smaller numbers of trees to score as well."""

    def learns_from(self, example: Example) -> bool:
        """True if the share includes this page's domain; a larger share includes all domains of a smaller one."""
        return zlib.crc32(SLICED + example.domain.encode()) % SLICES < self.share * SLICES


def plan_variants(plan: Plan) -> list[Variant]:
    """Return all variants of a plan, the unchanged plan first."""

    def change_settings(part: str, name: str, **settings: int) -> Variant:
        return Variant(name, part, Plan(plan.trees, {**plan.settings, **settings}))

    return [
        Variant(ALL, "all", plan, fewer_trees=tuple(trees for trees in TREES if trees < plan.trees)),
        change_settings("measures", AGAIN, seed=int(SETTINGS["seed"]) + 1),
        *(Variant(f"{Fraction(share)} of the domains", "pages", plan, share) for share in SHARES),
        *(change_settings("leaves", f"{leaves} leaves", num_leaves=leaves) for leaves in LEAVES),
        *(
            Variant(f"without {name}", "measures", Plan(plan.trees, plan.settings, frozenset(left_out)))
            for name, left_out in GROUPS.items()
        ),
    ]
