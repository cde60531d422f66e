"""One of many pages, which may fail."""

from collections.abc import Iterable
from dataclasses import replace

from boilerstrip.analysis import analyze
from boilerstrip.batch.bounds import Loss
from boilerstrip.cautions import PageWarning
from boilerstrip.errors import BoilerstripError
from boilerstrip.extraction import MADE_ON_DEMAND, Extraction, Summary
from boilerstrip.options import Options
from boilerstrip.pipeline import Request

NOTHING = ""
"""Stands for a page that was lost, so that asking for its verdicts does not fail again."""
ALWAYS = ("title", "text", "status", "warnings", "encoding")
"""Attributes of an extraction that are made of every page."""
PAGE = "<!doctype html><title>Harbour news</title><main><h1>Harbour news</h1><p>The ferry sails twice a day."
"""Warms a process up."""
PROBE_BYTES = 33 << 20
"""Memory that is to be had if an error is none of memory. From 32 MiB glibc always asks the system for it."""


def attempt(request: Request, also: Iterable[str] = ()) -> Extraction:
    """Return one of many extractions; a failed one if anything of it that is made raises.

    Args:
        request: the page.
        also: names of attributes to make besides :data:`ALWAYS`.

    Raises:
        BoilerstripError: what was asked for is impossible, whatever the page.
        MemoryError: there is no memory for the page.
    """
    try:
        page = Extraction(request, analyze(request))
        for name in (*ALWAYS, *also):
            getattr(page, name)
    except (BoilerstripError, MemoryError):
        raise
    except Exception as error:  # noqa: BLE001  # one page never loses the others
        check_memory(error)
        return lose(Loss("failed", describe_error(error)), request)
    return page


def warm_up() -> None:
    """Load all that the first page of a process needs, and that its time would hold otherwise: modules and weights."""
    attempt(Request(PAGE, Options()), ("confidence", *MADE_ON_DEMAND))


def check_memory(error: Exception) -> None:
    """Check that an error is none of memory: extensions have their own, and an import fails by an ImportError.

    Raises:
        MemoryError: there is no memory left.
    """
    try:
        bytes(PROBE_BYTES)
    except MemoryError:
        raise MemoryError(str(describe_error(error))) from error


def lose(loss: Loss, request: Request | None = None) -> Extraction:
    """Return a placeholder for a page that was lost, with the status and the cause of that.

    Args:
        loss: what happened.
        request: what was lost; None if that is not at hand.
    """
    summary = Summary(
        title=None, text="", status=loss.status, warnings=(loss.cause,), encoding=None, confidence=0.0, made={}
    )
    request = replace(request, data=NOTHING) if request else Request(NOTHING, Options())
    return Extraction(request, summary)


def describe_error(error: Exception) -> PageWarning:
    """Return the warning for a page whose extraction raised."""
    return PageWarning(f"{type(error).__name__}: {error}", "page-failed")
