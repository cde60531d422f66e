"""The whole way from a page to its main content, on one screen."""

from collections.abc import Callable
from functools import partial
from types import ModuleType

from boilerstrip.blocks.lines import blocks_of
from boilerstrip.blocks.lines import title as headline
from boilerstrip.blocks.segment import segment
from boilerstrip.document.parse import Source, parse, read
from boilerstrip.embedded.supplement import supplement
from boilerstrip.extraction import Extraction, Judged, retold
from boilerstrip.features.block_features import Features, measure
from boilerstrip.options import Options
from boilerstrip.scoring import learned
from boilerstrip.scoring.scores import Scorer
from boilerstrip.selection.duplicates import duplicates
from boilerstrip.selection.select import select
from boilerstrip.selection.wishes import fulfilled

DEFAULTS = Options()


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
    if url is not None and not isinstance(url, str):
        raise TypeError(f"url must be a str, not {type(url).__name__}")
    return _extraction(url, partial(judge, html, checked(options)))


def extract_text(text: str | bytes, *, options: Options | None = None) -> Extraction:
    """Extract the main content of a page that was flattened to text, a line or paragraph a block.

    ``keep`` and ``drop`` do not apply, as there are no elements left.

    Raises:
        TypeError: the text is neither str nor bytes.
    """
    return _extraction(None, partial(judge_text, text, checked(options)))


def judge(html: str | bytes, options: Options) -> Judged:
    """Read a web page and judge its blocks."""
    source = read(html, options)
    document = parse(source, options)
    shown = measure(segment(document, options.limits.blocks), document.title)
    features = supplement(shown, source, document, options)
    return _judged(source, document.title, features, scorers(options).HTML, options)


def judge_text(text: str | bytes, options: Options) -> Judged:
    """Likewise for flattened text."""
    source = read(text, options)
    blocks = blocks_of(source.text, options.limits.blocks)
    title = headline(blocks.text)
    return _judged(source, title, measure(blocks, title), scorers(options).TEXT, options)


def scorers(options: Options) -> ModuleType:
    """The module with the scorers that are wanted."""
    if options.scorer == "heuristic":
        from boilerstrip.scoring import heuristic  # the baseline, which few ask for

        return heuristic
    return learned


def _judged(source: Source, title: str | None, features: Features, scorer: Scorer, options: Options) -> Judged:
    scores = scorer.score(features, options.focus)
    selection = select(scores.probability, features, options.focus)
    selection = fulfilled(selection, features, options)
    return Judged(source, title, features, scores, selection, duplicates(features, selection.kept))


def _extraction(url: str | None, judge: Callable[[], Judged]) -> Extraction:
    """Judged at once, so that what cannot be read raises here, and nowhere later."""
    return retold(url, judge, {"judged": judge()})


def checked(options: Options | None) -> Options:
    """The options, or the defaults; raises TypeError for anything else."""
    if options is None:
        return DEFAULTS
    if not isinstance(options, Options):
        raise TypeError(f"options must be an Options, not {type(options).__name__}")
    return options
