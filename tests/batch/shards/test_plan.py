from pathlib import Path

import pytest

from boilerstrip.batch.shards import plan as plan_module
from boilerstrip.batch.shards.files_task import FilesTask
from boilerstrip.batch.shards.inputs import Input
from boilerstrip.batch.shards.plan import To, plan
from boilerstrip.batch.shards.table_task import TableTask
from boilerstrip.batch.shards.tasks import Task
from boilerstrip.errors import OptionError
from boilerstrip.options import Options
from tests.batch.readers.archives import page, response

COLUMNS = ("url", "text")
OUT = Path("out")


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def make(*names: str) -> list[Input]:
    """Files of a page each, and archives, by their endings."""
    for name in names:
        path = Path("in", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(response() if ".warc" in name else page())
    return [Input(Path("in", name), Path(name)) for name in names]


def plan_for(inputs: list[Input], to: To | None, output: Path = OUT) -> list[Task]:
    return plan(inputs, output, to, COLUMNS, Options())


def pairs(tasks: list[Task]) -> list[list[tuple[str, str]]]:
    return [[(path.as_posix(), output.as_posix()) for path, output in task.pairs] for task in tasks]


def test_each_archive_becomes_a_table_of_its_own() -> None:
    assert pairs(plan_for(make("a.warc.gz", "deep/b.warc"), "parquet")) == [
        [("in/a.warc.gz", "out/a.parquet")],
        [("in/deep/b.warc", "out/deep/b.parquet")],
    ]


def test_pages_are_put_together_by_the_thousand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_module, "PAGES_PER_TASK", 2)
    assert pairs(plan_for(make("1.html", "a.warc", "2.html", "3.html"), "jsonl")) == [
        [("in/a.warc", "out/a.jsonl")],
        [("in/1.html", "out/pages-00000.jsonl"), ("in/2.html", "out/pages-00000.jsonl")],
        [("in/3.html", "out/pages-00001.jsonl")],
    ]


def test_a_table_as_output_takes_all_inputs() -> None:
    [task] = plan_for(make("a.warc", "1.html"), "jsonl", Path("all.jsonl.gz"))
    assert task == TableTask((Path("in/a.warc"), Path("in/1.html")), Path("all.jsonl.gz"), COLUMNS, Options())


def test_each_page_becomes_a_file_of_the_same_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_module, "PAGES_PER_TASK", 2)
    tasks = plan_for(make("a.html", "deep/b.v2.htm.gz", "c"), "markdown")
    assert all(isinstance(task, FilesTask) for task in tasks)
    assert pairs(tasks) == [
        [("in/a.html", "out/a.md"), ("in/deep/b.v2.htm.gz", "out/deep/b.v2.md")],
        [("in/c", "out/c.md")],
    ]


@pytest.mark.parametrize(("to", "ending"), [("text", "txt"), ("markdown", "md"), ("html", "html")])
def test_a_style_has_its_ending(to: To, ending: str) -> None:
    assert pairs(plan_for(make("a.html"), to)) == [[("in/a.html", f"out/a.{ending}")]]


def test_one_page_may_become_a_file_that_is_named() -> None:
    assert pairs(plan_for(make("a.html"), "text", Path("b.out"))) == [[("in/a.html", "b.out")]]


def test_inputs_alike_but_for_their_endings_keep_these() -> None:
    assert pairs(plan_for(make("a.html", "a.htm", "b.html"), "text")) == [
        [("in/a.html", "out/a.html.txt"), ("in/a.htm", "out/a.htm.txt"), ("in/b.html", "out/b.txt")]
    ]


def test_an_input_named_twice_is_done_once() -> None:
    assert len(plan_for(make("a.warc") * 2, "jsonl")) == 1
    assert pairs(plan_for(make("a.html") * 2, "text")) == [[("in/a.html", "out/a.txt")]]


@pytest.mark.parametrize(("names", "to"), [(("x/a.warc", "y/a.warc"), "jsonl"), (("x/a.html", "y/a.html"), "text")])
def test_two_inputs_never_become_one_output(names: tuple[str, ...], to: To) -> None:
    inputs = [Input(entry.path, Path(entry.path.name)) for entry in make(*names)]
    with pytest.raises(OptionError, match=r"in/x/a.* and in/y/a.* would both become out/"):
        plan_for(inputs, to)


def test_not_even_by_the_ending_that_keeps_two_apart() -> None:
    with pytest.raises(OptionError, match=r"would both become out/a\.html\.txt"):
        plan_for(make("a.html", "a.htm", "a.html.html"), "text")


def test_an_archive_named_like_a_table_of_pages_is_refused() -> None:
    with pytest.raises(OptionError, match=r"would both become out/pages-00000\.jsonl"):
        plan_for(make("pages-00000.warc", "a.html"), "jsonl")


def test_no_input_is_written_over() -> None:
    with pytest.raises(OptionError, match="is an input, and would be written over"):
        plan_for(make("a.html"), "html", Path("in").absolute())


def test_archives_do_not_become_files_of_a_page_each() -> None:
    with pytest.raises(OptionError, match=r"in/b\.warc holds many pages: choose jsonl or parquet instead of text"):
        plan_for(make("a.html", "b.warc"), "text")


def test_what_no_name_tells_is_an_archive_by_its_bytes() -> None:
    inputs = make("1.html", "crawl", "index.php")
    Path("in/crawl").write_bytes(response())
    assert pairs(plan_for(inputs, None)) == [
        [("in/1.html", "out/pages-00000.parquet"), ("in/index.php", "out/pages-00000.parquet")],
        [("in/crawl", "out/crawl.parquet")],
    ]


def test_an_input_that_cannot_be_read_is_planned_as_its_name_says() -> None:
    inputs = [Input(Path(name), Path(name)) for name in ("a.warc", "b", "c.html")]
    assert pairs(plan_for(inputs, "jsonl")) == [
        [("a.warc", "out/a.jsonl")],
        [("b", "out/pages-00000.jsonl"), ("c.html", "out/pages-00000.jsonl")],
    ]


def test_there_are_no_other_styles() -> None:
    with pytest.raises(OptionError, match="to must be one of text, markdown, html, jsonl, parquet, not 'pdf'"):
        plan_for([], "pdf")  # type: ignore[arg-type]


def test_nothing_makes_no_task() -> None:
    assert plan_for([], "parquet") == plan_for([], "text") == []


@pytest.mark.parametrize(
    ("output", "names", "to"),
    [
        ("all.parquet", ("1.html",), "parquet"),
        ("all.jsonl.zst", ("1.html",), "jsonl"),
        ("1.md", ("1.html",), "markdown"),
        ("out", ("1.html", "2.html"), "text"),
        ("out", ("1.html", "a.warc"), "parquet"),
    ],
)
def test_the_format_is_that_of_the_name_or_what_fits_the_inputs(output: str, names: tuple[str, ...], to: To) -> None:
    assert plan_for(make(*names), None, Path(output)) == plan_for(make(*names), to, Path(output))


@pytest.mark.parametrize("shard", [(0, 2), (3, 2)])
def test_a_shard_that_there_is_not_is_refused(shard: tuple[int, int]) -> None:
    with pytest.raises(OptionError, match="shard must be"):
        plan(make("1.html"), OUT, "text", COLUMNS, Options(), shard=shard)
