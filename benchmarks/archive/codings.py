"""How servers send a body: transfer and content codings, and headers that lie about them."""

import gzip
import zlib
from collections.abc import Callable, Mapping
from typing import NamedTuple

CHUNK = 4_096


class Sending(NamedTuple):
    """A way of sending a body."""

    share: int
    """How many of a hundred responses are sent so."""
    fields: tuple[str, ...]
    """Header fields that tell."""
    encode: Callable[[bytes], bytes]


def _keep(body: bytes) -> bytes:
    return body


def _chunk(body: bytes) -> bytes:
    pieces = (body[start : start + CHUNK] for start in range(0, len(body), CHUNK))
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def _gzip(body: bytes) -> bytes:
    return gzip.compress(body, 6, mtime=0)


def _deflate(body: bytes) -> bytes:
    """Deflate without the header of zlib, as some servers do against RFC 9110."""
    deflater = zlib.compressobj(6, zlib.DEFLATED, -zlib.MAX_WBITS)
    return deflater.compress(body) + deflater.flush()


def _compress(codec: str, body: bytes) -> bytes:
    import pyarrow as pa

    sink = pa.BufferOutputStream()
    with pa.CompressedOutputStream(sink, codec) as stream:
        stream.write(body)
    return bytes(sink.getvalue())


CHUNKED, GZIP = "Transfer-Encoding: chunked", "Content-Encoding: gzip"
SENDINGS: Mapping[str, Sending] = {
    "as it is": Sending(30, (), _keep),
    "chunked": Sending(16, (CHUNKED,), _chunk),
    "gzip": Sending(16, (GZIP,), _gzip),
    "chunked gzip": Sending(12, (CHUNKED, GZIP), lambda body: _chunk(_gzip(body))),
    "deflate": Sending(5, ("Content-Encoding: deflate",), zlib.compress),
    "deflate without header": Sending(3, ("Content-Encoding: deflate",), _deflate),
    "br": Sending(6, ("Content-Encoding: br",), lambda body: _compress("brotli", body)),
    "zstd": Sending(3, ("Content-Encoding: zstd",), lambda body: _compress("zstd", body)),
    "gzip twice": Sending(2, ("Content-Encoding: gzip, gzip",), lambda body: _gzip(_gzip(body))),
    "says gzip, is not": Sending(4, (GZIP,), _keep),
    "says chunked, is not": Sending(3, (CHUNKED,), _keep),
}
"""Ways of sending. Crawlers that take a coding off often leave its header."""
