"""Who wrote a page."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from boilerstrip.lexicon.common_names import GIVEN_NAMES
from boilerstrip.metadata.byline_labels import Kind, find_label
from boilerstrip.metadata.model import Found
from boilerstrip.metadata.names import find_byline, is_organisation, split_names
from boilerstrip.metadata.page import Page
from boilerstrip.metadata.plain_names import is_plain_name
from boilerstrip.metadata.published import is_dateline
from boilerstrip.metadata.reporters import find_reporters
from boilerstrip.metadata.things import fold, is_article, resolve_all, text_of, texts_of

NAMES = (
    "citation_author", "author", "article:author", "og:article:author", "parsely-author", "sailthru.author",
    "dc.creator", "dcterms.creator", "dc.contributor", "byl", "cxenseparse:author", "cxenseparse:recs:author",
    "article:author_name", "article.author", "og:author", "creator", "authors", "author_name",
)  # fmt: skip
REVERSED = frozenset({"meta citation_author", "meta dc.creator", "meta dcterms.creator"})
CARD_LABELS = frozenset(
    (
        "written by", "author", "verfasst von", "geschrieben von", "autor", "écrit par", "auteur", "escrito por",
        "publicado por", "scritto da", "autore", "geschreven door", "skriven av", "skrevet af", "skrevet av",
        "napisane przez", "автор", "написано автором", "yazan", "كتب بواسطة", "נכתב על ידי", "作者", "投稿者", "執筆者",
        "글쓴이", "tác giả", "ditulis oleh",
    )
)  # fmt: skip
"""What the labels of authors are on cards, in the languages of the plug-ins that write them."""
is_author_name = re.compile(r"(?<![a-z])(?:author|byline|writer|reporter)(?![a-z])|(?:author|byline)[-_]*name").search
is_part_name = re.compile(
    r"(?<![a-z])(?:bio|avatar|image|img|photo|picture|thumb|date|time|social|follow|count|role|job|desc\w*|position|box)(?![a-z])"
).search
"""Class names of what else stands beside an author's name."""
MARKS = frozenset({"author", "p-author", "creator"})
"""Names of what relations, schema.org and microformats mark as an author."""
MAX_CREDITS = 1
"""Lines of one page that say who wrote it."""
MAKERS = frozenset({"created by", "creator", "news by"})
"""Labels of those who made a site, or what a page is about, rather than its text."""
MAX_BYLINES = 2
"""Bylines around the headline of one story: more are those of a list."""
MAX_TEXT = 120
"""Characters of the longest byline."""
MAX_READ = 50_000
"""Characters of all candidates of a rule that are read: names of three thousand authors."""
LONG = 2_000
"""Characters of a candidate from which it takes no more time, as it is no name."""
Rule = Callable[[Page], Iterator[Found[str]]]


def of_article(page: Page) -> Iterator[Found[str]]:
    """The authors of the article, or other work, that the page is."""
    for thing in page.things:
        for name in ("author", "creator"):
            if is_article(thing) or name == "author":
                for one in resolve_all(thing.values.get(name), page.all_things):
                    names = one.get("name") if isinstance(one, dict) else None
                    for text in texts_of(names) if isinstance(names, list) else [text_of(one)]:
                        yield Found(text, f"json-ld {thing.name}.{name}", text)


def declared(page: Page) -> Iterator[Found[str]]:
    """``<meta>`` elements; some write the family name first. Those with several labels say who made the site."""
    for found in page.meta(*NAMES):
        if found.value.count(": ") > 1:
            continue
        family, comma, given = found.value.partition(", ")
        is_reversed = found.source in REVERSED and comma and "," not in given
        yield found._replace(value=f"{given} {family}") if is_reversed else found


def in_cards(page: Page) -> Iterator[Found[str]]:
    """What the label of a card says is the author."""
    for number in "123":
        if any(label.casefold() in CARD_LABELS for label in page.declared.meta.get(f"twitter:label{number}", ())):
            yield from page.meta(f"twitter:data{number}")


def in_microdata(page: Page) -> Iterator[Found[str]]:
    """Elements marked as an author, by relation or property."""
    for marked in page.nearby:
        text = marked.text or marked.value
        if not MARKS.isdisjoint(marked.names.split()) and len(text) <= MAX_TEXT:
            yield Found(text, "rel author", text)


def in_names(page: Page) -> Iterator[Found[str]]:
    """Elements whose class names say that they are a byline, those after the headline first."""
    for is_after in (True, False):
        for marked in page.nearby:
            is_near = not marked.is_below and marked.is_after == is_after and len(marked.text) <= MAX_TEXT
            if is_near and is_author_name(marked.names) and not is_part_name(marked.names):
                yield Found(marked.text, "visible byline", marked.text)


def in_lines(page: Page) -> Iterator[Found[str]]:
    """Lines around the headline that are bylines; none if they are those of several stories."""
    found = [line for line in page.lines if len(line) <= MAX_TEXT and find_byline(line, page.language or None)]
    if len(found) <= MAX_BYLINES:
        yield from (Found(line, "visible byline", line) for line in found)


def beside_dates(page: Page) -> Iterator[Found[str]]:
    """Lines that are nothing but a name, beside a line that is nothing but a date or a reading time."""
    is_head = [any(map(str.isdigit, line)) and is_dateline(line, page.language) for line in page.lines]
    for row, line in enumerate(page.lines):
        is_beside = any(is_head[max(row - 1, 0) : row + 2])
        if is_beside and is_plain_name(line) and line.split()[0].casefold() in GIVEN_NAMES:
            yield Found(line, "visible byline", line)


