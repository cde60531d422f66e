import base64
import gzip
import json
from dataclasses import replace
from typing import Any

from benchmarks.answer import Answer
from benchmarks.html_report.sheets import choose_compared, pack_sheet
from benchmarks.page import Page
from benchmarks.systems import System


def opened(packed: str) -> Any:
    return json.loads(gzip.decompress(base64.b64decode(packed)))


def named(*names: str) -> list[System]:
    return [System(name, "1.0", lambda _: "") for name in names]


class TestCompared:
    def test_prefers_boilerstrip_and_trafilatura(self) -> None:
        assert choose_compared(named("all-text", "trafilatura", "boilerstrip")) == ["boilerstrip", "trafilatura"]

    def test_falls_back_to_the_first_systems_in_order(self) -> None:
        assert choose_compared(named("a", "trafilatura", "b")) == ["trafilatura", "a"]
        assert choose_compared(named("a")) == ["a"]


class TestSheet:
    def test_has_rows_of_gold_and_answers(self, page: Page, answer: Answer) -> None:
        content = opened(pack_sheet(page, [answer, replace(answer, text="", crash="ValueError: no")]))
        assert content["gold"] is True
        assert content["rows"][1] == [
            [[2, "Workers rake the pans at dawn"], [0, "."]],
            [[0, "Workers rake the pans at dawn."]],
            [],
        ]
        assert content["crashes"] == [None, "ValueError: no"]

    def test_lists_the_snippets_in_each_answer(self, page: Page, answer: Answer) -> None:
        content = opened(pack_sheet(page, [answer, replace(answer, text="")]))
        assert content["with"] == [["rake the pans", True, False], ["crust is dry", False, False]]
        assert content["without"][0] == ["Subscribe to our letter", False, False]

    def test_aligns_answers_with_each_other_without_gold_text(self, page: Page, answer: Answer) -> None:
        content = opened(
            pack_sheet(replace(page, gold_text=None), [answer, replace(answer, text="Workers rake the pans.")])
        )
        assert content["gold"] is False
        assert content["rows"] == [
            [[], [[0, "Workers rake the pans "], [1, "at dawn"], [0, "."]], [[0, "Workers rake the pans."]]]
        ]

    def test_is_the_same_each_time(self, page: Page, answer: Answer) -> None:
        assert pack_sheet(page, [answer]) == pack_sheet(page, [answer])
