"""What the modules of this package use of Cython, for Python and for type checkers; Cython need not be installed.

Decorators give C types to the compiler, in quotes. One of them means
something to Python as well: an array declared as ``long long[::1]`` comes to
the function as a view. So it does in C, and Python reads numbers from a
``memoryview`` several times faster than from an array.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

compiled = False
"""Whether Cython compiled the module that asks."""
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


def returns(_: str) -> Callable[[Decorated], Decorated]:
    """Give the C type of a function's result."""
    return cfunc


def exceptval(*, check: bool) -> Callable[[Decorated], Decorated]:  # noqa: ARG001
    """Say that a function raises nothing, where ``check`` is false."""
    return cfunc


def locals(**types: str) -> Callable[[Decorated], Decorated]:  # noqa: A001
    """Give the C types of a function's arguments and variables; arguments with the type of a view come as views."""
    views = {name for name, kind in types.items() if kind.endswith("]")}
    return lambda function: _with_views(function, views) if views else function


def declare(**_: Any) -> None:
    """Give the C types of variables of a module, or of attributes of a class."""


def cast(_: str, value: Any) -> Any:
    """Give the C type of a value."""
    return value


def memchr(*_: Any) -> Any:
    """Stand for the function of C, which only compiled modules call."""


def _with_views(function: Any, views: set[str]) -> Any:
    names = function.__code__.co_varnames[: function.__code__.co_argcount]

    @wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        given = zip((*names[: len(args)], *kwargs), (*args, *kwargs.values()), strict=True)
        return function(**{name: memoryview(value) if name in views else value for name, value in given})

    return call
