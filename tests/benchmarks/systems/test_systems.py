import pickle
from dataclasses import replace
from importlib.metadata import version

import pytest

from benchmarks import systems
from benchmarks.errors import UnavailableSystem
from benchmarks.page import Page
from benchmarks.systems import SYSTEMS, Adapter


@pytest.fixture(params=SYSTEMS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


class TestEverySystem:
    def test_gives_its_name_and_version(self, name: str) -> None:
        (system,) = systems.load([name])
        assert system.name == name
        assert system.version[0].isdigit()

    def test_answers_with_text_for_bytes_text_and_flattened_pages(self, name: str, page: Page) -> None:
        (system,) = systems.load([name])
        assert isinstance(page.html, str)
        served = replace(page, html=page.html.encode())
        flattened = replace(page, html="Home\nWorkers rake the pans at dawn.", flattened=True)
        assert "Workers rake the pans at dawn." in system.extract(page)
        assert "Workers rake the pans at dawn." in system.extract(served)
        assert isinstance(system.extract(flattened), str)

    def test_can_be_sent_to_a_worker(self, name: str, page: Page) -> None:
        (system,) = systems.load([name])
        assert pickle.loads(pickle.dumps(system)).extract(page) == system.extract(page)


class TestLoad:
    def test_names_the_systems_there_are(self) -> None:
        with pytest.raises(UnavailableSystem, match=r"no system 'nobody'; there are boilerstrip, .*all-text"):
            systems.load(["nobody"])

    def test_says_what_is_not_installed(self) -> None:
        with pytest.raises(UnavailableSystem, match=r"absent cannot be imported: No module named .*extra 'bench'"):
            Adapter("no_such_adapter")("absent")

    def test_defaults_are_in_the_table(self) -> None:
        assert set(systems.DEFAULT) <= SYSTEMS.keys()


COMMENTS = """<html><body><article><h1>Salt</h1>{body}</article>
<section id="comments" class="comments"><div class="comment"><p>{comment}</p></div></section></body></html>"""


class TestTrafilatura:
    def test_turns_none_into_an_empty_answer(self, page: Page) -> None:
        assert systems.load(["trafilatura"])[0].extract(replace(page, html="<html></html>")) == ""

    def test_keeps_comments_by_default_and_drops_them_when_told(self, page: Page) -> None:
        body = "".join(f"<p>On day {day} the workers rake the pans and carry the salt away.</p>" for day in range(20))
        comment = "My uncle raked those pans for thirty years and loved every morning of it."
        commented = replace(page, html=COMMENTS.format(body=body, comment=comment))
        with_comments, without = systems.load(["trafilatura", "trafilatura-no-comments"])
        assert comment in with_comments.extract(commented)
        assert comment not in without.extract(commented)


class TestResiliparse:
    def test_decodes_bytes_and_leaves_alternative_texts_out(self, page: Page) -> None:
        html = (
            '<html><body><main><p>Прилив приходит дважды в день.</p><img alt="rake" src="r.png"></main></body></html>'
        )
        answer = systems.load(["resiliparse"])[0].extract(replace(page, html=html.encode("utf-8")))
        assert answer.strip() == "Прилив приходит дважды в день."


class TestAllText:
    def test_keeps_everything_that_shows(self, page: Page) -> None:
        (system,) = systems.load(["all-text"])
        assert system.version == version("selectolax")
        assert system.extract(page).splitlines()[0] == "Home Shop Contact"
        assert system.extract(page).splitlines()[-1] == "Subscribe to our letter"
