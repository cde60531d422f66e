"""Input files of many pages, made of the corpus."""

import json
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

from benchmarks.archive.made import HTTP, make_member, make_record, make_response
from benchmarks.page import Page

LEVEL = 1
"""Of gzip: there are many pages."""


def write_inputs(pages: Sequence[Page], folder: Path, sizes: Sequence[int]) -> None:
    """Write archives of so many pages each, whose addresses differ; the last one is a table of JSON.

    Args:
        pages: are taken in turn.
        folder: is made.
        sizes: pages of each file.
    """
    folder.mkdir(parents=True)
    for number, size in enumerate(sizes):
        some = list(islice(cycle(pages), size))
        if number < len(sizes) - 1:
            path = folder / f"{number}.warc.gz"
            path.write_bytes(b"".join(_make_member(number, place, page) for place, page in enumerate(some)))
            continue
        lines = [json.dumps({"id": place, "html": _decode(page)}) for place, page in enumerate(some)]
        (folder / f"{number}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _make_member(file: int, place: int, page: Page) -> bytes:
    """Return a record of WARC as a member of gzip."""
    body = page.html if isinstance(page.html, bytes) else page.html.encode()
    block = make_response("200 OK", ["Content-Type: text/html"], body)
    identity = f"<urn:uuid:{file:08}-0000-4000-8000-{place:012}>"
    return make_member(make_record("response", identity, f"https://{page.id}.example/{place}", HTTP, block), LEVEL)


def _decode(page: Page) -> str:
    return page.html if isinstance(page.html, str) else page.html.decode("utf-8", "replace")
