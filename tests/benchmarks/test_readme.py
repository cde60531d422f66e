"""Names and commands of the benchmark in the documentation exist."""

import re
from pathlib import Path

import pytest

from benchmarks.__main__ import main
from tests.test_readme import cases, missing_names, option_of, options, text_of

command_of = re.compile(r"python -m benchmarks ([a-z-]+)((?: [^`#\n]*)?)").findall


@pytest.mark.parametrize("page", cases())
def test_modules_and_attributes_exist(page: Path) -> None:
    assert missing_names(page, "benchmarks") == []


@pytest.mark.parametrize("page", cases())
def test_commands_and_their_options_exist(page: Path) -> None:
    for name, arguments in command_of(text_of(page)):
        assert name in main.commands, name
        known = options(main.commands[name])
        assert [option for option in option_of(arguments) if option not in known] == [], name
