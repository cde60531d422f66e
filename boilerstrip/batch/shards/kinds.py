"""Whether an input holds many pages, without opening it where its name tells."""

from pathlib import Path

from boilerstrip.batch.readers.formats import COMPRESSED, SUFFIXES, find_format

HTML_ENDINGS = (".html", ".htm", ".xhtml", ".shtml")
PAGE_ENDINGS = frozenset({*HTML_ENDINGS, ".txt"})
PAGE_KINDS = frozenset({"html", "text"})


def guess_many(path: Path) -> bool | None:
    """Return True if the ending of a file is that of many pages, False if it is that of one; None if it tells neither.

    >>> guess_many(Path("a.warc.gz")), guess_many(Path("a.HTML")), guess_many(Path("index.php"))
    (True, False, None)
    """
    bare = path.with_suffix("") if path.suffix.lower() in COMPRESSED else path
    ending = bare.suffix.lower()
    if ending in PAGE_ENDINGS:
        return False
    return True if ending in SUFFIXES else None


def holds_many(path: Path) -> bool:
    """Return True if a file holds many pages, by its ending, else by its bytes; one that cannot be read holds one."""
    guess = guess_many(path)
    if guess is not None:
        return guess
    try:
        return find_format(path).kind not in PAGE_KINDS
    except OSError:  # its task tells
        return False
