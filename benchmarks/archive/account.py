"""What became of the records of a made archive: is each accounted for?"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from benchmarks.archive.charsets import decode_as
from benchmarks.archive.made import Made
from boilerstrip import Options, extract


@dataclass(frozen=True, slots=True)
class Account:
    """What boilerstrip made of an archive."""

    records: int
    """Records that were made, the damaged ones among them."""
    rows: int
    skipped: int
    texts: int
    """Pages whose text is that of the same bytes alone."""
    misread: int
    """Pages whose encoding only the header names, and whose text is not that of their characters."""
    damaged: int
    """Rows of damaged records."""
    problems: tuple[str, ...]


def account(made: Sequence[Made], rows: Iterable[Mapping[str, Any]], skipped: Mapping[str, int]) -> Account:
    """Compare the rows and counts of a run with what was made.

    Args:
        made: the records, in order.
        rows: of the output; ``record_id``, ``status``, ``text``, ``warnings``.
        skipped: number of skipped records by reason.
    """
    found: dict[str | None, list[Mapping[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["record_id"], []).append(row)
    problems: list[str] = []
    texts = misread = 0
    for record in made:
        if record.body is None or record.damage:
            continue
        own = found.pop(record.id, [])
        if len(own) != 1:
            problems.append(f"{record.url}, {record.kind}: {len(own)} rows")
        elif own[0]["text"] != extract_alone(record):
            problems.append(f"{record.url}, {record.kind}: another text than that of its bytes")
        else:
            texts += 1
            misread += is_misread(record, own[0]["text"])
    rest = [row for rows_of_id in found.values() for row in rows_of_id]
    damaged = sum(bool(record.damage) for record in made)
    if len(rest) != damaged:
        problems.append(f"{damaged} damaged records, but {len(rest)} other rows")
    problems += [
        f"a row of no record: {row['record_id']}" for row in rest if row["status"] == "ok" and not row["warnings"]
    ]
    expected = Counter(record.kind for record in made if record.body is None)
    if expected != Counter(skipped):
        problems.append(f"skipped {dict(skipped)}, not {dict(expected)}")
    total = sum(skipped.values())
    return Account(len(made), texts + len(rest), total, texts, misread, len(rest), tuple(problems))


def extract_alone(record: Made) -> str:
    """Return the text of a page, given its bytes and what the header of its response said."""
    assert record.body is not None
    return extract(record.body, url=record.url, options=Options(encoding=record.charset)).text


def is_misread(record: Made, text: str) -> bool:
    """Return True if only the header names the encoding of a page, and a text is not that of the page's characters."""
    if record.body is None or record.encoding is None:
        return False
    return text != extract(decode_as(record.body, record.encoding), url=record.url).text
