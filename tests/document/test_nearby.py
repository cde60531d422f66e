"""What is marked near the headline."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.document.landmarks import find_landmarks
from boilerstrip.document.nearby import AFTER, MAX_ITEMS, Marked, read_nearby

TITLE = "The eels of Orvel"
H1 = f"<h1>{TITLE}</h1>"
TIME = '<time datetime="2024-05-22">22 May 2024</time>'
RUNNING = "<p>" + "The lock keeper counts them by lantern, a bucket at a time. " * 4 + "</p>"


def nearby(page: bytes, title: str) -> Sequence[Marked]:
    return read_nearby(page, find_landmarks(page), title)


def times(page: str, title: str = TITLE) -> list[Marked]:
    return [marked for marked in nearby(page.encode(), title) if marked.tag == "time"]


def marked(element: str, tag: str) -> Marked:
    found = nearby(f"<body>{H1}{element}".encode(), TITLE)
    return next(one for one in found if one.tag == tag)


@pytest.mark.parametrize(
    ("element", "tag", "names", "value", "text"),
    [
        (TIME, "time", "", "2024-05-22", "22 May 2024"),
        ("<time class='Entry-Date a'>22\n May</time>", "time", "entry-date a", "", "22 May"),
        ('<span class="byline">By <b>Ida</b>Orn</span>', "span", "byline", "", "By Ida Orn"),
        ('<a rel="author" href="/ida">Ida Orn</a>', "a", "author", "", "Ida Orn"),
        (
            '<span itemprop="datePublished" content=" 2024-05-22 ">May</span>',
            "span",
            "datepublished",
            "2024-05-22",
            "May",
        ),
        ('<abbr class="dt-published" title="2024-05-22">May</abbr>', "abbr", "dt-published", "2024-05-22", "May"),
        ('<span itemprop="author"><meta itemprop="name" content="Ida Orn"></span>', "span", "author", "Ida Orn", ""),
    ],
)
def test_marked_element_has_its_names_value_and_text(element: str, tag: str, names: str, value: str, text: str) -> None:
    found = marked(element, tag)
    assert (found.tag, found.names, found.value, found.text) == (tag, names, value, text)


def test_address_of_a_marked_link_is_kept() -> None:
    assert marked('<a rel="author" href="/ida">Ida Orn</a>', "a").href == "/ida"


def test_element_before_the_headline_is_told_from_one_after_it() -> None:
    assert [time.is_after for time in times(f"<body>{TIME}{H1}{TIME}")] == [False, True]


def test_element_below_running_text_is_told_from_one_above_it() -> None:
    page = f"<body>{H1}{TIME}<p>Short.</p>{TIME}{RUNNING}{TIME}{RUNNING}{TIME}"
    assert [time.is_below for time in times(page)] == [False, False, False, True]


@pytest.mark.parametrize(
    "around",
    [
        *("<aside>{}</aside>", "<nav>{}</nav>", "<form>{}</form>", "<table><tr><td>{}</table>"),
        *(
            '<div class="comments">{}</div>',
            '<div id="related-stories">{}</div>',
            '<ul class="teaser-list"><li>{}</ul>',
        ),
        '<div class="Sidebar"><p>{}</p></div>',
    ],
)
def test_elements_in_parts_about_others_are_left_out(around: str) -> None:
    assert times(f"<body>{H1}{around.replace('{}', TIME)}") == []


@pytest.mark.parametrize(
    "page",
    [
        f"<body>{TIME * 2}<h1>Lisk Gazette</h1>{'<p>x' * 9_000}{H1}{TIME}",
        f"<body><h1><span>the EELS</span> of <b>Orvel</b></h1>{TIME}",
        f"<body><p>{'x' * 30_000}</p><div>{TITLE}</div>{TIME}",
        f"<head><title>{TITLE}</title></head><body>{'x' * 30_000}<h1 class=a>{TITLE}</h1>{TIME}",
    ],
)
def test_headline_is_found_anywhere_in_the_page(page: str) -> None:
    (time,) = times(page)
    assert time.is_after


def test_what_is_far_from_the_headline_is_not_read() -> None:
    assert times(f"<body>{H1}{'x' * AFTER}{TIME}") == []


@pytest.mark.parametrize("page", ["", "<body>", "<p>Eels", "<time>2024-05-22</time>"])
def test_page_without_headline_has_nothing_near_it(page: str) -> None:
    assert [*nearby(page.encode(), TITLE)] == [*nearby(page.encode(), "")] == []


def test_page_without_title_is_read_around_its_first_heading() -> None:
    assert len(times(f"<body>{H1}{TIME}", "")) == 1


def test_character_at_the_end_of_what_is_read_may_be_cut() -> None:
    for shift in range(4):
        (time, *_) = times(f"<body>{H1}{TIME}<p class=date>{'x' * shift}{'潮' * AFTER}</p>")
        assert time.value == "2024-05-22"


def test_number_of_elements_is_limited() -> None:
    assert len(nearby(f"<body>{H1}{TIME * 9_000}".encode(), TITLE)) == MAX_ITEMS


pieces = st.sampled_from(
    [
        *(
            "<h1>",
            "</h1>",
            "<h2>",
            "<p>",
            "</p>",
            "<time datetime=2024-05-22>",
            "</time>",
            "<address>",
            "<aside>",
            "</aside>",
        ),
        *(
            '<span class="date author">',
            "<i itemprop=author>",
            "<meta itemprop=name content=Ida>",
            "<abbr class=dt-a title=b>",
        ),
        *("<a rel=author>", "<body>", "<", ">", "<!--", "&nbsp;", "\0", "é", "潮", TITLE, "The", RUNNING),
    ]
)


@given(
    st.lists(pieces).map("".join).map(str.encode) | st.binary(),
    st.sampled_from(["", TITLE, "The", "潮", "<h1>", " ", "&"]),
)
def test_any_page_can_be_read_around_any_title(page: bytes, title: str) -> None:
    found = nearby(page, title)
    assert len(found) <= MAX_ITEMS
    assert all(one.text == " ".join(one.text.split()) and one.value == one.value.strip() for one in found)


@pytest.mark.parametrize(
    "unit", ["<h1>", "<h1>The</h1>", TIME, "<div>", "<p class=date>", TITLE, f"<p>{TITLE}", "<time>", "<"]
)
def test_endless_pages_are_read_in_linear_time(unit: str) -> None:
    assert len(nearby((f"<body>{unit * 100_000}").encode(), TITLE)) <= MAX_ITEMS
    assert len(nearby((f"<body>{H1}{unit * 100_000}").encode(), TITLE)) <= MAX_ITEMS
