"""What must never import what."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

OURS = "boilerstrip"
NETWORK = ("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "urllib3", "httpx", "aiohttp")

FORBIDDEN = [
    # data and errors stand alone
    ("boilerstrip/errors.py", OURS),
    ("boilerstrip/options.py", "boilerstrip.document"),
    ("boilerstrip/options.py", "boilerstrip.blocks"),
    ("boilerstrip/options.py", "boilerstrip.scoring"),
    ("boilerstrip/options.py", "boilerstrip.extract"),
    ("boilerstrip/options.py", "boilerstrip.extraction"),
    ("boilerstrip/blocks/vocabulary.py", OURS),
    ("boilerstrip/blocks/phrases.py", OURS),
    # judging blocks knows nothing of where they come from and what becomes of them
    *((part, f"boilerstrip.{other}") for part in (
        "boilerstrip/blocks/model.py",
        "boilerstrip/blocks/characters.py",
        "boilerstrip/blocks/wording.py",
        "boilerstrip/blocks/features.py",
        "boilerstrip/blocks/subtrees.py",
        "boilerstrip/blocks/paths.py",
        "boilerstrip/scoring",
        "boilerstrip/duplicates.py",
        "boilerstrip/plaintext.py",
    ) for other in ("document", "blocks.segment", "render", "extraction", "extract", "cli")),
    # measures know neither what learns from them nor what they are measured for; trees know neither pages nor measures
    *(("boilerstrip/scoring/measures", f"boilerstrip.scoring.{other}") for other in (
        "evidence", "heuristic", "learned", "scores", "select", "trees", "wishes",
    )),
    *(("boilerstrip/scoring/trees.py", f"boilerstrip.{other}") for other in ("blocks.features", "options", "scoring")),
    # the two scorers do without each other, and without what is made of their scores
    *((part, f"boilerstrip.scoring.{other}") for part, others in {
        "boilerstrip/scoring/heuristic.py": ("learned", "measures", "trees", "select", "wishes"),
        "boilerstrip/scoring/evidence.py": ("learned", "measures", "trees", "select", "wishes"),
        "boilerstrip/scoring/learned.py": ("heuristic", "evidence", "select", "wishes"),
        "boilerstrip/scoring/scores.py": ("heuristic", "learned", "measures", "trees", "select", "wishes"),
        "boilerstrip/scoring/select.py": ("heuristic", "learned", "measures", "trees", "scores", "wishes"),
    }.items() for other in others),
    # renderings come from blocks alone
    *(("boilerstrip/render", f"boilerstrip.{other}") for other in (
        "document", "blocks.segment", "blocks.features", "scoring", "duplicates", "extraction", "extract", "cli",
    )),
    # reading comes before judging
    *(("boilerstrip/document", f"boilerstrip.{other}") for other in (
        "blocks", "sources", "scoring", "duplicates", "render", "extraction", "extract", "cli",
    )),
    *(("boilerstrip/blocks", f"boilerstrip.{other}") for other in ("sources", "scoring", "duplicates", "render")),
    # names come before pages
    *(("boilerstrip/html", f"boilerstrip.{other}") for other in (
        "document", "blocks", "sources", "scoring", "duplicates", "render", "options", "extract",
    )),
    # loops know what is looped over, and nothing of what for
    *(("boilerstrip/compiled", f"boilerstrip.{other}") for other in (
        "blocks.model", "blocks.features", "blocks.segment", "document", "scoring", "duplicates", "options", "extract",
    )),
    *(("boilerstrip/sources", f"boilerstrip.{other}") for other in (
        "scoring", "duplicates", "render", "extraction", "extract", "cli",
    )),
    # the library is used, and uses nothing around it; trees are evaluated without what they were fitted by
    *((OURS, other) for other in ("benchmarks", "corpus", "tests", "lightgbm", "scipy", *NETWORK)),
]  # fmt: skip
"""A file or folder, and what it must not import."""

LOADERS = ("boilerstrip/scoring/learned.py", "boilerstrip/scoring/pages/column.py")
"""What asks trees."""

ONLY_IN = [
    ("boilerstrip", "selectolax", ("boilerstrip/document",)),
    ("boilerstrip", "rapidfuzz", ("boilerstrip/duplicates.py",)),
    ("boilerstrip", "click", ("boilerstrip/cli.py",)),
    ("boilerstrip", "webencodings", ("boilerstrip/document/encoding.py",)),
    ("boilerstrip", "charset_normalizer", ("boilerstrip/document/encoding.py",)),
    ("boilerstrip", "boilerstrip.scoring.trees", LOADERS),
    ("boilerstrip", "boilerstrip.scoring.learned", ("boilerstrip/extract.py",)),
    ("boilerstrip", "boilerstrip.scoring.heuristic", ("boilerstrip/extract.py",)),
    ("boilerstrip", "boilerstrip.compiled", ("boilerstrip/compiled", "boilerstrip/html/names.py",
        "boilerstrip/document/encoding.py", "boilerstrip/document/pruned.py",
        "boilerstrip/blocks/passes.py", "boilerstrip/blocks/segment.py", "boilerstrip/blocks/walked.py",
        "boilerstrip/scoring/measures", "boilerstrip/scoring/trees.py")),
    ("boilerstrip", "importlib.resources", ("boilerstrip/scoring/trees.py",)),
    ("boilerstrip benchmarks", "lightgbm", ("benchmarks/train.py",)),
    ("boilerstrip benchmarks", "scipy", ("benchmarks/tune.py",)),
    *(("boilerstrip benchmarks", competitor, ("benchmarks/systems",)) for competitor in (
        "trafilatura", "resiliparse", "readability", "justext", "newspaper", "goose3", "boilerpy3", "html_text",
    )),
]  # fmt: skip
"""Folders, a package, and the only places in them that may import it."""

COMPETITORS = [package for _, package, places in ONLY_IN if places == ("benchmarks/systems",)]


def files(place: str) -> list[Path]:
    path = ROOT / place
    found = [path] if path.is_file() else sorted(path.rglob("*.py"))
    assert found, f"{place} has moved: this table must follow"
    return found


@cache
def imports(path: Path) -> tuple[str, ...]:
    return tuple(_imports(path))


def _imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute, so that they can be checked"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def importers(place: str, package: str) -> list[str]:
    return [
        path.relative_to(ROOT).as_posix()
        for path in files(place)
        if any(f"{name}.".startswith(f"{package}.") for name in imports(path))
    ]


PRODUCTS = {"dot", "vdot", "inner", "matmul", "tensordot", "linalg"}
"""NumPy has BLAS work on these."""


def test_nothing_is_multiplied_by_blas_whose_threads_take_other_peoples_time() -> None:
    for path in files("boilerstrip"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not isinstance(node, ast.MatMult), path
            assert not (isinstance(node, ast.Attribute) and node.attr in PRODUCTS), path


@pytest.mark.parametrize(("place", "package"), FORBIDDEN)
def test_a_place_never_imports(place: str, package: str) -> None:
    assert importers(place, package) == []


@pytest.mark.parametrize(("folders", "package", "places"), ONLY_IN)
def test_a_package_is_imported_only_in_its_place(folders: str, package: str, places: tuple[str, ...]) -> None:
    allowed = {path.relative_to(ROOT).as_posix() for place in places for path in files(place)}
    found = {path for folder in folders.split() for path in importers(folder, package)}
    assert found
    assert found <= allowed


@pytest.mark.parametrize("package", COMPETITORS)
def test_a_competitor_is_imported_by_one_adapter(package: str) -> None:
    assert len(importers("benchmarks/systems", package)) == 1
