"""The warning that the package runs without its compiled extension."""

from importlib.metadata import distributions
from pathlib import Path

from boilerstrip.native.modules import MODULES

TIMES_SLOWER = 12
"""``python -m benchmarks profile``, with and without the compiled extensions: 2.85 and 34.1 ms a page of the corpus."""


def uncompiled_warning(folder: Path, missing: tuple[str, ...]) -> str:
    """Return a warning that says why the loops run as Python, and how to change that.

    Args:
        folder: the ``native`` folder that was imported.
        missing: modules without an extension there.
    """
    sentences = [
        f"boilerstrip runs without its compiled extension: same results, about {TIMES_SLOWER} times slower; "
        "install a C compiler and reinstall."
    ]
    if len(missing) < len(MODULES):
        sentences.append(f"The build is incomplete: {folder} has no extension for {', '.join(missing)}.")
    if installed := compiled_elsewhere(folder):
        sentences.append(f"{folder} hides the compiled installation in {installed}.")
    return " ".join(sentences)


def compiled_elsewhere(folder: Path) -> Path | None:
    """Return the ``native`` folder of an installed distribution with extensions, unless it is this folder."""
    for distribution in distributions(name="boilerstrip"):
        for file in distribution.files or ():
            if file.suffix in (".so", ".pyd") and file.parent.name == "native":
                installed = Path(str(file.locate())).resolve().parent
                if installed != folder.resolve():
                    return installed
    return None
