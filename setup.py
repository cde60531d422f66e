"""Compiles ``boilerstrip/native`` where there is a C compiler; all else of the package is in ``pyproject.toml``."""

import sys

from Cython.Build import cythonize
from setuptools import Extension, setup

MODULES = ("feature_rows", "forest", "kernels", "nesting", "perfect_hash", "prune", "segment", "utf8")
NO_DEBUGGING = [] if sys.platform == "win32" else ["-g0"]
"""Symbols for a debugger would be most of the package's size."""
DIRECTIVES = {
    "language_level": 3,
    "annotation_typing": False,  # types stand in the .pxd files
    "infer_types": True,
    "boundscheck": False,
    "wraparound": False,
    "initializedcheck": False,
    "cdivision": True,
}

modules = [
    Extension(f"boilerstrip.native.{name}", [f"boilerstrip/native/{name}.py"], extra_compile_args=NO_DEBUGGING)
    for name in MODULES
]
extensions = cythonize(modules, build_dir="build", compiler_directives=DIRECTIVES)
for extension in extensions:
    extension.optional = True  # where it cannot be compiled, NumPy and the loops as they stand do the work
setup(ext_modules=extensions)
