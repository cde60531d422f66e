"""The types that a page declares for itself: OpenGraph and schema.org."""

import re
from collections import Counter
from collections.abc import Iterator

OPEN_GRAPH = ("article", "website", "product", "profile")
SCHEMA = tuple(
    """
    AggregateRating Answer Article BlogPosting Blog Brand BreadcrumbList CollectionPage Comment DiscussionForumPosting
    FAQPage ImageGallery InteractionCounter ItemList ListItem LocalBusiness NewsArticle Offer Organization Person
    PostalAddress Product ProductGroup QAPage Question Review Service TechArticle WebPage
    """.split()
)
"""Types declared by at least five pages of WCXB dev that help, or are likely to help, to tell page types apart."""
REACH = 120
"""Characters on either side of an OpenGraph property that are searched for its value."""

match_json_type = re.compile(r'\s*:\s*\[?\s*"(\w+)"').match
"""Matches the value of a JSON-LD ``@type``, or the first of several. A value that is a URL is found by its host."""
match_type_name = re.compile(r"\w+").match
find_contents = re.compile(r"""content\s*=\s*["']?([\w.]+)""").findall


def count_declared_types(html: str) -> dict[str, int]:
    """Count how often a page declares each known type.

    Returns:
        Counts by name, as in ``schema.org Article`` and ``og:type website``; every known type has an entry.
    """
    counts = Counter(f"schema.org {kind}" for kind in _find_schema_types(html))
    counts.update(f"og:type {kind}" for kind in _find_open_graph_types(html))
    known = (*(f"og:type {kind}" for kind in OPEN_GRAPH), *(f"schema.org {kind}" for kind in SCHEMA))
    return {name: counts[name] for name in known}


def _find_schema_types(html: str) -> Iterator[str]:
    """Types in JSON-LD and in ``itemtype`` attributes. Splitting at a fixed string is 20 times as fast as a regex."""
    for rest in html.split('"@type"')[1:]:
        if match := match_json_type(rest):
            yield match[1]
    for rest in html.split("schema.org/")[1:]:
        if match := match_type_name(rest):
            yield match[0]


def _find_open_graph_types(html: str) -> list[str]:
    """Values of the first ``og:type``; its ``content`` may come before or after it."""
    offset = html.find("og:type")
    if offset < 0:
        return []
    start, end = html.rfind("<", max(offset - REACH, 0), offset), html.find(">", offset, offset + REACH)
    return [kind.partition(".")[0].lower() for kind in find_contents(html[max(start, 0) : end])]
