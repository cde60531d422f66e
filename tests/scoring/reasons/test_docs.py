"""The example in docs/reasons.md is what the command line prints."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from boilerstrip.cli.main import main

DOCS = (Path(__file__).parents[3] / "docs" / "reasons.md").read_text(encoding="utf-8")
(PAGE,) = re.findall(r"```html\n(.*?)```", DOCS, re.DOTALL)
LINES = re.findall(r"```text\n(.*?)```", DOCS, re.DOTALL)


@pytest.mark.parametrize(("arguments", "lines"), list(zip(([], ["--scorer", "heuristic"]), LINES, strict=True)))
def test_each_line_is_the_one_printed_but_for_what_is_cut(arguments: list[str], lines: str) -> None:
    printed = CliRunner().invoke(main, ["--explain", *arguments, "-"], input=PAGE).stdout.splitlines()
    shown = lines.splitlines()
    assert len(shown) == len(printed)
    assert all(line.startswith(cut.removesuffix("…")) for cut, line in zip(shown, printed, strict=True))
