"""Statements about the page as a whole: that evidence shifts all scores and is never the reason for a verdict."""

from functools import partial

from boilerstrip.scoring.reasons.facts import Facts
from boilerstrip.scoring.reasons.place import CONTAINER
from boilerstrip.scoring.reasons.statement import NEITHER, Statement, count, percent


def state_count(noun: str, name: str, facts: Facts, row: int) -> Statement:  # noqa: ARG001 - the same for all rows
    """State a count on the page."""
    return Statement(f"the page has {count(facts.page[name], noun)}", NEITHER, is_present=False)


def state_share(text: str, name: str, facts: Facts, row: int) -> Statement:  # noqa: ARG001
    """State a share of the page; ``text`` is its format."""
    return Statement(text.format(percent(facts.page[name])), NEITHER, is_present=False)


def state_number(text: str, name: str, facts: Facts, row: int) -> Statement:  # noqa: ARG001
    """State a number; ``text`` is its format."""
    return Statement(text.format(facts.page[name]), NEITHER, is_present=False)


def state_focus(facts: Facts, row: int) -> Statement:  # noqa: ARG001
    """State the influence of the requested focus."""
    return Statement("the focus that was asked for", NEITHER, is_present=False)


PAGE_PHRASES = {
    name: partial(phrase, text, name)
    for name, phrase, text in (
        ("kind of page, blocks", state_count, "block"),
        ("kind of page, words", state_count, "word"),
        ("kind of page, running text", state_share, "{} of the page's words are running text"),
        ("kind of page, link density", state_number, "the page has link density {:.2f}"),
        ("kind of page, long blocks", state_count, "block of running text"),
        ("kind of page, words of a long block", state_number, "the page's running text has {:.0f} words per block"),
        ("kind of page, container's share", state_share, f"{CONTAINER} holds {{}} of the running text"),
        ("kind of page, container's words", state_share, f"{CONTAINER} holds {{}} of the page's words"),
        ("kind of page, container's link density", state_number, f"{CONTAINER} has link density {{:.2f}}"),
        ("kind of page, container's blocks", state_number, f"{CONTAINER} holds {{:,.0f}} blocks"),
        ("kind of page, articles", state_count, "<article> element"),
        ("kind of page, paragraphs", state_share, "{} of the page's words are in <p>"),
        ("kind of page, list items", state_share, "{} of the page's words are in <li>"),
        ("kind of page, pictures", state_count, "picture"),
        ("kind of page, in main", state_share, "{} of the page's words are in <main>"),
        ("kind of page, in article", state_share, "{} of the page's words are in <article>"),
        ("kind of page, in c_comment", state_share, "{} of the page's words are in elements named like comments"),
        ("kind of page, in c_post", state_share, "{} of the page's words are in elements named like posts"),
        (
            "kind of page, in c_product",
            state_share,
            "{} of the page's words are in elements named like product details",
        ),
        ("kind of page, in c_card", state_share, "{} of the page's words are in elements named like cards"),
    )
}
