"""The comments and posts of pages of many engines."""

from collections.abc import Callable, Iterable

import pytest

from boilerstrip.threads.find import Thread
from boilerstrip.threads.model import Comment

ThreadOf = Callable[[str, bool], Thread]


def lines(comments: Iterable[Comment]) -> str:
    rows = (
        (str(comment.depth), comment.author or "—", comment.date or "—", _flat(comment.text)) for comment in comments
    )
    return "\n".join(map(" | ".join, rows))


def _flat(text: str) -> str:
    return " / ".join(line.strip() for line in text.split("\n") if line.strip())


@pytest.mark.cases("comments.md")
def test_comments_are_found(given: str, expected: str, thread_of: ThreadOf) -> None:
    thread = thread_of(given, False)
    assert lines(thread.comments) == expected
    assert thread.posts == ()


@pytest.mark.cases("posts.md")
def test_posts_are_found(given: str, expected: str, thread_of: ThreadOf) -> None:
    assert lines(thread_of(given, True).posts) == expected


def test_a_date_without_text_has_no_line_with_a_name(thread_of: ThreadOf) -> None:
    thread = thread_of("<div class=answer><p>Ebb and flow</p><time datetime=2024-05-04></time></div>", False)
    assert all(comment.author is None for comment in thread.comments)


def test_an_empty_date_at_the_end_of_a_page_breaks_nothing(thread_of: ThreadOf) -> None:
    thread_of("<d class=answerrightdiv>><div><time datetime=0><i", False)
