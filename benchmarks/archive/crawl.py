"""Pages to a crawl: each as one response, among all else that archives hold."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count
from random import Random

from benchmarks.archive.charsets import encode
from benchmarks.archive.codings import SENDINGS
from benchmarks.archive.made import HTTP, Damage, Made, make_member, make_record, make_response
from benchmarks.page import Page
from boilerstrip.document.encoding import decode

HTML = "Content-Type: text/html"
ENCODED = 0.12
"""Share of the pages that are sent in an encoding that only the header names."""
EMPTY = 0.01
"""Share of the pages after which a response without a body comes."""
PIXEL = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
MOVED = b"<html><body>The document has moved <a href='/new'>here</a>.</body></html>"
OTHERS: Sequence[tuple[str, float, str, tuple[str, ...], bytes]] = (
    ("HTTP 301", 0.04, "301 Moved Permanently", (HTML, "Location: /new"), MOVED),
    ("HTTP 302", 0.03, "302 Found", ("Location: /login",), b""),
    ("HTTP 404", 0.03, "404 Not Found", (HTML,), b"<html><body><h1>Not found</h1></body></html>"),
    ("HTTP 503", 0.01, "503 Service Unavailable", (HTML,), b"<h1>Back soon</h1>"),
    (
        "application/pdf",
        0.02,
        "200 OK",
        ("Content-Type: application/pdf",),
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\n",
    ),
    ("image/*", 0.04, "200 OK", ("Content-Type: image/gif",), PIXEL),
    ("text/css", 0.02, "200 OK", ("Content-Type: text/css",), b"body { margin: 0 }"),
    ("application/json", 0.01, "200 OK", ("Content-Type: application/json",), b'{"tide": "high"}'),
)
"""Responses that hold no page: the reason for skipping, their share, status, header fields and body."""
MIDDLES = 5
"""Members of a damaged crawl that are changed in their middle."""
STARTS = 2
"""Members whose header is changed."""


def crawl(pages: Iterable[Page], random: Random) -> Iterator[Made]:
    """Yield the records of a crawl.

    Args:
        pages: to be found, each once.
        random: source of all choices.
    """
    crawled = random.getrandbits(48)
    identities = (f"<urn:uuid:{number:08x}-0000-4000-8000-{crawled:012x}>" for number in count())
    info = b"software: benchmarks.archive\r\nformat: WARC File Format 1.1\r\n"
    yield _make("warcinfo", next(identities), "urn:crawl", "application/warc-fields", info, kind="warcinfo")
    for number, page in enumerate(pages):
        url = f"https://site-{number % 97}.example/{number}"
        request = f"GET /{number} HTTP/1.1\r\nHost: site-{number % 97}.example\r\n\r\n".encode()
        yield _make("request", next(identities), url, "application/http;msgtype=request", request, kind="request")
        yield _send(page, next(identities), url, random)
        yield _make(
            "metadata", next(identities), url, "application/warc-fields", b"fetchTimeMs: 91\r\n", kind="metadata"
        )
        yield from _add_others(url, identities, random)


def _send(page: Page, identity: str, url: str, random: Random) -> Made:
    """Return the response that holds a page."""
    body = page.html if isinstance(page.html, bytes) else page.html.encode("utf-8", "xmlcharrefreplace")
    content_type = HTML if isinstance(page.html, bytes) else f"{HTML}; charset=utf-8"
    encoding = None
    if random.random() < ENCODED:
        body, encoding = encode(page.html if isinstance(page.html, str) else decode(page.html).text, random)
        content_type = f"{HTML}; charset={encoding}"
    (kind,) = random.choices(list(SENDINGS), [sending.share for sending in SENDINGS.values()])
    sending = SENDINGS[kind]
    response = make_response("200 OK", (content_type, *sending.fields), sending.encode(body))
    made = _make("response", identity, url, HTTP, response, body=body, charset=_value(content_type), kind=kind)
    return replace(made, encoding=encoding)


def _add_others(url: str, identities: Iterator[str], random: Random) -> Iterator[Made]:
    if random.random() < EMPTY:
        response = make_response("200 OK", (HTML,), b"")
        yield _make(
            "response", next(identities), f"{url}/empty", HTTP, response, body=b"", charset=_value(HTML), kind="empty"
        )
    if random.random() < 0.02:
        robots = make_response("200 OK", ("Content-Type: text/plain",), b"User-agent: *\nDisallow: /search\n")
        yield _make("response", next(identities), f"{url}/robots.txt", HTTP, robots, kind="robots.txt")
    if random.random() < 0.03:
        seen = make_response("200 OK", (HTML,), b"")
        yield _make("revisit", next(identities), url, HTTP, seen, kind="revisit")
    for reason, share, status, fields, body in OTHERS:
        if random.random() < share:
            response = make_response(status, fields, body)
            yield _make("response", next(identities), f"{url}/{reason[-3:]}", HTTP, response, kind=reason)


def damage(records: Sequence[Made], random: Random) -> list[Made]:
    """Return the records of an archive of which some pages are damaged, and whose end is missing.

    The damaged ones are pages, and none stands next to another.
    """
    pages = [row for row, record in enumerate(records) if record.body]
    last = pages[-1]
    rows = random.sample(pages[1:-1:2], MIDDLES + STARTS)
    found = list(records[: last + 1])
    for row in rows[:MIDDLES]:
        found[row] = _change(found[row], len(found[row].member) // 2, "bytes changed in its middle")
    for row in rows[MIDDLES:]:
        found[row] = _change(found[row], 1, "bytes changed in its header")
    cut = found[last].member[: len(found[last].member) * 2 // 3]
    found[last] = replace(found[last], member=cut, damage="its end is missing")
    return found


def _change(record: Made, place: int, what: Damage) -> Made:
    changed = bytearray(record.member)
    for offset in range(place, min(place + 4, len(changed))):
        changed[offset] ^= 0xFF
    return replace(record, member=bytes(changed), damage=what)


def _make(
    record_type: str,
    identity: str,
    url: str,
    content_type: str,
    block: bytes,
    *,
    kind: str,
    body: bytes | None = None,
    charset: str | None = None,
) -> Made:
    member = make_member(make_record(record_type, identity, url, content_type, block))
    return Made(identity, url, member, body, charset, kind)


def _value(field: str) -> str:
    return field.partition(": ")[2]
