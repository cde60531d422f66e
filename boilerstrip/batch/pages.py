"""Many pages to extractions."""

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from boilerstrip.analysis import analyze
from boilerstrip.cautions import PageWarning
from boilerstrip.errors import BoilerstripError, OptionError
from boilerstrip.extraction import Extraction, Summary, check_options, summarize
from boilerstrip.options import Options
from boilerstrip.pipeline import Request

Html = str | bytes
Page = Html | tuple[Html, str | None]
"""A page as it came, or a pair with its url."""
NOTHING = ""
"""Stands for a page that failed, so that asking for its verdicts does not fail again."""


def extract_many(pages: Iterable[Page], *, workers: int = 1, options: Options | None = None) -> Iterator[Extraction]:
    """Extract the main content of many pages, lazily and in order.

    A page that fails loses no other: its ``status`` is ``failed``, and its
    warning gives the cause. With more than one worker this includes a page
    that ends its process (memory, a signal), and a script must call this below
    ``if __name__ == "__main__"``. Verdicts and page types of pages that
    workers read are made in this process, when they are asked for.

    Args:
        pages: decoded or as they came, alone or as pairs with their urls.
            Taken as they are needed, with workers a few chunks ahead, so
            there may be endlessly many.
        workers: number of processes. One is this process; others take as long
            to start as some fifty pages take.
        options: the caller's intentions.

    Raises:
        TypeError: a page is neither str nor bytes, or a url is not a str; the
            message names the page by its number, from 0. Like everything that
            ``pages`` raises, it comes after the extractions before.
        OptionError: ``workers`` is not a positive whole number, or a ``keep``
            or ``drop`` selector is not CSS.
        WorkerError: a process does not start.
    """
    check_workers(workers)
    return _extract_all(_check_pages(pages), workers, check_options(options))


class _Checked(NamedTuple):
    """A page of the right types."""

    html: Html
    url: str | None


def _extract_all(pages: Iterable[_Checked], workers: int, options: Options) -> Iterator[Extraction]:
    if workers == 1:
        yield from (attempt(Request(page.html, options, page.url)) for page in pages)
        return
    from boilerstrip.batch.workers import map_in_order  # multiprocessing, which most importers never need

    waiting: deque[_Checked] = deque()
    work = partial(_summarize_page, options=options)
    summaries = map_in_order(work, _remember(pages, waiting), workers, size=len, on_death=_summarize_lost)
    for summary in summaries:  # small, as the page itself never left this process
        page = waiting.popleft()
        html = NOTHING if summary.status == "failed" else page.html
        yield Extraction(Request(html, options, page.url), summary)


def _remember(pages: Iterable[_Checked], waiting: "deque[_Checked]") -> Iterator[Html]:
    for page in pages:
        waiting.append(page)
        yield page.html


def _summarize_page(html: Html, options: Options) -> Summary:
    return summarize(attempt(Request(html, options)))


def _summarize_lost(_: Html, cause: str) -> Summary:
    return summarize(fail(describe_death(cause)))


def _check_pages(pages: Iterable[Page]) -> Iterator[_Checked]:
    for index, page in enumerate(pages):
        html, url = page if isinstance(page, tuple) and len(page) == 2 else (page, None)
        if not isinstance(html, (str, bytes)):
            raise TypeError(f"page {index} must be str or bytes, or a pair with its url, not {type(html).__name__}")
        if url is not None and not isinstance(url, str):
            raise TypeError(f"the url of page {index} must be a str, not {type(url).__name__}")
        yield _Checked(html, url)


def check_workers(workers: int) -> None:
    """Check a number of processes.

    Raises:
        OptionError: it is not a positive whole number.
    """
    if not isinstance(workers, int) or isinstance(workers, bool) or workers < 1:
        raise OptionError(f"workers must be a positive whole number, not {workers!r}")


def attempt(request: Request) -> Extraction:
    """Return one of many extractions, with its summary made; a failed one if anything in it raises.

    Raises:
        BoilerstripError: what was asked for is impossible, whatever the page.
    """
    try:
        page = Extraction(request, analyze(request))
        summarize(page)
    except BoilerstripError:
        raise
    except Exception as error:  # noqa: BLE001  # one page never loses the others
        return fail(describe_error(error), request)
    return page


def fail(reason: PageWarning, request: Request | None = None) -> Extraction:
    """Return a placeholder extraction with status ``failed`` and the reason as its warning.

    Args:
        reason: the warning.
        request: what failed; None if that is not at hand.
    """
    summary = Summary(
        title=None,
        text="",
        status="failed",
        warnings=(reason,),
        encoding=None,
        confidence=0.0,
        has_page_type=False,
        page_type=None,
    )
    request = replace(request, data=NOTHING) if request else Request(NOTHING, Options())
    return Extraction(request, summary)


def describe_error(error: Exception) -> PageWarning:
    """Return the warning for a page whose extraction raised."""
    return PageWarning(f"{type(error).__name__}: {error}", "page-failed")


def describe_death(cause: str) -> PageWarning:
    """Return the warning for a page whose worker process died."""
    return PageWarning(f"the process died: {cause}", "process-died")
