"""Extraction of many pages."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, NamedTuple

from boilerstrip.errors import BoilerstripError, OptionError
from boilerstrip.extraction import Extraction, Judged, retold
from boilerstrip.options import Options
from boilerstrip.pipeline import checked, judge

Html = str | bytes
Page = Html | tuple[Html, str | None]
"""The HTML of a page, alone or with its URL."""


def extract_many(pages: Iterable[Page], *, workers: int = 1, options: Options | None = None) -> Iterator[Extraction]:
    """Extract the main content of many pages, lazily and in order.

    A page that fails does not affect the others: its ``status`` is ``failed``,
    and its warning says why. With more than one worker this includes pages
    that end their process (out of memory, a signal). A script must start
    workers below ``if __name__ == "__main__"``. Verdicts and page types of
    pages that workers extracted are computed again, in this process, when
    asked for.

    Args:
        pages: HTML as str or as the bytes received, alone or in pairs with its
            URL. Consumed as pages are needed, with workers a few chunks ahead,
            so the iterable may be endless.
        workers: number of processes. 1 is this process; others take about as
            long to start as the extraction of 50 pages.
        options: the caller's options.

    Raises:
        TypeError: a page is neither str nor bytes, or a URL is not a str; the
            message gives the number of the page, from 0. Like any exception
            that ``pages`` raises, it comes after the extractions before it.
        OptionError: ``workers`` is not a positive whole number, or a ``keep``
            or ``drop`` selector is not valid CSS.
        WorkerError: a process did not start.
    """
    _check_workers(workers)
    return _extract_pages(_check_pages(pages), workers, checked(options))


class _CheckedPage(NamedTuple):
    html: Html
    url: str | None


def _extract_pages(pages: Iterable[_CheckedPage], workers: int, options: Options) -> Iterator[Extraction]:
    if workers == 1:
        yield from (try_extraction(page.url, partial(judge, page.html, options)) for page in pages)
        return
    from boilerstrip.batch.workers import map_in_order  # imports multiprocessing, which most callers never need

    under_way: deque[_CheckedPage] = deque()
    work, html = partial(_summarize, options=options), _queue_pages(pages, under_way)
    summaries = map_in_order(work, html, workers, size=len, on_death=_summarize_lost)
    for summary in summaries:  # small, as the page itself stays in this process
        page = under_way.popleft()
        read_again = partial(judge, "" if summary["status"] == "failed" else page.html, options)
        yield retold(page.url, read_again, summary)


def _queue_pages(pages: Iterable[_CheckedPage], under_way: "deque[_CheckedPage]") -> Iterator[Html]:
    """HTML of the pages; each page is added to the queue until its summary is back."""
    for page in pages:
        under_way.append(page)
        yield page.html


def _summarize(html: Html, options: Options) -> dict[str, Any]:
    return try_extraction(None, partial(judge, html, options)).told()


def _summarize_lost(_: Html, cause: str) -> dict[str, Any]:
    return make_failed(None, describe_death(cause)).told()


def _check_pages(pages: Iterable[Page]) -> Iterator[_CheckedPage]:
    for index, page in enumerate(pages):
        html, url = page if isinstance(page, tuple) and len(page) == 2 else (page, None)
        if not isinstance(html, (str, bytes)):
            raise TypeError(f"page {index} must be str or bytes, or a pair with its url, not {type(html).__name__}")
        if url is not None and not isinstance(url, str):
            raise TypeError(f"the url of page {index} must be a str, not {type(url).__name__}")
        yield _CheckedPage(html, url)


def _check_workers(workers: int) -> None:
    if not isinstance(workers, int) or isinstance(workers, bool) or workers < 1:
        raise OptionError(f"workers must be a positive whole number, not {workers!r}")


def try_extraction(url: str | None, judge: Callable[[], Judged]) -> Extraction:
    """Extract one of many pages; the extraction has the status ``failed`` if anything raises.

    Args:
        url: URL of the page, if known.
        judge: reads the page and judges its blocks.

    Raises:
        BoilerstripError: the options are wrong, whatever the page.
    """
    page = Extraction(url, judge)
    try:
        page.told()
    except BoilerstripError:
        raise
    except Exception as error:  # noqa: BLE001  # no page may affect the others
        return make_failed(url, f"{type(error).__name__}: {error}")
    return page


def make_failed(url: str | None, reason: str) -> Extraction:
    """Placeholder for a failed extraction, with the status ``failed`` and the reason as its warning."""
    empty = Extraction(url, partial(judge, "", Options()))
    return retold(url, empty.judge, {**empty.told(), "status": "failed", "warnings": (reason,)})


def describe_death(cause: str) -> str:
    """Reason of a failed extraction whose process died."""
    return f"the process died: {cause}"
