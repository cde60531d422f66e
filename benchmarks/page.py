"""A page with its gold annotations: the output of every dataset and the input of every system."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as its dataset annotates it; missing annotations are None or empty."""

    dataset: str
    """Name of the dataset's folder, or of its file without suffixes."""
    id: str
    html: bytes | str
    """Bytes as served, or text if the dataset is published as text."""
    url: str | None = None
    gold_text: str | None = None
    """Main content as text. An empty string means that the page has none, None that it is not annotated."""
    gold_markdown: str | None = None
    """Main content with its structure: headings, lists, tables, code."""
    with_: tuple[str, ...] = ()
    """Snippets that the extraction should contain."""
    without: tuple[str, ...] = ()
    """Snippets that the extraction should not contain."""
    comments: tuple[str, ...] = ()
    """Snippets of readers' comments, which the extraction may contain or not."""
    title: str | None = None
    author: str | None = None
    date: str | None = None
    page_type: str | None = None
    language: str | None = None
    """ISO 639 code without region."""
    split: str | None = None
    """Part of the dataset: tuning, judging, dev, test."""
    flattened: bool = False
    """True if ``html`` is the page's text without tags."""
    captions: tuple[tuple[str, ...], ...] = ()
    """Duplicated captions, each as the tuple of its forms."""
    refrains: tuple[tuple[str, int], ...] = ()
    """Lines that the gold text repeats, with the number of copies."""
