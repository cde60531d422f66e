from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from boilerstrip import Options, extract, extract_text
from boilerstrip.batch import extract_batches
from boilerstrip.batch.columns import COLUMNS, FOUND, OF_BATCHES, OF_FILES
from boilerstrip.batch.writers.parquet import make_schema
from boilerstrip.errors import OptionError
from tests.batch.readers.archives import page
from tests.engines.faulty import PAGES, STATUSES, TIMEOUT, spoil_workers


def batch(**columns: Any) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict(columns)


def make_rows(*batches: pa.RecordBatch, **settings: Any) -> list[dict[str, Any]]:
    return [row for result in extract_batches(batches, **settings) for row in result.to_pylist()]


def test_a_row_says_what_extract_says() -> None:
    given = batch(html=[page()], url=["http://harbour.example/"], id=[7], date=["2024-05-06"], other=[True])
    columns = set(COLUMNS) - OF_FILES
    [row] = make_rows(given, columns=columns)
    expected = extract(page(), url="http://harbour.example/")
    assert set(row) == columns
    assert (row["record_id"], row["url"], row["date"]) == ("7", "http://harbour.example/", "2024-05-06")
    assert (row["status"], row["error"], row["html_bytes"]) == ("ok", None, len(page()))
    for name in ("title", "text", "markdown", "html", "page_type", "confidence", "encoding"):
        assert row[name] == getattr(expected, name), name
    assert row["word_count"] == expected.metadata.word_count


@pytest.mark.parametrize("type_", [pa.binary(), pa.large_binary(), pa.binary_view()])
def test_bytes_are_decoded_by_the_encoding_of_their_row(type_: pa.DataType) -> None:
    html = page("Гавань").decode().encode("koi8-r")
    [row] = make_rows(batch(html=pa.array([html], type_), encoding=["koi8-r"]))
    assert row["text"] == extract(html, options=Options(encoding="koi8-r")).text
    assert "Гавань" in row["text"]


def test_a_text_is_extracted_as_one() -> None:
    text = "Harbour news\nThe ferry came in, and nobody had expected it on such a day.\nHome | About"
    assert make_rows(batch(text=[text]), columns=["text"]) == [{"text": extract_text(text).text}]


def test_the_columns_are_those_that_pages_in_memory_have() -> None:
    [result] = extract_batches([batch(html=[page()])])
    assert result.schema.equals(make_schema(OF_BATCHES), check_metadata=True)
    assert set(FOUND) < set(OF_BATCHES)


def test_options_reach_the_extraction() -> None:
    options = Options(drop=("h1",))
    assert make_rows(batch(html=[page()]), columns=["text"], options=options) == [
        {"text": extract(page(), options=options).text}
    ]


def test_a_batch_comes_out_for_each_with_as_many_rows() -> None:
    sizes = [3, 0, 20, 1]
    batches = [batch(html=pa.array([page(f"{size}") for _ in range(size)], pa.binary())) for size in sizes]
    results = list(extract_batches(batches))
    assert [result.num_rows for result in results] == [3, 20, 1]
    assert [row["text"] for result in results for row in result.to_pylist()] == [
        extract(page(f"{size}")).text for size in sizes for _ in range(size)
    ]


def test_there_may_be_no_batches() -> None:
    assert list(extract_batches([])) == []


def test_batches_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def read() -> Iterator[pa.RecordBatch]:
        for number in range(1_000):
            taken.append(number)
            yield batch(html=[page()] * 16)

    results = extract_batches(read(), columns=["status"])
    next(results)
    assert len(taken) < 10
    del results


@pytest.mark.parametrize("html", [[None], [5], [["<p>One."]]])
def test_a_row_without_a_page_says_so_and_keeps_its_key(html: list[Any]) -> None:
    given = [batch(html=["<p>One."], id=["a"]), batch(html=html, url=["http://b.example/"], id=["b"], date=["2024"])]
    good, bad = make_rows(*given)
    assert (good["status"], good["record_id"], good["error"]) == ("ok", "a", None)
    assert (bad["status"], bad["record_id"], bad["url"], bad["date"]) == (
        "unreadable",
        "b",
        "http://b.example/",
        "2024",
    )
    assert bad["error"] in ("no page in its fields", *(f"unreadable: {TYPE_ERROR}{kind}" for kind in ("int", "list")))
    assert (bad["text"], bad["html_bytes"]) == ("", 0)


TYPE_ERROR = "the html of a page must be str or bytes, not "


def test_text_that_is_no_utf_8_is_an_error_of_its_row() -> None:
    texts = pa.StringArray.from_buffers(1, pa.array([0, 1], pa.int32()).buffers()[1], pa.py_buffer(b"\xff"))
    [bad, good] = make_rows(pa.RecordBatch.from_arrays([texts], ["html"]), batch(html=[page()]))
    assert (bad["status"], good["status"]) == ("unreadable", "ok")


def test_a_page_that_kills_its_process_or_hangs_is_a_row_and_loses_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil_workers(tmp_path, monkeypatch)
    rows = make_rows(batch(html=list(PAGES.values()), url=list(PAGES)), timeout=TIMEOUT)
    assert [(row["url"], row["status"]) for row in rows] == list(zip(PAGES, STATUSES, strict=True))
    assert [row["text"] for row in rows if row["status"] == "ok"] == [
        extract(html).text for html, status in zip(PAGES.values(), STATUSES, strict=True) if status == "ok"
    ]
    assert [row["error"] for row in rows if row["error"]] == [
        "the process died: SIGKILL",
        "took more than 1 s of CPU time",
    ]


def test_several_workers_make_the_same_rows() -> None:
    batches = [batch(html=[page(f"{number}") for number in range(start, start + 9)]) for start in (0, 9)]
    assert make_rows(*batches, workers=2) == make_rows(*batches)


def test_a_batch_without_a_column_for_pages_is_refused() -> None:
    with pytest.raises(OptionError, match="a batch must have a column html or text, not body, url"):
        make_rows(batch(body=["<p>"], url=[None]))


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ({"columns": ["text", "source"]}, "pages that come from no file have no column 'source'"),
        ({"columns": ["headline"]}, "there is no column 'headline'"),
        ({"workers": 0}, "workers must be a positive whole number"),
        ({"timeout": 0}, "timeout must be a positive number of seconds"),
        ({"memory": 1}, "memory must be a number of bytes"),
    ],
)
def test_wrong_arguments_are_refused_at_once(settings: dict[str, Any], message: str) -> None:
    with pytest.raises(OptionError, match=message):
        extract_batches([], **settings)
