"""Files of weights: boosted trees that name their kind, their features and their classes.

Trees know features and classes by number, so a file fitted to other features,
or to the same ones in another order, would give wrong scores without an
error. Each file therefore holds the names that it was fitted with, and is
refused when they are not exactly those that the code computes.
"""

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from boilerstrip.errors import WeightsError
from boilerstrip.scoring.trees import QUESTIONS, Forest

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Arrays = Mapping[str, npt.NDArray[Any]]

TREE_ARRAYS: dict[str, tuple[type[np.generic], int]] = {
    "feature": (np.int16, QUESTIONS),
    "threshold": (np.float32, QUESTIONS),
    "below": (np.int16, QUESTIONS),
    "above": (np.int16, QUESTIONS),
    "mean": (np.float32, QUESTIONS),
    "leaf": (np.float32, QUESTIONS + 1),
}
"""Arrays with a row a tree: the type they have in memory, and their number of columns."""
TIMESTAMP = (1980, 1, 1, 0, 0, 0)
"""Time of every entry of a file: the earliest that a ZIP archive can hold, so that equal weights give equal bytes."""
NAME_ARRAYS = ("kind", "features", "classes", "base")


class Purpose(NamedTuple):
    """What trees were fitted for; it must be the same in a file and in the code that uses the file."""

    kind: str
    """What the trees score or classify, and in which pages."""
    features: tuple[str, ...]
    """Names of the k features, in the order of the matrix's rows."""
    classes: tuple[str, ...]
    """Names of the outputs; tree t belongs to class t modulo their number, as boosting makes them."""


class Weights(NamedTuple):
    """What a file of weights holds."""

    kind: str
    classes: tuple[str, ...]
    trees: Forest
    """Those of all classes, by turns."""

    @property
    def purpose(self) -> Purpose:
        """What the trees were fitted for."""
        return Purpose(self.kind, self.trees.features, self.classes)

    def forests(self) -> tuple[Forest, ...]:
        """A forest for each class, in order."""
        return self.trees.split(len(self.classes))


@lru_cache
def load_packaged(name: str, purpose: Purpose) -> tuple[Forest, ...]:
    """Load a file that comes with the package.

    Returns:
        A forest for each class.

    Raises:
        WeightsError: the file was not made for this purpose.
    """
    from importlib.resources import as_file

    with as_file(weights_folder() / name) as path:
        weights = read_weights(path)
    check_purpose(name, weights.purpose, purpose)
    return weights.forests()


@lru_cache
def find_digest() -> str:
    """Return a digest of the weights that come with the package: two results with the same one are comparable."""
    from hashlib import sha256

    files = sorted(
        (file for file in weights_folder().iterdir() if file.name.endswith(".npz")), key=lambda file: file.name
    )
    return sha256(b"".join([file.read_bytes() for file in files])).hexdigest()


def weights_folder() -> "Traversable":
    """The folder of the weights that come with the package."""
    from importlib.resources import files  # a thirtieth of the package's import time

    return files("boilerstrip.scoring") / "weights"


def read_weights(file: str | PathLike[str]) -> Weights:
    """Read a file that training wrote (NumPy's ``.npz``).

    Raises:
        WeightsError: an array is missing, or its shape or numbers do not fit the others.
    """
    from zipfile import BadZipFile  # NumPy too imports it on first use: a fortieth of the package's import time

    name = Path(file).name
    try:
        with np.load(file, allow_pickle=False) as archive:
            arrays = dict(archive)
    except (BadZipFile, EOFError, ValueError) as error:
        raise WeightsError(f"{name}: not a file of weights ({error})") from error
    _check_names(name, arrays)
    _check_trees(name, arrays)
    trees = {array: arrays[array].astype(dtype) for array, (dtype, _) in TREE_ARRAYS.items()}
    return Weights(
        kind=str(arrays["kind"]),
        classes=tuple(arrays["classes"].tolist()),
        trees=Forest(base=float(arrays["base"]), features=tuple(arrays["features"].tolist()), **trees),
    )


def write_weights(file: Path, weights: Weights) -> None:
    """Write a file that :func:`read_weights` reads; equal weights give equal bytes."""
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    trees = weights.trees
    arrays: Arrays = {
        "kind": np.array(weights.kind),
        "features": np.array(trees.features),
        "classes": np.array(weights.classes),
        "base": np.array(trees.base, np.float32),
        "feature": trees.feature,
        "threshold": trees.threshold,
        "below": trees.below.astype(np.int8),
        "above": trees.above.astype(np.int8),
        "mean": trees.mean.astype(np.float16),
        "leaf": trees.leaf.astype(np.float16),
    }
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, array in arrays.items():
            buffer = BytesIO()
            np.save(buffer, array, allow_pickle=False)
            archive.writestr(ZipInfo(f"{name}.npy", TIMESTAMP), buffer.getvalue(), ZIP_DEFLATED)


def check_purpose(name: str, found: Purpose, expected: Purpose) -> None:
    """Refuse a file that was made for another purpose.

    Raises:
        WeightsError: the kinds, features or classes differ; the message names the file and the first difference.
    """
    if found.kind != expected.kind:
        raise WeightsError(f"{name}: holds {found.kind!r}, not {expected.kind!r}")
    _check_same(f"{name}: features", found.features, expected.features)
    _check_same(f"{name}: classes", found.classes, expected.classes)


def _check_same(subject: str, found: tuple[str, ...], expected: tuple[str, ...]) -> None:
    if found == expected:
        return
    differences = {
        "unknown": [one for one in found if one not in expected],
        "missing": [one for one in expected if one not in found],
        "repeated": [one for one in dict.fromkeys(found) if found.count(one) > 1],
    }
    listed = [f"{what}: {', '.join(map(repr, names))}" for what, names in differences.items() if names]
    first = next((one for one, other in zip(found, expected, strict=False) if one != other), "")
    raise WeightsError(f"{subject} differ ({'; '.join(listed) or f'another order, from {first!r} on'})")


def _check_names(name: str, arrays: Arrays) -> None:
    missing = [array for array in (*NAME_ARRAYS, *TREE_ARRAYS) if array not in arrays]
    if missing:
        raise WeightsError(f"{name}: no array {', '.join(map(repr, missing))}")
    for array, dimensions in zip(NAME_ARRAYS, (0, 1, 1, 0), strict=True):
        if arrays[array].ndim != dimensions:
            raise WeightsError(f"{name}: array {array!r} has {arrays[array].ndim} dimensions, not {dimensions}")
    if not arrays["classes"].size:
        raise WeightsError(f"{name}: no classes")


def _check_trees(name: str, arrays: Arrays) -> None:
    count = len(np.atleast_1d(arrays["leaf"]))
    for array, (_, columns) in TREE_ARRAYS.items():
        if arrays[array].shape != (count, columns):
            raise WeightsError(f"{name}: array {array!r} has shape {arrays[array].shape}, not {(count, columns)}")
    if count % len(arrays["classes"]):
        raise WeightsError(f"{name}: {count} trees cannot be shared among {len(arrays['classes'])} classes")
    _check_range(name, arrays, "feature", range(len(arrays["features"])))
    for array in ("below", "above"):
        _check_range(name, arrays, array, range(~QUESTIONS, QUESTIONS))


def _check_range(name: str, arrays: Arrays, array: str, allowed: range) -> None:
    values = arrays[array]
    if values.size and not (allowed.start <= values.min() and values.max() < allowed.stop):
        raise WeightsError(f"{name}: array {array!r} has numbers beyond {allowed.start} to {allowed.stop - 1}")
