import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

import boilerstrip
from boilerstrip.cli.main import main
from boilerstrip.cli.progress import format_seconds

SENTENCE = "The ferry between Orvel and Lisk sails twice a day, and three times on market days."
LINES = [{"html": f"<title>Ferry {n}</title><p>{SENTENCE}", "url": f"https://lisk.example/{n}"} for n in range(3)]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "crawl.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in LINES), encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "news").mkdir(parents=True)
    for name in ("index.html", "news/tides.html", "news/ferry.htm"):
        (folder / name).write_text(f"<h1>{name}</h1><p>{SENTENCE}", encoding="utf-8")
    (folder / "style.css").write_text("p {}", encoding="utf-8")
    return folder


def run(*arguments: str | Path, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments], input=stdin)


class TestWithoutOutput:
    def test_a_table_becomes_an_object_a_line(self, table: Path) -> None:
        result = run(table)
        records = [json.loads(line) for line in result.stdout.splitlines()]
        assert result.exit_code == 0
        assert [record["url"] for record in records] == [line["url"] for line in LINES]
        assert {record["text"] for record in records} == {boilerstrip.extract(LINES[0]["html"]).text}

    def test_a_folder_becomes_an_object_a_page(self, folder: Path) -> None:
        records = [json.loads(line) for line in run(folder, "--columns", "source,status").stdout.splitlines()]
        names = ("index.html", "news/ferry.htm", "news/tides.html")
        assert records == [{"source": str(folder / name), "status": "ok"} for name in names]

    def test_columns_can_be_added(self, table: Path) -> None:
        record = json.loads(run(table, "--columns", "+markdown,+page_type").stdout.splitlines()[0])
        assert {"markdown", "page_type", "text", "title"} <= set(record)


