"""Without extensions the package gives the same results, and warns that it is slow."""

from pathlib import Path

import pytest

from boilerstrip.native import COMPILED
from tests.native.conftest import Run
from tests.native.facts import facts

CORPUS = Path(__file__).parent.parent.parent / "corpus"
FACTS = Path(__file__).parent / "facts.py"


@pytest.mark.skipif(not COMPILED, reason="nothing is compiled that could be compared")
def test_all_pages_of_the_corpus_give_the_same_results(uncompiled: Path, run_python: Run) -> None:
    assert run_python(uncompiled, str(FACTS), str(CORPUS)).stdout.strip() == facts(CORPUS)


def test_importing_warns_once(uncompiled: Path, run_python: Run) -> None:
    warning = run_python(uncompiled, "-c", "import boilerstrip; boilerstrip.extract('<p>Ebb')").stderr
    assert warning.count("RuntimeWarning: boilerstrip runs without its compiled extension: same results") == 1
    assert "install a C compiler and reinstall" in warning


def test_the_version_option_mentions_it(uncompiled: Path, run_python: Run) -> None:
    assert run_python(uncompiled, "-m", "boilerstrip", "--version").stdout.endswith("(not compiled: pure Python)\n")
