from collections.abc import Callable, Sequence

import pytest

from boilerstrip.blocks.model import Blocks
from boilerstrip.features.block_features import measure
from boilerstrip.metadata.lines import MAX_LINE, lines_around
from tests.metadata.broken_pages import RUNNING, TITLE

Lines = Callable[..., Sequence[str]]


@pytest.fixture
def lines(segmented: Callable[[str], Blocks]) -> Lines:
    """The lines around the headline of a page."""

    def read(html: str, title: str | None = TITLE) -> Sequence[str]:
        features = measure(segmented(html), title)
        below, above = lines_around(features, features.title_row)
        return [*below, *above]

    return read


def test_lines_after_the_headline_come_first(lines: Lines) -> None:
    html = f"<p>Harbour</p><h1>{TITLE}</h1><p>By Ida Orn</p><p>22 May 2024</p><p>{RUNNING}</p><p>Fares</p>"
    assert lines(html) == ["By Ida Orn", "22 May 2024", "Harbour"]


@pytest.mark.parametrize("sign", ["|", "·", "•", "/"])
def test_line_is_cut_at_signs_between_what_it_says(lines: Lines, sign: str) -> None:
    html = f"<h1>{TITLE}</h1><p>By Ida Orn {sign} 22 May 2024 {sign} Harbour</p><p>{RUNNING}</p>"
    assert lines(html) == ["By Ida Orn", "22 May 2024", "Harbour"]


def test_line_is_cut_at_a_dash_before_a_date(lines: Lines) -> None:
    assert lines(f"<h1>{TITLE}</h1><p>Ida Orn – 22 May 2024</p><p>{RUNNING}</p>") == ["Ida Orn", "22 May 2024"]
    assert lines(f"<h1>{TITLE}</h1><p>Ida Orn – Mats Fell</p><p>{RUNNING}</p>") == ["Ida Orn – Mats Fell"]


@pytest.mark.parametrize(
    "part",
    [
        "<table><tr><td>22 May 2024<td>b<tr><td>c<td>d</table>",
        "<blockquote>22 May 2024</blockquote>",
        "<pre>22 May 2024</pre>",
        "<aside><p>22 May 2024</p></aside>",
        '<div class="comments"><p>22 May 2024</p></div>',
        "<figure><img src=a.jpg><figcaption>22 May 2024</figcaption></figure>",
    ],
)
def test_lines_of_what_is_not_the_page_itself_are_left_out(lines: Lines, part: str) -> None:
    assert "22 May 2024" not in lines(f"<h1>{TITLE}</h1><p>By Ida Orn</p>{part}<p>{RUNNING}</p>")


def test_standfirst_may_be_between_headline_and_lines(lines: Lines) -> None:
    assert lines(f"<h1>{TITLE}</h1><p>{RUNNING}</p><p>By Ida Orn</p><p>{RUNNING}</p><p>Fares</p>") == ["By Ida Orn"]


@pytest.mark.parametrize("label", ["Written by", "By", "Von", "Publié le", "Posted on:", "Автор"])
def test_label_is_joined_with_the_line_after_it(lines: Lines, label: str) -> None:
    html = f"<h1>{TITLE}</h1><p>{label}</p><p>Ida Orn</p><p>Harbour</p><p>{RUNNING}</p>"
    assert lines(html) == [f"{label} Ida Orn", "Harbour"]


def test_lines_end_where_the_running_text_begins(lines: Lines) -> None:
    assert lines(f"<h1>{TITLE}</h1>{f'<p>{RUNNING}</p>' * 4}<p>By Ida Orn</p>") == []
    assert all(len(line) <= MAX_LINE for line in lines(f"<h1>{TITLE}</h1>" + "<p>x </p>" * 99 + f"<p>{'x' * 999}</p>"))


def test_page_without_headline_has_the_lines_at_its_top(lines: Lines) -> None:
    assert lines(f"<p>By Ida Orn</p><p>22 May 2024</p><p>{RUNNING}</p>", None) == ["By Ida Orn", "22 May 2024"]
