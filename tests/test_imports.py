"""Forbidden imports: between layers of the library, and of packages outside their module."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

OURS = "boilerstrip"
NETWORK = ("socket", "ssl", "http", "urllib.request", "ftplib", "smtplib", "requests", "urllib3", "httpx", "aiohttp")

LAYERS = (
    "errors", "cautions", "arrays", "caches", "options", "lexicon", "native", "document", "blocks", "features",
    "embedded", "scoring", "selection", "page", "content", "metadata", "render", "threads", "pipeline", "analysis",
    "verdicts", "extraction", "batch", "engines", "cli",
)  # fmt: skip
"""Layers of the library; each imports only itself and those before it."""

FORBIDDEN = [
    # data and errors import nothing else of the library
    ("boilerstrip/errors.py", OURS),
    ("boilerstrip/arrays.py", OURS),
    ("boilerstrip/cautions.py", OURS),
    ("boilerstrip/caches.py", OURS),
    ("boilerstrip/lexicon/hints.py", OURS),
    ("boilerstrip/lexicon/phrases.py", OURS),
    ("boilerstrip/lexicon/tags.py", OURS),
    ("boilerstrip/native", "boilerstrip.lexicon"),
    ("boilerstrip/native", "boilerstrip.options"),
    # trees are independent of pages and features
    ("boilerstrip/scoring/trees.py", "boilerstrip.features"),
    ("boilerstrip/scoring/trees.py", "boilerstrip.blocks"),
    # the two scorers are independent of each other
    ("boilerstrip/scoring/heuristic.py", "boilerstrip.scoring.learned"),
    ("boilerstrip/scoring/heuristic.py", "boilerstrip.scoring.trees"),
    ("boilerstrip/scoring/heuristic.py", "boilerstrip.features.matrix"),
    ("boilerstrip/scoring/learned.py", "boilerstrip.scoring.heuristic"),
    ("boilerstrip/scoring/learned.py", "boilerstrip.features.evidence"),
    # the selection is independent of the scorer
    ("boilerstrip/selection", "boilerstrip.scoring.learned"),
    ("boilerstrip/selection", "boilerstrip.scoring.heuristic"),
    # renderings depend on blocks only
    *(("boilerstrip/render", f"boilerstrip.{other}") for other in ("document", "features", "scoring", "selection")),
    # the command line is independent of engines
    ("boilerstrip/cli", "boilerstrip.engines"),
    # the library does not depend on its tools, on the network, or on the packages that fit its weights
    *((OURS, other) for other in ("benchmarks", "corpus", "tests", "lightgbm", "scipy", *NETWORK)),
]  # fmt: skip
"""A file or folder, and a package that it must not import."""

SEEN_BY_PARSERS = ("parse.py", "rewrite", "declared.py", "nearby.py")

ONLY_IN = [
    ("boilerstrip", "selectolax", tuple(f"boilerstrip/document/{name}" for name in SEEN_BY_PARSERS)),
    ("boilerstrip", "rapidfuzz", ("boilerstrip/selection/likeness.py",)),
    ("boilerstrip", "click", ("boilerstrip/cli",)),
    ("boilerstrip", "webencodings", ("boilerstrip/document/declared_encoding.py",)),
    ("boilerstrip", "charset_normalizer", ("boilerstrip/document/detected_encoding.py",)),
    ("boilerstrip benchmarks", "py3langid", ("boilerstrip/metadata/detector.py",)),
    ("boilerstrip", "boilerstrip.scoring.trees", ("boilerstrip/scoring",)),
    ("boilerstrip", "boilerstrip.scoring.learned", ("boilerstrip/pipeline.py",)),
    ("boilerstrip", "boilerstrip.scoring.heuristic", ("boilerstrip/pipeline.py",)),
    ("boilerstrip", "pyspark", ("boilerstrip/engines/spark.py",)),
    ("boilerstrip", "duckdb", ("boilerstrip/engines/duckdb.py",)),
    ("boilerstrip", "polars", ("boilerstrip/engines/polars.py",)),
    ("boilerstrip", "importlib.resources", ("boilerstrip/scoring/weight_files.py",)),
    ("boilerstrip benchmarks", "lightgbm", ("benchmarks/train.py",)),
    ("boilerstrip benchmarks", "scipy", ("benchmarks/tune.py",)),
    ("boilerstrip", "ray", ("boilerstrip/engines/ray.py",)),
    ("boilerstrip", "datatrove", ("boilerstrip/engines/datatrove.py",)),
    *(("boilerstrip benchmarks", competitor, ("benchmarks/systems",)) for competitor in (
        "trafilatura", "resiliparse", "readability", "justext", "newspaper", "goose3", "boilerpy3", "html_text",
        "html_to_markdown", "turbohtml", "magic_html", "markdownify", "htmldate",
    )),
]  # fmt: skip
"""Folders, a package, and the only paths in them that may import it."""

COMPETITORS = [package for _, package, paths in ONLY_IN if paths == ("benchmarks/systems",)]


def files(name: str) -> list[Path]:
    path = ROOT / name
    paths = [path] if path.is_file() else sorted(path.rglob("*.py"))
    assert paths, f"{name} has moved: update this table"
    return paths


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


def importers(path_name: str, package: str) -> list[str]:
    return [
        path.relative_to(ROOT).as_posix()
        for path in files(path_name)
        if any(f"{name}.".startswith(f"{package}.") for name in imports(path))
    ]


PRODUCTS = {"dot", "vdot", "inner", "matmul", "tensordot", "linalg"}
"""Operations that NumPy delegates to BLAS."""


def test_nothing_uses_blas_which_starts_threads() -> None:
    for path in files("boilerstrip"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not isinstance(node, ast.MatMult), path
            assert not (isinstance(node, ast.Attribute) and node.attr in PRODUCTS), path


def path_of(layer: str) -> str:
    path = ROOT / "boilerstrip" / layer
    return f"boilerstrip/{layer}" if path.is_dir() else f"boilerstrip/{layer}.py"


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_imports_nothing_above_it(layer: str) -> None:
    above = LAYERS[LAYERS.index(layer) + 1 :]
    assert {other: names for other in above if (names := importers(path_of(layer), f"boilerstrip.{other}"))} == {}


def test_every_part_of_the_library_is_a_layer() -> None:
    parts = {
        path.stem
        for path in (ROOT / "boilerstrip").iterdir()
        if path.suffix == ".py" or (path / "__init__.py").is_file()
    }
    assert parts == {*LAYERS, "__init__", "__main__"}


@pytest.mark.parametrize(("path", "package"), FORBIDDEN)
def test_a_path_never_imports(path: str, package: str) -> None:
    assert importers(path, package) == []


@pytest.mark.parametrize(("folders", "package", "paths"), ONLY_IN)
def test_a_package_is_imported_only_by_its_own_modules(folders: str, package: str, paths: tuple[str, ...]) -> None:
    allowed = {path.relative_to(ROOT).as_posix() for name in paths for path in files(name)}
    actual = {path for folder in folders.split() for path in importers(folder, package)}
    assert actual
    assert actual <= allowed


@pytest.mark.parametrize("package", COMPETITORS)
def test_a_competitor_is_imported_by_one_adapter(package: str) -> None:
    assert len(importers("benchmarks/systems", package)) == 1
