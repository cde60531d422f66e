"""The file that training writes and :func:`boilerstrip.scoring.trees.load` reads."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import numpy as np

from benchmarks.train import EXACT_TIME, write
from boilerstrip.scoring.trees import load
from tests.scoring.test_trees import MEASURES, columns, forest, one


class TestFile:
    def test_gives_the_forest_that_was_written(self, tmp_path: Path) -> None:
        found = forest(9, np.random.default_rng(7))
        write(tmp_path / "trees.npz", found)
        read = load(tmp_path / "trees.npz")
        assert (read.base, read.measures) == (found.base, found.measures)
        for name in ("measure", "threshold", "below", "above", "mean", "leaf"):
            written, loaded = getattr(found, name), getattr(read, name)
            assert loaded.dtype == written.dtype, name
            assert (loaded == written).all(), name

    def test_gives_the_same_values_again(self, tmp_path: Path) -> None:
        generator = np.random.default_rng(8)
        found, matrix = forest(9, generator), columns(50, generator)
        write(tmp_path / "trees.npz", found)
        assert load(tmp_path / "trees.npz").values(matrix).tolist() == found.values(matrix).tolist()

    def test_may_be_any_that_can_be_read(self, tmp_path: Path) -> None:
        write(tmp_path / "trees.npz", one())
        assert load(BytesIO((tmp_path / "trees.npz").read_bytes())).measures == MEASURES

    def test_of_equal_forests_is_equal_to_the_byte(self, tmp_path: Path) -> None:
        for name in ("first.npz", "again.npz"):
            write(tmp_path / name, forest(9, np.random.default_rng(9)))
        write(tmp_path / "other.npz", forest(9, np.random.default_rng(10)))
        first, again, other = ((tmp_path / f"{name}.npz").read_bytes() for name in ("first", "again", "other"))
        assert first == again
        assert first != other

    def test_does_not_tell_when_it_was_written(self, tmp_path: Path) -> None:
        write(tmp_path / "trees.npz", one())
        with ZipFile(tmp_path / "trees.npz") as archive:
            assert {entry.date_time for entry in archive.infolist()} == {EXACT_TIME}

    def test_holds_nothing_that_is_run_when_it_is_read(self, tmp_path: Path) -> None:
        write(tmp_path / "trees.npz", one())
        with np.load(tmp_path / "trees.npz", allow_pickle=False) as arrays:
            assert not any(arrays[name].dtype.hasobject for name in arrays.files)
