"""Compile ``boilerstrip/native`` if there is a C compiler; everything else of the package is in ``pyproject.toml``."""

import runpy
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from setuptools import Distribution, Extension, setup
from setuptools.command.build_ext import build_ext
from setuptools.errors import CCompilerError, ExecError, PlatformError

MODULES = runpy.run_path("boilerstrip/native/modules.py")["MODULES"]
NO_DEBUGGING = [] if sys.platform == "win32" else ["-g0"]
"""Symbols for a debugger would be most of the package's size."""
DIRECTIVES = {
    "language_level": 3,
    "annotation_typing": False,  # annotations are for readers and mypy, decorators for Cython
    "infer_types": True,
    "boundscheck": False,
    "wraparound": False,
    "initializedcheck": False,
    "cdivision": True,
}


def has_compiler() -> bool:
    """True if an extension that includes ``Python.h`` can be built."""
    with TemporaryDirectory() as folder:
        source = Path(folder, "probe.c")
        source.write_text("#include <Python.h>\nPyMODINIT_FUNC PyInit_probe(void) { return NULL; }\n", encoding="ascii")
        command = build_ext(Distribution({"ext_modules": [Extension("probe", [str(source)])]}))
        command.build_lib = command.build_temp = folder
        command.ensure_finalized()
        try:
            command.run()
        except (CCompilerError, ExecError, PlatformError):
            return False
    return True


def extensions() -> list[Extension]:
    """An extension for each module; a module that does not compile fails the build."""
    from Cython.Build import cythonize

    modules = [
        Extension(f"boilerstrip.native.{name}", [f"boilerstrip/native/{name}.py"], extra_compile_args=NO_DEBUGGING)
        for name in MODULES
    ]
    compiled: list[Extension] = cythonize(modules, build_dir="build", compiler_directives=DIRECTIVES)
    return compiled


if has_compiler():
    setup(ext_modules=extensions())
else:
    print("boilerstrip: no working C compiler was found; installing pure Python, with the same results but slower")
    setup()
