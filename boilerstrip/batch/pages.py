"""Many pages to extractions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from boilerstrip.batch.attempt import NOTHING, attempt, lose
from boilerstrip.batch.bounds import Loss, choose_bounds
from boilerstrip.batch.here import map_here
from boilerstrip.batch.page import Html, Page
from boilerstrip.errors import OptionError
from boilerstrip.extraction import MADE_ON_DEMAND, Extraction, Summary, check_options, summarize
from boilerstrip.options import Options
from boilerstrip.pipeline import Request

LOST = ("failed", "timeout", "memory")
"""Statuses of such pages."""
CONFIDENCE = "confidence"
"""An attribute that every summary holds."""


def extract_many(
    pages: Iterable[Page | Html | tuple[Html, str | None]],
    *,
    workers: int = 1,
    timeout: float | None = None,
    memory: float | None = None,
    ordered: bool = True,
    also: Iterable[str] = (),
    options: Options | None = None,
) -> Iterator[Extraction]:
    """Extract the main content of many pages, lazily.

    A page that fails loses no other: its ``status`` is ``failed``, ``timeout``
    or ``memory``, and its warning gives the cause. In worker processes this
    includes a page that hangs or ends its process. A process that is killed
    for no fault of its page is replaced, and the page done again.

    There are worker processes if ``workers`` is more than one, or if
    ``timeout`` or ``memory`` is given; otherwise all is done in this process,
    which gets no signal handlers, threads or limits either way.

    Args:
        pages: decoded or as they came, alone, as pairs with their urls, or as
            :class:`boilerstrip.Page`. Taken as they are needed, with workers
            a few chunks ahead, so there may be endlessly many.
        workers: number of processes. They take as long to start as some fifty
            pages take.
        timeout: seconds of CPU that a worker may take for one page; infinity
            is no limit. None is 60 with several workers. A page that takes
            its time without computing is ended after four times as long and
            30 seconds more. On Windows only the latter is kept.
        memory: bytes that a worker may take, from 256 MiB; infinity is no
            limit. None is 2 GiB with several workers. Kept on Linux, on macOS
            to within what a page takes in a second, not on Windows.
        ordered: False yields extractions as workers are done with them; their
            ``key`` tells which page each belongs to.
        also: attributes to make in the workers, so that this process does not
            have to when it reads them: ``page_type``, ``metadata``,
            ``markdown``, ``html``, ``content``, ``comments``, ``posts``,
            ``verdicts``.
        options: the caller's intentions.

    Raises:
        TypeError: a page is neither str nor bytes nor a Page, or a url is not
            a str; the message names the page by its number, from 0. Like
            everything that ``pages`` raises, it comes after the extractions
            before.
        OptionError: an argument is not in its range, or a ``keep`` or
            ``drop`` selector is not CSS.
        WorkerError: no process starts, or the iterator was taken along by
            :func:`os.fork`.
    """
    check_workers(workers)
    names = _check_names(also)
    jobs = _make_jobs(pages, check_options(options))
    if workers == 1 and timeout is None and memory is None:
        return (page for _, page in map_here(partial(_extract_job, also=names), jobs, _lose_job))
    from boilerstrip.batch.workers import check_may_start, map_shared  # modules that most importers never need

    bounds = choose_bounds(timeout, memory)
    check_may_start()
    results = map_shared(
        partial(_summarize_job, also=names),
        jobs,
        workers,
        bounds=bounds,
        size=lambda job: len(job.request.data),
        on_loss=_summarize_lost,
        is_ordered=ordered,
    )
    return (_join(job, summary) for job, summary in results)


@dataclass(frozen=True, slots=True)
class _Job:
    """A page to extract."""

    request: Request
    key: Any

    def __reduce__(self) -> tuple[Any, ...]:
        return _Job, (self.request, None)  # the key stays in this process, and need not pickle


def _make_jobs(pages: Iterable[Page | Html | tuple[Html, str | None]], options: Options) -> Iterator[_Job]:
    for index, given in enumerate(pages):
        page = _check_page(given, index)
        yield _Job(make_request(page, options), page.key)


def make_request(page: Page, options: Options) -> Request:
    """Return how a page is read, given what the caller wants of all."""
    wanted = options if page.encoding is None else replace(options, encoding=page.encoding)
    html, url = _strip_class(page.html), None if page.url is None else str.__str__(page.url)
    return Request(html, wanted, url, flattened=page.kind == "text", fetched=page.fetched)


def _strip_class(html: Html) -> Html:
    """Return the same str or bytes, not of a class derived from them, which may need modules that workers lack."""
    return str.__str__(html) if isinstance(html, str) else bytes.__bytes__(html)


def _check_page(given: Any, index: int) -> Page:
    if isinstance(given, Page):
        return given
    html, url = given if isinstance(given, tuple) and len(given) == 2 else (given, None)
    if not isinstance(html, (str, bytes)):
        raise TypeError(f"page {index} must be str or bytes, a pair with its url, or a Page, not {type(html).__name__}")
    if url is not None and not isinstance(url, str):
        raise TypeError(f"the url of page {index} must be a str, not {type(url).__name__}")
    return Page(html, url)


def _extract_job(job: _Job, also: tuple[str, ...]) -> Extraction:
    return replace(attempt(job.request, (CONFIDENCE, *also)), key=job.key)


def _lose_job(job: _Job, loss: Loss) -> Extraction:
    return replace(lose(loss, job.request), key=job.key)


def _summarize_job(job: _Job, also: tuple[str, ...]) -> Summary:
    return summarize(attempt(job.request, (CONFIDENCE, *also)), also)


def _summarize_lost(job: _Job, loss: Loss) -> Summary:
    return summarize(lose(loss, job.request))


def _join(job: _Job, summary: Summary) -> Extraction:
    """Return an extraction from a page, which never left this process, and what a worker found out about it."""
    request = replace(job.request, data=NOTHING) if summary.status in LOST else job.request
    return Extraction(request, summary, job.key)


def _check_names(also: Iterable[str]) -> tuple[str, ...]:
    names = (also,) if isinstance(also, str) else tuple(also)
    for name in names:
        if name not in MADE_ON_DEMAND:
            raise OptionError(f"also must hold names of {', '.join(MADE_ON_DEMAND)}, not {name!r}")
    return names


def check_workers(workers: int) -> None:
    """Check a number of processes.

    Raises:
        OptionError: it is not a positive whole number.
    """
    if not isinstance(workers, int) or isinstance(workers, bool) or workers < 1:
        raise OptionError(f"workers must be a positive whole number, not {workers!r}")
