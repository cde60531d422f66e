"""Hostile inputs by number: a seed and a number always give the same input."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import get_args

from boilerstrip import Options
from boilerstrip.options import Focus, Images, Links, Scorer, Spans, Tables, Title
from tests.fuzzing.mutations import mutate
from tests.fuzzing.seeds import read_seeds
from tests.fuzzing.vocabulary import (
    ATTRIBUTES,
    FOREIGN,
    FORMATTING,
    PIECES,
    SCRIPT_DATA,
    SCRIPT_TAGS,
    SECTIONS,
    TABLES,
    TAGS,
)

KINDS = tuple(PIECES)
SLICE = 3_000
"""Bytes of the slice of a seed that most mutations start from."""
CODECS = ("utf-8", "utf-8", "utf-16", "utf-16-le", "gbk", "shift_jis", "koi8-r", "windows-1252", "utf-7")


@dataclass(frozen=True, slots=True)
class Input:
    """One input of the fuzzer."""

    data: str | bytes
    flattened: bool
    options: Options


def generate(seed: int, number: int) -> Input:
    """Return the input of this number."""
    random = Random(f"{seed}:{number}")
    (shape,) = random.choices(tuple(SHAPES), SHAPES.values())
    data: str | bytes = shape(random)
    if isinstance(data, str) and random.random() < 0.2:
        data = data.encode(random.choice(CODECS), "replace")
    return Input(data, flattened=shape is flattened_text or random.random() < 0.03, options=_options(random))


def _options(random: Random) -> Options:
    if random.random() < 0.6:
        return Options()
    return Options(
        focus=random.choice(get_args(Focus)),
        title=random.choice(get_args(Title)),
        links=random.choice(get_args(Links)),
        images=random.choice(get_args(Images)),
        tables=random.choice(get_args(Tables)),
        spans=random.choice(get_args(Spans)),
        scorer=random.choice(get_args(Scorer)),
    )


def _open_tag(random: Random, tag: str) -> str:
    attributes = " ".join(random.choice(ATTRIBUTES) for _ in range(random.randint(0, 2)))
    return f"<{tag} {attributes}>" if attributes.strip() else f"<{tag}>"


def _piece(random: Random) -> str:
    kind = random.choices(KINDS, (12, 4, 2, 1, 1, 1))[0]
    return random.choice(PIECES[kind])


def soup(random: Random) -> str:
    """Tags, texts and broken markup in any order."""
    names = random.choice((TAGS, FORMATTING, SECTIONS, TABLES + FORMATTING, FOREIGN + FORMATTING))
    parts = []
    for _ in range(random.randint(1, 40)):
        draw = random.random()
        if draw < 0.35:
            parts.append(_open_tag(random, random.choice(names)))
        elif draw < 0.5:
            parts.append(f"</{random.choice(names)}>")
        else:
            parts.append(_piece(random))
    return "".join(parts)


def nested(random: Random) -> str:
    """A tree of elements, some of which are left open or end in the wrong place."""
    return "".join(_tree(random, random.randint(1, 5)))


def _tree(random: Random, depth: int) -> list[str]:
    tag = random.choice(random.choice((SECTIONS, FORMATTING, TAGS)))
    parts = [_open_tag(random, tag)]
    for _ in range(random.randint(0, 4)):
        parts += _tree(random, depth - 1) if depth and random.random() < 0.6 else [_piece(random)]
    end = random.random()
    if end < 0.85:
        parts.append(f"</{tag}>" if end < 0.8 else f"</{random.choice(TAGS)}>")
    return parts


def table(random: Random) -> str:
    """A table with spans, missing ends and tables in its cells."""
    rows = random.choice((1, 3, 6, 40))
    parts = [random.choice(("<p>a</p>", "")), _open_tag(random, "table")]
    for _ in range(rows):
        parts.append(random.choice(("<tr>", "<tr>", "<tbody><tr>", "", "<thead>", "<tfoot>", "<caption>a")))
        for _ in range(random.randint(0, 5)):
            parts.append(_open_tag(random, random.choice(("td", "td", "td", "th", "p", "div"))))
            parts.append(soup(random) if random.random() < 0.03 else _piece(random))
            parts.append(random.choice(("</td>", "", "")))
    parts.append(random.choice(("</table>", "", "</td></tr></table>", "</div>")))
    return "".join(parts)


def document(random: Random) -> str:
    """A page with a head, data in scripts and a body."""
    head = [random.choice(PIECES["meta"]) for _ in range(random.randint(0, 6))]
    data = [random.choice(SCRIPT_TAGS).replace("{}", random.choice(SCRIPT_DATA)) for _ in range(random.randint(0, 3))]
    body = "".join(random.choice((nested, soup, table))(random) for _ in range(random.randint(1, 2)))
    parts = [random.choice(("<!doctype html>", "")), "<head>", *head, *data, "</head><body>", body]
    if random.random() < 0.2:
        random.shuffle(parts)
    return "".join(parts)


def flattened_text(random: Random) -> str:
    """Lines of text."""
    return "\n".join(
        " ".join(_piece(random) for _ in range(random.randint(0, 4))) for _ in range(random.randint(1, 20))
    )


def mutation(random: Random) -> bytes:
    """A damaged page of the corpus, or a slice of one."""
    seeds = read_seeds()
    page = random.choice(seeds)
    if random.random() < 0.9:
        start = random.randint(0, max(0, len(page) - SLICE))
        page = page[start : start + SLICE]
    return mutate(random, page, seeds)


def damaged(random: Random) -> bytes:
    """A generated page, damaged."""
    page = random.choice((soup, nested, table, document))(random)
    return mutate(random, page.encode("utf-8", "surrogatepass"), read_seeds())


SHAPES: dict[Callable[[Random], str | bytes], int] = {
    soup: 25,
    nested: 20,
    table: 10,
    document: 15,
    flattened_text: 8,
    mutation: 14,
    damaged: 8,
}
"""Shapes of inputs, with their weights."""
