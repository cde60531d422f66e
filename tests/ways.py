"""The ways to one result: NumPy, compiled loops, and the Python that these are compiled from."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

import boilerstrip.native
from boilerstrip.blocks import segment
from boilerstrip.blocks import segment_compiled as walked
from boilerstrip.document import encoding
from boilerstrip.document import prune as pruned
from boilerstrip.features import kernels as passes
from boilerstrip.features.matrix import elements, place, text
from boilerstrip.native import is_compiled
from boilerstrip.scoring import trees

NUMPY, SOURCE, COMPILED = "NumPy", "source", "compiled"
WAYS = (NUMPY, SOURCE, *([COMPILED] if is_compiled(walked.walk) else []))


@cache
def source(name: str) -> ModuleType:
    """A module of ``boilerstrip.native``, not compiled."""
    path = Path(boilerstrip.native.__file__).parent / f"{name}.py"
    spec = spec_from_file_location(f"source_of_{name}", path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


known_to_source = lru_cache(walked._known.__wrapped__)


@contextmanager
def by(way: str) -> Iterator[None]:
    """Go this way."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segment, "MAY_WALK", way != NUMPY)
        patch.setattr(trees, "MAY_LOOP", way != NUMPY)
        patch.setattr(passes, "MAY_LOOP", way != NUMPY)
        patch.setattr(encoding, "MAY_LOOP", way != NUMPY)
        patch.setattr(pruned, "MAY_PRUNE", way != NUMPY)
        if way == SOURCE:
            patch.setattr(walked, "walk", source("segment"))
            patch.setattr(walked, "_known", known_to_source)
            patch.setattr(trees, "forest", source("forest"))
            patch.setattr(passes, "passes", source("kernels"))
            patch.setattr(encoding, "utf8_bytes", source("utf8"))
            patch.setattr(pruned, "prune", source("prune"))
            for group in (elements, place, text):
                patch.setattr(group, "loops", source("feature_rows"))
        yield
