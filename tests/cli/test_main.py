import dataclasses
import json
import os
import subprocess
import sys
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from boilerstrip import Metadata, extract
from boilerstrip.cli.main import main
from boilerstrip.native import COMPILED
from boilerstrip.options import Options

ROOT = Path(__file__).parent.parent.parent
SENTENCE = "The tide turns twice a day, and the harbour with it, whatever the season."
PAGE = f"<title>Tides</title><nav><a href='/'>Home</a></nav><main><h1>Tides</h1><p>{SENTENCE}</p></main>"
TEXT = f"Tides\n\n{SENTENCE}\n"


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "tides.html"
    path.write_text(PAGE, encoding="utf-8")
    return str(path)


def run(*arguments: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, arguments, input=stdin)


class TestInput:
    def test_is_a_file(self, page: str) -> None:
        result = run(page)
        assert (result.exit_code, result.stdout, result.stderr) == (0, TEXT, "")

    @pytest.mark.parametrize("arguments", [(), ("-",)])
    def test_is_standard_input_if_no_file_or_a_dash_is_given(self, arguments: tuple[str, ...]) -> None:
        result = run(*arguments, stdin=PAGE)
        assert (result.exit_code, result.stdout, result.stderr) == (0, TEXT, "")

    def test_of_several_files_is_separated_by_headers_with_their_names(self, page: str) -> None:
        result = run(page, "-", stdin=PAGE)
        assert result.stdout == f"==> {page} <==\n{TEXT}\n==> - <==\n{TEXT}"

    def test_is_read_as_flattened_text_with_plain(self) -> None:
        text = f"{SENTENCE} One writes <b>ebb</b> and <b>flow</b> in the tide tables of the county."
        assert run("--plain", stdin=text).stdout == f"{text}\n"


class TestErrors:
    def test_of_a_missing_file_take_one_line_and_other_files_are_still_read(self, page: str, tmp_path: Path) -> None:
        missing = str(tmp_path / "missing.html")
        result = run(missing, page)
        assert result.exit_code == 1
        assert result.stdout == f"==> {page} <==\n{TEXT}"
        assert result.stderr == f"boilerstrip: {missing}: No such file or directory\n"

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (("--drop", "p["), "drop: 'p[' is not a CSS selector"),
            (("--keep", " "), "keep must hold non-empty strings"),
            (("--max-characters", "0"), "limits.characters must be a positive whole number"),
            (("--max-characters", "many"), "'many' is not a valid integer"),
            (("--focus", "everything"), "'everything' is not one of"),
            (("--scorer", "forest"), "'forest' is not one of"),
            (("--format", "pdf"), "'pdf' is not one of"),
            (("--colour", "red"), "No such option"),
            (("--links", "blue"), "'blue' is not one of"),
            (("--images", "few"), "'few' is not one of"),
            (("--tables", "wide"), "'wide' is not one of"),
            (("--chunks", "0"), "0 is not in the range"),
            (("--chunks", "9", "--overlap", "9"), "overlap must be a whole number below max_tokens"),
            (("--chunks", "9", "--format", "html"), "--chunks goes with --format text or markdown"),
            (("--chunks", "9", "--explain"), "without --explain"),
            (("--overlap", "9"), "--overlap goes with --chunks"),
            (("--include", "html"), "--include goes with --format json"),
            (("--include", "html", "--format", "json", "--metadata"), "without --metadata"),
            (("--metadata", "--format", "html"), "--metadata goes with --format text, markdown or json"),
            (("--metadata", "--explain"), "without --explain and --chunks"),
            (("--metadata", "--chunks", "9"), "without --explain and --chunks"),
            (("--url", "https://lisk.example/", "other.html"), "--url goes with one FILE"),
            (("--timeout", "0"), "timeout must be a positive number of seconds"),
            (("--memory", "1"), "memory must be a number of bytes from 268,435,456, not 1000000"),
        ],
    )
    def test_of_the_command_line_exit_with_2_and_say_what_is_wrong(
        self, page: str, arguments: tuple[str, ...], message: str
    ) -> None:
        result = run(*arguments, page)
        assert (result.exit_code, result.stdout) == (2, "")
        assert message in result.stderr
        assert result.stderr.startswith("Usage:")


