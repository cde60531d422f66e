from dataclasses import replace

from benchmarks import datasets, stages
from benchmarks.page import Page
from benchmarks.paths import CORPUS
from benchmarks.stages import STAGES
from boilerstrip import extract


class TestRun:
    def test_stages_give_the_same_result_as_extract(self) -> None:
        (dataset,) = datasets.find_datasets(CORPUS)
        for page in dataset.pages(20):
            if not page.flattened:
                values, _ = stages.run(page)
                expected = extract(page.html)
                assert (values["text"], values["title"]) == (expected.text, expected.title)

    def test_times_every_stage(self, page: Page) -> None:
        values, seconds = stages.run(page)
        assert list(seconds) == list(STAGES)
        assert all(taken >= 0 for taken in seconds.values())
        assert values["text"]

    def test_takes_a_page_without_anything(self, page: Page) -> None:
        assert stages.run(replace(page, html=b""))[0]["text"] == ""
