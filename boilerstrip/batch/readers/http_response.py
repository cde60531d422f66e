"""A stored response of HTTP: status, header fields, body (RFC 9112)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

STATUS = re.compile(rb"HTTP/\d(?:\.\d)?[ \t]+(\d{3})", re.IGNORECASE)
END = re.compile(rb"\r?\n\r?\n")
FOLD = re.compile(rb"\r?\n[ \t]+")
"""How a field goes on in the next line, as it could until RFC 7230."""
CHARSET = re.compile(r"charset\s*=\s*[\"']?([^\s;,\"']+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Response:
    """A response, its codings not yet taken off."""

    status: int | None
    """None if there is no status line."""
    headers: Mapping[str, str]
    """Values by names in lower case; those of a repeated name are joined by commas."""
    body: bytes

    @property
    def media_type(self) -> str:
        """Type of the body in lower case, without parameters; empty if it is not given."""
        return self.headers.get("content-type", "").partition(";")[0].partition(",")[0].strip().lower()

    @property
    def charset(self) -> str | None:
        """Encoding of the body as the header gives it."""
        match = CHARSET.search(self.headers.get("content-type", ""))
        return match[1] if match else None


def parse_response(block: bytes) -> Response:
    """Split a response. One without a status line is all body; one without an end of its header, all header."""
    status = STATUS.match(block)
    if status is None:
        return Response(None, {}, block)
    end = END.search(block)
    head, body = (block[: end.start()], block[end.end() :]) if end else (block, b"")
    headers: dict[str, str] = {}
    unfolded = FOLD.sub(b" ", head).decode("latin-1")
    for line in unfolded.split("\n")[1:]:  # not by splitlines(), for which U+0085 ends one, too
        name, colon, value = line.partition(":")
        if colon:
            name, value = name.strip().lower(), value.strip()
            headers[name] = f"{headers[name]}, {value}" if name in headers else value
    return Response(int(status[1]), headers, body)
