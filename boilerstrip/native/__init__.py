"""Loops over bytes and numbers: plain Python, of which Cython makes C.

Each module is Python like any other; the ``.pxd`` beside it has the types of
its numbers. Where the package was built with a C compiler, the compiled
module is imported; where not, the source is, which gives the same results
slowly. What would be slow beyond use as it stands is then done by NumPy, or
by the standard library.
"""

from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from types import ModuleType


def is_compiled(module: ModuleType) -> bool:
    """Whether a module was compiled.

    >>> import json
    >>> is_compiled(json)
    False
    """
    return str(module.__file__).endswith(tuple(EXTENSION_SUFFIXES))


COMPILED = any((Path(__file__).parent / f"nesting{suffix}").is_file() for suffix in EXTENSION_SUFFIXES)
"""True if the loops are compiled."""
