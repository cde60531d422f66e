"""Faults that tests make."""

from typing import Any

import pytest

from boilerstrip.batch import attempt


def fail_on(data: bytes, error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the extraction of pages that hold some bytes raise an error."""
    analyze = attempt.analyze

    def fail(request: Any) -> Any:
        if data in request.data:
            raise error
        return analyze(request)

    monkeypatch.setattr(attempt, "analyze", fail)
