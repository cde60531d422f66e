"""When a page was published."""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta, timezone

from boilerstrip.document.nearby import Marked
from boilerstrip.lexicon.dates import LABELS, OTHER_WORDS, PUBLICATION_WORDS, WEEKDAYS, ZONES
from boilerstrip.lexicon.updates import DEADLINE_WORDS, STORY_TIMES, UPDATE_WORDS
from boilerstrip.metadata.dates import find_date, parse_declared
from boilerstrip.metadata.lines import find_stamp
from boilerstrip.metadata.model import Found, Time, day_of
from boilerstrip.metadata.page import Page
from boilerstrip.metadata.things import Thing, is_article, is_titled, text_of
from boilerstrip.selection.date_text import read_dates

OPEN_GRAPH_NAMES = ("article:published_time", "article:published", "og:article:published_time", "og:published_time")
OTHER_NAMES = (
    "datepublished", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxenseparse:publishtime",
    "dc.date.issued", "dcterms.issued", "citation_publication_date", "citation_date", "citation_online_date", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "publication-date", "publisheddate",
    "article.published", "article:create_time", "date", "dc.date", "dcterms.date", "dc.date.created", "dcterms.created",
    "datecreated", "weibo:article:create_at", "og:pubdate", "prism.publicationdate",
)  # fmt: skip
WORKS = frozenset({"Question", "QAPage", "VideoObject", "PodcastEpisode", "Dataset", "Book"})
"""Further types whose date is that of the page."""
PUBLISHED_MARKS = frozenset({"datepublished", "dt-published", "published"})
"""Names of what schema.org and microformats mark as the date of publication."""
MAX_DAYS = 2
"""Days near the headline of one story: more are those of a list."""
MAX_LINE = 80
"""Characters of the longest line that is nothing but a date and a byline."""
find_in_address = re.compile(r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/_-]|$)").search
"""Matches the day in an address."""
is_date_name = re.compile(
    r"(?<![a-z])(?:entry-?date|post-?date|pub-?date|publish\w*|posted(?:-on)?|date-?published|article-?date|date-?time|date-?line|date)(?![a-z])"
).search
is_modified_name = re.compile(r"updat|modif").search
is_update = re.compile("|".join(map(re.escape, UPDATE_WORDS)), re.IGNORECASE).search
"""Matches a word that says that a date is that of a change."""
is_deadline = re.compile(r"\b(?:" + "|".join(map(re.escape, DEADLINE_WORDS)) + ")", re.IGNORECASE).search
"""Matches a word that says that a date is the last day for something."""
MAX_BESIDE_STAMP = 40
"""Characters of what else stands in a line with such a time, such as a source."""
FIRST_LINES, MAX_FIRST_LINE, MAX_WORDS_BESIDE = 2, 60, 2
"""Lines right below the headline, characters of one, and words beside a date: of 1 to 3 lines and 2 to 6 words the
settings that gain in each of WCXB, zhweb, postlight and trafilatura's set, without a date on a page that has none."""
WESTERNMOST, EASTERNMOST, ZONE_STEP = timedelta(hours=-12), timedelta(hours=14), timedelta(minutes=30)
"""Offsets of zones from UTC, but for the few that are a quarter of an hour off."""
MAX_PARTICLE = 3
"""Letters of a word between a label and its date."""
after_digits = re.compile(r"\d").split
find_words = re.compile(r"[^\W\d_]+").findall
KNOWN = LABELS | OTHER_WORDS | WEEKDAYS | ZONES
"""Words of datelines."""
MAX_WORDS_BEFORE = 6
"""Words before a date that is said to be that of publication: "Posted by Jane Doe in News on"."""
MAX_LEAD = 80
"""Characters within which a date at the beginning of the running text stands."""
is_place = re.compile(r"[(\[]?\s*(?:[^\W\d_][^\d,:;.]{0,30},\s*)?").fullmatch
"""Matches what stands before the date at the beginning of a text: nothing, or a place."""
is_separated = re.compile(r"\s*[)\]]|\s*[-–—/|:]\s|\.\s+[^\W\d_]").match
"""Matches a sign that separates the date at the beginning of a text from the text."""
Rule = Callable[[Page], Iterator[Found[str]]]


