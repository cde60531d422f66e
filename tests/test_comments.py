"""Comments and posts through the public interface."""

import pickle
from collections.abc import Sequence
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

import boilerstrip
from boilerstrip import Extraction, Options
from boilerstrip.content.walk import rows_of
from boilerstrip.options import Comments
from boilerstrip.threads.model import Comment, Post

CORPUS = Path(__file__).parent.parent / "corpus"
STORY = """<article><h1>Eels in the canal</h1>
<p>The eels came back to the canal in the year after the mill was closed, and at first nobody believed the boy.</p>
<p>He had seen them at night from the bridge, a dark rope that moved against the stream and never came to an end.</p>
</article>"""
COMMENTS = """<div id="comments" class="comments"><h2>2 comments</h2><ol class="comment-list">
<li class="comment" id="comment-1"><div class="comment-author">Ida Orn</div><time datetime="2024-03-05">5 March</time>
<div class="comment-content"><p>We have seen them near the second lock, and nobody believed us.</p></div>
<ol class="children"><li class="comment" id="comment-2"><div class="comment-author">Mats Fell</div>
<time datetime="2024-03-06">6 March</time>
<div class="comment-content"><p>They stay there at night, as the lock is shut.</p></div></li></ol></li></ol></div>"""


def extract(html: str, comments: Comments = "auto") -> Extraction:
    return boilerstrip.extract(html, options=Options(comments=comments))


def corpus_page(name: str) -> Extraction:
    return boilerstrip.extract((CORPUS / name / "page.html").read_bytes())


def texts(comments: Sequence[Comment]) -> list[str]:
    return [comment.text for comment in comments]


def test_an_article_has_its_comments_apart_from_its_text() -> None:
    page = extract(STORY + COMMENTS)
    assert [(comment.author, comment.date, comment.depth) for comment in page.comments] == [
        ("Ida Orn", "2024-03-05", 0),
        ("Mats Fell", "2024-03-06", 1),
    ]
    assert page.posts == ()


@pytest.mark.parametrize("html", [STORY + COMMENTS, COMMENTS, STORY])
def test_the_option_changes_the_text_only(html: str) -> None:
    pages = [extract(html, comments) for comments in ("auto", "no", "yes")]
    assert len({page.comments for page in pages}) == 1
    assert len({page.posts for page in pages}) == 1


def test_the_option_decides_what_the_text_holds() -> None:
    comment = "We have seen them near the second lock, and nobody believed us."
    assert comment not in extract(STORY + COMMENTS, "no").text
    assert comment in extract(STORY + COMMENTS, "yes").text


@pytest.mark.parametrize("name", ["en-forum-discourse", "en-forum-smf", "ja-forum-qa", "en-forum-reddit"])
def test_the_option_changes_the_text_of_a_forum_only(name: str) -> None:
    html = (CORPUS / name / "page.html").read_bytes()
    pages = [boilerstrip.extract(html, options=Options(comments=comments)) for comments in ("auto", "no", "yes")]
    assert pages[0].posts
    assert len({(page.comments, page.posts) for page in pages}) == 1


@pytest.mark.parametrize(
    ("name", "posts", "first"),
    [
        ("en-forum-discourse", 11, "halvard_n"),
        ("en-forum-smf", 11, "Kettle Maggie"),
        ("ja-forum-qa", 7, "kitamuki_rokujoさん"),
    ],
)
def test_a_thread_has_its_posts_in_order(name: str, posts: int, first: str) -> None:
    page = corpus_page(name)
    assert len(page.posts) == posts
    assert page.posts[0].author == first
    assert all(isinstance(post, Post) and post.author and post.date for post in page.posts)
    rows = [post.rows[0] for post in page.posts]
    assert rows == sorted(rows)


def test_no_block_is_in_two_comments() -> None:
    posts = corpus_page("en-forum-reddit").posts
    rows = [row for post in posts for row in post.rows]
    assert len(set(rows)) == len(rows)


def test_the_nodes_of_a_comment_know_the_blocks_of_the_page() -> None:
    page = extract(STORY + COMMENTS)
    for comment in page.comments:
        assert tuple(sorted({row for node in comment.content for row in rows_of(node)})) == comment.rows
        assert all(page.verdicts[row].text in comment.text for row in comment.rows)


@pytest.mark.parametrize("html", ["", "<script>let tide</script>", "%PDF-1.7 tide", STORY])
def test_a_page_without_comments_has_none(html: str) -> None:
    page = extract(html)
    assert (page.comments, page.posts) == ((), ())


def test_flattened_text_has_none() -> None:
    assert boilerstrip.extract_text("Ida Orn\n\n5 March 2024\n\nThey are back.").comments == ()


def test_a_comment_is_frozen() -> None:
    comment = extract(STORY + COMMENTS).comments[0]
    with pytest.raises(FrozenInstanceError):
        comment.author = "Bo"  # type: ignore[misc]


def test_comments_survive_pickling() -> None:
    page = extract(STORY + COMMENTS)
    assert pickle.loads(pickle.dumps(page)).comments == page.comments


def test_embedded_text_below_a_page_does_not_disturb_its_comments() -> None:
    data = '{"@type": "Article", "articleBody": "' + "The eels came back to the canal, as they were told. " * 40 + '"}'
    page = extract(f'<script type="application/ld+json">{data}</script><h1>Eels</h1>{COMMENTS}')
    assert [comment.author for comment in page.comments] == ["Ida Orn", "Mats Fell"]


def test_an_element_that_the_caller_drops_stays_among_the_comments() -> None:
    page = boilerstrip.extract(STORY + COMMENTS, options=Options(drop=("#comments",)))
    assert len(page.comments) == 2
    assert "second lock" not in page.text
