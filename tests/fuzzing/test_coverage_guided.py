"""Coverage-guided fuzzing, but for atheris, which does not run everywhere."""

import sys
from pathlib import Path

import pytest

from tests.fuzzing import coverage_guided
from tests.fuzzing.seeds import read_seeds


def test_a_missing_atheris_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "atheris", None)
    monkeypatch.setattr(sys, "argv", ["fuzz"])
    assert coverage_guided.main() == 0
    assert "pip install" in capsys.readouterr().err


def test_seeds_are_saved_once(tmp_path: Path) -> None:
    folder = coverage_guided.save_seeds(tmp_path)
    saved = {path.read_bytes()[1:] for path in folder.iterdir()}
    assert saved == set(read_seeds())
