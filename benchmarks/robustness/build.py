"""A hostile page from its shape."""

from benchmarks.robustness.shape import Shape

LARGEST = 10_000_000
"""Bytes of a page, but for its article."""
HEAD = "<!doctype html><html lang=en><head><meta charset=utf-8><title>The ferry of Lisk</title>{}</head><body><article>"
STORY = (
    "The ferry between Lisk and the northern bank has not moved since the flood took its landing stage in March.",
    "People on both banks row across themselves now, in boats that had lain under hedges for a generation.",
    "Marit Holm, who kept the ferry for thirty years, says that she counts more travellers than she ever carried.",
    "The council wants a bridge, and has wanted one since her grandfather kept the ropes and the winch in order.",
    "A surveyor came in June with poles and a notebook, measured the channel twice, and left without a word.",
    "Nobody expects stones before the next election, and few on the northern bank expect them after it either.",
)
"""Paragraphs of the article, half of them before the hostile part and half after it."""
MIDDLE = len(STORY) // 2


def build(shape: Shape, size: int = LARGEST) -> str:
    """Build a page of at most so many bytes besides its article."""
    hostile = fill(shape, size)
    head, body = (hostile, "") if shape.in_head else ("", hostile)
    first, last = (paragraphs(STORY[:MIDDLE]), paragraphs(STORY[MIDDLE:]))
    return f"{HEAD.format(head)}<h1>The ferry of Lisk</h1>{first}{body}{last}</article></body></html>"


def fill(shape: Shape, size: int) -> str:
    """Repeat a shape's piece up to a size."""
    template = shape.piece if "{n}" in shape.piece else ""
    room = size - size_of(shape.before + shape.after)
    longest = size_of(shape.piece.format(n=size // len(shape.piece)) + shape.closing.format())
    count = max(1, min(shape.most or room, room // longest))
    pieces = "".join(template.format(n=number) for number in range(count)) if template else shape.piece.format() * count
    return f"{shape.before}{pieces}{shape.closing.format() * count}{shape.after}"


def size_of(text: str) -> int:
    """Bytes of a text in UTF-8."""
    return len(text.encode("utf-8", "surrogatepass"))


def paragraphs(texts: tuple[str, ...]) -> str:
    """Mark texts up as paragraphs."""
    return "".join(f"<p>{text}</p>" for text in texts)


def expected(shape: Shape) -> str:
    """Text of the article that a reader can find on the page."""
    return " ".join(STORY[:MIDDLE] if shape.swallows else STORY)
