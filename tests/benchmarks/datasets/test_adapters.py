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
    """Write bytes, text, or a value as JSON, compressed if the suffix is ``.gz``."""
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
        "split": "tuning",
        "duplicated_captions": [{"text": "A rake", "copies": ["A rake", "A rake <strong></strong>"]}],
        "refrains": {"Rake, rake": 3},
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
    for page_id, gold in (
        ("0001", {"main_content": "Workers rake.", "main_content_markdown": "Workers *rake*."}),
        ("0002", {}),
    ):
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


def cleaneval(root: Path) -> None:
    gold = "URL: http://a.example/salt\n\n<h>Salt\n\n<p>Workers  rake.\n<l>a pan\n"
    write(root / "en_original" / "1.html", f'<text id="1" encoding="utf-8">{HTML}</text>')
    write(root / "en_cleaned" / "1-cleaned.txt", gold)
    write(root / "zh_original" / "1.html.gz", HTML.replace("Workers", "工人"))
    write(root / "zh_cleaned" / "1-cleaned.txt", "<p>工人耙盐")


def webmainbench(root: Path) -> None:
    marked = HTML.replace("<p>", '<p cc-select="true" class="a">')
    rows = [
        {
            "track_id": "by-hand",
            "html": marked,
            "url": "https://a.example/",
            "groundtruth_content": "# Salt\n\nWorkers **rake**.",
            "convert_main_content": "Workers rake.",
            "meta": {"language": "en", "style": "article", "level": "mid"},
        },
        {"track_id": "made", "html": marked, "groundtruth_content": None, "convert_main_content": "- rake\n- salt"},
    ]
    write(root / "bench.jsonl", "\n".join(map(json.dumps, rows)))


def jsonl(root: Path) -> None:
    rows = [
        {"id": "text", "html": HTML, "gold_text": "Workers rake.", "with": ["rake"], "without": None, "lang": "en"},
        {"id": "bytes", "html": None, "html_b64": base64.b64encode(b"\xa1Sal!").decode(), "gold_html": "<p>a<p>b"},
        {"id": "markdown", "html": HTML, "gold_md": "# Salt\n\n*Workers* rake.", "split": "dev"},
    ]
    write(root / "rows.jsonl.gz", "\n".join(map(json.dumps, rows)) + "\n\n")


LAYOUTS = {
    "corpus": corpus,
    "wcxb": wcxb,
    "article-extraction-benchmark": article_extraction_benchmark,
    "trafilatura": trafilatura,
    "readability": readability,
    "cleaneval": cleaneval,
    "webmainbench": webmainbench,
    "jsonl": jsonl,
}

Load = Callable[[str], list[Page]]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return tmp_path / "some-set"


@pytest.fixture
def load(root: Path) -> Load:
    """Function that writes the tiny dataset of a layout and loads it."""

    def load(layout: str) -> list[Page]:
        LAYOUTS[layout](root)
        (found,) = datasets.find_datasets(root)
        return list(found.pages())

    return load


@pytest.mark.parametrize("layout", datasets.DATASETS)
class TestEveryLayout:
    def test_is_recognised(self, layout: str, root: Path) -> None:
        LAYOUTS[layout](root)
        assert [found.layout for found in datasets.find_datasets(root)] == [layout]

    def test_counts_the_pages_it_loads(self, layout: str, root: Path) -> None:
        LAYOUTS[layout](root)
        (found,) = datasets.find_datasets(root)
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
        assert (page.split, page.refrains) == ("tuning", (("Rake, rake", 3),))

    def test_reads_a_flattened_page_as_text(self, load: Load) -> None:
        page = load("corpus")[1]
        assert page.flattened
        assert page.html == "Home\nWorkers rake the salt at dawn, señor."


class TestWcxb:
    def test_reads_compressed_pages_of_the_existing_splits(self, load: Load) -> None:
        pages = load("wcxb")
        assert [page.id for page in pages] == ["0001", "0002"]
        assert pages[0].html == HTML.encode()
        assert (pages[0].gold_text, pages[0].page_type, pages[0].date) == ("Workers rake.", "forum", "2024-05-01")
        assert (pages[0].gold_markdown, pages[0].split) == ("Workers *rake*.", "dev")

    def test_missing_gold_is_empty_gold(self, load: Load) -> None:
        assert load("wcxb")[1].gold_text == ""


class TestArticleExtractionBenchmark:
    def test_reads_pages_as_the_benchmarks_own_runners_do(self, load: Load) -> None:
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
    def test_reads_gold_from_the_expected_html_block_by_block(self, load: Load) -> None:
        (page,) = load("readability")
        assert page.gold_text == "Salt\nWorkers rake."
        assert (page.id, page.author, page.language, page.page_type) == ("salt", "Ida Orn", "en", "article")


