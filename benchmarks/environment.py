"""Versions and build that the figures of a report depend on."""

from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.answer import describe_platform
from benchmarks.results import Results
from boilerstrip.native import COMPILED


@dataclass(frozen=True, slots=True)
class Environment:
    """Interpreter, machine, build of boilerstrip, and versions of the systems."""

    platform: str
    compiled: bool
    """True if boilerstrip runs with its compiled extensions, False if it runs as pure Python."""
    systems: dict[str, str]
    """Version of each system, by name."""

    def __str__(self) -> str:
        build = "compiled" if self.compiled else "pure Python (not compiled)"
        versions = ", ".join(f"{name} {version}" for name, version in self.systems.items())
        return "; ".join(filter(None, (self.platform, f"boilerstrip runs {build}", versions)))


def describe_environment(results: Iterable[Results] = ()) -> Environment:
    """Environment of this process, with the versions of the systems that ``results`` are about."""
    tables = [table for of_dataset in results for table in (of_dataset.summaries, of_dataset.speeds)]
    versions = {row.system: row.version for table in tables for row in table}
    return Environment(describe_platform(), COMPILED, versions)
