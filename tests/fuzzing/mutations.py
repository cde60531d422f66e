"""Small damage to a page: what editors, proxies, templates and attackers do to markup."""

from collections.abc import Callable, Sequence
from random import Random

from tests.fuzzing.vocabulary import PIECES, TAGS

ALL_PIECES = tuple(piece.encode("utf-8", "surrogatepass") for pieces in PIECES.values() for piece in pieces)
MAX_LENGTH = 20_000
"""Bytes of the longest mutated page: the other steps are quick, so that a million inputs take hours, not days."""
NEAR = 40
"""Bytes of a short piece."""
REPEATS = (2, 3, 10, 100)


def mutate(random: Random, page: bytes, others: Sequence[bytes]) -> bytes:
    """Return a page with up to eight random changes."""
    for _ in range(random.randint(1, 8)):
        page = random.choice(MUTATIONS)(random, page, others)[:MAX_LENGTH]
    return page


def _span(random: Random, page: bytes) -> tuple[int, int]:
    start = random.randint(0, len(page))
    return start, min(len(page), start + random.randint(0, random.choice((1, NEAR, len(page) // 4 + 1))))


def _delete(random: Random, page: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _span(random, page)
    return page[:start] + page[end:]


def _cut(random: Random, page: bytes, _: Sequence[bytes]) -> bytes:
    return page[: random.randint(0, len(page))]


def _insert(random: Random, page: bytes, _: Sequence[bytes]) -> bytes:
    start = random.randint(0, len(page))
    return page[:start] + random.choice(ALL_PIECES) + page[start:]


def _insert_tag(random: Random, page: bytes, _: Sequence[bytes]) -> bytes:
    start = random.randint(0, len(page))
    tag = random.choice(("<{}>", "</{}>")).format(random.choice(TAGS)).encode()
    return page[:start] + tag + page[start:]


def _repeat(random: Random, page: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _span(random, page)
    return page[:end] + page[start:end] * random.choice(REPEATS) + page[end:]


def _move(random: Random, page: bytes, _: Sequence[bytes]) -> bytes:
    start, end = _span(random, page)
    rest = page[:start] + page[end:]
    place = random.randint(0, len(rest))
    return rest[:place] + page[start:end] + rest[place:]


def _flip(random: Random, page: bytes, _: Sequence[bytes]) -> bytes:
    if not page:
        return page
    place = random.randrange(len(page))
    return page[:place] + bytes([random.randrange(256)]) + page[place + 1 :]


def _splice(random: Random, page: bytes, others: Sequence[bytes]) -> bytes:
    other = random.choice(others)
    start, end = _span(random, other)
    place = random.randint(0, len(page))
    return page[:place] + other[start:end] + page[place:]


def _lose_tag_end(random: Random, page: bytes, _: Sequence[bytes]) -> bytes:
    place = page.find(b">", random.randint(0, len(page)))
    return page if place < 0 else page[:place] + page[place + 1 :]


def _exchange_tag(random: Random, page: bytes, _: Sequence[bytes]) -> bytes:
    start = page.find(b"<", random.randint(0, len(page)))
    end = start + 1
    while start >= 0 and end < len(page) and page[end : end + 1].isalnum():
        end += 1
    return page if start < 0 else page[: start + 1] + random.choice(TAGS).encode() + page[end:]


MUTATIONS: tuple[Callable[[Random, bytes, Sequence[bytes]], bytes], ...] = (
    _delete,
    _cut,
    _insert,
    _insert_tag,
    _repeat,
    _move,
    _flip,
    _splice,
    _lose_tag_end,
    _exchange_tag,
)
