"""The whole way from a page to its main content, on one screen."""

from boilerstrip.blocks.features import measure
from boilerstrip.blocks.model import Blocks
from boilerstrip.blocks.segment import segment
from boilerstrip.document.metadata import title as declared_title
from boilerstrip.document.parse import Source, parse, read
from boilerstrip.duplicates import duplicates
from boilerstrip.extraction import Extraction, Judged
from boilerstrip.options import Options
from boilerstrip.plaintext import blocks_of
from boilerstrip.plaintext import title as headline
from boilerstrip.scoring.heuristic import HTML, TEXT, Scorer
from boilerstrip.scoring.select import select
from boilerstrip.scoring.wishes import fulfilled
from boilerstrip.sources.supplement import supplemented


def extract(html: str | bytes, *, url: str | None = None, options: Options | None = None) -> Extraction:
    """Extract a web page's main content.

    Args:
        html: the page, decoded or as it came.
        url: where it came from; kept with the result.
        options: what matters to the caller.

    Returns:
        What was found, and a verdict on every block. Never None: a page
        without main content, a broken page or no page at all is told by
        ``status``.

    Raises:
        TypeError: the page is neither str nor bytes, or the url is no str.
        OptionError: a ``keep`` or ``drop`` selector is not CSS.
    """
    options = _checked(options)
    if url is not None and not isinstance(url, str):
        raise TypeError(f"url must be a str, not {type(url).__name__}")
    source = read(html, options)
    document = parse(source, options)
    blocks = supplemented(document, segment(document, options.limits.blocks), options)
    return _judge(source, blocks, declared_title(document.tree), HTML, url, options)


def extract_text(text: str | bytes, *, options: Options | None = None) -> Extraction:
    """Extract the main content of a page that was flattened to text, a line or paragraph a block.

    ``keep`` and ``drop`` do not apply, as there are no elements left.

    Raises:
        TypeError: the text is neither str nor bytes.
    """
    options = _checked(options)
    source = read(text, options)
    blocks = blocks_of(source.text, options.limits.blocks)
    return _judge(source, blocks, headline(blocks.text), TEXT, None, options)


def _judge(
    source: Source, blocks: Blocks, title: str | None, scorer: Scorer, url: str | None, options: Options
) -> Extraction:
    features = measure(blocks, title)
    scores = scorer.score(features)
    selection = select(scores.probability, features, options.focus)
    selection = fulfilled(selection, blocks, features, options)
    copies = duplicates(blocks, features, selection.kept)
    return Extraction(url, title, source, Judged(blocks, scores, selection, copies))


def _checked(options: Options | None) -> Options:
    if options is None:
        return Options()
    if not isinstance(options, Options):
        raise TypeError(f"options must be an Options, not {type(options).__name__}")
    return options
