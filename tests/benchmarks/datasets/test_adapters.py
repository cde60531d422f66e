"""Each adapter reads a tiny dataset of its layout."""

import base64
import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from benchmarks import datasets
from benchmarks.errors import DatasetError
from benchmarks.page import Page

HTML = "<html><body><p>Workers rake the salt at dawn, señor.</p></body></html>"


def write(path: Path, content: bytes | str | dict[str, Any]) -> None:
    """Write bytes, text, or a value as JSON; gzipped where the name says so."""
    raw = (
        content
        if isinstance(content, bytes)
        else (content if isinstance(content, str) else json.dumps(content)).encode()
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(raw) if path.suffix == ".gz" else raw)


def corpus(root: Path) -> None:
    about = {
        "id": "salt",
        "url": "https://www.orvel.example/salt",
        "title": "Salt",
        "author": None,
        "date": "2024-05-01",
        "page_type": "article",
        "language": "es",
        "encoding": "windows-1252",
        "with": ["rake the salt"],
        "without": ["Subscribe"],
        "duplicated_captions": [{"text": "A rake", "copies": ["A rake", "A rake <strong></strong>"]}],
    }
    write(root / "salt" / "about.json", about)
    write(root / "salt" / "page.html", HTML.encode("windows-1252"))
    write(root / "salt" / "gold.txt", "Workers rake the salt at dawn, señor.")
    write(root / "wet" / "about.json", {**about, "id": "wet"})
    write(root / "wet" / "page.txt", "Home\nWorkers rake the salt at dawn, señor.".encode("windows-1252"))
    write(root / "wet" / "gold.txt", "Workers rake the salt at dawn, señor.")


def wcxb(root: Path) -> None:
    files = {"0002": {"split": "dev"}, "0001": {"split": "dev"}, "0003": {"split": "test"}}
    write(root / "metadata.json", {"files": files})
    for page_id, gold in (("0001", {"main_content": "Workers rake."}), ("0002", {})):
        truth = {"title": "Salt", "author": None, "publish_date": "2024-05-01", "with": ["rake"], "without": [], **gold}
        facts = {"url": "https://a.example/", "ground_truth": truth, "_internal": {"page_type": {"primary": "forum"}}}
        write(root / "dev" / "ground-truth" / f"{page_id}.json", facts)
        write(root / "dev" / "html" / f"{page_id}.html.gz", HTML)


def article_extraction_benchmark(root: Path) -> None:
    write(root / "ground-truth.json", {"ab12": {"articleBody": "Workers rake.", "url": "https://a.example/"}})
    write(root / "html" / "ab12.html.gz", HTML)


def trafilatura(root: Path) -> None:
    first = {"file": "a.html", "with": ["rake"], "without": ["Menu"], "comments": ["Lovely"], "author": ["Ida", "Orn"]}
    second = {"file": "b.html", "with": ["salt"], "without": []}
    write(root / "evaldata.json", {"https://a.example/": first, "https://b.example/": second})
    write(root / "cache" / "a.html.gz", HTML)
    write(root / "eval" / "b.html", HTML)


def readability(root: Path) -> None:
    folder = root / "test-pages" / "salt"
    write(folder / "source.html.gz", HTML)
    write(folder / "expected.html", "<div><h2>Salt</h2><p>Workers <b>rake</b>.</p></div>")
    facts = {"title": "Salt", "byline": "Ida Orn", "lang": "en-US", "publishedTime": None}
    write(folder / "expected-metadata.json", facts)


def jsonl(root: Path) -> None:
    rows = [
        {"id": "text", "html": HTML, "gold_text": "Workers rake.", "with": ["rake"], "without": None, "lang": "en"},
        {"id": "bytes", "html": None, "html_b64": base64.b64encode(b"\xa1Sal!").decode(), "gold_html": "<p>a<p>b"},
    ]
    write(root / "rows.jsonl.gz", "\n".join(map(json.dumps, rows)) + "\n\n")


LAYOUTS = {
    "corpus": corpus,
    "wcxb": wcxb,
    "article-extraction-benchmark": article_extraction_benchmark,
    "trafilatura": trafilatura,
    "readability": readability,
    "jsonl": jsonl,
}

