"""This project's extractor with its defaults or other options; flattened pages are read by ``extract_text``."""

import hashlib
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

import boilerstrip
from benchmarks.metadata.answer import build_answer, to_text
from benchmarks.page import Page
from benchmarks.systems.system import System
from boilerstrip import Extraction, Options, extract, extract_text


def create_system(name: str, *, markdown: bool = False, **options: Any) -> System:
    answer = partial(extract_markdown if markdown else extract_page, options=Options(**options))
    return System(name, f"{version('boilerstrip')}+{revision()}", answer, markdown=markdown)


def create_metadata_system(name: str, **options: Any) -> System:
    answer = partial(extract_metadata, options=Options(**options))
    return System(name, f"{version('boilerstrip')}+{revision()}", answer)


def revision() -> str:
    """Digest of the package's files, because during development the version does not identify the code."""
    root = Path(boilerstrip.__file__).parent
    files = sorted(path for path in root.rglob("*") if path.is_file() and path.suffix != ".pyc")
    contents = (f"{file.relative_to(root).as_posix()}\n".encode() + file.read_bytes() for file in files)
    return hashlib.sha256(b"\n".join(contents)).hexdigest()[:8]


def extract_page(page: Page, options: Options) -> str:
    return _extract(page, options).text


def extract_markdown(page: Page, options: Options) -> str:
    return _extract(page, options).markdown


def extract_metadata(page: Page, options: Options) -> str:
    """Metadata as JSON."""
    found = _extract(page, options).metadata
    return to_text(build_answer(found.title, found.authors, found.published, found.site_name))


def _extract(page: Page, options: Options) -> Extraction:
    if page.flattened and isinstance(page.html, str):
        return extract_text(page.html, options=options)
    return extract(page.html, url=page.url, options=options)
