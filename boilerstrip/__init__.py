"""boilerstrip: the main content of a web page, with a reason for every block.

>>> page = extract("<h1>Tides</h1><p>The tide turns twice a day, and the harbour with it, whatever the season.</p>")
>>> page.title
'Tides'
"""

from boilerstrip.batch.pages import extract_many
from boilerstrip.errors import BoilerstripError, OptionError, WeightsError, WorkerError
from boilerstrip.extraction import Extraction, extract, extract_text
from boilerstrip.options import Limits, Options
from boilerstrip.threads.model import Comment, Post
from boilerstrip.verdicts import Verdict

__all__ = [
    "BoilerstripError",
    "Comment",
    "Extraction",
    "Limits",
    "OptionError",
    "Options",
    "Post",
    "Verdict",
    "WeightsError",
    "WorkerError",
    "extract",
    "extract_many",
    "extract_text",
]
