"""Extractors by name. A new one is a new adapter file here and a line in ``SYSTEMS``.

An adapter is the only module that imports its extractor, so that one that is not installed hurts no other.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from benchmarks.errors import UnavailableSystemError
from benchmarks.systems import saved
from benchmarks.systems.system import System

__all__ = ["ALL", "DEFAULT", "SYSTEMS", "Adapter", "System", "load"]


@dataclass(frozen=True, slots=True)
class Adapter:
    """A module of this package, and the options that its ``system`` is to be called with."""

    module: str
    options: Mapping[str, object] = field(default_factory=dict)

    def __call__(self, name: str) -> System:
        """Import the adapter. Raises UnavailableSystemError where its extractor cannot be imported."""
        try:
            system = import_module(f"{__name__}.{self.module}").create_system(name, **self.options)
        except ImportError as error:
            message = f"{name} cannot be imported: {error}; install the extra 'bench-all'"
            raise UnavailableSystemError(message) from error
        assert isinstance(system, System)
        return system


SYSTEMS: Mapping[str, Adapter] = {
    "boilerstrip": Adapter("boilerstrip"),
    "boilerstrip-precision": Adapter("boilerstrip", {"focus": "precision"}),
    "boilerstrip-recall": Adapter("boilerstrip", {"focus": "recall"}),
    "boilerstrip-heuristic": Adapter("boilerstrip", {"scorer": "heuristic"}),
    "trafilatura": Adapter("trafilatura"),
    "trafilatura-fast": Adapter("trafilatura", {"fast": True}),
    "trafilatura-no-comments": Adapter("trafilatura", {"include_comments": False}),
    "trafilatura-precision": Adapter("trafilatura", {"favor_precision": True}),
    "trafilatura-recall": Adapter("trafilatura", {"favor_recall": True}),
    "trafilatura-markdown": Adapter("trafilatura", {"output_format": "markdown"}),
    "resiliparse": Adapter("resiliparse"),
    "readability-lxml": Adapter("readability_lxml"),
    "justext": Adapter("justext"),
    "newspaper4k": Adapter("newspaper"),
    "goose3": Adapter("goose"),
    "boilerpy3": Adapter("boilerpy"),
    "html-text": Adapter("html_text"),
    "all-text": Adapter("all_text"),
}
DEFAULT = ("boilerstrip", "trafilatura")
ALL = "all"
"""The name that stands for every system of the table."""


def load_systems(names: Iterable[str]) -> list[System]:
    """The systems of these names, each once; ``all`` is the whole table, ``NAME=FILE`` answers saved in a file.

    Raises:
        UnavailableSystemError: no such name, or its extractor cannot be imported.
        DatasetError: a file of saved answers is missing or broken.
    """
    wanted = [name for given in names for name in (SYSTEMS if given == ALL else (given,))]
    systems = [_load_system(name) for name in dict.fromkeys(wanted)]
    of_file = {system.name for system in systems if system.saved} & SYSTEMS.keys()
    if of_file:
        names_taken = ", ".join(sorted(of_file))
        raise UnavailableSystemError(f"{names_taken}: a system's own name; name the saved answers otherwise")
    return systems


def _load_system(wanted: str) -> System:
    name, equals, file = wanted.partition("=")
    if equals:
        return saved.create_system(name, Path(file))
    if name not in SYSTEMS:
        raise UnavailableSystemError(f"no system {name!r}; there are {', '.join(SYSTEMS)}, {ALL}, and NAME=FILE")
    return SYSTEMS[name](name)
