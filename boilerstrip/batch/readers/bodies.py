"""Bodies of HTTP responses: transfer and content codings taken off (RFC 9110, 8.4; RFC 9112, 7).

Stored responses often lie about them: crawlers take a coding off and leave its header, or cut a body. So a body that is
not what its header says is kept as it is, and what can be decoded of one that breaks off is kept.
"""

import re
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from typing import NamedTuple

from boilerstrip.batch.readers.inflate import PIECE, inflate_member
from boilerstrip.cautions import PageWarning

MAX_BYTES = 1 << 28
"""Bytes that a body may have once it is decoded (256 MiB), so that one of a few kilobytes cannot fill the memory."""
MAX_CODINGS = 4
"""Content codings on top of each other; servers by mistake use two."""
GZIP = b"\x1f\x8b"
BINARY = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
"""Bytes that no text holds: WHATWG's MIME sniffing (3). Of 200 compressed bytes, all but one in a billion have some."""


class Body(NamedTuple):
    """A decoded body."""

    data: bytes
    warnings: tuple[PageWarning, ...] = ()


class _Piece(NamedTuple):
    """What a coding made of a body."""

    data: bytes
    is_whole: bool = True


def decode_body(body: bytes, transfer: str = "", content: str = "") -> Body:
    """Take the codings off a body.

    Args:
        body: as it was sent.
        transfer: value of the header ``Transfer-Encoding``.
        content: value of the header ``Content-Encoding``.

    Returns:
        The body, with warnings about what its headers say and it is not, and
        about what is missing of it.
    """
    warnings: list[PageWarning] = []
    codings = [*_split(content), *_split(transfer)][-MAX_CODINGS:]
    for coding in reversed(codings):
        if coding == "identity":
            continue
        piece = _decode(body, coding)
        if piece is None:
            warnings.append(PageWarning(f"body is not {coding}, as its header says: kept as it is", "body-kept"))
            continue
        if not piece.is_whole:
            warnings.append(PageWarning(f"{coding} body breaks off", "body-cut"))
        body = piece.data
    return Body(body, tuple(warnings))


def _split(header: str) -> list[str]:
    return [part for part in (part.strip().lower() for part in header.split(",")) if part]


def _decode(body: bytes, coding: str) -> _Piece | None:
    """Return a body without a coding; None if it has not this coding, or if the coding is unknown."""
    decoder = DECODERS.get(coding)
    if decoder is None or not body:
        return _Piece(body) if decoder else None
    piece = decoder(body)
    # Text that is taken for compressed may yield some bytes before it turns out to be none.
    is_text = decoder is not _dechunk and not BINARY.search(body)
    return None if piece and is_text and not piece.is_whole else piece


def _dechunk(body: bytes) -> _Piece | None:
    """Join the chunks of a body. Its first line must hold the size of a chunk, or it is not chunked."""
    chunks: list[bytes] = []
    position = 0
    while (size := _read_size(body, position)) is not None:
        length, start = size
        if not length:
            return _Piece(b"".join(chunks))
        chunks.append(body[start : start + length])
        position = start + length
        if position > len(body):
            return _Piece(b"".join(chunks), is_whole=False)
        position += 2 if body.startswith(b"\r\n", position) else body.startswith(b"\n", position)
    return _Piece(b"".join(chunks), is_whole=False) if chunks else None


def _read_size(body: bytes, position: int) -> tuple[int, int] | None:
    """Return the size of the chunk that begins at a position, and where its bytes begin; None if there is no size."""
    end = body.find(b"\n", position, position + 256)
    digits = body[position:end].partition(b";")[0].strip() if end >= 0 else b""
    if not 0 < len(digits) <= 16 or digits.strip(b"0123456789abcdefABCDEF"):
        return None
    return int(digits, 16), end + 1


def _inflate(body: bytes, window: int) -> _Piece | None:
    """Inflate a body, and all of its members if it is gzip.

    Args:
        body: the compressed bytes.
        window: as of :func:`zlib.decompressobj`, which says whether there is a header.
    """
    pieces: list[bytes] = []
    size, rest, is_whole = 0, body, False
    while size < MAX_BYTES and (not pieces or rest.startswith(GZIP)):
        data, rest, is_whole = inflate_member(rest, window, MAX_BYTES - size)
        pieces.append(data)
        size += len(data)
        if not is_whole or window <= zlib.MAX_WBITS:
            break
    return _Piece(b"".join(pieces), is_whole) if size or is_whole else None


def _deflate(body: bytes) -> _Piece | None:
    """Inflate a body with the header that RFC 9110 asks for, or without, as some servers send it."""
    return _inflate(body, zlib.MAX_WBITS) or _inflate(body, -zlib.MAX_WBITS)


def _gzip(body: bytes) -> _Piece | None:
    return _inflate(body, zlib.MAX_WBITS | 16) or (None if body.startswith(GZIP) else _deflate(body))


def _stream(body: bytes, codec: str) -> _Piece | None:
    """Decode a body by a codec of Arrow, piece by piece."""
    data = bytearray()
    try:
        _read_stream(body, codec, PIECE, data)
    except OSError:
        with suppress(OSError):  # a call that raises returns nothing of what it had decoded
            _read_stream(body, codec, 1, data)
        return _Piece(bytes(data), is_whole=False) if data else None
    return _Piece(bytes(data), is_whole=len(data) < MAX_BYTES)


def _read_stream(body: bytes, codec: str, step: int, data: bytearray) -> None:
    """Add to the data what follows it in a body, so many bytes at a time."""
    import pyarrow as pa

    with pa.CompressedInputStream(pa.BufferReader(body), codec) as stream:
        for start in range(0, len(data), PIECE):
            stream.read(min(PIECE, len(data) - start))
        while len(data) < MAX_BYTES and (piece := stream.read(step)):
            data += piece


DECODERS: Mapping[str, Callable[[bytes], _Piece | None]] = {
    "chunked": _dechunk,
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": partial(_stream, codec="brotli"),
    "zstd": partial(_stream, codec="zstd"),
}
"""Codings by their names in headers."""
