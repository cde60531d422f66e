"""How often a text holds a caption."""

import unicodedata
from collections.abc import Iterable, Iterator


def fold_text(text: str) -> str:
    r"""What is left of a text when case, punctuation, white space, marks and compatibility forms are dropped.

    >>> fold_text("“The Ｑuay”, at\xa09 — Photo")
    'thequayat9photo'
    """
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def caption_copies(text: str, forms: Iterable[str]) -> int:
    r"""How many places of ``text`` hold one of a caption's forms, compared by letters and digits only.

    Finds that overlap are one place, so a caption and the longer form that begins with it count once.

    >>> caption_copies("The old quay. Photo: A. B.", ["The old quay", "The old quay. Photo: A. B."])
    1
    >>> caption_copies("The old quay.\n\nThe OLD quay!", ["The old quay"])
    2
    >>> caption_copies("The new quay.", ["The old quay"])
    0
    """
    plain = fold_text(text)
    finds = sorted(find for form in forms for find in _find_spans(plain, fold_text(form)))
    places, reach = 0, 0
    for start, end in finds:
        if start >= reach:
            places += 1
        reach = max(reach, end)
    return places


def _find_spans(text: str, form: str) -> Iterator[tuple[int, int]]:
    start = text.find(form) if form else -1
    while start >= 0:
        yield start, start + len(form)
        start = text.find(form, start + len(form))


def line_copies(text: str, line: str) -> int:
    r"""How often ``text`` holds a line, letter by letter but for white space.

    >>> line_copies("Row, row,\nrow\n\nand Row,  row, row", "Row, row, row")
    2
    """
    return _remove_space(text).count(_remove_space(line))


def _remove_space(text: str) -> str:
    return "".join(text.split())
