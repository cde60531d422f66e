import pytest

import boilerstrip
from boilerstrip.options import Focus

LINKS = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Home", "Boats", "Nets", "Contact"))


class TestMenus:
    """Pages of which nothing but a menu would be kept have no content."""

    @pytest.mark.parametrize("focus", ["precision", "balanced", "recall"])
    @pytest.mark.parametrize(
        "page",
        [
            '<a href="#main">Skip to main content</a>',
            '<a href="#inhalt">Zum Inhalt springen</a><main id="inhalt"></main>',
            f"<ul>{LINKS}</ul>",
            f"<nav><ul>{LINKS}</ul></nav><footer><a href='/i'>Imprint</a></footer>",
            "<div><a href='/a'>Boats</a> <a href='/b'>Nets</a> <a href='/c'>Oars</a></div>",
            "<div id='app'>Loading…</div>",
            "<div id='app'>読み込み中...</div>",
            "<div id='app'>Chargement en cours...</div><ul><li><a href='/a'>Accueil</a></li></ul>",
        ],
    )
    def test_of_links_and_placeholders(self, page: str, focus: Focus) -> None:
        extraction = boilerstrip.extract(page, options=boilerstrip.Options(focus=focus))
        assert (extraction.status, extraction.text) == ("no content", "")

    @pytest.mark.parametrize(
        "page",
        [
            "<p><a href='/a'>The bells of Orvel</a></p><p><a href='/b'>The ferry that came back</a></p>",
            f"<h1>Boats for hire</h1><p>Ask at the quay for the keys of the shed.</p><ul>{LINKS}</ul>",
            "<main><h1>Links of the harbour</h1><ul>"
            + "".join(
                f"<li><a href='/{n}'>Chart {n} of the northern channel, with soundings</a></li>" for n in range(40)
            )
            + "</ul></main>",
        ],
    )
    def test_are_no_pages_with_text_nor_long_lists(self, page: str) -> None:
        assert boilerstrip.extract(page).status == "ok"
