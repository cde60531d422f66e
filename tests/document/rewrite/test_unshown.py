from collections.abc import Callable

import pytest

Texts = Callable[[str], list[str]]


@pytest.mark.parametrize(
    "name",
    "sr-only visually-hidden u-visuallyHidden screen-reader-text element-invisible show-for-sr offscreen".split(),
)
def test_text_for_screen_readers_is_left_out_of_visible_text(texts: Texts, name: str) -> None:
    assert texts(f"<p>Karte<span class='{name}'> (öffnet in neuem Fenster)</span></p>") == ["Karte"]
    assert texts(f"<h2>Karte</h2><a href=#karte><svg></svg><span class='{name}'>Link zur Karte</span></a>") == ["Karte"]


def test_text_for_screen_readers_tells_what_an_icon_in_a_cell_means(texts: Texts) -> None:
    assert texts("<table><tr><th>Bar<td><i></i><b><span class=sr-only>Oui</span></b></table>") == ["Bar", "Oui"]


@pytest.mark.parametrize("name", ["headline", "visual", "screen", "latest"])
def test_other_names_hide_nothing(texts: Texts, name: str) -> None:
    assert texts(f"<p>Map <span class={name}>of Orvel</span></p>") == ["Map of Orvel"]


def test_fallbacks_do_not_stand_in_a_sentence(texts: Texts) -> None:
    html = "<ul><li>Hear <audio>Get a <b>browser</b></audio>the <i><audio>No sound</audio></i> bell</ul><p>Ebb</p>"
    assert texts(html) == ["Hear the bell", "Get a browser", "No sound", "Ebb"]
