"""The address that stands for a page, and the picture that does."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from boilerstrip.metadata.model import Found
from boilerstrip.metadata.page import Page

is_local = re.compile(r"https?://(?:localhost|127\.|0\.0\.0\.0|192\.168\.|10\.|\[::1\])", re.IGNORECASE).match
"""Matches the address of a developer's own machine."""
find_words = re.compile(r"[^\W\d_]{3,}").findall
MIN_SHARED = 2
"""Words of a title that an address has if it is made of it."""
MAX_LENGTH = 2_000
"""Characters of the longest address."""
IMAGE_NAMES = (
    "og:image:secure_url",
    "og:image",
    "og:image:url",
    "twitter:image",
    "twitter:image:src",
    "parsely-image-url",
    "sailthru.image.full",
    "thumbnail",
)
is_no_picture = re.compile(
    r"(?:^|[/_.\-])(?:logo|logos|favicon|placeholder|default|sprite|avatar|blank|spacer|pixel|no-?image|icon)s?(?:[/_.\-]|$|\d)|\.(?:svg|ico)(?:$|\?)|^data:",
    re.IGNORECASE,
).search
"""Matches the address of a picture that stands for the site, or for none."""


def find_canonical(page: Page) -> Found[str] | None:
    """Return the address that stands for a page, if it may be this page's.

    It must be absolute, and on the page's site; the first page of a site does
    not stand for another one.
    """
    links = {page.addresses.absolute(href) for href in page.declared.links("canonical")}
    if len(links) > 1:
        return None
    for found in _canonical(page):
        url = page.addresses.absolute(found.value)
        if is_local(url) or _is_of_another(url, page):
            return None
        if url.startswith(("http://", "https://")) and len(url) <= MAX_LENGTH and _may_be_own(url, page.url):
            return Found(url, found.source, found.text)
    return None


def _is_of_another(canonical: str, page: Page) -> bool:
    """True if an address is another story's: the page's own has words of the title, and it has none."""
    title = set(find_words(page.title.lower()))
    own, other = ({*find_words((url or "").lower().rpartition("/")[2])} for url in (page.url, canonical))
    return len(own & title) >= MIN_SHARED and len(other) >= MIN_SHARED and not other & title


def _canonical(page: Page) -> Iterator[Found[str]]:
    for href in page.declared.links("canonical"):
        yield Found(href, "link canonical", href)
    yield from page.meta("og:url")


def _may_be_own(canonical: str, url: str | None) -> bool:
    """True if an address may stand for the page that came from another one."""
    if not url:
        return True
    try:
        own, other = urlsplit(url), urlsplit(canonical)
    except ValueError:  # no address
        return False
    return other.path.strip("/") != "" or own.path.strip("/") == "" or bool(other.query)


def find_image(page: Page) -> Found[str] | None:
    """Return the picture that stands for a page: that of OpenGraph, or the largest of JSON-LD; never a logo."""
    for found in _images(page):
        url = page.addresses.absolute(found.value)
        if url and len(url) <= MAX_LENGTH and not is_no_picture(url):
            return Found(url, found.source, found.text)
    return None


def _images(page: Page) -> Iterator[Found[str]]:
    yield from _largest(page)
    yield from page.meta(*IMAGE_NAMES)
    for thing in page.things:
        images = thing.values.get("image") or thing.values.get("thumbnailUrl")
        for url in sorted(_urls(images), key=lambda image: -image[0]):
            yield Found(url[1], f"json-ld {thing.name}.image", url[1])
    for href in page.declared.links("image_src"):
        yield Found(href, "link image_src", href)


def _largest(page: Page) -> Iterator[Found[str]]:
    """Yield the widest of several pictures of OpenGraph."""
    urls, widths = (page.declared.meta.get(name, ()) for name in ("og:image", "og:image:width"))
    if len(urls) == len(widths) > 1 and all(map(_is_width, widths)):
        url = max(zip(map(int, widths), urls, strict=True), key=lambda image: image[0])[1]
        yield Found(url, "meta og:image", url)


def _urls(value: Any) -> Iterator[tuple[int, str]]:
    """Yield the width and address of each picture of JSON-LD; 0 for an unknown width."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            yield 0, one
        elif isinstance(one, Mapping):
            url = one.get("url") or one.get("contentUrl") or one.get("@id")
            url = url[0] if isinstance(url, list) and url else url
            width = str(one.get("width") or "")
            if isinstance(url, str):
                yield int(width) if _is_width(width) else 0, url


def _is_width(text: str) -> bool:
    return text.isdecimal() and len(text) < len("1000000")
