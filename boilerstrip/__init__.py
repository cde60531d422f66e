"""boilerstrip: the main content of a web page, with a reason for every block.

>>> page = extract("<h1>Tides</h1><p>The tide turns twice a day, and the harbour with it, whatever the season.</p>")
>>> page.title
'Tides'
"""

import typing

from boilerstrip.batch.page import Page
from boilerstrip.batch.pages import extract_many
from boilerstrip.cautions import PageWarning
from boilerstrip.errors import BoilerstripError, OptionError, WeightsError, WorkerError
from boilerstrip.extraction import Extraction, extract, extract_text
from boilerstrip.options import Limits, Options
from boilerstrip.threads.model import Comment, Post
from boilerstrip.verdicts import Verdict

if typing.TYPE_CHECKING:
    from boilerstrip.metadata.model import Metadata, Origin

__all__ = [
    "BoilerstripError",
    "Comment",
    "Extraction",
    "Limits",
    "Metadata",
    "OptionError",
    "Options",
    "Origin",
    "Page",
    "PageWarning",
    "Post",
    "Verdict",
    "WeightsError",
    "WorkerError",
    "extract",
    "extract_many",
    "extract_text",
]

if not typing.TYPE_CHECKING:  # a type checker would take any name for one that the package has

    def __getattr__(name: str) -> object:
        if name in ("Metadata", "Origin"):
            from boilerstrip.metadata import model  # few need them

            return getattr(model, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
