"""A program whose standard streams were closed before it began; it writes into a file."""

import sys
from pathlib import Path

import boilerstrip

found = [page.status for page in boilerstrip.extract_many(["<p>The tide turns."] * 40, workers=2)]
Path(sys.argv[1]).write_text(f"{found.count('ok')} {sys.stdin} {sys.stdout}")
