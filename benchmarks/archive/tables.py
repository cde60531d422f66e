"""Tables of what became of made archives."""

from collections.abc import Mapping

from benchmarks.archive.account import Account
from benchmarks.archive.fates import FATES, Fates
from benchmarks.archive.loops import DONE
from benchmarks.archive.measure import Cost
from benchmarks.tables import Table


def tabulate_account(account: Account) -> Table:
    """What boilerstrip made of all records, in one row."""
    header = (
        "records",
        "rows",
        "skipped",
        "texts equal to those of the same bytes",
        "rows of damaged records",
        "problems",
    )
    cells = (account.records, account.rows, account.skipped, account.texts, account.damaged, len(account.problems))
    return Table("Archives: account", header, (tuple(f"{cell:,}" for cell in cells),))


def tabulate_records(account: Account, fates: Mapping[str, Fates]) -> Table:
    """A row for each way of reading: what became of the pages that are not damaged."""
    pages = next(iter(fates.values())).counts.total()
    header = ("way", "pages", "read as sent", "of these misread", "read otherwise", "raised", "lost in silence",
              "not reached", "ended")  # fmt: skip
    ours = ("boilerstrip", f"{pages:,}", f"{account.texts:,}", str(account.misread), "0", "0",
            f"{pages - account.texts:,}", "0", DONE)  # fmt: skip
    return Table("Archives: records", header, (ours, *(_make_row(name, found) for name, found in fates.items())))


def _make_row(name: str, found: Fates) -> tuple[str, ...]:
    whole, *others = (f"{found.counts[fate]:,}" for fate in FATES)
    endings = "; ".join(f"{number} × {ending}" for ending, number in found.endings.items())
    return (name, f"{found.counts.total():,}", whole, f"{found.misread:,}", *others, endings)


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
