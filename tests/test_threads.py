"""One page never changes another, on whatever thread."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from boilerstrip import Extraction, extract

THREADS = 8
PAGES = [path.read_bytes() for path in sorted((Path(__file__).parent.parent / "corpus").glob("*/page.html"))]


def facts(page: Extraction) -> tuple[object, ...]:
    return page.title, page.text, page.status, page.warnings, page.encoding, page.verdicts


def test_threads_find_what_one_by_one_is_found() -> None:
    expected = [facts(extract(html)) for html in PAGES]
    with ThreadPoolExecutor(THREADS) as pool:
        # each page stands twice in a row, so that threads work on the same one at once
        found = list(pool.map(lambda html: facts(extract(html)), [html for html in PAGES for _ in range(2)]))
    assert found[::2] == expected
    assert found[1::2] == expected
