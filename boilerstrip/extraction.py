"""What callers call, and what they get."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from boilerstrip.analysis import Analysis, Status, analyze
from boilerstrip.cautions import PageWarning
from boilerstrip.content.model import Content
from boilerstrip.options import Options
from boilerstrip.pipeline import Request
from boilerstrip.render.style import style_of
from boilerstrip.threads.model import Comment, Post
from boilerstrip.verdicts import Verdict, judge_blocks

if TYPE_CHECKING:
    from boilerstrip.metadata.model import Metadata
    from boilerstrip.page.page_type import PageType
    from boilerstrip.render.chunks import Chunk

DEFAULTS = Options()
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Summary:
    """The facts about a page that cross from a worker process, and that pickles hold.

    Verdicts would be five times the page.
    """

    title: str | None
    text: str
    status: Status
    warnings: tuple[PageWarning, ...]
    encoding: str | None
    confidence: float
    made: Mapping[str, Any]
    """What else was asked for, by the name of its attribute: each of them costs as much again as the rest."""


MADE_ON_DEMAND = ("page_type", "metadata", "markdown", "html", "content", "comments", "posts", "verdicts")
"""Attributes that are made when they are asked for, and that a summary may hold."""


@dataclass(frozen=True, eq=False)
class Extraction:
    """The main content of a page; what costs time is made when it is asked for.

    A pickle holds the input, the options and a summary; the copy analyzes the
    page again, with the same result, when it is asked for verdicts.
    """

    request: Request = field(repr=False)
    facts: Analysis | Summary = field(repr=False)
    key: Any = None
    """What the caller knows the page by (see :class:`boilerstrip.Page`)."""

    @property
    def url(self) -> str | None:
        """Where the page came from, as the caller said."""
        return self.request.url

    @property
    def title(self) -> str | None:
        """The page's title, or None if it has none."""
        return self.facts.title

    @property
    def text(self) -> str:
        """The main content as plain text."""
        return self.facts.text

    @property
    def content(self) -> Content:
        """The main content as a tree of headings, paragraphs, lists, tables and the like (see ``content/model.py``)."""
        return self._find_made("content", lambda: self.analysis.content)

    @cached_property
    def markdown(self) -> str:
        """The main content as Markdown: CommonMark with GitHub's tables, footnotes, task lists and alerts."""
        return self._find_made("markdown", self._render_markdown)

    def _render_markdown(self) -> str:
        from boilerstrip.render.markdown.render import render_markdown  # callers who want text alone do not need it

        return render_markdown(self.content, style_of(self.request.options))

    @cached_property
    def html(self) -> str:
        """The main content as a fragment of HTML that is safe to put into a page."""
        return self._find_made("html", self._render_html)

    def _render_html(self) -> str:
        from boilerstrip.render.html.render import render_html  # callers who want text alone do not need it

        return render_html(self.content, style_of(self.request.options))

    @property
    def status(self) -> Status:
        """How the extraction went.

        ``ok``; ``empty``: the input holds no text; ``no content``: there is
        text, and none of it is main content; ``truncated``: a limit cut the
        page, and what was read is there; ``binary``: the input is not text,
        and a warning names its format; ``failed``, ``timeout``, ``memory``:
        one of many pages could not be extracted, or not with the time or the
        memory that it may take, and a warning gives the cause
        (:func:`boilerstrip.extract_many` only).
        """
        return self.facts.status

    @property
    def warnings(self) -> tuple[PageWarning, ...]:
        """What was lost or changed: each a str, with a ``code`` (see :data:`boilerstrip.cautions.CODES`)."""
        return self.facts.warnings

    @property
    def encoding(self) -> str | None:
        """The encoding that bytes were decoded from; None for str, and if the input is binary."""
        return self.facts.encoding

    @property
    def confidence(self) -> float:
        """The expected word-F1 of the text, 0 to 1.

        It is calibrated: extractions with a confidence of 0.8 have a mean F1
        of about 0.8. That holds for learned scores, and where the options let
        scores decide. 0 if the input holds no text.
        """
        return self.facts.confidence

    @property
    def page_type(self) -> "PageType | None":
        """The likeliest type of the page.

        ``article``, ``forum``, ``product``, ``collection`` (of products),
        ``listing`` (of other things), ``documentation`` or ``service`` (what a
        company or office offers or says of itself); None if the input holds no
        text, or is flattened text, which does not tell types well enough.
        """
        return self._find_made("page_type", lambda: self.analysis.page_type)

    @property
    def comments(self) -> tuple[Comment, ...]:
        """The comments of readers, in page order, whatever the options say about the text."""
        return self._find_made("comments", lambda: self.analysis.thread.comments)

    @property
    def posts(self) -> tuple[Post, ...]:
        """The posts of a discussion, in page order; empty if the page is none.

        A comment on a post is a post, too, one level deeper.
        """
        return self._find_made("posts", lambda: self.analysis.thread.posts)

    @property
    def metadata(self) -> "Metadata":
        """What the page says about itself, and where: title, authors, dates, language, licence and more.

        A field is None, or empty, where nothing says it surely: a wrong date is worse than none.
        """
        return self._find_made("metadata", lambda: self.analysis.metadata)

    def _find_made(self, name: str, make: Callable[[], Value]) -> Value:
        """Return what a worker made, or make it."""
        made = self.facts.made if isinstance(self.facts, Summary) else {}
        value: Value = made[name] if name in made else make()
        return value

    @cached_property
    def analysis(self) -> Analysis:
        """The page's blocks and what was decided about them."""
        return self.facts if isinstance(self.facts, Analysis) else analyze(self.request)

    @cached_property
    def verdicts(self) -> tuple[Verdict, ...]:
        """A verdict on every block of the page, in page order: no text is lost in silence."""
        return self._find_made("verdicts", lambda: judge_blocks(self.analysis))

    @property
    def kept_verdicts(self) -> tuple[Verdict, ...]:
        """The verdicts on the blocks that the text holds."""
        return tuple(verdict for verdict in self.verdicts if verdict.kept)

    def chunks(
        self,
        max_tokens: int = 512,
        overlap: int = 0,
        count: Callable[[str], int] | None = None,
        format: Literal["markdown", "text"] = "markdown",  # noqa: A002 - as the command line calls it
    ) -> "tuple[Chunk, ...]":
        """Cut the Markdown or the text into chunks for an index or a language model.

        They are cut before headings, else between blocks, else between
        sentences (see :func:`boilerstrip.render.chunks.make_chunks`).

        Args:
            max_tokens: the most tokens of a chunk, the overlap included.
            overlap: the most tokens at the end of a chunk that the next one repeats.
            count: returns the number of tokens of a text, such as ``lambda text: len(tokenizer.encode(text))``; None
                counts words.
            format: what is cut.

        Raises:
            OptionError: ``max_tokens`` is not a positive whole number, ``overlap`` not a smaller one, or the format is
                unknown.
        """
        from boilerstrip.render.chunks import chunk_page  # callers who want text alone do not need it

        return chunk_page(self, format, style_of(self.request.options), max_tokens, overlap, count)

    def to_dict(self, *, markdown: bool = False, html: bool = False) -> dict[str, Any]:
        """Return what is known about the page as values that JSON holds, by the schema in ``docs/schema.json``.

        Args:
            markdown: include the Markdown.
            html: include the HTML.
        """
        from boilerstrip.render.record import make_record  # callers who want text alone do not need it
        from boilerstrip.scoring.weight_files import find_digest

        return make_record(self, self.comments, find_digest(), markdown=markdown, html=html)

    def to_json(self, *, markdown: bool = False, html: bool = False) -> str:
        """Return :meth:`to_dict` as JSON on one line."""
        import json

        return json.dumps(self.to_dict(markdown=markdown, html=html), ensure_ascii=False)

    def __reduce__(self) -> tuple[Any, ...]:
        return Extraction, (self.request, summarize(self), self.key)


