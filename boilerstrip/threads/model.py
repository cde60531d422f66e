"""A reader's comment, and a post of a discussion."""

from dataclasses import dataclass

from boilerstrip.content.model import Content, Rows
from boilerstrip.render.text import render_text


@dataclass(frozen=True, slots=True)
class Comment:
    """What one person wrote below the content of a page."""

    author: str | None
    """The name that the page shows; None if it marks none."""
    date: str | None
    """The machine-readable value (``<time datetime>``) if the page has one, else the text that it shows, such as
    ``3 hours ago``; None if there is none."""
    content: Content
    """What the author wrote, without name, date and controls."""
    depth: int = 0
    """0 for a comment on the page itself, 1 for a reply to it, and so on."""
    rows: Rows = ()
    """Rows of the page's blocks that the content came from."""

    @property
    def text(self) -> str:
        """The content as plain text."""
        return render_text(self.content)


@dataclass(frozen=True, slots=True)
class Post(Comment):
    """What one person contributed to a discussion; what it quotes is in a ``Quote``, where the page marks it."""


@dataclass(frozen=True, slots=True)
class Thread:
    """The comments and posts of a page, in page order."""

    comments: tuple[Comment, ...] = ()
    posts: tuple[Post, ...] = ()
