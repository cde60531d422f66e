"""Nothing of a page stays in memory, whatever it holds: caches keep neither long texts nor ever more of them."""

import gc
import tracemalloc

from boilerstrip import extract

WORDS = 1_000
"""Words of each long value: 6 KB."""
PAGES = 10
MAX_BYTES = 50_000
"""Bytes that may stay of all pages: short texts in caches. One long value of each page would be more."""


def long(start: str, number: int, gap: str = " ") -> str:
    return gap.join((start, *[f"ebb{number}"] * WORDS))


def hostile_page(number: int) -> str:
    """Return a page whose values are long, and like those of no other page."""
    caption = long("Caption", number)
    return f"""
        <html lang="{long("en", number, "")}"><title>{long("Title", number)}</title>
        <meta property="og:site_name" content="{long("Site", number)}">
        <meta name=author content="{long("Jane", number)}">
        <body class="{long("nav", number)}" style="{long("color:red;", number)}"><h1>{long("Headline", number)}</h1>
        <p class=byline>By {long("Jane Orn", number)}</p><p>Published 4 May {long("2024 10:00", number)}</p>
        <{long("x-tide", number, "-")}>Ebb</p>
        <figure><img src=/a.jpg alt="{caption}"><figcaption>{caption}</figcaption></figure><p>{caption.upper()}</p>
        <pre class="{long("language-", number, "")}">ebb()</pre>
        <div class=comments>
        <div class="comment {long("a", number)}" id="{long("a", number, "")}"><b class=author>{long("Jo", number)}</b>
        <time>{long("2 days", number)}</time><p>{long("The first comment", number)}</p></div>
        <div class=comment><p>Another comment on ebb and flow</p></div></div>"""


def read_all(html: str) -> None:
    page = extract(html, url="https://lisk.example/tides")
    assert "Headline" in page.text
    assert page.markdown and page.html and page.metadata and page.chunks(64) and page.to_json() and page.verdicts
    assert page.comments is not None and page.posts is not None


def test_pages_leave_nothing_in_memory() -> None:
    read_all(hostile_page(0))
    tracemalloc.start()
    try:
        read_all(hostile_page(1))  # allocates caches, now that it is counted
        gc.collect()
        before, _ = tracemalloc.get_traced_memory()
        for number in range(2, 2 + PAGES):
            read_all(hostile_page(number))
        gc.collect()
        after, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert after - before < MAX_BYTES
