"""Hints of tags, roles and class names, each by the distance of its element from the block."""

import numpy as np

from boilerstrip.arrays import F32
from boilerstrip.features.block_features import Features
from boilerstrip.features.matrix.groups import FeatureGroup
from boilerstrip.lexicon.hints import Hint, mask
from boilerstrip.native.element_rows import fill_bits

OWN = (
    Hint.HEADING, Hint.C_META, Hint.C_CONTENT, Hint.C_ARTICLE, Hint.C_REVIEW, Hint.C_NOTE,
)  # fmt: skip
NEAR = (
    Hint.DISPLAY_NONE, Hint.CAPTION, Hint.QUOTE, Hint.HEADING, Hint.PARAGRAPH, Hint.DEFINITION, Hint.C_NAV,
    Hint.C_FOOTER, Hint.C_SIDEBAR, Hint.C_COMMENT, Hint.C_CONSENT, Hint.C_SIGNUP, Hint.C_TEXT, Hint.C_REVIEW,
    Hint.C_POST, Hint.C_SIGNATURE,
)  # fmt: skip
AROUND = (
    Hint.NAV, Hint.FOOTER, Hint.HEADER, Hint.ASIDE, Hint.MAIN, Hint.ARTICLE, Hint.SECTION, Hint.FORM, Hint.NOSCRIPT,
    Hint.HIDDEN, Hint.DISPLAY_NONE, Hint.DIALOG, Hint.TABLE, Hint.CAPTION, Hint.QUOTE, Hint.CONTROL, Hint.PARAGRAPH,
    Hint.ITEM, Hint.C_NAV, Hint.C_FOOTER, Hint.C_SIDEBAR, Hint.C_COMMENT, Hint.C_RELATED, Hint.C_SHARE,
    Hint.C_CONSENT, Hint.C_SIGNUP, Hint.C_AUTHOR, Hint.C_ARTICLE, Hint.C_UNSEEN, Hint.C_REVIEW, Hint.C_PRODUCT,
    Hint.C_POST,
)  # fmt: skip
"""Hints used, by the distance of their element: of all hints, those from which the trees gained most. The best 185 of
330 features held 98 % of the gain; with 170 of them, cross-validated word-F1 on WCXB dev was the same within .001."""
OUTSIDE = mask(Hint.MAIN), mask(Hint.ARTICLE)
OWN_BITS, NEAR_BITS, AROUND_BITS = (np.array(hints, np.uint64) for hints in (OWN, NEAR, AROUND))


def name_hint(hint: Hint) -> str:
    """Name a hint; tags and roles have brackets, names of classes have none.

    >>> name_hint(Hint.FOOTER), name_hint(Hint.C_FOOTER)
    ('<footer>', 'footer')
    """
    name = hint.name.lower()
    return name[2:] if name.startswith("c_") else f"<{name}>"


def _fill_hints(features: Features, out: F32) -> None:
    row = 0
    for masks, bits in (
        (features.hints_own, OWN_BITS),
        (features.hints_near, NEAR_BITS),
        (features.hints_around, AROUND_BITS),
    ):
        first, row = row, row + len(bits)
        fill_bits(out[first:row], masks, bits)
    for hint in OUTSIDE:
        is_inside = features.inside(hint)
        out[row] = ~is_inside if np.count_nonzero(is_inside) else 0
        row += 1


HINTS = FeatureGroup(
    (
        *(f"{name_hint(hint)}, own" for hint in OWN),
        *(f"{name_hint(hint)}, near" for hint in NEAR),
        *(f"{name_hint(hint)}, around" for hint in AROUND),
        "outside <main>", "outside <article>",
    ),
    _fill_hints,
)  # fmt: skip
