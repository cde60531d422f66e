"""Inflating, up to the damaged byte if there is one."""

import zlib

PIECE = 1 << 16
"""Bytes that are decoded at once."""
STEP = 1 << 10
"""Compressed bytes that are tried at once where a body is damaged."""


def inflate_member(body: bytes, window: int, most: int) -> tuple[bytes, bytes, bool]:
    """Return what a member holds, about so many bytes at most, what follows it, and whether it is whole."""
    inflater = zlib.decompressobj(window)
    data, rest = bytearray(), body
    try:
        while len(data) < most and not inflater.eof:
            piece = inflater.decompress(rest, PIECE)  # may return more even when nothing is left to put in
            if not piece and not inflater.eof:
                break
            data += piece
            rest = inflater.unconsumed_tail
    except zlib.error:
        del data[:]
        inflate_good(zlib.decompressobj(window), body, STEP, data, most)
        return bytes(data), b"", False
    return bytes(data), inflater.unused_data, inflater.eof


def inflate_good(inflater: "zlib._Decompress", body: bytes, step: int, data: bytearray, most: int) -> bool:
    """Inflate up to the byte that is damaged: a call that raises returns nothing of what it had inflated.

    Args:
        inflater: what has inflated all before the body.
        body: compressed bytes.
        step: how many are tried at once, before the ones of a step that fails are tried one by one.
        data: what is inflated is added to it.
        most: bytes of it from which on no more is inflated.

    Returns:
        True if no damaged byte was met.
    """
    for start in range(0, len(body), step):
        if len(data) >= most or inflater.eof:
            break
        before = inflater.copy() if step > 1 else inflater
        try:
            data += inflater.decompress(body[start : start + step])
        except zlib.error:
            if step > 1:
                inflate_good(before, body[start : start + step], 1, data, most)
            return False
    return True