def of_article(page: Page) -> Iterator[Found[str]]:
    """The date of the article that the page is."""
    return (found for thing in page.things if is_article(thing) for found in date_of(thing, "datePublished"))


def of_work(page: Page) -> Iterator[Found[str]]:
    """The date of a question, a video or the like that has the page's title."""
    for thing in page.things:
        if _is_work(thing, page):
            yield from date_of(thing, "datePublished")


def created(page: Page) -> Iterator[Found[str]]:
    """The date at which an article was written, or a video uploaded."""
    for name in ("dateCreated", "uploadDate"):
        for thing in page.things:
            if is_article(thing) or _is_work(thing, page):
                yield from date_of(thing, name)


def _is_work(thing: Thing, page: Page) -> bool:
    """True for another work than an article, if it has the page's title. The date of a page itself says when it was
    set up, even if it is that of a shop."""
    return not WORKS.isdisjoint(thing.types) and is_titled(thing, page.title)


def date_of(thing: Thing, name: str) -> Iterator[Found[str]]:
    """Yield the date that a thing has by a name."""
    if value := text_of(thing.values.get(name)):
        yield Found(value, f"json-ld {thing.name}.{name}", value)


def in_open_graph(page: Page) -> Iterator[Found[str]]:
    """``article:published_time`` and its other spellings."""
    return page.meta(*OPEN_GRAPH_NAMES)


def in_meta(page: Page) -> Iterator[Found[str]]:
    """Other ``<meta>`` elements."""
    return page.meta(*OTHER_NAMES)


def in_microdata(page: Page) -> Iterator[Found[str]]:
    """Elements marked as ``datePublished``."""
    for marked in sorted(page.nearby, key=lambda marked: not marked.value):
        if not PUBLISHED_MARKS.isdisjoint(marked.names.split()):
            yield Found(marked.value or marked.text, "itemprop datePublished", marked.value or marked.text)


def in_time(page: Page) -> Iterator[Found[str]]:
    """``<time>`` elements near the headline, those after it first."""
    for marked in sorted(page.nearby, key=lambda marked: not marked.is_after):
        if marked.tag == "time" and not marked.is_below and not is_of_change(marked):
            yield Found(marked.value or marked.text, "time", marked.value or marked.text)


def in_names(page: Page) -> Iterator[Found[str]]:
    """Elements whose class names say that they are a date, those after the headline first."""
    for marked in sorted(page.nearby, key=lambda marked: not marked.is_after):
        is_short = marked.tag != "time" and not marked.is_below and len(marked.text) <= MAX_LINE
        if is_short and is_date_name(marked.names) and not is_of_change(marked):
            yield Found(marked.text, "visible date", marked.text)


def is_of_change(marked: Marked) -> bool:
    """True for a date whose name, or whose label, says that it is that of a change."""
    names = marked.names.split()
    is_only_changed = any(map(is_modified_name, names)) and not any(
        is_date_name(name) and not is_modified_name(name) for name in names
    )
    return bool(is_only_changed or is_update(after_digits(marked.label)[-1]))


def in_lines(page: Page) -> Iterator[Found[str]]:
    """Lines around the headline that are nothing but a date."""
    for line in page.lines:
        if len(line) <= MAX_LINE and any(map(str.isdigit, line)) and is_dateline(line, page.language):
            yield Found(line, "visible date", line)


