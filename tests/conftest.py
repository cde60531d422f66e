"""Cases from readable files, and the steps of the pipeline that tests start from.

A file of cases is Markdown: a heading names a case, and two fenced blocks below it hold what is given and what is
expected. A fence is longer than those in its block. ``@pytest.mark.cases("NAME.md")`` runs a test on each case of
``fixtures/NAME.md``, ``@pytest.mark.cases("FOLDER/*.md")`` on those of all files in a folder.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from hypothesis import settings

from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.segment import segment
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.features.block_features import Features, measure
from boilerstrip.options import Options

FIXTURES = Path(__file__).parent / "fixtures"

BLOCK = r"^(?P<{0}_fence>`{{3,}})\w*\n(?P<{0}>.*?)\n?^(?P={0}_fence)$"
case = re.compile(
    rf"^## (?P<name>[^\n]+)\n+{BLOCK.format('given')}\n+{BLOCK.format('expected')}", re.MULTILINE | re.DOTALL
)

# The same examples on every run, so that no change fails for what it did not touch;
# ``pytest --hypothesis-profile=explore`` looks for new ones.
settings.register_profile("repeatable", deadline=None, derandomize=True)
settings.register_profile("explore", deadline=None, max_examples=5_000)
settings.load_profile("repeatable")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "cases(files): run the test on each case of files in fixtures/")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    for marker in metafunc.definition.iter_markers("cases"):
        files = sorted(FIXTURES.glob(marker.args[0]))
        assert files, f"no file of cases is named {marker.args[0]}"
        metafunc.parametrize(("given", "expected"), [param for file in files for param in _read_cases(file)])


def _read_cases(file: Path) -> list[ParameterSet]:
    text = file.read_text(encoding="utf-8")
    assert "## " not in case.sub("", text), f"{file.name}: a case is a heading and two fenced blocks"
    return [
        pytest.param(match["given"], match["expected"], id=f"{file.stem}: {match['name']}")
        for match in case.finditer(text)
    ]


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
