"""A page with its gold annotations: what every dataset gives and every system gets."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as its dataset annotates it; what a dataset does not say is None or empty."""

    dataset: str
    """Name of the folder, or of the file without its suffixes."""
    id: str
    html: bytes | str
    """Bytes as they were served, or text where the dataset is published as text."""
    url: str | None = None
    gold_text: str | None = None
    """The text a reader came for. An empty string says that there is none; None that nobody wrote it down."""
    gold_markdown: str | None = None
    """The same with its structure: headings, lists, tables, code."""
    with_: tuple[str, ...] = ()
    """Snippets that a good extraction contains."""
    without: tuple[str, ...] = ()
    """Snippets that a good extraction does not contain."""
    comments: tuple[str, ...] = ()
    """Snippets of readers' comments, which are neither demanded nor forbidden."""
    title: str | None = None
    author: str | None = None
    date: str | None = None
    page_type: str | None = None
    language: str | None = None
    """ISO 639 code without a region."""
    split: str | None = None
    """The part of its dataset that the page belongs to: tuning, judging, dev, test."""
    flattened: bool = False
    """Whether ``html`` is the page's text without any tags."""
    captions: tuple[tuple[str, ...], ...] = ()
    """Captions that stand more than once on the page, each as the tuple of its forms."""
    refrains: tuple[tuple[str, int], ...] = ()
    """Lines that stand several times in the gold and are to stay, and how often."""
