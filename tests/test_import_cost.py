"""What ``import boilerstrip`` must not cost: parts that few pages or callers need are imported where they are used."""

import subprocess
import sys

import pytest

LATER = ("charset_normalizer", "rapidfuzz", "click", "multiprocessing")


@pytest.fixture(scope="module")
def imported() -> set[str]:
    program = "import boilerstrip, sys; print(*sys.modules)"
    return set(
        subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True).stdout.split()
    )


@pytest.mark.parametrize("module", LATER)
def test_is_imported_where_it_is_used(imported: set[str], module: str) -> None:
    assert module not in imported
    assert "boilerstrip.extract" in imported