def in_credits(page: Page) -> Iterator[Found[str]]:
    """Lines below the headline that say who wrote it: "Text: Jane Doe"; none if several do."""
    lines = dict.fromkeys(line for line in page.read_credits() if find_credit(line, page.language or None))
    if len(lines) <= MAX_CREDITS:
        yield from (Found(line, "visible byline", line) for line in lines)


def find_credit(line: str, language: str | None) -> tuple[str, ...]:
    """Return the people in a line that says who wrote a text, wherever it stands.

    >>> find_credit("Text: Jane Doe", "en"), find_credit("By Jane Doe", "en"), find_credit("Author: Press Office", "en")
    (('Jane Doe',), (), ())
    """
    label = find_label(line, language)
    if label is None:
        return find_reporters(line)
    is_sure = label.kind is Kind.PHRASE or (label.kind is Kind.NOUN and label.has_colon)
    names = find_byline(line, language) if is_sure and label.words not in MAKERS else ()
    return tuple(name for name in names if not is_organisation(name))


def read_marked(text: str, language: str | None) -> tuple[str, ...]:
    """Return the names in an element that is marked as a byline: after a label any, else full names only.

    >>> read_marked("By Jane", "en"), read_marked("Jane Doe", "en"), read_marked("Insights", "en")
    (('Jane',), ('Jane Doe',), ())
    """
    if names := find_byline(text, language):
        return names
    return tuple(
        name
        for name in split_names(text, language)
        if (" " in name or not name.isascii()) and "&" not in name and not any(map(str.isdigit, name))
    )


Read = Callable[[str, str | None], tuple[str, ...]]
RULES: tuple[tuple[Rule, Read], ...] = (
    (of_article, split_names),
    (in_names, read_marked),
    (in_microdata, split_names),
    (in_lines, find_byline),
    (in_cards, split_names),
    (in_credits, find_credit),
    (declared, split_names),
    (beside_dates, split_names),
)
"""In order of precedence, each with what makes names of its texts.

Names of each rule alone, right and wrong ones, on WCXB's development set (forums aside), fundus, postlight, newspaper4k
and trafilatura's set: JSON-LD 546 and 54, class names 547 and 28, relations and microdata 319 and 19, lines 457 and 12,
cards 230 and 22, lines anywhere below the headline 91 and 11, ``<meta>`` 419 and 83,
names beside dates 37 and 3. Where a line names others than JSON-LD does, it is
right 9 times and wrong twice; others than ``<meta>``, 20 times and thrice.
"""
SHOWN: frozenset[Rule] = frozenset({in_lines, in_names, in_microdata, beside_dates, in_credits})
"""Rules that read what stands near the headline: in a list, that is about others."""


def find_authors(page: Page, site: Sequence[str], is_dated: bool) -> Found[tuple[str, ...]] | None:
    """Return the people who wrote a page, or the organisation if nobody is named; None if nothing says so.

    Args:
        page: what the rules look at.
        site: what the site is called, its host too, as far as it is known.
        is_dated: whether the page says when it was published. If it does not, the site is its publisher, no author.
    """
    first: Found[tuple[str, ...]] | None = None
    for rule, read in RULES:
        if page.is_list and rule in SHOWN:
            continue
        found = _read_all(rule(page), read, page.language or None)
        people = [name for name in found.value if not (is_organisation(name) or _is_site(name, site))] if found else []
        if found and people:
            named = found._replace(value=tuple(people))
            return _correct(named, page) if rule is of_article and not page.is_list else named
        first = first or found
    return None if first and not is_dated and any(_is_site(name, site) for name in first.value) else first


def _correct(declared: Found[tuple[str, ...]], page: Page) -> Found[tuple[str, ...]]:
    """Return the people of the byline, if these are others: an account may have published what somebody else wrote."""
    byline = _read_all(in_lines(page), find_byline, page.language or None)
    people = [name for name in byline.value if " " in name and not is_organisation(name)] if byline else []
    is_same = any(fold(one) in fold(other) or fold(other) in fold(one) for one in people for other in declared.value)
    return byline._replace(value=tuple(people)) if byline and people and not is_same else declared


def _is_site(name: str, site: Sequence[str]) -> bool:
    """True for a name that is that of the site; people may have their own name for it."""
    folded, words = fold(name), name.split()
    if len(words) > 1 and words[0].casefold() in GIVEN_NAMES:
        return False
    return any(folded in one or one in folded for one in filter(None, map(fold, site)))


def _read_all(
    candidates: Iterable[Found[str]], read: Callable[[str, str | None], tuple[str, ...]], language: str | None
) -> Found[tuple[str, ...]] | None:
    """Return the names that the first source of a rule has."""
    names: dict[str, None] = {}
    first: Found[str] | None = None
    left = MAX_READ
    for found in candidates:
        left -= min(len(found.value), LONG) + 1
        if left < 0 or (first is not None and found.source != first.source):
            break
        if read_names := read(found.value, language):
            first = first or found
            names |= dict.fromkeys(read_names)
            if first.source in ("visible byline", "rel author"):
                break
    return Found(tuple(names), first.source, first.text) if first else None


def find_text_authors(page: Page) -> Found[tuple[str, ...]] | None:
    """Return the authors that a line of flattened text names."""
    return _read_all(in_lines(page), find_byline, None)
