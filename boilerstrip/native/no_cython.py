"""What the modules of this package use of Cython, without effect: for Python and for type checkers.

Where nothing is compiled, Cython need not be installed. Its decorators give C
types to the compiler; types in quotes and these names mean nothing to Python.
"""

from collections.abc import Callable
from typing import Any, TypeVar

Value = TypeVar("Value")
Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def cclass(decorated: Decorated) -> Decorated:
    """Mark a class as an extension type."""
    return decorated


def final(decorated: Decorated) -> Decorated:
    """Mark an extension type without subclasses."""
    return decorated


def ccall(decorated: Decorated) -> Decorated:
    """Mark a function that both C and Python call."""
    return decorated


def cfunc(decorated: Decorated) -> Decorated:
    """Mark a function that only C calls."""
    return decorated


def returns(_: object) -> Callable[[Decorated], Decorated]:
    """Give the C type of a function's result."""
    return cfunc


def exceptval(*, check: bool) -> Callable[[Decorated], Decorated]:  # noqa: ARG001
    """Say that a function raises nothing, where ``check`` is false."""
    return cfunc


def locals(**_: object) -> Callable[[Decorated], Decorated]:  # noqa: A001
    """Give the C types of a function's arguments and variables."""
    return cfunc


def declare(**_: object) -> None:
    """Give the C types of variables of a module, or of attributes of a class."""
