"""Polars, really run."""

from pathlib import Path

import pytest

from boilerstrip import Options, extract
from boilerstrip.engines.polars import extract_main
from boilerstrip.errors import OptionError
from tests.engines.faulty import PAGES, STATUSES, TIMEOUT, make_page, spoil_workers

pl = pytest.importorskip("polars", reason="Polars is not installed: pip install polars")


@pytest.mark.parametrize("is_lazy", [False, True])
def test_a_page_that_kills_its_process_or_hangs_is_a_row_and_loses_no_other(
    is_lazy: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil_workers(tmp_path, monkeypatch)
    source, output = tmp_path / "pages.parquet", tmp_path / "texts.parquet"
    pl.DataFrame({"url": list(PAGES), "html": list(PAGES.values())}).write_parquet(source)
    page = extract_main("html", "url", timeout=TIMEOUT).alias("page")
    if is_lazy:
        pl.scan_parquet(source).select("url", page).unnest("page").sink_parquet(output)
    else:
        pl.read_parquet(source).select("url", page).unnest("page").write_parquet(output)
    rows = pl.read_parquet(output).to_dicts()
    assert [(row["url"], row["status"]) for row in rows] == list(zip(PAGES, STATUSES, strict=True))
    assert [(row["text"], row["title"]) for row in rows if row["status"] == "ok"] == [
        (extract(html).text, extract(html).title)
        for html, status in zip(PAGES.values(), STATUSES, strict=True)
        if status == "ok"
    ]
    assert [row["error"] for row in rows if row["error"]] == [
        "the process died: SIGKILL",
        "took more than 1 s of CPU time",
    ]


def test_bytes_are_decoded_as_they_say() -> None:
    html = make_page("in the Märzhafen").replace("<head>", "<head><meta charset=latin1>").encode("latin1")
    frame = pl.DataFrame({"body": [html]})
    [page] = frame.select(extract_main(pl.col("body").alias("html"))).to_series()
    assert page["text"] == extract(html).text
    assert "Märzhafen" in page["text"]


def test_every_column_and_the_options_are_at_hand() -> None:
    html, url = make_page("news"), "http://harbour.example/"
    options = Options(drop=("h1",))
    columns = ["markdown", "page_type", "confidence", "tags", "word_count", "paywalled", "url"]
    frame = pl.DataFrame({"html": [html], "url": [url]})
    [page] = frame.select(extract_main("html", "url", columns=columns, options=options)).to_series()
    expected = extract(html, url=url, options=options)
    assert set(page) == set(columns)
    assert (page["markdown"], page["page_type"], page["url"]) == (expected.markdown, expected.page_type, url)
    assert page["confidence"] == expected.confidence
    assert (page["tags"], page["word_count"]) == ([], expected.metadata.word_count)


def test_a_row_without_a_page_is_a_row() -> None:
    frame = pl.DataFrame({"html": [None, make_page("news")]})
    assert frame.select(extract_main("html")).unnest("html").get_column("status").to_list() == ["unreadable", "ok"]


def test_many_rows_are_in_order() -> None:
    frame = pl.DataFrame({"html": [f"<p>{number}" for number in range(500)]})
    sizes = frame.with_columns(page=extract_main("html", columns=["html_bytes"])).unnest("page")
    assert sizes.get_column("html_bytes").to_list() == frame.get_column("html").str.len_bytes().to_list()


def test_a_frame_may_have_no_rows() -> None:
    frame = pl.DataFrame({"html": []}, schema={"html": pl.String})
    assert frame.select(extract_main("html", columns=["text"]).alias("page")).unnest("page").schema == {
        "text": pl.String
    }


def test_an_unknown_column_is_refused_at_once() -> None:
    with pytest.raises(OptionError, match="there is no column 'headline'"):
        extract_main("html", columns=["headline"])
