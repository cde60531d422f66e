"""Copies of the package of which nothing, or not everything, is compiled."""

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

import boilerstrip

Run = Callable[..., "subprocess.CompletedProcess[str]"]

PACKAGE = Path(boilerstrip.__file__).parent


@pytest.fixture(scope="session")
def uncompiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the package without extensions."""
    folder = tmp_path_factory.mktemp("uncompiled")
    extensions = (f"*{suffix}" for suffix in EXTENSION_SUFFIXES)
    copytree(PACKAGE, folder / "boilerstrip", ignore=ignore_patterns("__pycache__", *extensions))
    return folder


@pytest.fixture(scope="session")
def run_python() -> Run:
    """Run Python on the package in a folder."""

    def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(folder), "PYTHONIOENCODING": "utf-8"}
        return subprocess.run(
            [sys.executable, *arguments],
            capture_output=True, check=True, encoding="utf-8", cwd=folder, env=environment,
        )  # fmt: skip

    return run
