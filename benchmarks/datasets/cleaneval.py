"""CleanEval (Baroni, Chantree, Kilgarriff and Sharoff, 2008) as published: pages ``ID.html`` in one folder and gold
``ID-cleaned.txt`` in a sibling folder, such as ``en_original/`` and ``en_cleaned/``, ``zh_original/`` and
``zh_cleaned/``, or ``finalrun-input/`` and ``GoldStandard/``; or both in one folder.

Gold marks headings, paragraphs and list items with ``<h>``, ``<p>`` and ``<l>``, and starts with a line ``URL: ...``.
Gold that is not UTF-8 is read as windows-1252. The publishers wrapped each page in a
``<text id="..." title="..." encoding="...">`` element, which is kept.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.datasets.files import read_bytes
from benchmarks.decoding import decode
from benchmarks.errors import DatasetError
from benchmarks.page import Page

CLEANED = "-cleaned.txt"
LANGUAGES = ("en", "zh")

match_address = re.compile(r"\s*URL:[ \t]*(\S*)").match
remove_marks = re.compile(r"</?[hpl]>", re.IGNORECASE).sub


def recognises(root: Path) -> bool:
    return any(_gold_files(root))


def count(root: Path) -> int:
    return len(list(_gold_files(root)))


def load(root: Path) -> Iterator[Page]:
    folders = sorted(folder for folder in root.iterdir() if folder.is_dir())
    for gold in sorted(_gold_files(root)):
        yield _page(root, gold, folders)


def _gold_files(root: Path) -> Iterator[Path]:
    yield from root.glob(f"*{CLEANED}")
    yield from root.glob(f"*/*{CLEANED}")


def _page(root: Path, gold: Path, folders: Sequence[Path]) -> Page:
    source = _find_source(gold, folders)
    cleaned = decode(read_bytes(gold))
    address = match_address(cleaned)
    return Page(
        dataset=root.name,
        id=source.relative_to(root).with_suffix("").as_posix(),
        html=read_bytes(source),
        url=address[1] or None if address else None,
        gold_text=clean_gold(cleaned),
        language=_folder_language(gold.parent),
    )


def _find_source(gold: Path, folders: Sequence[Path]) -> Path:
    """Path of the page with this gold, in the same folder or in a folder of the same language.

    Raises:
        DatasetError: there is no such page.
    """
    name = gold.name.removesuffix(CLEANED) + ".html"
    same_language = (folder for folder in folders if _folder_language(folder) == _folder_language(gold.parent))
    for source in (folder / name for folder in (gold.parent, *same_language)):
        if source.is_file() or source.with_name(f"{name}.gz").is_file():
            return source
    raise DatasetError(f"{gold}: no {name} in its folder or in a sibling folder")


def _folder_language(folder: Path) -> str | None:
    prefix = folder.name.partition("_")[0].lower()
    return prefix if prefix in LANGUAGES else None


def clean_gold(cleaned: str) -> str:
    r"""Text of a gold file without address, marks and empty lines.

    >>> clean_gold("URL: http://a.example/\n\n<h>Salt\n\n<p>Workers rake.\n<l>a pan\n")
    'Salt\nWorkers rake.\na pan'
    """
    address = match_address(cleaned)
    text = remove_marks("", cleaned[address.end() :] if address else cleaned)
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.splitlines())))
