"""The usual loops over an archive, by other packages, each a program: what do they read, how long does it take?

``python -m benchmarks.archive.loops LOOP FILE`` prints what came of a loop as JSON, see :class:`Answer`.
"""

import hashlib
import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import NamedTuple

DONE = "done"
"""Ending of a loop that came to the end of its archive, as it thinks."""


class Response(NamedTuple):
    """A page as a loop reads it."""

    identity: str
    """Of its record."""
    url: str | None
    body: bytes
    charset: str | None = None
    """Given to the extraction; None where the loop does not give it."""
    error: str = ""
    """What reading the body raised."""


@dataclass(slots=True)
class Answer:
    """What came of a loop."""

    bodies: dict[str, str] = field(default_factory=dict)
    """Digest of the body of each page, by the identity of its record, in order."""
    texts: dict[str, str] = field(default_factory=dict)
    """Digest of its text."""
    raised: dict[str, str] = field(default_factory=dict)
    """What reading a body raised."""
    seconds: float = 0.0
    """CPU time of the extraction."""
    ending: str = DONE
    """What ended the loop."""


def digest(data: bytes | str) -> str:
    """Return what a body or a text is compared by."""
    return hashlib.sha256(data.encode("utf-8", "replace") if isinstance(data, str) else data).hexdigest()[:16]


def read_by_warcio(path: Path) -> Iterator[Response]:
    """The loop of warcio's documentation; a body that raises does not end it."""
    from warcio.archiveiterator import ArchiveIterator

    with path.open("rb") as file:
        for record in ArchiveIterator(file):
            if record.rec_type != "response" or record.http_headers.get_statuscode() != "200":
                continue
            if "html" not in (record.http_headers.get_header("Content-Type") or ""):
                continue
            identity, url = (record.rec_headers.get_header(name) for name in ("WARC-Record-ID", "WARC-Target-URI"))
            try:
                yield Response(identity, url, record.content_stream().read())
            except Exception as error:  # noqa: BLE001  # of Brotli, an AttributeError
                yield Response(identity, url, b"", error=type(error).__name__)


def read_by_fastwarc(path: Path) -> Iterator[Response]:
    """FastWARC with its own decoding."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    with path.open("rb") as file:
        for record in ArchiveIterator(file, record_types=WarcRecordType.response, auto_decode="all"):
            if record.http_headers.status_code == 200 and "html" in (record.http_content_type or ""):
                yield Response(record.record_id or "", record.headers.get("WARC-Target-URI"), record.reader.read())


def read_by_boilerstrip(path: Path) -> Iterator[Response]:
    """Our reader, for the extraction alone."""
    from boilerstrip.batch.readers.read import read_records
    from boilerstrip.batch.readers.record import Record

    for record in read_records(path):
        if isinstance(record, Record):
            html = record.page.html
            body = html if isinstance(html, bytes) else html.encode()
            yield Response(record.record_id or "", record.page.url, body, record.page.encoding)


def extract_by_trafilatura(page: Response) -> str:
    """Text by trafilatura, which makes the metadata, too."""
    from benchmarks.systems.trafilatura import extract_with_metadata

    return extract_with_metadata(page.body, page.url)


def extract_by_boilerstrip(page: Response) -> str:
    """Text by boilerstrip, which makes the metadata, too; without reading and writing."""
    from boilerstrip import Options, extract

    extraction = extract(page.body, url=page.url, options=Options(encoding=page.charset))
    text, _ = extraction.text, extraction.metadata
    return text


LOOPS: Mapping[str, tuple[Callable[[Path], Iterator[Response]], Callable[[Response], str]]] = {
    "warcio + trafilatura": (read_by_warcio, extract_by_trafilatura),
    "FastWARC, auto_decode + trafilatura": (read_by_fastwarc, extract_by_trafilatura),
    "extraction alone": (read_by_boilerstrip, extract_by_boilerstrip),
}


def run(loop: str, path: Path) -> Answer:
    """Run a loop over an archive, up to what ends it."""
    read, extract = LOOPS[loop]
    answer = Answer()
    try:
        for page in read(path):
            if page.error:
                answer.raised[page.identity] = page.error
                continue
            started = time.process_time()
            text = extract(page)
            answer.seconds += time.process_time() - started
            answer.bodies[page.identity], answer.texts[page.identity] = digest(page.body), digest(text)
    except Exception as error:  # noqa: BLE001  # what a loop raises is what is measured
        answer.ending = f"{type(error).__name__}: {error}"[:80]
    return answer


if __name__ == "__main__":
    print(json.dumps(asdict(run(sys.argv[1], Path(sys.argv[2])))))
