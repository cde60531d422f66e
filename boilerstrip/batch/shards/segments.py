"""What a task has done so far: segments of rows, each written once and then never changed."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from boilerstrip.batch.make_rows import Row
from boilerstrip.batch.shards.counts import Counts
from boilerstrip.batch.shards.table_task import TableTask
from boilerstrip.batch.writers.atomic import blame, write_atomically
from boilerstrip.errors import OptionError

DESCRIPTION = "task.json"


@dataclass(frozen=True, slots=True)
class Segment:
    """Rows in a file, and how many they are."""

    data: Path
    counts: Counts


class Segments:
    """The segments of a task.

    Args:
        task: what they are of.
        description: of the task, as :meth:`TableTask.describe` returns it.

    Raises:
        OptionError: there are segments of another input, or of other options.
        OutputError: they cannot be written.
    """

    def __init__(self, task: TableTask, description: dict[str, Any]) -> None:
        self._task, self._folder = task, task.segments
        with blame(task.output):
            self._segments = list(find_segments(self._folder))
            if self._segments and (self._folder / DESCRIPTION).exists():
                done = json.loads((self._folder / DESCRIPTION).read_text("utf-8"))
                check_description(done, description, task.output)
        with write_atomically(self._folder / DESCRIPTION) as path:
            path.write_text(json.dumps(description), encoding="utf-8")

    @property
    def counts(self) -> Counts:
        """Of all segments: the next one begins with the record of the number ``counts.records``."""
        return sum((segment.counts for segment in self._segments), Counts())

    def add(self, rows: list[Row], counts: Counts) -> None:
        """Write a segment: first its rows, then its counts, which tell that the rows are there.

        Raises:
            OutputError: it cannot be written; nothing is left of it then.
        """
        name = self._folder / f"{len(self._segments):06}"
        data = name.with_suffix(".rows")
        with write_atomically(data) as path:
            self._task.writer.write_segment(rows, path)
        with write_atomically(name.with_suffix(".json")) as path:
            path.write_text(json.dumps(counts.as_dict()), encoding="utf-8")
        self._segments.append(Segment(data, counts))

    def join(self, on_segment: Callable[[], None]) -> None:
        """Write the output of the task.

        Args:
            on_segment: called before each segment: all of them may take longer than a record may.

        Raises:
            OutputError: it cannot be written; nothing is left of it then.
        """
        with write_atomically(self._task.output) as path:
            self._task.writer.join(self._each(on_segment), path)

    def remove(self) -> None:
        """Remove all segments, once the output and its counts are there.

        Raises:
            OutputError: they cannot be removed.
        """
        with blame(self._folder):
            shutil.rmtree(self._folder)

    def _each(self, on_segment: Callable[[], None]) -> Iterator[Path]:
        for segment in self._segments:
            on_segment()
            yield segment.data


def find_segments(folder: Path) -> Iterator[Segment]:
    """Yield the segments in a folder that are whole, from the first one."""
    for number in count():
        name = folder / f"{number:06}"
        if not name.with_suffix(".json").exists():
            return
        counts = json.loads(name.with_suffix(".json").read_text("utf-8"))
        yield Segment(name.with_suffix(".rows"), Counts.from_dict(counts))


def check_description(done: dict[str, Any], description: dict[str, Any], output: Path) -> None:
    """Check that what was done so far is of the same task.

    Args:
        done: description of what was done.
        description: of the task now.
        output: what it describes.

    Raises:
        OptionError: it is of another one; the message says what differs.
    """
    changed = [name for name, value in description.items() if done.get(name) != value]
    if changed:
        raise OptionError(f"{output}: made with other {', '.join(changed)}; choose another output, or overwrite it")
