"""Figures in the documentation: saved results in, marked regions of Markdown out.

A region begins with ``<!-- figures: NAME -->`` and ends with ``<!-- end -->``; what is between is written here. The
results are JSON files in ``docs/figures/``, each with the command and the date that made it, and the figures that
training records with the weights. Nothing is measured here, so a test can tell whether the documentation drifted.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from benchmarks.datasets.files import read_json
from benchmarks.errors import BenchmarkError
from benchmarks.report import render_markdown
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


def save_tables(folder: Path, name: str, command: str, tables: Iterable[Table]) -> Path:
    """Write the tables of a command as a source; tables of prose, which may quote pages, are left out."""
    figures = tuple(table for table in tables if not table.prose)
    source = Source(command, date.today().isoformat(), figures)
    path = folder / f"{name}.json"
    path.write_text(_format_json(asdict(source)), encoding="utf-8")
    return path


def read_results(root: Path) -> Saved:
    """Read all saved results of a project. Raises BenchmarkError for a file of another form."""
    sources = {path.stem: _read_source(path) for path in sorted((root / FIGURES).glob("*.json"))}
    return Saved(sources, read_json(root / WEIGHTS)["figures"])


def format_command(arguments: Sequence[str]) -> str:
    """Format a command for the documentation, without the folders of the machine that it ran on.

    >>> format_command(["run", "/data/wcxb-dev", "--systems", "old=markdown:out/old.json,trafilatura", "--docs", "now"])
    'python -m benchmarks run wcxb-dev --systems old=markdown:old.json,trafilatura --docs now'
    """
    return " ".join(["python", "-m", "benchmarks", *(re.sub(r"[^\s=,:]*/(?=[^\s=,])", "", text) for text in arguments)])


def fill_regions(text: str, views: Mapping[str, View], saved: Saved) -> str:
    """Render every marked region of a text from saved results.

    Raises:
        BenchmarkError: a region has no view, no results, or no end.
    """

    def fill(region: re.Match[str]) -> str:
        start, name, _, end = region.groups()
        if name not in views:
            raise BenchmarkError(f"no view is called {name!r}; see benchmarks/doc_views.py")
        return f"{start}{_render(views[name](saved))}{end}"

    if len(MARKS.findall(text)) != 2 * len(REGION.findall(text)):
        raise BenchmarkError("a region of figures has no end, or an end no beginning")
    return REGION.sub(fill, text)


def find_pages(root: Path) -> list[Path]:
    """Paths of the documentation's pages."""
    return sorted(path for pattern in PAGES for path in root.glob(pattern))


def find_names(text: str) -> list[str]:
    """Names of a text's regions, in order."""
    return [name for _, name, _, _ in REGION.findall(text)]


def write_pages(root: Path, views: Mapping[str, View]) -> Iterator[Path]:
    """Render all regions of the documentation again; yield the pages that changed."""
    saved = read_results(root)
    for path in find_pages(root):
        old = path.read_text(encoding="utf-8")
        try:
            new = fill_regions(old, views, saved)
        except BenchmarkError as error:
            raise BenchmarkError(f"{path.relative_to(root)}: {error}") from error
        if new != old:
            path.write_text(new, encoding="utf-8")
            yield path


def _render(shown: Table | str) -> str:
    if isinstance(shown, str):
        return shown
    rows = render_markdown([shown]).rstrip("\n").split("\n")[2:]  # the page has its own words for the title
    return "\n\n" + "\n".join(rows) + "\n\n"


def _read_source(path: Path) -> Source:
    try:
        row = read_json(path)
        return Source(row["command"], row["date"], tuple(_read_table(**table) for table in row["tables"]))
    except (KeyError, TypeError) as error:
        raise BenchmarkError(f"{path}: not the figures of a command ({error})") from error


def _read_table(title: str, header: Sequence[str], rows: Sequence[Sequence[str]], prose: bool) -> Table:
    return Table(title, tuple(header), tuple(map(tuple, rows)), prose)


def _format_json(value: object) -> str:
    """Format JSON with one line per row of a table."""
    text = json.dumps(value, ensure_ascii=False, indent=1)
    return ROW.sub(_join_lines, text) + "\n"


def _join_lines(row: re.Match[str]) -> str:
    return f"[{', '.join(STRING.findall(row[0]))}]"
