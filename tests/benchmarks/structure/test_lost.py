import json
from pathlib import Path

from benchmarks.datasets import Dataset, find_datasets
from benchmarks.page import Page
from benchmarks.structure.lost import count_lost
from benchmarks.systems import System


def weir_pages(path: Path) -> Dataset:
    html = "<h2>Weir</h2><ul><li>Rake<li>Rinse</ul><p>See <a href='https://mill.example'>the mill</a>.</p>"
    rows = [{"id": str(number), "html": html, "gold_text": "Weir\nRake\nRinse\nSee the mill."} for number in range(2)]
    path.write_text("\n".join(map(json.dumps, rows)))
    (dataset,) = find_datasets(path)
    return dataset


def mark(page: Page) -> str:
    return "## Weir\n\n- Rake\n\nSee [the mill](https://mill.example)." if page.id == "0" else "Weir"


def test_counts_what_the_markdown_of_all_pages_lacks(tmp_path: Path) -> None:
    dataset = weir_pages(tmp_path / "weirs.jsonl")
    assert count_lost(dataset, System("marked", "1", mark, markdown=True)) == {
        "headings lost in Markdown": 1,
        "list items lost in Markdown": 3,
        "links lost in Markdown": 1,
    }