def in_first_lines(page: Page) -> Iterator[Found[str]]:
    """Lines right below and above the headline with a date, and a name, a place or a section beside it."""
    for line in (*page.below[:FIRST_LINES], *page.above[-1:]):
        if len(line) > MAX_FIRST_LINE or is_deadline(line) or is_update(line):
            continue
        if found := find_date(line, page.language or None):
            before, after = line.split(found.text, 1)
            if len(find_words(before) + find_words(after)) <= MAX_WORDS_BESIDE and not _ends_in_label(before):
                yield Found(line, "visible date", line)


def in_lead(page: Page) -> Iterator[Found[str]]:
    """The date with which the running text begins, after a place or none: "Orvel, 25 January 2022 –"."""
    lead = page.lead[:MAX_LEAD]
    if found := find_date(lead, page.language or None):
        before, after = lead.split(found.text, 1)
        if is_place(before) and is_separated(after):
            yield Found(found.text, "visible date", found.text)


def _ends_in_label(text: str) -> bool:
    """True if a text ends in a word that says that the date after it is not one of publication: "Start:", "from"."""
    words = find_words(text)
    if not words or words[-1].casefold() in KNOWN:
        return False
    text = text.rstrip()
    return text.endswith((":", "：")) or (words[-1].islower() and text.endswith(words[-1]))


def in_story_times(page: Page) -> Iterator[Found[str]]:
    """Lines in which a Chinese site calls the only time of a story that of its update."""
    for line in page.lines:
        if (stamp := find_stamp(line)) and any(label in line for label in STORY_TIMES):
            yield Found(line[stamp.start() :], "visible date", line)


def in_labelled(page: Page) -> Iterator[Found[str]]:
    """Lines anywhere on the page that say when it was published: "Published on 22 May 2024"."""
    for line in page.read_dated():
        if PUBLICATION_WORDS.isdisjoint(find_words(line.casefold())) or is_update(line) or is_deadline(line):
            continue
        if found := find_date(line, page.language or None):
            words = find_words(line.split(found.text, 1)[0].casefold())
            if len(words) <= MAX_WORDS_BEFORE and not PUBLICATION_WORDS.isdisjoint(words):
                yield Found(line, "visible date", line)


def in_address(page: Page) -> Iterator[Found[str]]:
    """The day in the page's address."""
    if match := find_in_address(page.url or ""):
        yield Found("-".join(match.groups()), "url", match[0])


DECLARED: tuple[Rule, ...] = (of_article, in_open_graph, of_work, in_meta)
MARKED: tuple[Rule, ...] = (in_microdata, in_time, in_names)
LINES: tuple[Rule, ...] = (in_lines, in_first_lines, in_lead)
LABELLED: tuple[Rule, ...] = (in_labelled, in_story_times)
FALLBACKS: tuple[Rule, ...] = (created, in_address)
"""Rules in order of precedence: what pages declare, what they mark near the headline, what they show there, what they
call a date of publication anywhere, and what is left.

Dates of each rule alone, right and wrong ones, on WCXB's development set, fundus, postlight, newspaper4k and
trafilatura's set: JSON-LD 572 and 70 (most of these are dates of a change), OpenGraph 658 and 44, works 10 and 0,
``<meta>`` 150 and 23; microdata 227 and 20, ``<time>`` 462 and 40, class names 397 and 26; lines 824 and 46, first
lines 590 and 27, running text 4 and 0; labelled 129 and 8; created 63 and 9, address 181 and 11. The date of a
``WebPage`` is not read: right on 6 pages, wrong on 3, and 39 had none.
"""


def find_published(page: Page) -> Found[Time] | None:
    """Return when a page was published; None if nothing says so surely."""
    if found := _first(DECLARED, page):
        return _correct(found, page)
    shown = (_find_shown(rules, page) for rules in (MARKED, LINES, LABELLED))
    return next(filter(None, shown), None) or _first(FALLBACKS, page)


