"""Extractors by name. A new one is a new adapter file here and a line in ``SYSTEMS``.

An adapter is the only module that imports its extractor, so that one that is not installed hurts no other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib import import_module

from benchmarks.errors import UnavailableSystem
from benchmarks.systems.system import System

__all__ = ["DEFAULT", "SYSTEMS", "Adapter", "System", "load"]


@dataclass(frozen=True, slots=True)
class Adapter:
    """A module of this package, and the options that its ``system`` is to be called with."""

    module: str
    options: Mapping[str, object] = field(default_factory=dict)

    def __call__(self, name: str) -> System:
        """Import the adapter. Raises UnavailableSystem where its extractor is not installed, or cannot be imported."""
        try:
            system = import_module(f"benchmarks.systems.{self.module}").system(name, **self.options)
        except ImportError as error:
            raise UnavailableSystem(f"{name} cannot be imported: {error}; install the extra 'bench'") from error
        assert isinstance(system, System)
        return system


SYSTEMS: Mapping[str, Adapter] = {
    "boilerstrip": Adapter("boilerstrip"),
    "boilerstrip-precision": Adapter("boilerstrip", {"focus": "precision"}),
    "boilerstrip-recall": Adapter("boilerstrip", {"focus": "recall"}),
    "trafilatura": Adapter("trafilatura"),
    "trafilatura-fast": Adapter("trafilatura", {"fast": True}),
    "trafilatura-no-comments": Adapter("trafilatura", {"include_comments": False}),
    "resiliparse": Adapter("resiliparse"),
    "all-text": Adapter("all_text"),
}
DEFAULT = ("boilerstrip", "trafilatura")


def load(names: Iterable[str]) -> list[System]:
    """The systems of these names.

    Raises:
        UnavailableSystem: no such name, or its extractor cannot be imported.
    """
    return [_known(name)(name) for name in names]


def _known(name: str) -> Adapter:
    if name not in SYSTEMS:
        raise UnavailableSystem(f"no system {name!r}; there are {', '.join(SYSTEMS)}")
    return SYSTEMS[name]