class TestToFiles:
    def test_a_table_becomes_parquet(self, table: Path, tmp_path: Path) -> None:
        result = run(table, "-o", tmp_path / "out", "--workers", "2")
        assert result.exit_code == 0, result.stderr
        assert result.stderr == "3 records: 3 pages (3 ok)\n"
        found = pq.read_table(tmp_path / "out" / "crawl.parquet").to_pylist()
        assert [row["url"] for row in found] == [line["url"] for line in LINES]

    def test_a_folder_of_pages_becomes_a_folder_of_the_same_names(self, folder: Path, tmp_path: Path) -> None:
        assert run(folder, "-o", tmp_path / "out", "--format", "markdown", "--quiet").stderr == ""
        found = sorted(path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*.md"))
        assert found == ["index.md", "news/ferry.md", "news/tides.md"]
        assert (tmp_path / "out/news/tides.md").read_text("utf-8").endswith(f"{SENTENCE}\n")

    def test_the_name_of_the_output_says_the_format(self, table: Path, tmp_path: Path) -> None:
        assert run(table, "-o", tmp_path / "all.jsonl").exit_code == 0
        assert len((tmp_path / "all.jsonl").read_text("utf-8").splitlines()) == len(LINES)

    def test_what_is_done_is_not_done_again(self, table: Path, tmp_path: Path) -> None:
        output = tmp_path / "all.jsonl"
        run(table, "-o", output)
        before = output.stat().st_ino
        assert run(table, "-o", output).exit_code == 0
        assert output.stat().st_ino == before
        assert run(table, "-o", output, "--overwrite").exit_code == 0
        assert output.stat().st_ino != before

    def test_other_options_are_refused(self, table: Path, tmp_path: Path) -> None:
        run(table, "-o", tmp_path / "all.jsonl")
        result = run(table, "-o", tmp_path / "all.jsonl", "--focus", "recall")
        assert result.exit_code == 2
        assert "made with other options" in result.stderr

    def test_inputs_may_stand_in_a_list(self, table: Path, tmp_path: Path) -> None:
        result = run("--files-from", "-", "-o", tmp_path / "all.jsonl", stdin=f"{table}\n")
        assert result.stderr == "3 records: 3 pages (3 ok)\n"

    def test_a_dry_run_writes_nothing(self, folder: Path, tmp_path: Path) -> None:
        result = run(folder, "-o", tmp_path / "out", "--format", "text", "--dry-run", "--shard", "1/1")
        assert result.stdout.splitlines()[0] == f"{folder / 'index.html'} -> {tmp_path / 'out/index.txt'}"
        assert not (tmp_path / "out").exists()

    def test_a_folder_tells_what_was_written_to_it(self, table: Path, tmp_path: Path) -> None:
        run(table, "-o", tmp_path / "out")
        assert run("status", tmp_path / "out").stdout == "crawl.parquet  done  3 records: 3 pages (3 ok)\n"

    def test_also_if_each_page_became_a_file(self, folder: Path, tmp_path: Path) -> None:
        run(folder, "-o", tmp_path / "out", "--format", "text")
        line = "pages-00000.txt  {}  3 records: 3 pages (3 ok)\n"
        assert run("status", tmp_path / "out").stdout == line.format("done")
        (tmp_path / "out" / "pages-00000.txt.counts.json").unlink()
        assert run("status", tmp_path / "out").stdout == line.format("under way")

    def test_files_of_other_options_are_refused_too(self, folder: Path, tmp_path: Path) -> None:
        run(folder, "-o", tmp_path / "out", "--format", "text")
        result = run(folder, "-o", tmp_path / "out", "--format", "text", "--focus", "recall")
        assert result.exit_code == 2
        assert "made with other options" in result.stderr


class TestErrors:
    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (("--columns", "text,tide"), "there is no column 'tide'"),
            (("--columns", "text,+markdown"), "not both"),
            (("--shard", "4/3"), "--shard must be I/N"),
            (("--format", "markdown", "-o", "out"), "holds many pages: choose jsonl or parquet"),
            (("--explain",), "--explain goes with files of one page each"),
            (("--format", "parquet"), "--format parquet goes with -o"),
            (("--format", "markdown"), "--format markdown goes with -o, or with files of one page each"),
        ],
    )
    def test_of_the_command_line_exit_with_2(self, table: Path, arguments: tuple[str, ...], message: str) -> None:
        result = run(table, *arguments)
        assert result.exit_code == 2
        assert message in result.stderr

    def test_of_a_page_as_parquet_on_standard_output_exit_with_2(self, folder: Path) -> None:
        result = run(folder / "index.html", "--format", "parquet")
        assert result.exit_code == 2
        assert "--format parquet goes with -o" in result.stderr

    def test_of_a_missing_input_name_it(self, tmp_path: Path) -> None:
        result = run(tmp_path / "missing", "-o", tmp_path / "out")
        assert result.exit_code == 2
        assert "missing: no such file or folder" in result.stderr

    @pytest.mark.skipif(sys.platform != "linux", reason="a file of Linux that opens, and cannot be read")
    @pytest.mark.parametrize("name", ["bad.html", "bad.warc.gz", "bad"])
    def test_of_an_input_that_cannot_be_read_name_it_and_exit_with_1(
        self, name: str, folder: Path, tmp_path: Path
    ) -> None:
        (tmp_path / name).symlink_to("/proc/self/mem")
        result = run(folder, tmp_path / name, "-o", tmp_path / "out", "--format", "json")
        assert result.exit_code == 1
        assert name in result.stderr
        assert "Input/output error" in result.stderr
        assert "3 ok" in result.stderr

    def test_of_a_damaged_table_cost_no_other_input(self, table: Path, tmp_path: Path) -> None:
        (tmp_path / "bad.parquet").write_bytes(b"PAR1 and no more")
        result = run(tmp_path / "bad.parquet", table, "--columns", "url")
        assert (result.exit_code, len(result.stdout.splitlines())) == (1, len(LINES))
        assert result.stderr.startswith(f"boilerstrip: {tmp_path / 'bad.parquet'}: Parquet magic bytes not found")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
    def test_of_a_standard_output_that_is_full_exit_with_74(self, table: Path) -> None:
        command = [sys.executable, "-m", "boilerstrip", str(table), str(table)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(command, env=environment, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
        assert done.stderr.startswith("boilerstrip: standard output cannot be written: No space left on device\n")
        assert done.returncode == 74

    def test_of_an_output_that_cannot_be_written_exit_with_74(self, table: Path, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        result = run(table, "-o", tmp_path / "file" / "all.jsonl")
        assert result.exit_code == 74
        assert "cannot be written: Not a directory" in result.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_run_that_is_told_to_stop_writes_what_is_done_and_can_go_on(tmp_path: Path) -> None:
    source, output = tmp_path / "crawl.jsonl", tmp_path / "all.jsonl"
    page = f"<title>Ferry</title>{f'<p>{SENTENCE}</p>' * 200}"
    with source.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps({"html": page, "url": f"https://lisk.example/{n}"}) + "\n" for n in range(2_000))
    command = [sys.executable, "-m", "boilerstrip", str(source), "-o", str(output), "--columns", "url,text"]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True)
    while not (tmp_path / "all.jsonl.segments" / "task.json").exists():
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    assert process.communicate()[1] == "boilerstrip: stopped; the same command goes on from here\n"
    assert process.returncode == 128 + signal.SIGTERM
    assert not output.exists()
    assert run(source, "-o", output, "--columns", "url,text").exit_code == 0
    lines = [json.loads(line) for line in output.read_text("utf-8").splitlines()]
    assert [line["url"] for line in lines] == [f"https://lisk.example/{n}" for n in range(2_000)]


FULL = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (2_200_000, 2_200_000))
os.execv(sys.executable, [sys.executable, "-m", "boilerstrip", *sys.argv[1:]])
"""
"""Runs the command where no file may have more bytes, as if no more were free. Workers share two megabytes."""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
@pytest.mark.parametrize(("name", "style"), [("all.jsonl", "json"), ("all.parquet", "parquet"), ("pages", "markdown")])
def test_a_run_that_a_full_disk_ends_can_go_on(name: str, style: str, tmp_path: Path) -> None:
    source, output, whole = tmp_path / "crawl", tmp_path / "disk" / name, tmp_path / "whole" / name
    source.mkdir()
    for number, lines in enumerate((1, 40_000, 2)):
        text = "".join(f"<p>On day {line} {line * 7919} boats came. {SENTENCE}" for line in range(lines))
        (source / f"{number}.html").write_text(f"<h1>Ferry</h1>{text}", encoding="utf-8")
    arguments = ("--format", style, "--quiet")
    command = [sys.executable, "-c", FULL, str(source), "-o", str(output), *arguments]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    full = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert full.returncode == 74
    assert full.stderr.startswith(f"boilerstrip: {output}")
    assert full.stderr.count("\n") == 1
    assert [path.name for path in (tmp_path / "disk").rglob("*") if path.suffix in ENDINGS] == ["0.md"] * (
        name == "pages"
    )
    assert run(source, "-o", output, *arguments).exit_code == run(source, "-o", whole, *arguments).exit_code == 0
    assert read_outputs(output.parent) == read_outputs(whole.parent)


ENDINGS = (".jsonl", ".parquet", ".md", ".part")


def read_outputs(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.suffix in ENDINGS}


def test_seconds_are_read_as_time() -> None:
    assert [format_seconds(seconds) for seconds in (0, 61, 3_600)] == ["0:00", "1:01", "1:00:00"]