def _correct(declared: Found[Time], page: Page) -> Found[Time]:
    """Correct the declared date by what readers see around the headline.

    A day that is earlier by more than zones explain is that of publication, and the declared one that of an import or
    a change: so on 10 of 11 such pages of WCXB's development set and trafilatura's. On the other one day and month
    changed places.
    """
    line = _find_shown(LINES, page)
    if line is None:
        return declared
    shown, day = day_of(line.value), day_of(declared.value)
    is_turned = (shown.day, shown.month) == (day.month, day.day)
    if shown < day - timedelta(days=1) and not is_turned:
        return line
    return declared._replace(value=_localise(declared.value, line.value))


def _localise(declared: Time, shown: Time) -> Time:
    """Return a moment that is declared in UTC in the zone in which readers see it.

    >>> _localise(datetime(2024, 5, 22, 2, 30, 15, tzinfo=UTC), datetime(2024, 5, 21, 22, 30)).isoformat()
    '2024-05-21T22:30:15-04:00'
    """
    if not (isinstance(declared, datetime) and isinstance(shown, datetime)) or declared.utcoffset() != timedelta():
        return declared
    offset = shown.replace(tzinfo=UTC, second=0) - declared.replace(second=0, microsecond=0)
    is_zone = WESTERNMOST <= offset <= EASTERNMOST and not offset % ZONE_STEP
    return declared.astimezone(timezone(offset)) if is_zone else declared


def _find_shown(rules: Iterable[Rule], page: Page) -> Found[Time] | None:
    """Return what the first rule that finds dates near the headline finds, unless they are those of several stories."""
    if page.is_list or page.is_event:
        return None
    dates = next(filter(None, (_read_all(rule(page), page) for rule in rules)), [])
    is_of_one = len({day_of(found.value) for found in dates}) <= MAX_DAYS
    return dates[0] if dates and is_of_one else None


def _first(rules: Iterable[Rule], page: Page) -> Found[Time] | None:
    """Return the first date that is one."""
    for found in (found for rule in rules for found in rule(page)):
        if (value := parse_declared(found.value, page.language or None)) and page.may_have(value):
            return Found(value, found.source, found.text)
    return None


def _read_all(candidates: Iterable[Found[str]], page: Page) -> list[Found[Time]]:
    read = ((read_shown(found.value, page.language), found) for found in candidates)
    return [Found(value, *found[1:]) for value, found in read if value and page.may_have(value)]


def read_shown(text: str, language: str) -> Time | None:
    """Return the date of a text that readers see; the one before a word of change, if it has both.

    >>> read_shown("Posted May 22, 2024, updated June 3, 2024", "en"), read_shown("Updated June 3, 2024", "en")
    (datetime.date(2024, 5, 22), None)
    """
    if value := (parse_declared(text) if text[:4].isdecimal() else None):
        return value
    change = is_update(text)
    found = find_date(text[: change.start()] if change else text, language or None)
    return found.value if found else None


def is_dateline(line: str, language: str) -> bool:
    """Return True for a line that says when, and nothing else.

    >>> is_dateline("Published on 22 May 2024 at 14:05", "en"), is_dateline("Sale ends 22 May 2024", "en")
    (True, False)
    """
    if is_deadline(line):
        return False
    if (stamp := find_stamp(line)) and len(line) - len(stamp[0]) <= MAX_BESIDE_STAMP:
        return True
    dates = read_dates(line)
    if dates is not None and dates.is_dateline(False):
        return True
    found = find_date(line, language or None)
    if found is None:
        return False
    words = [word.casefold() for word in find_words(line.replace(found.text, " "))]
    rest = [word for word in words if word not in KNOWN]
    is_labelled = not LABELS.isdisjoint(words) and len(rest) == 1 and len(rest[0]) <= MAX_PARTICLE
    return not rest or is_labelled or (len(rest) == 1 and not rest[0].isascii())


def find_text_published(page: Page) -> Found[Time] | None:
    """Return the date of flattened text: that of the line nearest to the headline that has one."""
    return _find_shown((in_lines, in_story_times), page)
