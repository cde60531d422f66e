"""Archives, responses and bodies, made byte by byte: what a crawler writes, and what it should not."""

import gzip
from collections.abc import Iterable
from typing import Literal

import pyarrow as pa

Codec = Literal["zstd", "brotli", "lz4"]

DATE = "2024-05-06T07:08:09Z"


def page(words: str = "the ferry", title: str = "Harbour news") -> bytes:
    """A page of some paragraphs, all about the same."""
    lines = [
        f"The harbour master counted {number} boats on the day when {words} came in, which nobody had expected, "
        f"and wrote the number {number} into the long green book beside the door."
        for number in range(3, 7)
    ]
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    return (
        f"<!doctype html><html lang='en'><head><title>{title}</title></head>"
        f"<body><nav><a href='/'>Home</a></nav><main><h1>{title}</h1>{paragraphs}</main></body></html>"
    ).encode()


def http(body: bytes = b"", *fields: str, status: str = "HTTP/1.1 200 OK", end: str = "\r\n") -> bytes:
    """A response; one of HTML unless its fields say otherwise."""
    names = [field.partition(":")[0].lower() for field in fields]
    given = fields if "content-type" in names else ("Content-Type: text/html", *fields)
    return end.join([status, *given, "", ""]).encode("latin-1") + body


def record(
    block: bytes,
    kind: str = "response",
    url: str | None = "http://harbour.example/",
    content_type: str | None = "application/http; msgtype=response",
    length: int | None = None,
    number: int = 0,
) -> bytes:
    """A record of WARC. Its length is that of its block unless another is given."""
    fields = [
        "WARC/1.0",
        f"WARC-Type: {kind}",
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012}>",
        f"WARC-Date: {DATE}",
        *([f"WARC-Target-URI: {url}"] if url else []),
        *([f"Content-Type: {content_type}"] if content_type else []),
        f"Content-Length: {len(block) if length is None else length}",
    ]
    return "\r\n".join([*fields, "", ""]).encode() + block + b"\r\n\r\n"


def response(number: int = 0, *fields: str) -> bytes:
    """A record of a page of its own."""
    return record(http(page(f"ferry {number}"), *fields), number=number, url=f"http://harbour.example/{number}")


def gzip_members(records: Iterable[bytes]) -> list[bytes]:
    """Each record compressed by itself, as crawlers write them."""
    return [gzip.compress(one, mtime=0) for one in records]


def frames(records: Iterable[bytes], codec: Codec = "zstd") -> list[bytes]:
    """Each record as a frame of another codec."""
    return [compress(one, codec) for one in records]


def compress(data: bytes, codec: Codec) -> bytes:
    """All of some bytes as one frame."""
    sink = pa.BufferOutputStream()
    with pa.CompressedOutputStream(sink, codec) as stream:
        stream.write(data)
    return sink.getvalue().to_pybytes()


def chunks(body: bytes, size: int = 100, end: bytes = b"0\r\n\r\n") -> bytes:
    """A body in the chunks of HTTP/1.1."""
    pieces = [body[start : start + size] for start in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + end
