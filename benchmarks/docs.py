"""Figures in the documentation: saved results in, marked regions of Markdown out.

A region begins with ``<!-- figures: NAME -->`` and ends with ``<!-- end -->``; what is between is written here. The
results are JSON files in ``docs/figures/``, each with the command and the date that made it, and the figures that
training records beside the weights. Nothing is measured here, so a test can tell whether the documentation drifted.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timezone
from pathlib import Path

from benchmarks.datasets.files import read_json
from benchmarks.errors import BenchmarkError
from benchmarks.report import markdown
from benchmarks.tables import Table

ROOT = Path(__file__).resolve().parent.parent
FIGURES = Path("docs", "figures")
WEIGHTS = Path("boilerstrip", "scoring", "weights", "origin.json")
PAGES = ("README.md", "CONTRIBUTING.md", "docs/**/*.md")
REGION = re.compile(r"(<!-- figures: (\S+) -->)(.*?)(<!-- end -->)", re.DOTALL)
STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
ROW = re.compile(rf"\[\s+{STRING.pattern}(?:,\s+{STRING.pattern})*\s+\]")
PAGE_COUNT = re.compile(r", \d+ pages")
MARKS = re.compile(r"<!-- (?:figures: \S+|end) -->")


@dataclass(frozen=True, slots=True)
class Source:
    """Tables that one command printed."""

    command: str
    """Without the folders that its files were in."""
    date: str
    """Day on which the figures were recorded, as YYYY-MM-DD."""
    tables: tuple[Table, ...]

    def table(self, title: str) -> Table:
        """The first table whose title, without the count of pages, begins so; raises BenchmarkError if none does."""
        for table in self.tables:
            if PAGE_COUNT.sub("", table.title).startswith(title):
                return table
        raise BenchmarkError(f"no table {title!r} among the figures of {self.command}")


@dataclass(frozen=True, slots=True)
class Saved:
    """All results that the documentation shows."""

    sources: Mapping[str, Source]
    """By the name of their file, without suffix."""
    training: Mapping[str, Mapping[str, float]]
    """Cross-validated figures of the released weights, by model and data set."""

    def source(self, name: str) -> Source:
        """A source by its name. Raises BenchmarkError if its file is missing."""
        if name not in self.sources:
            raise BenchmarkError(f"{FIGURES / name}.json is missing; the command that makes it has the option --docs")
        return self.sources[name]


View = Callable[[Saved], Table | str]
"""What a region shows: a table, or a single figure within a sentence."""


def save(folder: Path, name: str, command: str, tables: Iterable[Table]) -> Path:
    """Write the tables of a command as a source; tables of prose, which may quote pages, are left out."""
    figures = tuple(table for table in tables if not table.prose)
    source = Source(command, datetime.now(timezone.utc).date().isoformat(), figures)
    path = folder / f"{name}.json"
    path.write_text(_json(asdict(source)), encoding="utf-8")
    return path


def read(root: Path) -> Saved:
    """Read all saved results of a project. Raises BenchmarkError for a file of another form."""
    sources = {path.stem: _source(path) for path in sorted((root / FIGURES).glob("*.json"))}
    return Saved(sources, read_json(root / WEIGHTS)["figures"])


def command_line(arguments: Sequence[str]) -> str:
    """A command as the documentation shows it: no folder of the machine that it ran on.

    >>> command_line(["run", "/data/wcxb-dev", "--systems", "old=out/old.json,trafilatura", "--docs", "wcxb-dev"])
    'python -m benchmarks run wcxb-dev --systems old=old.json,trafilatura --docs wcxb-dev'
    """
    return " ".join(["python", "-m", "benchmarks", *(re.sub(r"[^\s=,]*/(?=[^\s=,])", "", text) for text in arguments)])


def filled(text: str, views: Mapping[str, View], saved: Saved) -> str:
    """Text with every marked region rendered from saved results.

    Raises:
        BenchmarkError: a region has no view, no results, or no end.
    """

    def fill(region: re.Match[str]) -> str:
        start, name, _, end = region.groups()
        if name not in views:
            raise BenchmarkError(f"no view is called {name!r}; see benchmarks/doc_tables.py")
        return f"{start}{_rendered(views[name](saved))}{end}"

    if len(MARKS.findall(text)) != 2 * len(REGION.findall(text)):
        raise BenchmarkError("a region of figures has no end, or an end no beginning")
    return REGION.sub(fill, text)


def pages(root: Path) -> list[Path]:
    """The documentation's pages."""
    return sorted(path for pattern in PAGES for path in root.glob(pattern))


def names(text: str) -> list[str]:
    """Names of a text's regions, in order."""
    return [name for _, name, _, _ in REGION.findall(text)]


def write(root: Path, views: Mapping[str, View]) -> Iterator[Path]:
    """Render all regions of the documentation anew; yields the pages that changed."""
    saved = read(root)
    for path in pages(root):
        old = path.read_text(encoding="utf-8")
        try:
            new = filled(old, views, saved)
        except BenchmarkError as error:
            raise BenchmarkError(f"{path.relative_to(root)}: {error}") from error
        if new != old:
            path.write_text(new, encoding="utf-8")
            yield path


def _rendered(shown: Table | str) -> str:
    if isinstance(shown, str):
        return shown
    rows = markdown([shown]).rstrip("\n").split("\n")[2:]  # without the title, which the page gives in its own words
    return "\n\n" + "\n".join(rows) + "\n\n"


def _source(path: Path) -> Source:
    try:
        row = read_json(path)
        return Source(row["command"], row["date"], tuple(_table(**table) for table in row["tables"]))
    except (KeyError, TypeError) as error:
        raise BenchmarkError(f"{path}: not the figures of a command ({error})") from error


def _table(title: str, header: Sequence[str], rows: Sequence[Sequence[str]], prose: bool) -> Table:
    return Table(title, tuple(header), tuple(map(tuple, rows)), prose)


def _json(value: object) -> str:
    """JSON with a table's row on a line."""
    return (
        ROW.sub(lambda row: f"[{', '.join(STRING.findall(row[0]))}]", json.dumps(value, ensure_ascii=False, indent=1))
        + "\n"
    )
