"""What a system made of a page, as it is kept in a run's files."""

import hashlib
import json
import platform
from dataclasses import dataclass

from benchmarks.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a system made of a page, and what it took."""

    dataset: str
    page: str
    digest: str
    """Of the page as the system saw it."""
    system: str
    version: str
    platform: str
    text: str
    """Empty where the system found nothing, and where it crashed."""
    crash: str | None = None
    """Type and message of the exception that the system raised; or that it hung, or how its process died."""
    cpu_seconds: float
    """Of the system's process; 0 where it hung or died, as nobody was left to tell."""
    wall_seconds: float
    peak_bytes: int
    """Most memory that the system's process had held until then; 0 where it hung or died."""
    answered_at: str
    """UTC, ISO 8601."""


def digest_page(page: Page) -> str:
    """Digest of all that a system may read of a page; its gold is none of that.

    >>> digest_page(Page(dataset="a", id="1", html="<p>")) == digest_page(Page(dataset="b", id="2", html="<p>"))
    True
    >>> digest_page(Page(dataset="a", id="1", html="<p>")) == digest_page(Page(dataset="a", id="1", html=b"<p>"))
    False
    """
    about = json.dumps([type(page.html).__name__, page.url, page.language, page.flattened])
    html = page.html if isinstance(page.html, bytes) else page.html.encode("utf-8", "surrogatepass")
    return hashlib.sha256(about.encode() + b"\n" + html).hexdigest()[:16]


def describe_platform() -> str:
    """Interpreter, machine and system, on which times depend."""
    return f"{platform.python_implementation()} {platform.python_version()}, {platform.platform()}"
