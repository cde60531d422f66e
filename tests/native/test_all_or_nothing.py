"""Either all loops are compiled or none is."""

from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path
from shutil import copy, copytree

import pytest

from boilerstrip import native
from boilerstrip.native import COMPILED, missing_extensions
from boilerstrip.native.modules import MODULES
from boilerstrip.native.warning import compiled_elsewhere, uncompiled_warning
from tests.native.conftest import Run

FOLDER = Path(native.__file__).parent
SUFFIX = EXTENSION_SUFFIXES[0]
LOADED = """
import importlib
from boilerstrip.native.modules import MODULES
for name in MODULES:
    print(importlib.import_module(f"boilerstrip.native.{name}").__file__)
"""

needs_extensions = pytest.mark.skipif(not COMPILED, reason="nothing is compiled")


def test_every_module_with_c_types_is_compiled() -> None:
    typed = {path.stem for path in FOLDER.glob("*.py") if "import cython\n" in path.read_text(encoding="utf-8")}
    assert typed <= set(MODULES)
    assert {path.stem for path in FOLDER.glob("*.pxd")} <= set(MODULES)


class TestMissingExtensions:
    def test_are_none_if_each_module_has_one(self, tmp_path: Path) -> None:
        for name in MODULES:
            (tmp_path / f"{name}{SUFFIX}").touch()
        assert missing_extensions(tmp_path) == ()

    def test_are_named(self, tmp_path: Path) -> None:
        for name in MODULES[2:]:
            (tmp_path / f"{name}{SUFFIX}").touch()
        assert missing_extensions(tmp_path) == MODULES[:2]

    def test_include_extensions_of_other_interpreters(self, tmp_path: Path) -> None:
        (tmp_path / f"{MODULES[0]}.cpython-26-x86_64-linux-gnu.so").touch()
        assert missing_extensions(tmp_path) == MODULES


@needs_extensions
class TestPartialBuild:
    @pytest.fixture
    def partial(self, uncompiled: Path, tmp_path: Path) -> Path:
        """A folder that holds the package with all extensions but the first."""
        copytree(uncompiled, tmp_path, dirs_exist_ok=True)
        for name in MODULES[1:]:
            copy(next(FOLDER.glob(f"{name}.*{SUFFIX[-3:]}")), tmp_path / "boilerstrip" / "native")
        return tmp_path

    def test_runs_all_sources(self, partial: Path, run_python: Run) -> None:
        loaded = run_python(partial, "-c", LOADED).stdout.split()
        assert loaded == [str(partial / "boilerstrip" / "native" / f"{name}.py") for name in MODULES]

    def test_warns_and_names_the_missing_extensions(self, partial: Path, run_python: Run) -> None:
        folder = partial / "boilerstrip" / "native"
        warning = run_python(partial, "-c", "import boilerstrip").stderr
        assert warning.count("RuntimeWarning") == 1
        assert f"The build is incomplete: {folder} has no extension for {MODULES[0]}." in warning


class TestShadowedInstallation:
    @pytest.fixture
    def installed(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """The ``native`` folder of a compiled installation."""
        extension = f"boilerstrip/native/{MODULES[0]}{SUFFIX}"
        information = tmp_path / "boilerstrip-9.9.dist-info"
        information.mkdir()
        (information / "METADATA").write_text("Metadata-Version: 2.1\nName: boilerstrip\nVersion: 9.9\n")
        (information / "RECORD").write_text(f"boilerstrip/__init__.py,,\n{extension},,\n")
        (tmp_path / extension).parent.mkdir(parents=True)
        (tmp_path / extension).touch()
        monkeypatch.syspath_prepend(tmp_path)
        return (tmp_path / extension).parent

    def test_is_named_in_the_warning_with_the_folder_that_hides_it(self, installed: Path, tmp_path: Path) -> None:
        checkout = tmp_path / "checkout" / "native"
        assert f"{checkout} hides the compiled installation in {installed}." in uncompiled_warning(checkout, MODULES)

    def test_is_none_if_it_is_the_imported_one(self, installed: Path) -> None:
        assert compiled_elsewhere(installed) is None
        assert "hides" not in uncompiled_warning(installed, MODULES)
