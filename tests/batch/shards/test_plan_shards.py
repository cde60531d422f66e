"""Shards share out inputs by names, whatever each of them can read."""

from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.batch.readers.formats import Format, Kind
from boilerstrip.batch.shards import plan as plan_module
from boilerstrip.batch.shards.inputs import Input
from boilerstrip.batch.shards.plan import To, plan
from boilerstrip.errors import OptionError
from boilerstrip.options import Options

OUT = Path("out")
ENDINGS = (".warc.gz", ".parquet", ".jsonl", ".html", ".htm.gz", ".txt", "", ".php", ".json", ".gz")
KINDS: tuple[Kind | None, ...] = ("html", "text", "warc", "jsonl", None)
"""What a file may be by its bytes; None cannot be read."""


class Disk:
    """Files that are not there, and a note of which were opened."""

    def __init__(self, kinds: dict[Path, Kind | None]) -> None:
        self.opened: set[Path] = set()
        self._kinds = kinds

    def __call__(self, path: Path) -> Format:
        self.opened.add(path)
        kind = self._kinds[path]
        if kind is None:
            raise OSError(5, "Input/output error")
        return Format(kind)


def plan_shards(
    paths: list[Path], parts: int, to: To | None, disk: Disk, output: Path = OUT
) -> Iterator[list[tuple[Path, Path]]]:
    """Yield what each shard does: inputs with their outputs."""
    inputs = [Input(path, path) for path in paths]
    with patch("boilerstrip.batch.shards.kinds.find_format", disk), patch.object(plan_module, "PAGES_PER_TASK", 3):
        for part in range(1, parts + 1):
            tasks = plan(inputs, output, to, ("url",), Options(), shard=(part, parts))
            yield [pair for task in tasks for pair in task.pairs]


names = st.tuples(st.sampled_from(["a", "b", "c", "d/a", "e.v2", "f"]), st.sampled_from(ENDINGS)).map("".join)
files = st.dictionaries(names.map(Path), st.sampled_from(KINDS), max_size=25)


@given(files, st.integers(1, 12), st.sampled_from(["parquet", "jsonl"]), st.sampled_from(["out", "all"]))
def test_together_they_do_every_input_once(kinds: dict[Path, Kind | None], parts: int, to: To, name: str) -> None:
    output = Path(f"{name}.{to}" if name == "all" else name)
    done = [pair for shard in plan_shards(list(kinds), parts, to, Disk(kinds), output) for pair in shard]
    [whole] = plan_shards(list(kinds), 1, to, Disk(kinds), output)
    assert sorted(source for source, _ in done) == sorted(kinds)
    assert sorted(done) == sorted(whole)


@given(files, st.integers(1, 12))
def test_even_if_one_cannot_read_what_another_can(kinds: dict[Path, Kind | None], parts: int) -> None:
    broken: dict[Path, Kind | None] = dict.fromkeys(kinds)
    shards = [list(plan_shards(list(kinds), parts, "jsonl", Disk(given))) for given in (kinds, broken)]
    done = [source for part in range(parts) for source, _ in shards[part % 2][part]]
    assert sorted(done) == sorted(kinds)


@given(files, st.integers(1, 12), st.sampled_from(["text", "markdown", "html"]))
def test_files_of_a_page_each_are_shared_out_by_names_alone(kinds: dict[Path, Kind | None], parts: int, to: To) -> None:
    disk = Disk(kinds)
    try:
        done = [pair for shard in plan_shards(list(kinds), parts, to, disk) for pair in shard]
    except OptionError:  # a file holds many pages, or two would become one
        done = [(path, path) for path in kinds]
    assert sorted(source for source, _ in done) == sorted(kinds)
    assert not disk.opened


@given(files, st.integers(2, 12))
def test_a_shard_opens_only_inputs_of_its_own(kinds: dict[Path, Kind | None], parts: int) -> None:
    disk = Disk(kinds)
    for shard in plan_shards(list(kinds), parts, "jsonl", disk):
        assert disk.opened <= {source for source, _ in shard}
        disk.opened.clear()


@pytest.mark.parametrize("ending", [".warc.gz", ".html"])
def test_what_names_tell_is_not_opened_even_to_choose_the_format(ending: str) -> None:
    paths = [Path(f"{number}{ending}") for number in range(5)]
    disk = Disk({})
    assert len(list(plan_shards(paths, 4, None, disk))) == 4
    assert not disk.opened
