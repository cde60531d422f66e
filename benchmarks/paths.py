"""Folders of the repository that commands read and write by default."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "corpus"
WEIGHTS = ROOT / "boilerstrip" / "scoring" / "weights"
STUDY = ROOT / "docs" / "scoring"
