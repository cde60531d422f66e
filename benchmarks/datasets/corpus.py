"""The project's own corpus: ``PAGE-ID/{page.html or page.txt, gold.txt, about.json}``."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.datasets.files import read_bytes, read_json, read_text
from benchmarks.page import Page


def recognises(root: Path) -> bool:
    return any(root.glob("*/about.json"))


def count(root: Path) -> int:
    return len(list(root.glob("*/about.json")))


def load(root: Path) -> Iterator[Page]:
    for about in sorted(root.glob("*/about.json")):
        yield _page(root.name, about.parent)


def _page(dataset: str, folder: Path) -> Page:
    about = read_json(folder / "about.json")
    flattened = (folder / "page.txt").is_file()
    source = read_bytes(folder / ("page.txt" if flattened else "page.html"))
    return Page(
        dataset=dataset,
        id=about["id"],
        html=source.decode(about["encoding"]) if flattened else source,
        url=about["url"],
        gold_text=read_text(folder / "gold.txt"),
        with_=tuple(about["with"]),
        without=tuple(about["without"]),
        title=about["title"],
        author=about["author"],
        date=about["date"],
        page_type=about["page_type"],
        language=about["language"],
        split=about["split"],
        flattened=flattened,
        captions=tuple((pair["text"], *pair["copies"]) for pair in about["duplicated_captions"]),
        refrains=tuple(about["refrains"].items()),
    )
