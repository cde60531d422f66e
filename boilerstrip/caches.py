"""Caches that stay small, whatever the pages hold."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")

LONGEST = 200
"""Characters of the longest text that is cached. Chosen: class names, names and dates are shorter; a cache of 4,096
texts stays below 2 MB."""


def cache_short(size: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Cache a pure function of texts, but not for long texts: those of a few thousand pages would fill the memory.

    Args:
        size: number of results that are kept, those used last.
    """

    def decorate(function: Callable[P, R]) -> Callable[P, R]:
        cached = cast(Callable[P, R], lru_cache(size)(function))

        @wraps(function)
        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            for text in args:
                if isinstance(text, (str, bytes)) and len(text) > LONGEST:
                    return function(*args, **kwargs)
            return cached(*args, **kwargs)

        return call

    return decorate
