"""Files of weights are refused unless kind, features and classes are those that the code expects."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import numpy as np
import pytest

from boilerstrip import BoilerstripError, WeightsError
from boilerstrip.page import confidence, page_type
from boilerstrip.scoring import weight_files
from boilerstrip.scoring.learned import HTML, TEXT
from boilerstrip.scoring.trees import QUESTIONS, Forest
from boilerstrip.scoring.weight_files import (
    TIMESTAMP,
    Purpose,
    Weights,
    check_purpose,
    load_packaged,
    read_weights,
    weights_folder,
    write_weights,
)

FEATURES = ("words", "links", "position")
CLASSES = ("article", "forum")
PACKAGED = (HTML.file, TEXT.file, page_type.FILE, confidence.HTML_FILE, confidence.TEXT_FILE)

Change = Callable[[dict[str, Any]], None]


def made(seed: int = 0) -> Weights:
    """Two trees for each of two classes, as training writes them: numbers of few digits."""
    generator = np.random.default_rng(seed)
    shape = (4, QUESTIONS)
    below, above = (np.tile(np.array([node, *[-1] * (QUESTIONS - 1)], np.int16), (4, 1)) for node in (~0, ~1))
    trees = Forest(
        base=0.5,
        features=FEATURES,
        feature=generator.integers(0, len(FEATURES), shape).astype(np.int16),
        threshold=generator.integers(-2, 3, shape).astype(np.float32),
        below=below,
        above=above,
        mean=generator.integers(-8, 9, shape).astype(np.float32) / 4,
        leaf=generator.integers(-8, 9, (4, QUESTIONS + 1)).astype(np.float32) / 4,
    )
    return Weights("made up", CLASSES, trees)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    write_weights(tmp_path / "trees.npz", made())
    return tmp_path / "trees.npz"


@pytest.fixture
def changed(file: Path) -> Callable[[Change], Path]:
    """A file that was changed after it was written."""

    def change_file(change: Change) -> Path:
        with np.load(file) as archive:
            arrays = dict(archive)
        change(arrays)
        np.savez(file, **arrays)
        return file

    return change_file


class TestWrittenFile:
    def test_is_read_unchanged(self, file: Path) -> None:
        read, written = read_weights(file), made()
        assert read.purpose == written.purpose == Purpose("made up", FEATURES, CLASSES)
        assert read.trees.base == written.trees.base
        for name in ("feature", "threshold", "below", "above", "mean", "leaf"):
            loaded, original = getattr(read.trees, name), getattr(written.trees, name)
            assert loaded.dtype == original.dtype, name
            assert loaded.tolist() == original.tolist(), name

    def test_alternates_the_trees_of_its_classes(self, file: Path) -> None:
        weights = read_weights(file)
        article, forum = weights.forests()
        assert article.leaf.tolist() == weights.trees.leaf[0::2].tolist()
        assert forum.leaf.tolist() == weights.trees.leaf[1::2].tolist()

    def test_is_byte_identical_for_equal_weights(self, tmp_path: Path) -> None:
        for name, seed in (("first", 9), ("again", 9), ("other", 10)):
            write_weights(tmp_path / name, made(seed))
        first, again, other = ((tmp_path / name).read_bytes() for name in ("first", "again", "other"))
        assert first == again
        assert first != other

    def test_does_not_contain_the_time_of_writing(self, file: Path) -> None:
        with ZipFile(file) as archive:
            assert {entry.date_time for entry in archive.infolist()} == {TIMESTAMP}

    def test_contains_no_pickled_objects(self, file: Path) -> None:
        with np.load(file, allow_pickle=False) as arrays:
            assert not any(arrays[name].dtype.hasobject for name in arrays.files)


class TestBrokenFile:
    @pytest.mark.parametrize("name", [*weight_files.NAME_ARRAYS, *weight_files.TREE_ARRAYS])
    def test_without_an_array_is_refused_with_its_name(self, changed: Callable[[Change], Path], name: str) -> None:
        with pytest.raises(WeightsError, match=f"trees.npz: no array '{name}'"):
            read_weights(changed(lambda arrays: arrays.pop(name)))

    @pytest.mark.parametrize("name", weight_files.TREE_ARRAYS)
    def test_with_too_few_columns_is_refused(self, changed: Callable[[Change], Path], name: str) -> None:
        with pytest.raises(WeightsError, match=f"trees.npz: array '{name}' has shape"):
            read_weights(changed(lambda arrays: arrays.update({name: arrays[name][:, 1:]})))

    @pytest.mark.parametrize("name", weight_files.TREE_ARRAYS)
    def test_with_too_few_trees_is_refused(self, changed: Callable[[Change], Path], name: str) -> None:
        with pytest.raises(WeightsError, match=r"trees.npz: array '\w+' has shape"):
            read_weights(changed(lambda arrays: arrays.update({name: arrays[name][1:]})))

    def test_with_unequal_numbers_of_trees_by_class_is_refused(self, changed: Callable[[Change], Path]) -> None:
        with pytest.raises(WeightsError, match=r"trees.npz: 4 trees cannot be shared among 3 classes"):
            read_weights(changed(lambda arrays: arrays.update(classes=np.array(["a", "b", "c"]))))

    def test_without_classes_is_refused(self, changed: Callable[[Change], Path]) -> None:
        with pytest.raises(WeightsError, match=r"trees.npz: no classes"):
            read_weights(changed(lambda arrays: arrays.update(classes=np.array([], "U1"))))

    @pytest.mark.parametrize(("name", "number"), [("feature", 3), ("feature", -1), ("below", 8), ("above", -10)])
    def test_with_a_number_out_of_range_is_refused(
        self, changed: Callable[[Change], Path], name: str, number: int
    ) -> None:
        with pytest.raises(WeightsError, match=f"trees.npz: array '{name}' has numbers beyond"):
            read_weights(changed(lambda arrays: arrays[name].fill(number)))

    @pytest.mark.parametrize("data", [b"", b"eels", b"PK\x03\x04 eels"])
    def test_that_is_not_an_archive_is_refused(self, tmp_path: Path, data: bytes) -> None:
        (tmp_path / "eels.npz").write_bytes(data)
        with pytest.raises(WeightsError, match=r"eels.npz: not a file of weights"):
            read_weights(tmp_path / "eels.npz")

    def test_raises_an_error_of_this_library(self) -> None:
        assert issubclass(WeightsError, BoilerstripError)


class TestPurpose:
    EXPECTED = Purpose("made up", FEATURES, CLASSES)

    @pytest.mark.parametrize(
        ("actual", "message"),
        [
            (EXPECTED._replace(kind="page types"), "holds 'page types', not 'made up'"),
            (EXPECTED._replace(classes=(*CLASSES, "eighth")), r"classes differ \(unknown: 'eighth'\)"),
            (EXPECTED._replace(classes=("forum", "article")), r"classes differ \(another order, from 'forum' on\)"),
            (EXPECTED._replace(classes=("article",)), r"classes differ \(missing: 'forum'\)"),
            (
                EXPECTED._replace(features=("words", "anchors", "position")),
                r"features differ \(unknown: 'anchors'; missing: 'links'\)",
            ),
            (EXPECTED._replace(features=FEATURES[:-1]), r"features differ \(missing: 'position'\)"),
            (EXPECTED._replace(features=FEATURES[::-1]), r"features differ \(another order, from 'position' on\)"),
            (EXPECTED._replace(features=(*FEATURES, "words")), r"features differ \(repeated: 'words'\)"),
        ],
    )
    def test_must_be_the_same_in_the_file_and_in_the_code(self, actual: Purpose, message: str) -> None:
        with pytest.raises(WeightsError, match=f"^trees.npz: {message}$"):
            check_purpose("trees.npz", actual, self.EXPECTED)

    def test_passes_if_nothing_differs(self) -> None:
        check_purpose("trees.npz", made().purpose, self.EXPECTED)

    def test_is_checked_when_a_packaged_file_is_loaded(self) -> None:
        eighth = Purpose(HTML.kind, HTML.purpose.features, (*HTML.purpose.classes, "eighth"))
        with pytest.raises(WeightsError, match=f"{HTML.file}: classes differ"):
            load_packaged(HTML.file, eighth)


class TestPackagedFile:
    @pytest.mark.parametrize("name", PACKAGED)
    def test_is_identical_to_the_file_that_training_writes(self, name: str, tmp_path: Path) -> None:
        """Byte by byte, except for the compression, which depends on the version of zlib."""
        path = Path(str(weights_folder() / name))
        write_weights(tmp_path / name, read_weights(path))
        with ZipFile(path) as packaged, ZipFile(tmp_path / name) as written:
            assert packaged.namelist() == written.namelist()
            for entry in packaged.namelist():
                assert packaged.read(entry) == written.read(entry), entry

    def test_has_its_own_kind(self) -> None:
        kinds = [read_weights(str(weights_folder() / name)).kind for name in PACKAGED]
        assert len(set(kinds)) == len(kinds)

    def test_of_types_names_the_types_in_order(self) -> None:
        assert read_weights(str(weights_folder() / page_type.FILE)).classes == page_type.PAGE_TYPES
