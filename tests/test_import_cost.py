"""``import boilerstrip`` is cheap: modules that few pages or callers need are imported on first use."""

import subprocess
import sys
from pathlib import Path

import pytest

from boilerstrip.native import COMPILED

ROOT = Path(__file__).parent.parent
LATER = (
    "charset_normalizer",
    "rapidfuzz",
    "click",
    "py3langid",
    "multiprocessing",
    *(["importlib.resources"] if COMPILED else []),  # the warning looks for installed extensions
    "zipfile",
    "html.entities",
    "boilerstrip.blocks.segment_tree",
    "boilerstrip.scoring.heuristic",
    "boilerstrip.page",
    "boilerstrip.scoring.reasons",
    "boilerstrip.embedded.find",
    "boilerstrip.selection.credits",
    "boilerstrip.selection.date_text",
)


FOR_METADATA = ("boilerstrip.metadata.find", "boilerstrip.metadata.model", "boilerstrip.metadata.page")
"""Modules that are imported when metadata is asked for."""


@pytest.fixture(scope="module")
def imported() -> set[str]:
    return modules_after("import boilerstrip")


def modules_after(program: str) -> set[str]:
    """Names of the modules that a program has imported at its end."""
    program = f"{program}\nimport sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True, cwd=ROOT)
    return set(done.stdout.split())


@pytest.mark.parametrize("module", LATER)
def test_is_imported_on_first_use(imported: set[str], module: str) -> None:
    assert module not in imported
    assert "boilerstrip.pipeline" in imported


def test_text_imports_nothing_for_metadata() -> None:
    program = (
        "import boilerstrip; page = boilerstrip.extract('<h1>Tides</h1><p>Ebb'); page.text; page.markdown; page.html"
    )
    assert modules_after(program).isdisjoint(FOR_METADATA)
    assert modules_after(f"{program}; page.metadata").issuperset(FOR_METADATA)


def test_names_of_metadata_import_its_model_alone() -> None:
    modules = modules_after("from boilerstrip import Metadata, Origin")
    assert [name for name in FOR_METADATA if name in modules] == ["boilerstrip.metadata.model"]


def test_weights_are_read_on_the_first_extraction() -> None:
    program = """if True:
        import boilerstrip
        from boilerstrip.scoring.weight_files import load_packaged
        print(load_packaged.cache_info().misses)
        boilerstrip.extract("<p>Ebb")
        print(load_packaged.cache_info().misses)
    """
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True, cwd=ROOT)
    assert done.stdout.split() == ["0", "1"]
