"""Trials as JSON Lines, from which an interrupted run resumes."""

import json
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from pathlib import Path

from benchmarks.robustness.reading import EVERYTHING, OURS
from benchmarks.robustness.shape import Shape
from benchmarks.robustness.trial import Trial, attempt
from benchmarks.systems import SYSTEMS
from benchmarks.systems.boilerstrip import revision

Key = tuple[str, str, str, int]
"""Shape, system, its version, bytes of the page."""


def run_trials(
    shapes: Iterable[Shape], systems: Iterable[str], size: int, jobs: int, path: Path, tell: Callable[[Trial], None]
) -> list[Trial]:
    """Run each system on each shape; trials of the same version that the file holds are not run again."""
    versions = {system: version_of(system) for system in systems}
    stored = dict(_read(path))
    wanted = {(shape.name, system, versions[system], size): shape for shape in shapes for system in versions}
    path.parent.mkdir(parents=True, exist_ok=True)

    def run(key: Key) -> tuple[Key, Trial]:
        return key, attempt(wanted[key], key[1], size)

    missing = [key for key in wanted if key not in stored]
    with ThreadPoolExecutor(jobs) as pool, path.open("a", encoding="utf-8", buffering=1) as file:
        for key, trial in pool.map(run, missing):
            file.write(json.dumps([key, asdict(trial)]) + "\n")
            stored[key] = trial
            tell(trial)
    return [stored[key] for key in wanted]


def version_of(system: str) -> str:
    """Return a system's version; for boilerstrip, a digest of its files."""
    return revision() if system in (OURS, EVERYTHING) else SYSTEMS[system](system).version


def _read(path: Path) -> Iterator[tuple[Key, Trial]]:
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        (shape, system, version, size), fields = json.loads(line)
        trial = Trial(**{**fields, "warnings": tuple(fields["warnings"])})
        yield (shape, system, version, size), trial
