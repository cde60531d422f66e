"""How the content tree is to be printed."""

from dataclasses import dataclass

from boilerstrip.options import Images, Links, Options, Spans, Tables


@dataclass(frozen=True, kw_only=True, slots=True)
class RenderStyle:
    """The caller's options that renderers follow (see :class:`boilerstrip.Options`)."""

    links: Links = "inline"
    images: Images = "yes"
    tables: Tables = "markdown"
    spans: Spans = "blank"


def style_of(options: Options) -> RenderStyle:
    """Return the style that the options ask for."""
    return RenderStyle(links=options.links, images=options.images, tables=options.tables, spans=options.spans)
