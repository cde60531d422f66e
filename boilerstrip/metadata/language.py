"""The language of a page: as it declares it, checked against the script of its text."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from boilerstrip.lexicon.languages import LANGUAGES, MACROLANGUAGES, OF_ONE_LANGUAGE, RENAMED, SCRIPTS
from boilerstrip.metadata.detector import SOURCE, detect_language
from boilerstrip.metadata.model import Found
from boilerstrip.metadata.page import Page
from boilerstrip.metadata.things import text_of

SCRIPT_TEXT = 500
"""Characters of the main content whose script is looked at."""
EXCERPT = 80
"""Characters of the main content that stand for it as the source of a detected language."""
MIN_LETTERS = 20
"""Letters of the shortest text whose script tells something."""
MIN_SHARE = 0.5
"""Least share of the letters that are of one script."""
MIN_KANA = 0.05
"""Least share of kana that tells Japanese from Chinese."""
has_latin_letters = re.compile(f"(?:[^{SCRIPTS['Latin']}]*[{SCRIPTS['Latin']}]){{{MIN_LETTERS}}}").match
"""Matches a text with enough letters of the Latin script."""
find_strange = re.compile(rf"[^\x00-\xbf{SCRIPTS['Latin']}\u2000-\u206f]+").findall
"""Finds what is neither of the Latin script nor a usual sign: all letters of other scripts."""
match_tag = re.compile(r"([A-Za-z]{2,3})(?:-([A-Za-z]{4}))?(?:-([A-Za-z]{2}|\d{3}))?(?:-[A-Za-z0-9]+)*$").match
"""Matches a tag of BCP 47: language, script, region."""
NO_LANGUAGES = frozenset({"und", "mul", "zxx", "mis", "xx"})


def find_language(page: Page) -> Found[str] | None:
    """Return the language that a page declares, if its text is in a script of it; else that which the script tells."""
    script = find_script(page.text[:SCRIPT_TEXT])
    for found in _declarations(page):
        if _is_written_in(_language_of(found.value), script):
            return found
    if script in OF_ONE_LANGUAGE:
        return Found(LANGUAGES[script].split()[0], "script of the text", script)
    return None


def find_detected_language(page: Page) -> Found[str] | None:
    """Return the language that the text is in, as it is declared if a declaration agrees.

    What the page declares counts where the text is short, where the detector is not sure, and where it names a language
    of another script.
    """
    language = detect_language(page.text)
    if not language or not _is_written_in(language, find_script(page.text)):
        return find_language(page)
    tags = (found.value for found in _declarations(page))
    agreeing = (tag for tag in tags if _is_same_language(_language_of(tag), language))
    return Found(next(agreeing, language), SOURCE, page.text[:EXCERPT])


def _declarations(page: Page) -> Iterator[Found[str]]:
    """Yield the tags that a page declares, in their usual form, the surest first."""
    for found in _candidates(page):
        if tag := _tag_of(found.value):
            yield Found(tag, found.source, found.text)


def _candidates(page: Page) -> Iterator[Found[str]]:
    if page.declared.language:
        yield Found(page.declared.language, "html lang", page.declared.language)
    yield from page.meta("content-language", "og:locale", "dc.language", "dcterms.language", "language", "inlanguage")
    for thing in page.things:
        if text := text_of(thing.values.get("inLanguage")):
            yield Found(text, f"json-ld {thing.name}.inLanguage", text)


def _tag_of(text: str) -> str:
    """Return a tag in its usual form; empty if the text is none.

    >>> _tag_of("EN_us"), _tag_of("zh-hant-tw"), _tag_of("in-ID"), _tag_of("deutsch"), _tag_of("und")
    ('en-US', 'zh-Hant-TW', 'id-ID', '', '')
    """
    match = match_tag(text.strip().replace("_", "-"))
    if not match or match[1].lower() in NO_LANGUAGES:
        return ""
    language = match[1].lower()
    parts = (RENAMED.get(language, language), (match[2] or "").title(), (match[3] or "").upper())
    return "-".join(filter(None, parts))


def find_script(text: str) -> str:
    """Return the name of the script that most letters of a text are of; empty if there are few, or many scripts.

    >>> texts = ("Η γέφυρα άνοιξε ξανά για πεζούς", "橋は今週、歩く人と自転車のために再び開放されました。", "12:30")
    >>> tuple(map(find_script, texts))
    ('Greek', 'Kana', '')
    """
    strange = "".join(find_strange(text))
    if not strange:  # most pages
        return "Latin" if has_latin_letters(text) else ""
    counts = {name: len(find(text if name == "Latin" else strange)) for name, find in _finders().items()}
    total = sum(counts.values())
    if total < MIN_LETTERS:
        return ""
    if counts["Kana"] >= MIN_KANA * total and counts["Kana"] + counts["Han"] >= MIN_SHARE * total:
        return "Kana"
    name = max(counts, key=counts.__getitem__)
    return name if counts[name] >= MIN_SHARE * total else ""


@cache
def _finders() -> dict[str, Callable[[str], list[str]]]:
    return {name: re.compile(f"[{letters}]").findall for name, letters in SCRIPTS.items()}


def _is_written_in(language: str, script: str) -> bool:
    """True if a language is written in a script; the Latin one, or an unknown one, may be that of any."""
    return script in ("", "Latin") or language in LANGUAGES[script].split()


def _language_of(tag: str) -> str:
    return tag.partition("-")[0]


def _is_same_language(code: str, other: str) -> bool:
    """True if two codes are of one language, or of one macrolanguage.

    >>> _is_same_language("nb", "no"), _is_same_language("hr", "sr"), _is_same_language("gl", "pt")
    (True, True, False)
    """
    return MACROLANGUAGES.get(code, code) == MACROLANGUAGES.get(other, other)
