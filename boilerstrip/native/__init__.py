"""Loops over bytes and numbers: Python modules that Cython compiles, with the C types inline.

Either all modules are compiled or none is: where one extension is missing, the
Python source of every module runs instead, with the same results. This is
decided here and nowhere else, once, at import.
"""

import sys
import warnings
from importlib.machinery import EXTENSION_SUFFIXES, SOURCE_SUFFIXES, FileFinder, SourceFileLoader
from pathlib import Path

from boilerstrip.native.modules import MODULES

__all__ = ["COMPILED"]

FOLDER = Path(__file__).parent


def missing_extensions(folder: Path) -> tuple[str, ...]:
    """Names of the modules that have no extension for this interpreter in a folder."""
    return tuple(
        name for name in MODULES if not any((folder / f"{name}{suffix}").is_file() for suffix in EXTENSION_SUFFIXES)
    )


def import_only_sources(folder: Path) -> None:
    """Make Python import the sources in a folder, also where an extension lies beside them."""
    sys.path_importer_cache[str(folder)] = FileFinder(str(folder), (SourceFileLoader, SOURCE_SUFFIXES))


MISSING = missing_extensions(FOLDER)
COMPILED = not MISSING
"""True if the loops are compiled."""

if not COMPILED:
    from boilerstrip.native.warning import uncompiled_warning

    import_only_sources(FOLDER)
    warnings.warn(uncompiled_warning(FOLDER, MISSING), RuntimeWarning, stacklevel=2)
