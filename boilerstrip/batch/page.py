"""A page and what is known about it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal, get_args

from boilerstrip.errors import OptionError

Html = str | bytes
Kind = Literal["html", "text"]


@dataclass(frozen=True, slots=True)
class Page:
    """One of many pages, for :func:`boilerstrip.extract_many`.

    Raises:
        TypeError: a value has another type.
        OptionError: the kind is unknown.
    """

    html: Html
    """The page, decoded or as it came."""
    url: str | None = None
    """Where it came from; relative addresses in it are made absolute by it."""
    encoding: str | None = None
    """Encoding of the bytes, or the value of their HTTP header Content-Type; it takes precedence over the option."""
    key: Any = None
    """Anything by which the caller knows the page: the extraction has it, too. It stays in the caller's process."""
    kind: Kind = "html"
    """``text`` is a page that was flattened to text, as for :func:`boilerstrip.extract_text`."""
    fetched: date | None = None
    """The day on which it was fetched, in UTC: its metadata has no later dates, but for those of zones ahead."""

    def __post_init__(self) -> None:
        if not isinstance(self.html, (str, bytes)):
            raise TypeError(f"the html of a page must be str or bytes, not {type(self.html).__name__}")
        for name in ("url", "encoding"):
            value = getattr(self, name)
            if value is not None and not isinstance(value, str):
                raise TypeError(f"the {name} of a page must be a str, not {type(value).__name__}")
        if self.fetched is not None and (not isinstance(self.fetched, date) or isinstance(self.fetched, datetime)):
            raise TypeError(f"the fetched of a page must be a date, not {type(self.fetched).__name__}")
        if self.kind not in get_args(Kind):
            raise OptionError(f"the kind of a page must be one of {', '.join(get_args(Kind))}, not {self.kind!r}")
