"""Extractors by name.

To add an extractor, add an adapter module to this package and a line to ``SYSTEMS``, or to ``METADATA_SYSTEMS`` if it
reads metadata; an adapter may do both. Only the adapter imports its
extractor, so that an extractor that is not installed does not affect the others.
"""

import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from benchmarks.errors import UnavailableSystemError
from benchmarks.systems import saved
from benchmarks.systems.system import System

__all__ = ["ALL", "DEFAULT", "METADATA_SYSTEMS", "NOT_MEASURED", "SYSTEMS", "Adapter", "System", "load"]


@dataclass(frozen=True, slots=True)
class Adapter:
    """An adapter module of this package, and the options for its ``create_system``."""

    module: str
    options: Mapping[str, object] = field(default_factory=dict)
    python: tuple[int, int] = (3, 11)
    """The first version of Python that the extractor runs on."""
    create: str = "create_system"
    """Name of the module's function that creates the system."""

    def __call__(self, name: str) -> System:
        """Import the adapter and create its system under this name.

        Raises:
            UnavailableSystemError: the extractor cannot be imported.
        """
        try:
            system = getattr(import_module(f"{__name__}.{self.module}"), self.create)(name, **self.options)
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
    "boilerstrip-markdown": Adapter("boilerstrip", {"markdown": True}),
    "trafilatura": Adapter("trafilatura"),
    "trafilatura-fast": Adapter("trafilatura", {"fast": True}),
    "trafilatura-no-comments": Adapter("trafilatura", {"include_comments": False}),
    "trafilatura-precision": Adapter("trafilatura", {"favor_precision": True}),
    "trafilatura-recall": Adapter("trafilatura", {"favor_recall": True}),
    "trafilatura-markdown": Adapter(
        "trafilatura",
        {
            "output_format": "markdown",
            "include_tables": True,
            "include_links": True,
            "include_images": True,
            "include_formatting": True,
        },
    ),
    "resiliparse": Adapter("resiliparse"),
    "resiliparse-markdown": Adapter("markdownified", {"adapter": "resiliparse"}),
    "readability-lxml": Adapter("readability_lxml"),
    "readability-lxml-markdown": Adapter("markdownified", {"adapter": "readability_lxml"}),
    "magic-html": Adapter("magic_html", python=(3, 12)),
    "magic-html-markdown": Adapter("markdownified", {"adapter": "magic_html"}, python=(3, 12)),
    "html-to-markdown": Adapter("html_to_markdown"),
    "turbohtml": Adapter("turbo_html"),
    "justext": Adapter("justext"),
    "newspaper4k": Adapter("newspaper"),
    "goose3": Adapter("goose"),
    "boilerpy3": Adapter("boilerpy"),
    "html-text": Adapter("html_text"),
    "all-text": Adapter("all_text"),
}
METADATA = "create_metadata_system"
METADATA_SYSTEMS: Mapping[str, Adapter] = {
    "boilerstrip": Adapter("boilerstrip", create=METADATA),
    "trafilatura": Adapter("trafilatura", create=METADATA),
    "trafilatura-fast": Adapter("trafilatura", {"extensive": False}, create=METADATA),
    "htmldate": Adapter("htmldate"),
    "htmldate-fast": Adapter("htmldate", {"extensive_search": False}),
    "newspaper4k": Adapter("newspaper", create=METADATA),
    "goose3": Adapter("goose", create=METADATA),
    "readability-lxml": Adapter("readability_lxml", create=METADATA),
    "turbohtml": Adapter("turbo_html", create=METADATA),
    "declared": Adapter("declared"),
}
"""Systems that answer with metadata, as JSON text (:mod:`benchmarks.metadata.answer`)."""
NOT_MEASURED: Mapping[str, str] = {
    "rs-trafilatura": "version 0.1.1 has no wheel for Linux, and cannot be built without access to crates.io",
    "magic-html": "version 0.1.8 needs Python 3.12, and the figures are measured with 3.11; it has an adapter",
    "defuddle, readability.js": "run in Node.js only; their answers can be read from files (NAME=markdown:FILE)",
}
"""Extractors of which the documentation has no figures, each with the reason."""
DEFAULT = ("boilerstrip", "trafilatura")
ALL = "all"
"""Name that selects every system of the table that this version of Python can run."""
MARKDOWN = "markdown:"
"""Mark of a file of answers that are Markdown."""


def load_systems(names: Iterable[str], table: Mapping[str, Adapter] | None = None) -> list[System]:
    """Load systems by name, each once.

    Args:
        names: names of the table; ``all`` for all of them; ``NAME=FILE`` for answers saved in a file,
            ``NAME=markdown:FILE`` if they are Markdown.
        table: ``SYSTEMS``, the default, or ``METADATA_SYSTEMS``.

    Raises:
        UnavailableSystemError: a name is unknown, or an extractor cannot be imported.
        DatasetError: a file of saved answers is missing or malformed.
    """
    table = SYSTEMS if table is None else table
    expanded = [name for item in names for name in (_list_runnable(table) if item == ALL else (item,))]
    systems = [_load_system(name, table) for name in dict.fromkeys(expanded)]
    conflicts = {system.name for system in systems if system.saved} & table.keys()
    if conflicts:
        taken = ", ".join(sorted(conflicts))
        raise UnavailableSystemError(f"{taken}: name of a known system; choose another name for the saved answers")
    return systems


def _list_runnable(table: Mapping[str, Adapter]) -> list[str]:
    return [name for name, adapter in table.items() if adapter.python <= sys.version_info]


def _load_system(item: str, table: Mapping[str, Adapter]) -> System:
    name, equals, file = item.partition("=")
    if equals:
        markdown = file.startswith(MARKDOWN)
        return saved.create_system(name, Path(file.removeprefix(MARKDOWN)), markdown=markdown)
    if name not in table:
        raise UnavailableSystemError(f"no system {name!r}; known are {', '.join(table)}, {ALL}, and NAME=FILE")
    return table[name](name)
