"""The usual loops over an archive, by other packages, each a program: what do they read, how long does it take?

``python -m benchmarks.archive.loops LOOP FILE`` prints JSON: a digest of the body of each page, by the identity of its
record, how the loop ended, and how many texts there were.
"""

import hashlib
import json
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

Bodies = Iterator[tuple[str, bytes]]
"""Identity of a record, and its body as the loop reads it."""


def digest(body: bytes) -> str:
    """Return what a body is compared by."""
    return hashlib.sha256(body).hexdigest()[:16]


def read_by_warcio(path: Path) -> Bodies:
    """The loop of warcio's documentation, and a body that raises is passed over."""
    from warcio.archiveiterator import ArchiveIterator

    with path.open("rb") as file:
        for record in ArchiveIterator(file):
            if record.rec_type != "response" or record.http_headers.get_statuscode() != "200":
                continue
            if "html" in (record.http_headers.get_header("Content-Type") or ""):
                with suppress(Exception):  # of Brotli, an AttributeError
                    yield record.rec_headers.get_header("WARC-Record-ID"), record.content_stream().read()


def read_by_fastwarc(path: Path) -> Bodies:
    """FastWARC with its own decoding."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    with path.open("rb") as file:
        for record in ArchiveIterator(file, record_types=WarcRecordType.response, auto_decode="all"):
            if record.http_headers.status_code == 200 and "html" in (record.http_content_type or ""):
                yield record.record_id or "", record.reader.read()


def read_by_boilerstrip(path: Path) -> Bodies:
    """Our reader alone, for the extraction alone."""
    from boilerstrip.batch.readers.read import read_records
    from boilerstrip.batch.readers.record import Record

    for record in read_records(path):
        if isinstance(record, Record):
            html = record.page.html
            yield record.record_id or "", html if isinstance(html, bytes) else html.encode()


def extract_by_trafilatura(body: bytes) -> bool:
    """Text and metadata by trafilatura."""
    import trafilatura

    found = trafilatura.bare_extraction(body, with_metadata=True)
    return isinstance(found, trafilatura.settings.Document) and bool(found.text)


def extract_by_boilerstrip(body: bytes) -> bool:
    """Text and metadata by boilerstrip, without reading and writing."""
    from boilerstrip import extract

    page = extract(body)
    return bool(page.text and page.metadata)


def extract_nothing(_: bytes) -> bool:
    """No text: the loop only reads."""
    return False


LOOPS: Mapping[str, tuple[Callable[[Path], Bodies], Callable[[bytes], bool]]] = {
    "warcio + trafilatura": (read_by_warcio, extract_by_trafilatura),
    "FastWARC, auto_decode": (read_by_fastwarc, extract_nothing),
    "extraction alone": (read_by_boilerstrip, extract_by_boilerstrip),
}


def main(loop: str, path: Path) -> None:
    """Run a loop over an archive, and print what came of it."""
    read, extract = LOOPS[loop]
    digests: dict[str, str] = {}
    texts, seconds, ending = 0, 0.0, "done"
    try:
        for identity, body in read(path):
            digests[identity] = digest(body)
            started = time.process_time()
            texts += extract(body)
            seconds += time.process_time() - started
    except Exception as error:  # noqa: BLE001  # what a loop raises is what is measured
        ending = f"{type(error).__name__}: {error}"[:80]
    print(json.dumps({"digests": digests, "texts": texts, "seconds": seconds, "ending": ending}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
