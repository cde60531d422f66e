"""Which modules of this package Cython compiles. ``setup.py`` reads this file without importing the package."""

MODULES = (
    "characters",
    "element_rows",
    "feature_rows",
    "forest",
    "kernels",
    "landmarks",
    "nesting",
    "perfect_hash",
    "prune",
    "references",
    "segment",
    "utf8",
    "wholes",
)
