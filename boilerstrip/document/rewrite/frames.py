"""Embedded pages: players of videos, maps, posts."""

from collections.abc import Iterable

from selectolax.lexbor import LexborNode

MAX_HIDDEN = 2
"""Pixels: a smaller frame counts readers, and shows nothing."""
COPIED = ("src", "data-src", "title")


def rewrite_frames(frames: Iterable[LexborNode]) -> None:
    """Put an ``<embed>`` with the address and title before each frame that readers see."""
    for frame in frames:
        attributes = frame.attributes
        if frame.parent and (attributes.get("src") or attributes.get("data-src")) and not _is_hidden(frame):
            embed = frame.parser.create_node("embed")
            for name in COPIED:
                if attributes.get(name):
                    embed.attrs[name] = attributes[name]
            frame.insert_before(embed, move=True)


def _is_hidden(frame: LexborNode) -> bool:
    attributes = frame.attributes
    style = (attributes.get("style") or "").replace(" ", "").lower()
    return (
        "hidden" in attributes
        or "display:none" in style
        or "visibility:hidden" in style
        or any(_is_tiny(attributes.get(name)) for name in ("width", "height"))
    )


def _is_tiny(pixels: str | None) -> bool:
    text = (pixels or "").strip().removesuffix("px")
    return text.isascii() and text.isdecimal() and len(text) < len("10") and int(text) <= MAX_HIDDEN