class TestWorkers:
    @pytest.mark.parametrize(
        "arguments",
        [
            (),
            ("--explain",),
            ("--plain",),
            ("--format", "json", "--explain"),
            ("--format", "markdown", "--chunks", "9"),
            ("--metadata",),
            ("--metadata", "--format", "json"),
        ],
    )
    def test_do_not_change_the_output(self, page: str, tmp_path: Path, arguments: tuple[str, ...]) -> None:
        files = (page, str(tmp_path / "missing.html"), page, "-")
        alone, shared = (run("--workers", workers, *arguments, *files, stdin=b"") for workers in ("1", "2"))
        assert (shared.stdout, shared.stderr, shared.exit_code) == (alone.stdout, alone.stderr, alone.exit_code)
        assert shared.exit_code == 1

    def test_have_limits(self, page: str) -> None:
        result = run("--timeout", "20", "--memory", "500", page, "-", stdin=PAGE)
        assert result.stdout == run(page, "-", stdin=PAGE).stdout

    def test_must_be_a_positive_number(self, page: str) -> None:
        assert run("--workers", "0", page).exit_code == 2

    def test_report_a_page_that_fails_and_continue(self, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("boilerstrip.batch.attempt.analyze", fail)
        result = run(page, "-", stdin=PAGE)
        assert result.exit_code == 1
        assert result.stderr == "".join(
            f"boilerstrip: {name}: IndexError: 7\nboilerstrip: {name}: failed\n" for name in (page, "-")
        )
        assert json.loads(run("--format", "json", page).stdout)["status"] == "failed"
        record = json.loads(run("--metadata", "--format", "json", page).stdout)
        assert (record["status"], record["warnings"], record["title"]) == (
            "failed",
            [{"code": "page-failed", "message": "IndexError: 7"}],
            None,
        )


def fail(*_: object) -> None:
    raise IndexError(7)


class TestStatus:
    def test_is_printed_to_standard_error_unless_it_is_ok(self) -> None:
        result = run(stdin=b"")
        assert (result.exit_code, result.stdout, result.stderr) == (0, "", "boilerstrip: -: empty\n")

    @pytest.mark.parametrize("arguments", [(), ("--format", "json"), ("--plain",)])
    def test_of_binary_input_makes_the_command_fail(self, arguments: tuple[str, ...]) -> None:
        result = run(*arguments, stdin=b"\x89PNG\r\n\x1a\n" + bytes(range(32)) * 200)
        notes = "boilerstrip: -: the input is not a page: PNG image\nboilerstrip: -: binary\n"
        assert (result.exit_code, result.stderr) == (1, "" if "json" in arguments else notes)
        assert result.stdout.strip() == "" or json.loads(result.stdout)["text"] == ""

    def test_of_an_address_instead_of_a_page_is_a_warning(self) -> None:
        assert "path or an address" in run(stdin="https://letter.example/tides").stderr

    def test_of_a_truncated_page_says_where_it_was_cut(self, page: str) -> None:
        result = run("--max-characters", str(len(PAGE) - 1), page)
        assert result.stdout == TEXT
        cut = f"input cut at {len(PAGE) - 1} characters"
        assert result.stderr == f"boilerstrip: {page}: {cut}\nboilerstrip: {page}: truncated\n"


class TestJson:
    def test_is_one_object_per_page_and_line(self, page: str) -> None:
        result = run("--format", "json", page, "-", stdin=b"")
        one, two = map(json.loads, result.stdout.splitlines())
        assert one == {"file": page, **extract(PAGE.encode()).to_dict()}
        assert (one["status"], one["title"], one["text"]) == ("ok", "Tides", TEXT.strip())
        assert (two["file"], two["status"], two["text"], two["title"]) == ("-", "empty", "", None)
        assert result.stderr == ""

    def test_does_not_escape_other_scripts(self) -> None:
        assert "潮は日に二度満ちる。" in run("--format", "json", stdin="<p>潮は日に二度満ちる。</p>").stdout

    def test_holds_all_verdicts_with_explain(self, page: str) -> None:
        record = json.loads(run("--format", "json", "--explain", page).stdout)
        assert [verdict["text"] for verdict in record["verdicts"]] == ["Home", "Tides", SENTENCE]
        assert set(record["verdicts"][0]) == {"block", "text", "part", "kept", "score", "reason", "evidence", "path"}

    @pytest.mark.parametrize("names", [(), ("markdown",), ("html",), ("markdown", "html")])
    def test_includes_renderings_on_request(self, page: str, names: tuple[str, ...]) -> None:
        record = json.loads(run("--format", "json", *(f"--include={name}" for name in names), page).stdout)
        assert [name for name in ("markdown", "html") if name in record] == list(names)

    def test_has_a_line_for_a_page_whose_content_cannot_be_built(
        self, page: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("boilerstrip.content.build.build_content", lambda blocks, *_: fail() if blocks.text else ())
        assert run("--format", "markdown", page).stderr.startswith(f"boilerstrip: {page}: IndexError: 7")


LONG = "".join(f"<h2>Port {number}</h2>" + f"<p>{SENTENCE} {SENTENCE}</p>" for number in range(3))


class TestFormats:
    def test_print_markdown(self, page: str) -> None:
        assert run("--format", "markdown", page).stdout == f"# Tides\n\n{SENTENCE}\n"

    def test_print_html(self, page: str) -> None:
        assert run("--format", "html", page).stdout == f"<h1>Tides</h1>\n<p>{SENTENCE}</p>\n"

    @pytest.mark.parametrize("style", ["text", "markdown", "html"])
    def test_print_nothing_without_content(self, style: str) -> None:
        assert run("--format", style, stdin=b"").stdout == ""

    def test_of_several_files_have_headers(self, page: str) -> None:
        assert run("--format", "markdown", page, page).stdout.count(f"==> {page} <==") == 2

    @pytest.mark.parametrize(
        ("arguments", "expected"),
        [
            ((), f"{SENTENCE} [Row home.](/home)\n\n![Ebb](/ebb.png)\n"),
            (
                ("--url", "https://lisk.example/a/b"),
                f"{SENTENCE} [Row home.](https://lisk.example/home)\n\n![Ebb](https://lisk.example/ebb.png)\n",
            ),
            (("--links", "none"), f"{SENTENCE} Row home.\n\n![Ebb](/ebb.png)\n"),
            (("--links", "references", "--images", "no"), f"{SENTENCE} [Row home.][1]\n\n[1]: /home\n"),
        ],
    )
    def test_follow_the_options(self, arguments: tuple[str, ...], expected: str) -> None:
        html = f"<main><p>{SENTENCE} <a href=/home>Row home.</a></p><p><img src=/ebb.png alt=Ebb></p></main>"
        assert run("--format", "markdown", *arguments, stdin=html).stdout == expected


class TestChunks:
    def test_are_an_object_a_line(self, page: str) -> None:
        result = run("--chunks", "40", page, "-", stdin=f"<main>{LONG}</main>")
        chunks = [json.loads(line) for line in result.stdout.splitlines()]
        assert [(chunk["file"], chunk["number"]) for chunk in chunks] == [(page, 0), ("-", 0), ("-", 1), ("-", 2)]
        assert [chunk["headings"] for chunk in chunks[1:]] == [["Port 0"], ["Port 1"], ["Port 2"]]
        assert set(chunks[0]) == {"file", "number", "headings", "tokens", "start", "end", "context", "text"}

    @pytest.mark.parametrize("style", ["text", "markdown"])
    def test_are_ranges_of_what_is_printed_without_them(self, style: str) -> None:
        html = f"<main>{LONG}</main>"
        whole = run("--format", style, stdin=html).stdout
        for line in run("--format", style, "--chunks", "20", "--overlap", "9", stdin=html).stdout.splitlines():
            chunk = json.loads(line)
            assert chunk["tokens"] <= 20
            assert chunk["text"] == whole[chunk["start"] : chunk["end"]]

    def test_are_none_without_content(self) -> None:
        assert run("--chunks", "40", stdin=b"").stdout == ""


ARTICLE = f"""<html lang=en-GB><link rel=canonical href=/tides><meta name=author content="Ida Orn and Mats Lind">
<meta name=description content="{SENTENCE} {SENTENCE}"><meta property=article:published_time content=2024-05-22>
<meta property=article:content_tier content=free>{PAGE}"""
FLATTENED = f"潮の満ち引き\n2024-05-22 02:47:46\n来源: 港日报\n{'潮は日に二度満ち、港もまた満ちる。' * 5}\n"


class TestMetadata:
    def test_is_a_table_of_the_known_fields(self) -> None:
        result = run("--metadata", stdin=ARTICLE)
        assert (result.exit_code, result.stderr) == (0, "")
        assert result.stdout.splitlines() == [
            f"title        {'Tides':60}  h1",
            f"authors      {'Ida Orn; Mats Lind':60}  meta author",
            f"published    {'2024-05-22':60}  meta article:published_time",
            f"description  {SENTENCE} {SENTENCE}  meta description",
            f"language     {'en-GB':60}  html lang",
            f"paywalled    {'no':60}  meta article:content_tier",
            "word_count   15",
        ]

    def test_is_the_same_table_for_markdown(self) -> None:
        assert (
            run("--metadata", "--format", "markdown", stdin=ARTICLE).stdout == run("--metadata", stdin=ARTICLE).stdout
        )

    def test_depends_on_the_address(self) -> None:
        table = run("--metadata", "--url", "https://lisk.example/2024/tides", stdin=ARTICLE).stdout
        assert "canonical_url  https://lisk.example/tides " in table

    def test_of_flattened_text_is_read_from_its_lines(self) -> None:
        lines = run("--metadata", "--plain", stdin=FLATTENED).stdout.splitlines()
        assert [line.split()[:2] for line in lines[:3]] == [
            ["title", "潮の満ち引き"],
            ["published", "2024-05-22T02:47:46"],
            ["site_name", "港日报"],
        ]

    def test_has_the_detected_language_if_asked_for(self) -> None:
        html = PAGE.replace("<title>", '<html lang="de-DE"><title>')
        for arguments, row in ((), "de-DE html lang"), (("--language", "detected"), "en detected by py3langid"):
            lines = run("--metadata", *arguments, stdin=html).stdout.splitlines()
            assert [line.split() for line in lines if "language" in line] == [["language", *row.split()]]

    def test_has_no_detected_language_without_the_detector(self, page: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("boilerstrip.metadata.detector._is_installed", lambda: False)
        result = run("--metadata", "--language", "detected", page)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "pip install boilerstrip[language]" in result.stderr

    def test_of_several_files_has_headers(self, page: str) -> None:
        lines = run("--metadata", page, "-", stdin=PAGE).stdout.splitlines()
        assert lines == [f"==> {page} <==", *lines[1:3], "", "==> - <==", *lines[1:3]]
        assert lines[1].split() == ["title", "Tides", "h1"]

    def test_is_empty_where_nothing_is_known(self) -> None:
        result = run("--metadata", stdin=b"")
        assert (result.stdout, result.stderr) == ("", "boilerstrip: -: empty\n")

    def test_is_one_json_object_per_page_and_line(self, page: str) -> None:
        result = run("--metadata", "--format", "json", page, "-", stdin=ARTICLE)
        one, two = map(json.loads, result.stdout.splitlines())
        names = {"file", "status", "warnings", "sources", *(field.name for field in dataclasses.fields(Metadata))}
        assert set(one) == set(two) == names
        assert (one["file"], one["status"], one["published"], one["authors"]) == (page, "ok", None, [])
        assert (two["file"], two["published"], two["authors"]) == ("-", "2024-05-22", ["Ida Orn", "Mats Lind"])
        assert two["sources"]["published"] == {"name": "meta article:published_time", "text": "2024-05-22"}
        record = extract(ARTICLE).to_dict()
        assert {name: two[name] for name in names - {"file"}} == {name: record[name] for name in names - {"file"}}

    def test_cannot_control_the_terminal(self) -> None:
        html = f'<meta name=description content="Tides &#27;[31m&#10;and&#7; ebbs">{PAGE}'
        assert "Tides [31m and ebbs  meta description\n" in run("--metadata", stdin=html).stdout

    @pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals")
    def test_is_wrapped_to_the_width_of_a_terminal(self, tmp_path: Path) -> None:
        path = tmp_path / "tides.html"
        path.write_text(ARTICLE, encoding="utf-8")
        lines = run_on_terminal("--metadata", str(path), columns=64)
        assert max(map(len, lines)) <= 64
        values = [line[13:] for line in lines]
        assert values[:2] == [f"{'Tides':30}  h1", f"{'Ida Orn; Mats Lind':30}  meta author"]
        description = lines.index(next(line for line in lines if line.startswith("description")))
        assert " ".join(value[:30].strip() for value in values[description : description + 6]).startswith(SENTENCE)


def run_on_terminal(*arguments: str, columns: int) -> list[str]:
    """Lines that the command prints to a terminal of so many columns."""
    ours, theirs = os.openpty()
    environment = {**os.environ, "COLUMNS": str(columns)}
    command = [sys.executable, "-m", "boilerstrip", *arguments]
    subprocess.run(command, stdout=theirs, env=environment, cwd=ROOT, check=True)
    os.close(theirs)
    output = b""
    with suppress(OSError):  # raised at the end by some systems
        while part := os.read(ours, 4096):
            output += part
    os.close(ours)
    return output.decode().splitlines()


class TestExplain:
    def test_prints_a_line_per_block_with_mark_score_and_reason(self, page: str) -> None:
        lines = run("--explain", page).stdout.splitlines()
        assert [line[0] for line in lines] == ["-", "+", "+"]
        assert [line.rsplit("  ", 1)[1] for line in lines] == ["Home", "Tides", SENTENCE]
        assert all(0 <= float(line.split()[1]) <= 1 for line in lines)
        assert all(line[8:38].strip() for line in lines)

    def test_is_coloured_only_on_a_terminal(self, page: str) -> None:
        plain = CliRunner().invoke(main, ["--explain", page])
        terminal = CliRunner().invoke(main, ["--explain", page], color=True)
        assert "\x1b[" not in plain.stdout
        assert "\x1b[" in terminal.stdout
        assert click.unstyle(terminal.stdout) == plain.stdout


class TestOptions:
    @pytest.mark.parametrize("field", [field for field in dataclasses.fields(Options) if field.metadata])
    def test_are_those_of_the_library(self, field: "dataclasses.Field[object]") -> None:
        (option,) = (parameter for parameter in main.params if parameter.name == field.name)
        assert isinstance(option, click.Option)
        assert option.opts == [f"--{field.name}"]
        assert option.multiple == isinstance(field.default, tuple)
        assert option.help is not None
        assert option.help.startswith(field.metadata["help"])

    def test_are_missing_only_for_the_limits(self) -> None:
        assert [field.name for field in dataclasses.fields(Options) if not field.metadata] == ["limits"]

    def test_reach_the_library(self) -> None:
        result = run(
            "--keep", "nav", "--drop", "h1", "--drop", "h2", "--focus", "precision", stdin=PAGE + "<h2>Ebb</h2>"
        )
        assert result.stdout == f"Home\n\n{SENTENCE}\n"

    @pytest.mark.parametrize("arguments", [(), ("--plain",)])
    def test_select_the_scorer(self, page: str, arguments: tuple[str, ...]) -> None:
        learned, heuristic, default = (
            json.loads(run("--format", "json", "--explain", *wanted, *arguments, page).stdout)["verdicts"]
            for wanted in (("--scorer", "learned"), ("--scorer", "heuristic"), ())
        )
        assert [verdict["text"] for verdict in heuristic] == [verdict["text"] for verdict in learned]
        assert [verdict["score"] for verdict in heuristic] != [verdict["score"] for verdict in learned]
        assert default == learned

    def test_set_the_encoding(self) -> None:
        sentence = "Прилив сменяется отливом дважды в сутки."
        for known in ("koi8-r", "text/html; charset=koi8-r"):
            assert run("--encoding", known, stdin=f"<p>{sentence}".encode("koi8-r")).stdout == f"{sentence}\n"

    def test_are_described_by_the_help_text_whose_last_lines_list_the_exit_codes(self) -> None:
        result = run("-h")
        assert result.exit_code == 0
        exit_codes = result.stdout.partition("Exit codes:")[2].splitlines()
        assert [line.split()[0] for line in exit_codes[1:]] == ["0", "1", "2", "74", "130,"]
        assert "[precision|balanced|recall]" in result.stdout
        assert "[learned|heuristic]" in result.stdout

    def test_print_the_version(self) -> None:
        build = "compiled" if COMPILED else "not compiled: pure Python"
        assert run("--version").stdout == f"boilerstrip {version('boilerstrip')} ({build})\n"