Load = Callable[[str], list[Page]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "some-set"


@pytest.fixture
def load(root: Path) -> Load:
    """Writes the tiny dataset of a layout and loads it."""

    def load(layout: str) -> list[Page]:
        LAYOUTS[layout](root)
        (found,) = datasets.find(root)
        return list(found.pages())

    return load


@pytest.mark.parametrize("layout", datasets.DATASETS)
class TestEveryLayout:
    def test_is_recognised(self, layout: str, root: Path) -> None:
        LAYOUTS[layout](root)
        assert [found.layout for found in datasets.find(root)] == [layout]

    def test_counts_the_pages_it_loads(self, layout: str, root: Path) -> None:
        LAYOUTS[layout](root)
        (found,) = datasets.find(root)
        pages = list(found.pages())
        assert found.count() == len(pages) > 0
        assert {page.dataset for page in pages} == {found.name}


class TestCorpus:
    def test_gives_the_bytes_of_a_page_and_its_annotations(self, load: Load) -> None:
        page = load("corpus")[0]
        assert page.html == HTML.encode("windows-1252")
        assert page.gold_text == "Workers rake the salt at dawn, señor."
        assert (page.page_type, page.language, page.flattened) == ("article", "es", False)
        assert (page.with_, page.without) == (("rake the salt",), ("Subscribe",))
        assert page.captions == (("A rake", "A rake", "A rake <strong></strong>"),)

    def test_gives_a_flattened_page_as_text(self, load: Load) -> None:
        page = load("corpus")[1]
        assert page.flattened
        assert page.html == "Home\nWorkers rake the salt at dawn, señor."


class TestWcxb:
    def test_gives_unpacked_bytes_of_the_splits_that_are_there(self, load: Load) -> None:
        pages = load("wcxb")
        assert [page.id for page in pages] == ["0001", "0002"]
        assert pages[0].html == HTML.encode()
        assert (pages[0].gold_text, pages[0].page_type, pages[0].date) == ("Workers rake.", "forum", "2024-05-01")

    def test_takes_missing_gold_for_empty(self, load: Load) -> None:
        assert load("wcxb")[1].gold_text == ""


class TestArticleExtractionBenchmark:
    def test_gives_text_as_its_own_runners_read_it(self, load: Load) -> None:
        (page,) = load("article-extraction-benchmark")
        assert (page.id, page.html, page.gold_text, page.page_type) == ("ab12", HTML, "Workers rake.", "article")


class TestTrafilatura:
    def test_finds_pages_in_either_folder(self, load: Load) -> None:
        pages = load("trafilatura")
        assert [page.html for page in pages] == [HTML.encode()] * 2
        assert pages[0].gold_text is None
        assert (pages[0].with_, pages[0].without, pages[0].comments) == (("rake",), ("Menu",), ("Lovely",))
        assert (pages[0].author, pages[1].author) == ("Ida; Orn", None)


class TestReadability:
    def test_takes_gold_from_the_expected_html_block_by_block(self, load: Load) -> None:
        (page,) = load("readability")
        assert page.gold_text == "Salt\nWorkers rake."
        assert (page.id, page.author, page.language, page.page_type) == ("salt", "Ida Orn", "en", "article")


class TestJsonl:
    def test_reads_text_and_bytes(self, load: Load) -> None:
        text, raw = load("jsonl")
        assert (text.html, text.gold_text, text.with_, text.without) == (HTML, "Workers rake.", ("rake",), ())
        assert (raw.html, raw.gold_text, raw.language) == (b"\xa1Sal!", "a\nb", None)

    @pytest.mark.parametrize(
        ("line", "complaint"),
        [
            ("{", "line 2: not JSON"),
            ('{"html": "<p>"}', "line 2: no field 'id'"),
            ('{"id": "2", "html": null}', "line 2: no field 'html'"),
            ('{"id": "2", "html_b64": "?"}', "line 2: html_b64 is not base64"),
        ],
    )
    def test_names_the_line_at_fault(self, tmp_path: Path, line: str, complaint: str) -> None:
        file = tmp_path / "rows.jsonl"
        write(file, f'{{"id": "1", "html": "<p>"}}\n{line}\n')
        with pytest.raises(DatasetError, match=rf"rows\.jsonl, {complaint}"):
            list(datasets.find(file)[0].pages())


@pytest.mark.parametrize(
    ("layout", "missing"),
    [
        ("corpus", "salt/gold.txt"),
        ("corpus", "salt/page.html"),
        ("wcxb", "dev/html/0002.html.gz"),
        ("wcxb", "dev/ground-truth/0002.json"),
        ("article-extraction-benchmark", "html/ab12.html.gz"),
        ("trafilatura", "eval/b.html"),
        ("readability", "test-pages/salt/source.html.gz"),
        ("readability", "test-pages/salt/expected-metadata.json"),
    ],
)
def test_a_missing_file_is_named(layout: str, missing: str, root: Path) -> None:
    LAYOUTS[layout](root)
    (root / missing).unlink()
    (found,) = datasets.find(root)
    with pytest.raises(DatasetError, match=Path(missing).name.removesuffix(".gz")):
        list(found.pages())


def test_a_damaged_archive_is_named(root: Path) -> None:
    wcxb(root)
    archive = root / "dev" / "html" / "0001.html.gz"
    archive.write_bytes(archive.read_bytes()[:20])
    (found,) = datasets.find(root)
    with pytest.raises(DatasetError, match=r"0001\.html\.gz: cannot be unpacked"):
        list(found.pages())
