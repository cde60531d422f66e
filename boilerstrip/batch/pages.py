"""Many pages in, extractions out."""

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
"""A page as it came, or with its url."""


def extract_many(pages: Iterable[Page], *, workers: int = 1, options: Options | None = None) -> Iterator[Extraction]:
    """Extract the main content of many pages, lazily and in order.

    A page that fails loses no other: its ``status`` is ``failed``, and its
    warning says why. With more than one worker this holds for a page that
    ends its process, too (memory, a signal), and a script must ask for them
    below ``if __name__ == "__main__"``. Verdicts and page types of pages
    that workers read are made anew, here, when asked for.

    Args:
        pages: decoded or as they came, alone or as pairs with their urls.
            Taken as they are needed, a few chunks ahead with workers, so
            there may be endlessly many.
        workers: processes. One is this process; others take as long to start
            as some fifty pages take.
        options: what matters to the caller.

    Raises:
        TypeError: a page is neither str nor bytes, or a url is no str; the
            message names the page by its number, from 0. Like all that
            ``pages`` raises, it comes after the extractions before.
        OptionError: there is no such number of workers, or a ``keep`` or
            ``drop`` selector is not CSS.
        WorkerError: a process does not start.
    """
    check_workers(workers)
    return _many(_typed(pages), workers, checked(options))


class _Typed(NamedTuple):
    html: Html
    url: str | None


def _many(pages: Iterable[_Typed], workers: int, options: Options) -> Iterator[Extraction]:
    if workers == 1:
        yield from (attempt(page.url, partial(judge, page.html, options)) for page in pages)
        return
    from boilerstrip.batch.workers import in_order  # multiprocessing, which most who import this never need

    kept: deque[_Typed] = deque()
    found = in_order(partial(_told, options=options), _kept(pages, kept), workers, size=len, lost=_lost)
    for told in found:  # what crosses back is small, as the page itself never left
        page = kept.popleft()
        yield retold(page.url, partial(judge, "" if told["status"] == "failed" else page.html, options), told)


def _kept(pages: Iterable[_Typed], kept: "deque[_Typed]") -> Iterator[Html]:
    for page in pages:
        kept.append(page)
        yield page.html


def _told(html: Html, options: Options) -> dict[str, Any]:
    return attempt(None, partial(judge, html, options)).told()


def _lost(_: Html, cause: str) -> dict[str, Any]:
    return failed(None, died(cause)).told()


def _typed(pages: Iterable[Page]) -> Iterator[_Typed]:
    for index, page in enumerate(pages):
        html, url = page if isinstance(page, tuple) and len(page) == 2 else (page, None)
        if not isinstance(html, (str, bytes)):
            raise TypeError(f"page {index} must be str or bytes, or a pair with its url, not {type(html).__name__}")
        if url is not None and not isinstance(url, str):
            raise TypeError(f"the url of page {index} must be a str, not {type(url).__name__}")
        yield _Typed(html, url)


def check_workers(workers: int) -> None:
    """Raise OptionError where this can be no number of processes."""
    if not isinstance(workers, int) or isinstance(workers, bool) or workers < 1:
        raise OptionError(f"workers must be a positive whole number, not {workers!r}")


def attempt(url: str | None, judge: Callable[[], Judged]) -> Extraction:
    """One of many extractions, with all that is told of it; a failed one where anything in it raises.

    Raises:
        BoilerstripError: what was asked for cannot be, whatever the page.
    """
    page = Extraction(url, judge)
    try:
        page.told()
    except BoilerstripError:
        raise
    except Exception as error:  # noqa: BLE001  # one page never loses the others
        return failed(url, f"{type(error).__name__}: {error}")
    return page


def failed(url: str | None, reason: str) -> Extraction:
    """The extraction of a page of which nothing can be said but why."""
    nothing = Extraction(url, partial(judge, "", Options()))
    return retold(url, nothing.judge, {**nothing.told(), "status": "failed", "warnings": (reason,)})


def died(cause: str) -> str:
    """The reason where a process died of a page."""
    return f"the process died: {cause}"
