"""A system's answer to a page, as it is stored in the files of a run."""

import hashlib
import json
import platform
from dataclasses import dataclass

from benchmarks.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The text that a system extracted from a page, and what the extraction cost."""

    dataset: str
    page: str
    digest: str
    """Digest of the system's input, see :func:`digest_page`."""
    system: str
    version: str
    platform: str
    """Interpreter and machine, see :func:`describe_platform`."""
    text: str
    """Empty if the system found nothing or crashed."""
    crash: str | None = None
    """Type and message of the exception; or the time limit that was exceeded; or how the process died."""
    cpu_seconds: float
    """CPU time of the system's process; 0 if it hung or died, because it could not report its time."""
    wall_seconds: float
    peak_bytes: int
    """Peak memory of the system's process so far; 0 if it hung or died."""
    answered_at: str
    """Time of the answer, UTC, in ISO 8601."""


def digest_page(page: Page) -> str:
    """Digest of everything a system may read of a page, which excludes its annotations.

    >>> digest_page(Page(dataset="a", id="1", html="<p>")) == digest_page(Page(dataset="b", id="2", html="<p>"))
    True
    >>> digest_page(Page(dataset="a", id="1", html="<p>")) == digest_page(Page(dataset="a", id="1", html=b"<p>"))
    False
    """
    header = json.dumps([type(page.html).__name__, page.url, page.language, page.flattened])
    html = page.html if isinstance(page.html, bytes) else page.html.encode("utf-8", "surrogatepass")
    return hashlib.sha256(header.encode() + b"\n" + html).hexdigest()[:16]


def describe_platform() -> str:
    """Interpreter, machine and operating system, which times depend on."""
    return f"{platform.python_implementation()} {platform.python_version()}, {platform.platform()}"
