"""The pages that mutations start from: the corpus, and the cases of fixtures."""

import re
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
find_blocks = re.compile(r"^(`{3,}|~{3,})\w*\n(.*?)\n\1$", re.MULTILINE | re.DOTALL).findall


@cache
def read_seeds() -> tuple[bytes, ...]:
    """Return all seeds, in a fixed order."""
    files = [*sorted(ROOT.glob("corpus/*/page.html")), *sorted(ROOT.glob("tests/fixtures/pages/*.html"))]
    cases = [
        block.encode()
        for path in sorted(ROOT.glob("tests/fixtures/**/*.md"))
        for _, block in find_blocks(path.read_text(encoding="utf-8"))
        if "<" in block
    ]
    return (*(path.read_bytes() for path in files), *cases)
