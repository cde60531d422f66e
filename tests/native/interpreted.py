"""Modules of ``boilerstrip.native``, interpreted from their sources."""

from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

from boilerstrip import native

FOLDER = Path(native.__file__).parent


@cache
def interpreted(name: str) -> ModuleType:
    """Import a module from its source, even if it is compiled."""
    spec = spec_from_file_location(f"interpreted_{name}", FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(native, "COMPILED", False)
        spec.loader.exec_module(module)
    return module
