"""Tables of what became of made archives."""

from collections.abc import Sequence

from benchmarks.archive.account import Account
from benchmarks.archive.loops import digest
from benchmarks.archive.made import Made
from benchmarks.archive.measure import Cost
from benchmarks.tables import Table


def tabulate_records(made: Sequence[Made], account: Account, loops: dict[str, list[Cost]]) -> Table:
    """A row for each way of reading: pages that came out, whose bytes are those of the page, and that are missing."""
    pages = [record for record in made if record.body is not None and not record.damage]
    header = (
        "way",
        "records",
        "pages",
        "read as they were sent",
        "read otherwise",
        "missing",
        "rows of damaged",
        "ended",
    )
    ours = (
        "boilerstrip", f"{account.records:,}", f"{len(pages):,}", f"{account.texts:,}", "0",
        f"{len(pages) - account.texts:,}", str(account.damaged), "done",
    )  # fmt: skip
    rows = [ours]
    for name, costs in loops.items():
        found = {identity: body for cost in costs for identity, body in cost.answer["digests"].items()}
        read = [found.get(record.id) for record in pages]
        right = sum(body == digest(record.body or b"") for body, record in zip(read, pages, strict=True))
        missing = sum(body is None for body in read)
        endings = sorted({cost.answer["ending"] for cost in costs} - {"done"}) or ["done"]
        rows.append(
            (name, "–", f"{len(pages):,}", f"{right:,}", f"{len(pages) - right - missing:,}", f"{missing:,}", "–",
             "; ".join(endings))
        )  # fmt: skip
    return Table("Archives: records", header, tuple(rows))


def tabulate_speed(size: float, costs: dict[str, tuple[int, Cost]]) -> Table:
    """A row for each program, with the pages that it read.

    Args:
        size: bytes of a page, on average.
        costs: pages and cost of each.
    """
    header = ("way", "pages read", "KB a page", "wall s", "CPU s", "pages a second", "pages a CPU second")
    rows = tuple(
        (name, f"{pages:,}", f"{size / 1000:.0f}", f"{cost.wall:.1f}", f"{cost.cpu:.1f}", f"{pages / cost.wall:.1f}",
         f"{pages / cost.cpu:.1f}")
        for name, (pages, cost) in costs.items()
    )  # fmt: skip
    return Table("Archives: speed", header, rows)