class TestCleaneval:
    def test_pairs_pages_with_gold_of_their_language(self, load: Load) -> None:
        english, chinese = load("cleaneval")
        assert (english.id, english.language, english.url) == ("en_original/1", "en", "http://a.example/salt")
        assert (chinese.id, chinese.language, chinese.url) == ("zh_original/1", "zh", None)
        assert isinstance(chinese.html, bytes) and "工人".encode() in chinese.html

    def test_removes_marks_and_address_from_the_gold(self, load: Load) -> None:
        assert [page.gold_text for page in load("cleaneval")] == ["Salt\nWorkers rake.\na pan", "工人耙盐"]

    def test_finds_the_folders_of_the_final_run(self, root: Path) -> None:
        write(root / "finalrun-input" / "7.html", HTML)
        write(root / "GoldStandard" / "7-cleaned.txt", "<p>Señor".encode("windows-1252"))
        (page,) = datasets.find_datasets(root)[0].pages()
        assert (page.id, page.language, page.gold_text) == ("finalrun-input/7", None, "Señor")

    def test_reads_pages_and_gold_of_one_folder(self, root: Path) -> None:
        write(root / "7.html", HTML)
        write(root / "7-cleaned.txt", "<p>Salt")
        assert [page.id for page in datasets.find_datasets(root)[0].pages()] == ["7"]


class TestWebMainBench:
    def test_prefers_gold_by_hand(self, load: Load) -> None:
        by_hand, made = load("webmainbench")
        assert (by_hand.gold_markdown, by_hand.gold_text) == ("# Salt\n\nWorkers **rake**.", "Salt\nWorkers rake.")
        assert (by_hand.id, by_hand.language, by_hand.page_type) == ("by-hand", "en", "article")
        assert (made.gold_text, made.language) == ("rake\nsalt", None)

    def test_removes_the_annotators_marks(self, load: Load) -> None:
        assert {page.html for page in load("webmainbench")} == {HTML.replace("<p>", '<p class="a">')}

    def test_names_the_line_without_an_id(self, root: Path) -> None:
        write(root / "bench.jsonl", json.dumps({"html": HTML, "convert_main_content": "Salt"}))
        with pytest.raises(DatasetError, match=r"bench\.jsonl, line 1: no field 'track_id'"):
            list(datasets.find_datasets(root)[0].pages())


class TestJsonl:
    def test_derives_text_from_markdown_without_other_gold(self, load: Load) -> None:
        page = load("jsonl")[2]
        assert (page.gold_text, page.gold_markdown) == ("Salt\nWorkers rake.", "# Salt\n\n*Workers* rake.")
        assert page.split == "dev"

    def test_reads_text_and_bytes(self, load: Load) -> None:
        text, raw, _ = load("jsonl")
        assert (text.html, text.gold_text, text.with_, text.without) == (HTML, "Workers rake.", ("rake",), ())
        assert (raw.html, raw.gold_text, raw.language) == (b"\xa1Sal!", "a\nb", None)

    @pytest.mark.parametrize(
        ("line", "complaint"),
        [
            ("{", "line 2: not JSON"),
            ("[1]", "line 2: not a JSON object"),
            ('{"html": "<p>"}', "line 2: no field 'id'"),
            ('{"id": "2", "html": null}', "line 2: no field 'html'"),
            ('{"id": "2", "html_b64": "?"}', "line 2: html_b64 is not base64"),
        ],
    )
    def test_names_the_line_at_fault(self, tmp_path: Path, line: str, complaint: str) -> None:
        file = tmp_path / "rows.jsonl"
        write(file, f'{{"id": "1", "html": "<p>"}}\n{line}\n')
        with pytest.raises(DatasetError, match=rf"rows\.jsonl, {complaint}"):
            list(datasets.find_datasets(file)[0].pages())


@pytest.mark.parametrize(
    ("layout", "missing"),
    [
        ("corpus", "salt/gold.txt"),
        ("corpus", "salt/page.html"),
        ("wcxb", "dev/html/0002.html.gz"),
        ("wcxb", "dev/ground-truth/0002.json"),
        ("article-extraction-benchmark", "html/ab12.html.gz"),
        ("trafilatura", "eval/b.html"),
        ("cleaneval", "en_original/1.html"),
        ("readability", "test-pages/salt/source.html.gz"),
        ("readability", "test-pages/salt/expected-metadata.json"),
    ],
)
def test_a_missing_file_is_named(layout: str, missing: str, root: Path) -> None:
    LAYOUTS[layout](root)
    (root / missing).unlink()
    (found,) = datasets.find_datasets(root)
    with pytest.raises(DatasetError, match=Path(missing).name.removesuffix(".gz")):
        list(found.pages())


def test_a_damaged_archive_is_named(root: Path) -> None:
    wcxb(root)
    archive = root / "dev" / "html" / "0001.html.gz"
    archive.write_bytes(archive.read_bytes()[:20])
    (found,) = datasets.find_datasets(root)
    with pytest.raises(DatasetError, match=r"0001\.html\.gz: cannot be decompressed"):
        list(found.pages())
