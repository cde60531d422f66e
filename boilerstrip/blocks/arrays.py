"""The array types that blocks are measured in."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]
Codes = npt.NDArray[np.uint8]
"""Small numbers: of names, of classes of characters."""
Bytes = npt.NDArray[np.uint8]
Words = npt.NDArray[np.uint64]
"""Eight bytes each, or 64 flags."""
