from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.content.urls import is_safe
from boilerstrip.metadata.addresses import MAX_LENGTH, find_canonical, find_image
from tests.metadata.pages import article, described, page_of

URL = "https://lisk.example/news/eels-return-canal?utm_source=x"


def canonical(head: str, url: str | None = URL) -> str | None:
    found = find_canonical(page_of(head, url=url))
    return found.value if found else None


def image(head: str) -> str | None:
    found = find_image(page_of(head, url=URL))
    return found.value if found else None


def link(href: str) -> str:
    return f'<link rel="canonical" href="{href}">'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (link("https://lisk.example/eels"), "https://lisk.example/eels"),
        (link("/eels"), "https://lisk.example/eels"),
        (link("eels"), "https://lisk.example/news/eels"),
        (link(" //lisk.example/eels "), "https://lisk.example/eels"),
        (link("/eels") + meta("og:url", "/og"), "https://lisk.example/eels"),
        (meta("og:url", "https://lisk.example/og"), "https://lisk.example/og"),
        ('<base href="https://www.lisk.example/a/">' + link("eels"), "https://www.lisk.example/a/eels"),
        (link("/eels") * 2, "https://lisk.example/eels"),
    ],
)
def test_address_that_the_page_declares(head: str, expected: str) -> None:
    assert canonical(head) == expected


def test_source_tells_where_the_address_is_from() -> None:
    found = find_canonical(page_of(link("/eels"), url=URL))
    assert found and (found.source, found.text) == ("link canonical", "/eels")


@pytest.mark.parametrize(
    "head",
    [
        "",
        link(""),
        link("javascript:eels()"),
        link("http://localhost:3000/eels"),
        link("http://127.0.0.1/eels"),
        link("https://lisk.example/"),
        link("/eels") + link("/mud"),
        link("/news/ferry-fares-rise"),
        link("https://lisk.example/" + "e" * MAX_LENGTH),
        link("http://[::1/eels"),
    ],
)
def test_address_that_is_none_of_the_page(head: str) -> None:
    assert canonical(head) is None


def test_relative_address_needs_that_of_the_page() -> None:
    assert canonical(link("/eels"), url=None) is None
    assert canonical(link("https://lisk.example/eels"), url=None) == "https://lisk.example/eels"


@pytest.mark.parametrize("name", ["og:image", "og:image:secure_url", "twitter:image", "thumbnail"])
def test_picture_that_the_page_declares(name: str) -> None:
    assert image(meta(name, "/eels.jpg")) == "https://lisk.example/eels.jpg"


def test_widest_of_several_pictures_is_chosen() -> None:
    pictures = [("/a.jpg", 300), ("/b.jpg", 1200), ("/c.jpg", 600)]
    head = "".join(meta("og:image", url) + meta("og:image:width", str(width)) for url, width in pictures)
    assert image(head) == "https://lisk.example/b.jpg"


@pytest.mark.parametrize("width", ["9" * 5000, "wide", "-1", "²"])
def test_width_that_is_no_number_does_not_count(width: str) -> None:
    head = "".join(meta("og:image", url) + meta("og:image:width", width) for url in ("/a.jpg", "/b.jpg"))
    assert image(head) == "https://lisk.example/a.jpg"


@pytest.mark.parametrize(
    "url",
    [
        *(
            "/logo.png",
            "/img/site-logo.jpg",
            "/favicon.ico",
            "/a.svg",
            "/default.jpg",
            "/avatar-3.png",
            "/no-image.gif",
        ),
        *("data:image/png;base64,AAAA", "javascript:a()", "", "/" + "e" * MAX_LENGTH),
    ],
)
def test_logo_placeholder_and_unsafe_address_are_no_pictures(url: str) -> None:
    assert image(meta("og:image", url)) is None
    assert image(meta("og:image", url) + meta("twitter:image", "/eels.jpg")) == "https://lisk.example/eels.jpg"


@pytest.mark.parametrize("url", ["/blankets.jpg", "/iconic-eels.jpg", "/logout.jpg", "/a.svg.jpg"])
def test_picture_may_begin_with_the_name_of_another_kind(url: str) -> None:
    assert image(meta("og:image", url)) == f"https://lisk.example{url}"


@pytest.mark.parametrize(
    "value",
    [
        "https://lisk.example/eels.jpg",
        {"url": "https://lisk.example/eels.jpg"},
        {"contentUrl": ["https://lisk.example/eels.jpg", "/b.jpg"]},
        ["https://lisk.example/eels.jpg", "/b.jpg"],
        [{"url": "/b.jpg", "width": 300}, {"url": "https://lisk.example/eels.jpg", "width": "1200"}],
        [{"width": 9999}, 1, None, {"url": "https://lisk.example/eels.jpg", "width": [300]}],
        [{"url": "https://lisk.example/eels.jpg", "width": "9" * 5000}],
    ],
)
def test_picture_that_json_ld_describes(value: Any) -> None:
    found = find_image(described(article(image=value)))
    assert found and found.value == "https://lisk.example/eels.jpg"


hrefs = st.text(max_size=20) | st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "http://", "//", "https://[", "\\", "javascript:"]),
    st.text(max_size=9),
    st.text(max_size=9),
)


@given(hrefs, hrefs, hrefs)
def test_any_address_is_safe_or_left_out(href: str, base: str, url: str) -> None:
    attributes = [text.replace("&", "&amp;").replace('"', "&quot;") for text in (href, base)]
    page = page_of(f'<base href="{attributes[1]}">{link(attributes[0])}{meta("og:image", attributes[0])}', url=url)
    for found in (find_canonical(page), find_image(page), find_image(described(article(image=href)))):
        assert found is None or (is_safe(found.value) and len(found.value) <= MAX_LENGTH)
