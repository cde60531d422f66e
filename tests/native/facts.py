"""Print the extractions of a folder's pages as JSON: ``python facts.py FOLDER``."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from boilerstrip import Extraction, extract, extract_text


def facts(folder: Path) -> str:
    """Extractions of the pages of a folder, each read as HTML and as flattened text."""
    return json.dumps([_facts(page) for path in sorted(folder.glob("*/page.html")) for page in _read(path)])


def _read(path: Path) -> Iterator[Extraction]:
    page = extract(path.read_bytes())
    yield page
    yield extract_text("\n".join(page.analysis.blocks.text))


def _facts(page: Extraction) -> tuple[object, ...]:
    scores = page.analysis.scores.probability.tolist()  # without the verdicts' reasons, which take most of the time
    return page.text, page.title, page.status, page.confidence, page.page_type, scores


if __name__ == "__main__":
    print(facts(Path(sys.argv[1])))
