"""Cases from readable files, and the steps of the pipeline that tests start from.

A file of cases is Markdown: a heading names a case, and two fenced blocks below it hold what is given and what is
expected. ``@pytest.mark.cases("NAME.md")`` runs a test on each case of ``fixtures/NAME.md``.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.segment import segment
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.features.block_features import Features, measure
from boilerstrip.options import Options

FIXTURES = Path(__file__).parent / "fixtures"

cases_of = re.compile(r"^## (.+?)\n+```\w*\n(.*?)\n?```\n+```\w*\n(.*?)\n?```$", re.MULTILINE | re.DOTALL).findall

# The same examples on every run, so that no change fails for what it did not touch;
# ``pytest --hypothesis-profile=explore`` looks for new ones.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=5_000)
settings.load_profile("repeatable")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "cases(file): run the test on each case of a file in fixtures/")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    for marker in metafunc.definition.iter_markers("cases"):
        text = (FIXTURES / marker.args[0]).read_text(encoding="utf-8")
        cases = cases_of(text)
        assert len(cases) == text.count("\n## "), f"{marker.args[0]}: a case is a heading and two fenced blocks"
        values = [pytest.param(given, expected, id=name) for name, given, expected in cases]
        metafunc.parametrize(("given", "expected"), values)


@pytest.fixture
def segmented() -> Callable[[str], Blocks]:
    """A page's blocks."""
    return _segmented


@pytest.fixture
def measured() -> Callable[[str], Features]:
    """What is measured of a page's blocks."""
    return lambda html: measure(_segmented(html), None)


def _segmented(html: str) -> Blocks:
    options = Options()
    return segment(parse(read(html, options), options), options.limits.blocks)
