"""Names in the documentation exist, and its examples run."""

import ast
import dataclasses
import doctest
import pkgutil
import re
from importlib.util import find_spec
from pathlib import Path
from typing import get_args

import click
import pytest
from click.testing import CliRunner

from boilerstrip import Extraction, Metadata, Options, Verdict
from boilerstrip.analysis import Status
from boilerstrip.cautions import CODES
from boilerstrip.cli.main import main as boilerstrip_command
from boilerstrip.pipeline import STEPS
from boilerstrip.selection.parts import PART_NAMES
from tests.test_imports import LAYERS

ROOT = Path(__file__).parent.parent
PAGES = sorted([ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")])

path_of = re.compile(r"(?<![\w./:-])((?:boilerstrip|benchmarks|tests|corpus|docs|\.ci)/[\w./-]*[\w/])").findall
dotted_name_of = re.compile(r"(?<![\w./-])((?:boilerstrip|benchmarks|tests)(?:\.[A-Za-z_]\w*)+)(?![\w/])").findall
link_target_of = re.compile(r"\]\(([^)\s]+)\)").findall
option_of = re.compile(r"(?<=\s)(--[a-z-]+)").findall
code_blocks_of = re.compile(r"^```(\w+)\n(.*?)^```$", re.DOTALL | re.MULTILINE).findall
placeholder_in = re.compile(r"NAME|FOLDER|\*").search


def cases(pages: list[Path] = PAGES) -> list[object]:
    return [pytest.param(path, id=path.relative_to(ROOT).as_posix()) for path in pages]


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def blocks_of(path: Path, language: str) -> list[str]:
    return [code for name, code in code_blocks_of(text_of(path)) if name == language]


def missing_names(page: Path, *packages: str) -> list[str]:
    """Dotted names in these packages that a page mentions and nothing has."""
    return [name for name in dotted_name_of(text_of(page)) if name.split(".")[0] in packages and not exists(name)]


OF_ENGINES = {"boilerstrip.engines.datatrove"}
"""Modules that derive classes from those of an engine, which may not be installed."""


def exists(dotted: str) -> bool:
    try:
        pkgutil.resolve_name(dotted)
    except (ImportError, AttributeError):
        return dotted in OF_ENGINES and find_spec(dotted) is not None
    return True


@pytest.mark.parametrize("page", cases())
def test_paths_exist(page: Path) -> None:
    named = {path for path in path_of(text_of(page)) if not placeholder_in(path)}
    assert {path for path in named if not (ROOT / path).exists()} == set()


@pytest.mark.parametrize("page", cases())
def test_modules_and_attributes_exist(page: Path) -> None:
    assert missing_names(page, "boilerstrip", "tests") == []


@pytest.mark.parametrize("page", cases())
def test_targets_of_links_exist(page: Path) -> None:
    for target in link_target_of(text_of(page)):
        if "://" in target:
            continue
        name, _, heading = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        assert file.exists(), target
        assert not heading or heading in headings(text_of(file)), target


def headings(text: str) -> list[str]:
    """Anchors of a page's headings, as GitHub forms them."""
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return [re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles]


@pytest.mark.parametrize("page", cases())
def test_options_of_the_command_exist(page: Path) -> None:
    for line in text_of(page).splitlines():
        if line.startswith("boilerstrip "):
            assert [
                option for option in option_of(line.split("#")[0]) if option not in options(boilerstrip_command)
            ] == []


def options(command: click.Command) -> set[str]:
    return {"--help", *(flag for parameter in command.params for flag in parameter.opts)}


@pytest.mark.parametrize("page", cases([path for path in PAGES if blocks_of(path, "pycon")]))
def test_examples_print_the_shown_output(page: Path) -> None:
    example = doctest.DocTestParser().get_doctest("\n".join(blocks_of(page, "pycon")), {}, page.name, str(page), 0)
    assert example.examples
    assert doctest.DocTestRunner().run(example).failed == 0


@pytest.mark.parametrize("page", cases([path for path in PAGES if blocks_of(path, "console")]))
def test_commands_print_the_shown_output(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    for block in blocks_of(page, "console"):
        command, _, output = block.partition("\n")
        dollar, name, *arguments = command.split()
        assert (dollar, name) == ("$", "boilerstrip")
        assert CliRunner().invoke(boilerstrip_command, arguments).stdout == output


@pytest.mark.parametrize("page", cases([path for path in PAGES if blocks_of(path, "python")]))
def test_programs_are_valid_python(page: Path) -> None:
    for code in blocks_of(page, "python"):
        ast.parse(code)


def test_the_readme_has_an_example() -> None:
    assert blocks_of(ROOT / "README.md", "pycon")


def names_in_column(page: str, heading: str) -> list[str]:
    """Names in code in the first column of the first table whose header begins with ``heading``."""
    table = re.search(rf"^\| {heading} \|.*\n\|.*\n((?:\|.*\n)+)", text_of(ROOT / page), re.MULTILINE)
    assert table, heading
    return [name for row in table[1].splitlines() for name in re.findall(r"`([^`]+)`", row.split("|")[1])]


def test_the_documented_layers_are_those_of_the_import_test() -> None:
    named = [Path(path).stem for path in names_in_column("docs/architecture.md", "layer")]
    assert named == list(LAYERS)


def test_the_documented_steps_are_those_of_the_pipeline() -> None:
    rows = re.findall(r"^\| (\w+) \|", text_of(ROOT / "docs/architecture.md"), re.MULTILINE)
    assert [name for name in rows if name in STEPS] == list(STEPS)


def test_every_option_status_and_field_is_documented() -> None:
    usage = "docs/usage.md"
    assert names_in_column(usage, "option") == [field.name for field in dataclasses.fields(Options)]
    assert sorted(names_in_column(usage, "status")) == sorted(get_args(Status))
    assert names_in_column(usage, "code") == list(CODES)
    assert names_in_column(usage, "field") == [field.name for field in dataclasses.fields(Verdict)]
    assert names_in_column(usage, "metadata") == [field.name for field in dataclasses.fields(Metadata)]
    public = {name for name in dir(Extraction) if not name.startswith("_")} | {"url"}
    assert set(names_in_column(usage, "attribute")) == public - {"analysis"}
    for part in PART_NAMES.values():
        assert f"`{part}`" in text_of(ROOT / usage)