def summarize(page: Extraction, also: Iterable[str] = ()) -> Summary:
    """Return an extraction's summary.

    Args:
        page: the extraction.
        also: names of :data:`MADE_ON_DEMAND` that the summary is to hold, besides those that cost nothing more.
    """
    if isinstance(page.facts, Summary):
        return page.facts
    names = {*also, "page_type"} if "page_type" in vars(page.facts) else also
    return Summary(
        title=page.title,
        text=page.text,
        status=page.status,
        warnings=page.warnings,
        encoding=page.encoding,
        confidence=page.confidence,
        made={name: getattr(page, name) for name in names},
    )


def extract(html: str | bytes, *, url: str | None = None, options: Options | None = None) -> Extraction:
    """Extract a web page's main content, by the steps of :data:`boilerstrip.pipeline.STEPS`.

    Args:
        html: the page, decoded or as it came.
        url: where it came from; relative addresses in it are made absolute by it.
        options: the caller's intentions.

    Returns:
        The content and a verdict on every block. Never None: a page without
        main content, a broken page or no page at all has its own ``status``.

    Raises:
        TypeError: the page is neither str nor bytes, or the url is not a str.
        OptionError: a ``keep`` or ``drop`` selector is not CSS, or the options need a package that is not installed.
    """
    if url is not None and not isinstance(url, str):
        raise TypeError(f"url must be a str, not {type(url).__name__}")
    request = Request(html, check_options(options), url)
    return Extraction(request, analyze(request))


def extract_text(text: str | bytes, *, options: Options | None = None) -> Extraction:
    """Extract the main content of a page that was flattened to text, one line or paragraph a block.

    ``keep`` and ``drop`` do not apply, as no elements are left.

    Raises:
        TypeError: the text is neither str nor bytes.
        OptionError: the options need a package that is not installed.
    """
    request = Request(text, check_options(options), flattened=True)
    return Extraction(request, analyze(request))


def check_options(options: Options | None) -> Options:
    """Return the options, or the defaults.

    Raises:
        TypeError: ``options`` is something else.
        OptionError: they need a package that is not installed.
    """
    if options is None:
        return DEFAULTS
    if not isinstance(options, Options):
        raise TypeError(f"options must be an Options, not {type(options).__name__}")
    if options.language == "detected":
        from boilerstrip.metadata.detector import check_installed  # few ask for it

        check_installed()
    return options
