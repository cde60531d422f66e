import json

import pytest

from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.metadata.title import find_title
from boilerstrip.options import Options

H1 = "<h1>The ferry sails again</h1>"


def titled(html: str) -> str | None:
    return find_title(parse(read(html, Options()), Options()))


def json_ld(thing: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(thing)}</script>'


class TestTitle:
    @pytest.mark.parametrize(
        ("html", "expected"),
        [
            ("<title>The ferry sails again</title>", "The ferry sails again"),
            ("<title>\n The  ferry\tsails again </title>", "The ferry sails again"),
            ("<title>The ferry sails again | Harbour Letter</title>", "The ferry sails again"),
            ("<title>Harbour Letter – The ferry sails again</title>", "The ferry sails again"),
            ("<title>渡船重新开航_海风网</title>", "渡船重新开航"),
            ("<title>渡し船が再び出航｜みなと新報</title>", "渡し船が再び出航"),
            ("<title>Twenty-one ferries</title>", "Twenty-one ferries"),
            (
                "<title>Tides - The Harbour Letter of Orvel</title>"
                '<meta property="og:site_name" content="The Harbour Letter of Orvel">',
                "Tides",
            ),
            ('<meta property="og:title" content="The ferry sails again">', "The ferry sails again"),
            ('<meta name="twitter:title" content="The ferry sails again">', "The ferry sails again"),
            (H1, "The ferry sails again"),
        ],
    )
    def test_is_the_declared_title_without_the_name_of_the_site(self, html: str, expected: str) -> None:
        assert titled(html) == expected

    def test_is_the_heading_that_the_declared_title_contains(self) -> None:
        assert titled(f"<title>News: The ferry sails again - Harbour Letter</title><h1>Harbour Letter</h1>{H1}") == (
            "The ferry sails again"
        )

    @pytest.mark.parametrize(
        "page",
        [
            f'<title>The ferry sails again - Harbour Letter</title><h1><a href="/">Harbour Letter</a></h1>{H1}',
            f'<title>Harbour Letter: ferry</title><a href="https://letter.example/"><h1>Harbour Letter</h1></a>{H1}',
            f'<meta property="og:site_name" content="Harbour Letter"><h1>HARBOUR LETTER</h1>{H1}',
            f"<title>Ferry | Harbour Letter</title><h1>Harbour Letter</h1>{H1}<h1>Harbour Letter</h1>",
            f"<title>Ferry and Harbour Letter</title><nav><h1>Harbour Letter</h1></nav><main>{H1}</main>",
            f"<title>Ferry | Harbour Letter</title><header><h1>Harbour Letter</h1></header><main>{H1}</main>",
            f"<title>海风网</title><h1><a href='/zh/'>海风网</a></h1><article><header>{H1}</header></article>",
        ],
        ids=["links to the root", "inside such a link", "site's name", "repeated", "in nav", "in header", "Chinese"],
    )
    def test_is_not_the_heading_of_the_site(self, page: str) -> None:
        assert titled(page) == "The ferry sails again"

    def test_is_found_despite_a_link_that_is_no_address(self) -> None:
        assert titled("<title>A ferry</title><h1><a href='http://[x'>The ferry sails again</a></h1>") == (
            "The ferry sails again"
        )

    def test_is_the_window_title_if_the_declared_title_is_the_name_of_the_site(self) -> None:
        head = '<meta property="og:site_name" content="Letter"><meta property="og:title" content="Letter">'
        assert titled(f"{head}<title>The ferry sails again | Letter</title>") == "The ferry sails again"

    def test_is_the_name_of_the_site_if_there_is_nothing_else(self) -> None:
        assert titled('<meta property="og:site_name" content="Letter"><title>Letter</title>') == "Letter"

    def test_is_the_only_heading_rather_than_another_wording_of_it(self) -> None:
        page = '<title>Ferry is back | Letter</title><meta property="og:title" content="The Orvel ferry is back">'
        assert titled(page + H1) == "The ferry sails again"

    def test_is_not_a_slogan_that_shares_no_word_with_what_is_declared(self) -> None:
        assert titled("<title>Boats for hire</title><h1>Come on board!</h1>") == "Boats for hire"

    def test_is_a_heading_without_the_name_of_a_section_in_front(self) -> None:
        page = '<meta property="og:title" content="The ferry sails again"><h1>Harbour news The ferry sails again</h1>'
        assert titled(page) == "The ferry sails again"

    def test_may_be_set_in_other_quotes_and_dashes(self) -> None:
        assert titled("<title>Eels 'a plague' - Letter</title><h1>Eels “a plague”</h1>") == "Eels “a plague”"

    def test_has_a_space_where_a_heading_has_a_line_break(self) -> None:
        assert titled("<h1>The ferry<br>sails <span>ag</span>ain</h1>") == "The ferry sails again"

    def test_is_not_the_title_of_a_drawing(self) -> None:
        assert titled("<svg><g><title>Close</title></g></svg><title>The ferry sails again</title>") == (
            "The ferry sails again"
        )
        assert titled("<svg><title>Close</title></svg><p>Ebb") is None

    @pytest.mark.parametrize("mark", ["¶", " #", " 🔗"])
    def test_is_a_heading_without_the_mark_of_its_permalink(self, mark: str) -> None:
        assert titled(f"<title>Neap tides</title><h1>Neap tides<a href='#neap'>{mark}</a></h1>") == "Neap tides"

    def test_prefers_the_declared_headline_to_the_window_title(self) -> None:
        assert (
            titled('<title>Harbour Letter, Monday</title><meta property="og:title" content="The ferry">') == "The ferry"
        )

    @pytest.mark.parametrize(
        "thing",
        [
            {"@type": "NewsArticle", "headline": "The ferry sails again"},
            [{"@type": "Person"}, {"headline": "The ferry sails again"}],
            {"@graph": [{"@type": "WebSite"}, {"@type": "Article", "headline": " The ferry  sails again"}]},
        ],
    )
    def test_is_the_headline_of_json_ld(self, thing: object) -> None:
        assert titled(json_ld(thing)) == "The ferry sails again"

    @pytest.mark.parametrize(
        "script",
        [
            "",
            "{",
            "null",
            '{"headline": 7, "@graph": "x"}',
            '{"@graph": {"headline": []}}',
            '{"n": ' + "9" * 5_000 + "}",
            '{"@graph":' * 3_000 + "1" + "}" * 3_000,
            "[" * 100_000,
        ],
        ids=["empty", "cut", "null", "other types", "a list", "a long number", "deep graphs", "deep lists"],
    )
    def test_is_found_elsewhere_if_json_ld_is_broken(self, script: str) -> None:
        assert titled(f'<script type="application/ld+json">{script}</script>{H1}') == "The ferry sails again"

    def test_can_be_encoded_despite_a_lone_surrogate_in_json_ld(self) -> None:
        title = titled('<script type="application/ld+json">{"headline": "The ferry \\ud83d sails"}</script>')
        assert title == "The ferry \ufffd sails"

    @pytest.mark.parametrize("html", ["", "<p>Ebb", "<title> </title>", "<title>|</title>", "<h1>One</h1><h1>Two</h1>"])
    def test_is_none_if_the_page_has_none(self, html: str) -> None:
        assert titled(html) is None

    @pytest.mark.xfail(strict=True, reason="any underscore is taken for the separator of Chinese sites")
    @pytest.mark.parametrize("name", ["What __init__ does", "snake_case names | Documentation"])
    def test_may_contain_a_name_with_underscores(self, name: str) -> None:
        assert titled(f"<title>{name}</title>") == name.partition(" | ")[0]
