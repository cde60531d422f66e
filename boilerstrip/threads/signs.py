"""Whether an element of a page holds the name of an author, or a date."""

from boilerstrip.threads.names import Role
from boilerstrip.threads.page import TIME, Page


def is_signed(page: Page, row: int) -> bool:
    """Return True if an element holds the name of an author, or a date."""
    return names_author(page, row, page.after[row]) or is_dated(page, row)


def names_author(page: Page, first: int, end: int) -> bool:
    """Return True if one of a range of elements is named as an author, outside of quotations."""
    return any(page.roles[row] & Role.AUTHOR and not page.in_quote[row] for row in range(first, end))


def is_dated(page: Page, row: int) -> bool:
    """Return True if an element holds a date outside of quotations."""
    own = [inner for inner in range(row, page.after[row]) if not page.in_quote[inner]]
    if any(page.tag[inner] == TIME or page.roles[inner] & Role.DATE for inner in own):
        return True
    blocks = range(page.first[row], page.end[row])
    return any(
        not page.in_quote[page.block_element[block]] and page.holds_date(page.blocks.text[block]) for block in blocks
    )


def is_complete(page: Page, row: int) -> bool:
    """Return True if an element holds a marked author and a date."""
    return names_author(page, row, page.after[row]) and is_dated(page, row)


def is_whole(page: Page, element: int) -> bool:
    """Return True if an element holds a text, and an author or date."""
    rows = range(element, page.after[element])
    is_long = page.features.is_long[page.first[element] : page.end[element]].any()
    return (bool(is_long) or any(page.roles[row] & Role.BODY for row in rows)) and is_signed(page, element)
