"""Compiles ``boilerstrip/compiled`` where there is a C compiler; all else of the package is in ``pyproject.toml``."""

from Cython.Build import cythonize
from setuptools import Extension, setup

MODULES = ("forest", "walk")
DIRECTIVES = {
    "language_level": 3,
    "annotation_typing": False,  # types stand in the .pxd files
    "infer_types": True,
    "boundscheck": False,
    "wraparound": False,
    "initializedcheck": False,
    "cdivision": True,
}

setup(
    ext_modules=cythonize(
        [
            Extension(f"boilerstrip.compiled.{name}", [f"boilerstrip/compiled/{name}.py"], optional=True)
            for name in MODULES
        ],
        build_dir="build",
        compiler_directives=DIRECTIVES,
    )
)
