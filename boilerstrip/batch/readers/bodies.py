"""Bodies of HTTP responses: transfer and content codings taken off (RFC 9110, 8.4; RFC 9112, 7).

Stored responses often lie about them: crawlers take a coding off and leave its header, or cut a body. So a body that is
not what its header says is kept as it is, and what can be decoded of one that breaks off is kept.
"""

import zlib
from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from boilerstrip.cautions import PageWarning

MAX_BYTES = 1 << 28
"""Bytes that a body may have once it is decoded (256 MiB), so that one of a few kilobytes cannot fill the memory."""
MAX_CODINGS = 4
"""Content codings on top of each other; servers by mistake use two."""
PIECE = 1 << 16
"""Bytes that are decoded at once."""


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
    return decoder(body)


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
    size, rest = 0, body
    while rest and size < MAX_BYTES:
        inflater = zlib.decompressobj(window)
        try:
            while not inflater.eof and rest and size < MAX_BYTES:
                pieces.append(inflater.decompress(rest, PIECE))
                size += len(pieces[-1])
                rest = inflater.unconsumed_tail
        except zlib.error:
            if not size:
                return None
            return _Piece(b"".join(pieces), is_whole=inflater.eof)
        if not inflater.eof:
            break
        rest = inflater.unused_data if pieces and window > zlib.MAX_WBITS else b""
        rest = rest if rest.startswith(b"\x1f\x8b") else b""
    return _Piece(b"".join(pieces), is_whole=inflater.eof and size < MAX_BYTES) if size or inflater.eof else None


def _deflate(body: bytes) -> _Piece | None:
    """Inflate a body with the header that RFC 9110 asks for, or without, as some servers send it."""
    return _inflate(body, zlib.MAX_WBITS) or _inflate(body, -zlib.MAX_WBITS)


def _gzip(body: bytes) -> _Piece | None:
    return _inflate(body, zlib.MAX_WBITS | 16) or (None if body.startswith(b"\x1f\x8b") else _deflate(body))


def _stream(body: bytes, codec: str) -> _Piece | None:
    """Decode a body by a codec of Arrow, piece by piece."""
    import pyarrow as pa

    pieces: list[bytes] = []
    size = 0
    try:
        with pa.CompressedInputStream(pa.BufferReader(body), codec) as stream:
            while size < MAX_BYTES and (piece := stream.read(PIECE)):
                pieces.append(piece)
                size += len(piece)
    except OSError:
        return _Piece(b"".join(pieces), is_whole=False) if pieces else None
    return _Piece(b"".join(pieces), is_whole=size < MAX_BYTES)


DECODERS: Mapping[str, Callable[[bytes], _Piece | None]] = {
    "chunked": _dechunk,
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": partial(_stream, codec="brotli"),
    "zstd": partial(_stream, codec="zstd"),
}
"""Codings by their names in headers."""
