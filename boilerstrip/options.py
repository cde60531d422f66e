"""The caller's options: intentions, never thresholds."""

from dataclasses import dataclass, field, fields
from typing import Literal, get_args

from boilerstrip.errors import OptionError

Focus = Literal["precision", "balanced", "recall"]
Comments = Literal["yes", "no", "auto"]
Captions = Literal["yes", "no"]
Title = Literal["yes", "no", "auto"]
Links = Literal["inline", "references", "none"]
Images = Literal["yes", "no"]
Tables = Literal["markdown", "html"]
Spans = Literal["blank", "repeat"]
Language = Literal["declared", "detected"]
Scorer = Literal["learned", "heuristic"]
TextSource = Literal["noscript", "hidden", "json-ld", "script"]
"""A place where a page may hold text that it does not show."""

CHOICES = {
    "focus": Focus, "comments": Comments, "captions": Captions, "title": Title, "links": Links, "images": Images,
    "tables": Tables, "spans": Spans, "language": Language, "scorer": Scorer,
}  # fmt: skip
"""Values of the options that are one of a few words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """Upper bounds on one page. Whatever exceeds them is cut off, and the status is ``truncated``."""

    characters: int = 30_000_000
    """Longest input read, in characters (in bytes if the input is bytes)."""
    elements: int = 70_000
    """Most elements that are parsed. Of 1,358 real pages none has more than 10,000."""
    text: int = 4_000_000
    """Most text that is parsed, in bytes of UTF-8 between tags. Of 2,826 real pages none has more than 580,000.
    """
    attributes: int = 256
    """Most attributes of an element that are read; the status does not change, as no text is lost. Of 2,826 real pages
    none has more than 186."""
    json_ld: int = 2_000_000
    """Most JSON-LD of a page that is read, in bytes. Of 2,826 real pages none has more than 620,000."""
    blocks: int = 25_000
    """Most blocks that a page is segmented into, a cell of a table being one. Of 1,358 real pages none has more than
    2,641."""

    def __post_init__(self) -> None:
        for limit in fields(self):
            name, value = limit.name, getattr(self, limit.name)
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise OptionError(f"limits.{name} must be a positive whole number, not {value!r}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Options:
    """How to read a page. Frozen, hashable and picklable.

    Raises:
        OptionError: an option has a value that it does not accept; the message names the option.
    """

    focus: Focus = field(default="balanced", metadata={"help": "what matters more when a block is in doubt"})
    """``precision`` keeps only blocks that are very likely main content, ``recall`` every block that may be."""
    comments: Comments = field(default="auto", metadata={"help": "keep readers' comments"})
    """``auto`` keeps comments if they are the main content, as in a forum."""
    captions: Captions = field(default="yes", metadata={"help": "keep the captions of pictures and tables"})
    """``yes`` keeps captions of the main content, as far as the focus does; ``no`` leaves all captions out."""
    title: Title = field(default="auto", metadata={"help": "begin with the title of the page"})
    """``auto`` keeps it where the main content holds it, ``yes`` puts it first, ``no`` leaves it out."""
    links: Links = field(default="inline", metadata={"help": "how Markdown prints links"})
    """``inline``, ``references`` with the addresses at the end, or ``none``: the text alone."""
    images: Images = field(default="yes", metadata={"help": "print pictures in Markdown and HTML"})
    tables: Tables = field(default="markdown", metadata={"help": "how Markdown prints tables"})
    """``markdown``: those of GitHub's dialect; ``html``: elements, with spans as on the page."""
    spans: Spans = field(
        default="blank", metadata={"help": "what Markdown prints where a cell spans further columns or rows"}
    )
    """``blank`` leaves these places empty, ``repeat`` repeats the cell's text, so that each row can be read alone."""
    keep: tuple[str, ...] = field(default=(), metadata={"help": "CSS selector of elements to keep"})
    drop: tuple[str, ...] = field(default=(), metadata={"help": "CSS selector of elements to drop"})
    """If elements of ``keep`` and ``drop`` are nested, the innermost one decides."""
    boilerplate: tuple[str, ...] = field(default=(), metadata={"help": "phrase that marks its block as boilerplate"})
    """Phrases of the caller; a block that holds one is dropped. Case does not matter."""
    sources: tuple[TextSource, ...] = field(
        default=get_args(TextSource), metadata={"help": "where to look for text that the page does not show"}
    )
    """``noscript``: fallbacks for browsers without scripts; ``hidden``: elements with that attribute; ``json-ld`` and
    ``script``: embedded data, used only if the visible page holds little running text."""
    language: Language = field(default="declared", metadata={"help": "what decides on the language in the metadata"})
    """``declared``: what the page says, if its text is in a script of it; ``detected``: the text, by a detector that
    the extra ``boilerstrip[language]`` installs. Where that is not sure, what the page says counts."""
    scorer: Scorer = field(default="learned", metadata={"help": "model that scores the blocks"})
    """``learned``: gradient-boosted trees; ``heuristic``: a table of weights, small enough to read."""
    encoding: str | None = field(default=None, metadata={"help": "encoding of the input, or its Content-Type header"})
    """For bytes only: a label, or the value of HTTP's Content-Type header. It comes before what the page declares, but
    not before what the bytes are beyond doubt: a byte-order mark, or valid UTF-8."""
    limits: Limits = field(default=Limits())

    def __post_init__(self) -> None:
        for name, choices in CHOICES.items():
            _check_choice(name, getattr(self, name), get_args(choices))
        for name in ("keep", "drop", "boilerplate"):
            _check_strings(name, getattr(self, name))
        if not isinstance(self.sources, tuple):
            raise OptionError(f"sources must be a tuple of names, not {self.sources!r}")
        for source in self.sources:
            _check_choice("sources", source, get_args(TextSource))
        if self.encoding is not None and not isinstance(self.encoding, str):
            raise OptionError(f"encoding must be a label such as 'utf-8', not {self.encoding!r}")
        if not isinstance(self.limits, Limits):
            raise OptionError(f"limits must be a Limits, not {self.limits!r}")


def _check_choice(name: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise OptionError(f"{name} must be one of {', '.join(known)}, not {value!r}")


def _check_strings(name: str, values: tuple[str, ...]) -> None:
    if not isinstance(values, tuple):
        raise OptionError(f"{name} must be a tuple of strings, not {values!r}")
    for value in values:
        if not isinstance(value, str) or not value.strip():
            raise OptionError(f"{name} must hold non-empty strings, not {value!r}")
