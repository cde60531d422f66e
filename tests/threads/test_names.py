import pytest

from boilerstrip.threads.names import ENTRY, Role, roles_of


def roles_of_class(name: str) -> int:
    return roles_of("div", {"class": name})


@pytest.mark.parametrize(
    "name", ["comment", "comment depth-2 byuser comment-author-ida", "js-comment", "reply", "review-item"]
)
def test_a_comment_is_named_so(name: str) -> None:
    assert roles_of_class(name) & ENTRY == Role.COMMENT


@pytest.mark.parametrize("name", ["post", "postbit", "message message--post", "answer", "forum-post odd"])
def test_a_post_is_named_so(name: str) -> None:
    assert roles_of_class(name) & ENTRY == Role.POST


@pytest.mark.parametrize(
    "name",
    [
        "comments",
        "comment-list",
        "comment-form",
        "add-comment",
        "commentlist",
        "post-count",
        "latest-comment",
        "comment-reply-link",
    ],
)
def test_lists_forms_and_controls_are_no_comments(name: str) -> None:
    assert not roles_of_class(name) & ENTRY


@pytest.mark.parametrize(
    "name", ["comment-body", "commentBody", "postbody", "post_message", "comment__text", "messageText"]
)
def test_the_text_of_a_comment_is_no_comment(name: str) -> None:
    assert roles_of_class(name) & (ENTRY | Role.BODY | Role.OF_ENTRY) == Role.BODY | Role.OF_ENTRY


@pytest.mark.parametrize("name", ["author-text", "menu_body", "quote-content", "header-text"])
def test_the_text_of_a_part_belongs_to_that_part(name: str) -> None:
    assert not roles_of_class(name) & Role.BODY


@pytest.mark.parametrize("name", ["username", "comment-author vcard", "author-link", "post_author", "bigusername"])
def test_authors_are_named_in_many_ways(name: str) -> None:
    assert roles_of_class(name) & Role.AUTHOR


def test_numbers_in_an_identifier_do_not_matter() -> None:
    assert roles_of("li", {"id": "li-comment-7"}) == Role.COMMENT
    assert roles_of("div", {"id": "post_message_31"}) == Role.BODY | Role.OF_ENTRY


def test_custom_elements_are_named_by_their_tags() -> None:
    assert roles_of("eel-comment", {}) == Role.COMMENT


def test_microdata_and_roles_count() -> None:
    assert roles_of("div", {"itemprop": "comment"}) == Role.COMMENT
    assert roles_of("div", {"itemtype": "https://schema.org/Answer"}) == Role.POST
    assert roles_of("div", {"role": "comment"}) == Role.COMMENT
    assert roles_of("a", {"rel": "author"}) & Role.SURE
