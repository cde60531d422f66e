"""What a caller may want: intentions, never thresholds."""

from dataclasses import dataclass, field
from typing import Literal, get_args

from boilerstrip.errors import OptionError

Focus = Literal["precision", "balanced", "recall"]
Comments = Literal["yes", "no", "auto"]
Scorer = Literal["learned", "heuristic"]
TextSource = Literal["noscript", "hidden", "json-ld", "script"]
"""Where text stands beside what a page shows."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """Bounds on one page; what lies beyond is cut off, and the status says so."""

    characters: int = 30_000_000
    """Longest input read, in characters (in bytes where bytes are given)."""
    blocks: int = 200_000
    """Most blocks segmented."""

    def __post_init__(self) -> None:
        for name in ("characters", "blocks"):
            value = getattr(self, name)
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise OptionError(f"limits.{name} must be a positive whole number, not {value!r}")


@dataclass(frozen=True, kw_only=True, slots=True)
class Options:
    """How a page is to be read. Frozen, hashable and picklable.

    Raises:
        OptionError: a value that no option takes; the message names the option.
    """

    focus: Focus = field(default="balanced", metadata={"help": "what matters more where a block is in doubt"})
    """``precision`` keeps only what is surely main content, ``recall`` all that may be."""
    comments: Comments = field(default="auto", metadata={"help": "whether readers' comments are content"})
    """``auto`` keeps comments where they are the page's matter, as in a forum."""
    keep: tuple[str, ...] = field(default=(), metadata={"help": "CSS selector of elements that are content"})
    drop: tuple[str, ...] = field(default=(), metadata={"help": "CSS selector of elements that are not"})
    """Where ``keep`` and ``drop`` meet, the inner element decides."""
    boilerplate: tuple[str, ...] = field(default=(), metadata={"help": "phrase whose blocks are boilerplate"})
    """The caller's own phrases; a block that holds one is dropped. Case does not matter."""
    sources: tuple[TextSource, ...] = field(
        default=get_args(TextSource), metadata={"help": "where text may be taken from beside what the page shows"}
    )
    """``hidden`` is the attribute; JSON-LD and the data of scripts are looked into only where the page shows little
    running text."""
    scorer: Scorer = field(default="learned", metadata={"help": "who judges the blocks"})
    """``learned``: boosted trees; ``heuristic``: a table of weights, small enough to be read."""
    encoding: str | None = field(default=None, metadata={"help": "encoding of the input, where it is known"})
    """Used for bytes only, before any declaration in the page."""
    limits: Limits = field(default=Limits())

    def __post_init__(self) -> None:
        _one_of("focus", self.focus, get_args(Focus))
        _one_of("comments", self.comments, get_args(Comments))
        _one_of("scorer", self.scorer, get_args(Scorer))
        for name in ("keep", "drop", "boilerplate"):
            _texts(name, getattr(self, name))
        if not isinstance(self.sources, tuple):
            raise OptionError(f"sources must be a tuple of names, not {self.sources!r}")
        for source in self.sources:
            _one_of("sources", source, get_args(TextSource))
        if self.encoding is not None and not isinstance(self.encoding, str):
            raise OptionError(f"encoding must be a label such as 'utf-8', not {self.encoding!r}")
        if not isinstance(self.limits, Limits):
            raise OptionError(f"limits must be a Limits, not {self.limits!r}")


def _one_of(name: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise OptionError(f"{name} must be one of {', '.join(known)}, not {value!r}")


def _texts(name: str, values: tuple[str, ...]) -> None:
    if not isinstance(values, tuple):
        raise OptionError(f"{name} must be a tuple of strings, not {values!r}")
    for value in values:
        if not isinstance(value, str) or not value.strip():
            raise OptionError(f"{name} must hold non-empty strings, not {value!r}")
