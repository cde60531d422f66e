import json
from pathlib import Path

import pytest

pytest.importorskip("lightgbm", reason="the extra 'train' is not installed")

from benchmarks import held_out
from benchmarks.errors import DatasetError
from benchmarks.page import Page

SENTENCE = (
    "The ferry to the islands leaves at seven in the morning, and the harbour master waves it off, as he has for years."
)


def page(number: int, dataset: str) -> Page:
    sentences = [f"{SENTENCE} This is crossing {number} of day {day}." for day in range(8)]
    links = "".join(f"<li><a href=/{word}>{word}</a></li>" for word in ("Home", "News", "Fares", "Contact"))
    body = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    return Page(
        dataset=dataset,
        id=f"{dataset}-{number}",
        html=f"<title>Ferry</title><nav><ul>{links}</ul></nav><main>{body}</main><footer>© Harbour board</footer>",
        url=f"https://site{number}.example/",
        gold_text="\n".join(sentences),
    )


PAGES = [page(number, dataset) for dataset in ("one", "two") for number in range(10)]


class TestHeldOut:
    @pytest.mark.parametrize("by", ["domain", "dataset"])
    def test_answers_every_page_for_each_focus(self, tmp_path: Path, by: str) -> None:
        files = [Path(line) for line in held_out.answer_held_out(PAGES, by, tmp_path)]
        assert [file.name for file in files] == ["balanced.json", "precision.json"]
        assert set(json.loads(files[0].read_text())) == {page.id for page in PAGES}

    def test_a_page_without_text_has_an_empty_answer(self, tmp_path: Path) -> None:
        empty = Page(dataset="one", id="empty", html="<script>x</script>", gold_text="")
        list(held_out.answer_held_out([*PAGES, empty], "domain", tmp_path))
        assert json.loads((tmp_path / "balanced.json").read_text())["empty"] == ""

    def test_names_pages_with_the_same_id(self, tmp_path: Path) -> None:
        with pytest.raises(DatasetError, match="one-3"):
            list(held_out.answer_held_out([*PAGES, page(3, "one")], "domain", tmp_path))
