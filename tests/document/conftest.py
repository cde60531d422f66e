import pytest

from boilerstrip.document import prune


@pytest.fixture
def always_pruned(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pruning runs in an uncompiled installation too, where it would save no time."""
    monkeypatch.setattr(prune, "COMPILED", True)
