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


@pytest.fixture(scope="module")
def imported() -> set[str]:
    program = "import boilerstrip, sys; print(*sys.modules)"
    return set(
        subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout.split()
    )


@pytest.mark.parametrize("module", LATER)
def test_is_imported_on_first_use(imported: set[str], module: str) -> None:
    assert module not in imported
    assert "boilerstrip.pipeline" in imported


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
