"""Pages are extracted independently of each other on any number of threads."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from boilerstrip import Extraction, extract

THREADS = 8
PAGES = [path.read_bytes() for path in sorted((Path(__file__).parent.parent / "corpus").glob("*/page.html"))]


def facts(page: Extraction) -> tuple[object, ...]:
    said = page.title, page.status, page.warnings, page.encoding, page.page_type, page.confidence, page.metadata
    return said, page.text, page.markdown, page.html, page.to_json(), page.comments, page.posts, page.verdicts


def test_threads_give_the_same_results_as_one_by_one() -> None:
    expected = [facts(extract(html)) for html in PAGES]
    with ThreadPoolExecutor(THREADS) as pool:
        # each page comes twice in a row, so that two threads work on it at once
        results = list(pool.map(lambda html: facts(extract(html)), [html for html in PAGES for _ in range(2)]))
    assert results[::2] == expected
    assert results[1::2] == expected
