"""Number of copies of a caption or a line in a text."""

import unicodedata
from collections.abc import Iterable, Iterator


def fold_text(text: str) -> str:
    r"""Fold a text for comparison: letters and digits only, case-folded, in Unicode compatibility form.

    >>> fold_text("“The Ｑuay”, at\xa09 — Photo")
    'thequayat9photo'
    """
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKC", text).casefold()))


def caption_copies(text: str, forms: Iterable[str]) -> int:
    r"""Number of places in ``text`` with one of a caption's forms, compared by letters and digits only.

    Overlapping matches count as one place, so that a caption and a longer form that starts with it count once.

    >>> caption_copies("The old quay. Photo: A. B.", ["The old quay", "The old quay. Photo: A. B."])
    1
    >>> caption_copies("The old quay.\n\nThe OLD quay!", ["The old quay"])
    2
    >>> caption_copies("The new quay.", ["The old quay"])
    0
    """
    plain = fold_text(text)
    spans = sorted(span for form in forms for span in _find_spans(plain, fold_text(form)))
    copies, covered = 0, 0
    for start, end in spans:
        if start >= covered:
            copies += 1
        covered = max(covered, end)
    return copies


def _find_spans(text: str, form: str) -> Iterator[tuple[int, int]]:
    start = text.find(form) if form else -1
    while start >= 0:
        yield start, start + len(form)
        start = text.find(form, start + len(form))


def line_copies(text: str, line: str) -> int:
    r"""Number of copies of a line in ``text``, compared exactly except for white space.

    >>> line_copies("Row, row,\nrow\n\nand Row,  row, row", "Row, row, row")
    2
    """
    return _remove_space(text).count(_remove_space(line))


def _remove_space(text: str) -> str:
    return "".join(text.split())
