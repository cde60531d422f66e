"""How far a run is, on standard error."""

import json
import sys
import time
from collections.abc import Sequence

import click

from boilerstrip.batch.shards.supervise import Job

SECONDS_ON_TERMINAL, SECONDS_IN_LOG = 0.5, 60.0
"""Seconds between two lines: on a terminal, where a line replaces the last one, and elsewhere."""
CLEAR = "\r\x1b[K"


class Progress:
    """Prints how far a run is.

    Args:
        style: ``auto``, a line that changes on a terminal and one a minute elsewhere; ``json``, an object a line; or
            ``off``.
    """

    def __init__(self, style: str) -> None:
        self._style = style
        self._is_live = style == "auto" and sys.stderr.isatty()
        self._started = self._shown = time.monotonic()
        self._first: float | None = None

    def show(self, jobs: Sequence[Job]) -> None:
        """Print a line if it is time."""
        now = time.monotonic()
        if self._first is None:
            self._first = _measure(jobs)[0]  # what an earlier run has done says nothing about the speed
        is_due = now - self._shown >= (SECONDS_ON_TERMINAL if self._is_live else SECONDS_IN_LOG)
        if self._style == "off" or not is_due:
            return
        self._shown = now
        share, records = _measure(jobs)
        seconds = now - self._started
        gained = share - self._first
        left = seconds * (1 - share) / gained if gained > 0 else None
        if self._style == "json":
            values = {"share": round(share, 4), "records": records, "seconds": round(seconds, 1), "left": left}
            click.echo(json.dumps(values), err=True)
            return
        line = f"{share:.0%} · {records:,} records · {records / seconds:,.0f}/s"
        line += f" · {format_seconds(left)} left" if left is not None else ""
        click.echo(f"{CLEAR}{line}" if self._is_live else line, nl=not self._is_live, err=True)

    def clear(self) -> None:
        """Remove the line from a terminal."""
        if self._is_live:
            click.echo(CLEAR, nl=False, err=True)


def _measure(jobs: Sequence[Job]) -> tuple[float, int]:
    """Return the share of the input that is done, by bytes, and the number of records."""
    total = sum(job.size for job in jobs)
    done = sum(job.size if not job.is_open else job.share * job.size for job in jobs)
    records = sum(job.counts.records if job.counts else job.position for job in jobs)
    return (done / total if total else 1.0), records


def format_seconds(seconds: float) -> str:
    """Return a duration as hours, minutes and seconds.

    >>> format_seconds(59.6), format_seconds(3725)
    ('1:00', '1:02:05')
    """
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
