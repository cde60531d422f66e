"""A new dataset layout or a new system takes one file and one line of a table."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import benchmarks

ROOT = Path(__file__).resolve().parents[2]
LAYOUT = '''
"""Pages NAME.page whose first line is gold."""

from benchmarks.page import Page


def recognises(root):
    return any(root.glob("*.page"))


def count(root):
    return len(list(root.glob("*.page")))


def load(root):
    for file in sorted(root.glob("*.page")):
        gold, html = file.read_text(encoding="utf-8").split("\\n", 1)
        yield Page(dataset=root.name, id=file.stem, html=html, gold_text=gold)
'''
SYSTEM = '''
"""The last paragraph."""

from benchmarks.systems.system import System


def create_system(name):
    return System(name, "7", extract_page)


def extract_page(page):
    return page.html.rpartition("<p>")[2]
'''


def add_line(module: Path, table: str, line: str) -> None:
    """Insert a line at the top of a table."""
    source = module.read_text(encoding="utf-8")
    assert source.count(table) == 1
    module.write_text(source.replace(table, f"{table}\n    {line}"), encoding="utf-8")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package that a test may change."""
    copy = tmp_path / "benchmarks"
    shutil.copytree(Path(benchmarks.__file__).parent, copy, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


def test_one_file_and_one_line_add_a_dataset_and_a_system(copy: Path) -> None:
    (copy / "datasets" / "first_line.py").write_text(LAYOUT, encoding="utf-8")
    add_line(copy / "datasets" / "__init__.py", "DATASETS: Mapping[str, str] = {", '"first-line": "first_line",')
    (copy / "systems" / "last_paragraph.py").write_text(SYSTEM, encoding="utf-8")
    add_line(
        copy / "systems" / "__init__.py", "\nSYSTEMS: Mapping[str, Adapter] = {", '"last": Adapter("last_paragraph"),'
    )
    pages = copy.parent / "pages"
    pages.mkdir()
    (pages / "salt.page").write_text("Workers rake.\n<p>Menu<p>Workers rake.", encoding="utf-8")
    command = [sys.executable, "-m", "benchmarks", "run", "pages", "--systems", "last", "--out", "out"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}  # boilerstrip from here; benchmarks from the current folder
    run = subprocess.run(
        command, cwd=copy.parent, env=environment, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert run.returncode == 0, run.stderr
    (summary,) = json.loads((copy.parent / "out" / "results.json").read_text(encoding="utf-8"))["summaries"]
    assert (summary["dataset"], summary["system"], summary["version"]) == ("pages", "last", "7")
    assert summary["words"]["mean_page_f1"] == 1.0
