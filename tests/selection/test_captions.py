"""Captions that are kept with the content they belong to, and those that are not."""

from collections.abc import Callable

import numpy as np
import pytest

import boilerstrip
from boilerstrip import Options
from boilerstrip.features.block_features import Features
from boilerstrip.options import Focus
from boilerstrip.selection.captions import find_captions
from boilerstrip.selection.parts import Part, Selection
from boilerstrip.selection.select import select

Measured = Callable[[str], Features]

LONG = "The lock keeper counts them by lantern, a bucket at a time, and writes the number on the door of his shed."
CAPTION = "The lower gate on the morning after the flood, seen from the towpath."
FIGURE = f"<figure><img src=a.jpg><figcaption>{CAPTION}</figcaption></figure>"


def selected(features: Features, unlikely: float = 0.01, focus: Focus = "balanced") -> Selection:
    """The selection if the long paragraphs are likely content, and nothing else is."""
    likely = [0.95 if text == LONG else unlikely for text in features.blocks.text]
    return select(np.array(likely), features, focus)


def kept_texts(features: Features, unlikely: float = 0.01, focus: Focus = "balanced") -> list[str]:
    """The kept blocks but the long paragraphs."""
    kept = selected(features, unlikely, focus).kept.tolist()
    return [text for text, keep in zip(features.blocks.text, kept, strict=True) if keep and text != LONG]


def captions_of(features: Features) -> list[str]:
    return [text for text, found in zip(features.blocks.text, find_captions(features).tolist(), strict=True) if found]


class TestFindCaptions:
    @pytest.mark.parametrize(
        "html",
        [
            FIGURE,
            f'<div class="wp-caption"><img src=a.jpg><p class="wp-caption-text">{CAPTION}</p></div>',
            f'<img src=a.jpg><div class="image-caption">{CAPTION}</div>',
            f'<img src=a.jpg><div class="caption"><div><p>{CAPTION}</p></div></div>',
            f"<figure><a href=a.jpg><img src=a.jpg></a><p>{CAPTION}</p></figure>",
            f"<table align=left><tr><td><img src=a.jpg><tr><td>{CAPTION}</table>",
            f'<p><img src=a.jpg alt="{CAPTION}"></p><p>{CAPTION}</p>',
            f'<p><img src=a.jpg title="{CAPTION}"></p><p>Ida Orn</p><p>{CAPTION}</p>',
        ],
    )
    def test_knows_the_ways_in_which_pages_write_them(self, measured: Measured, html: str) -> None:
        assert captions_of(measured(f"<div><p>{LONG}</p>{html}<p>{LONG}</p></div>")) == [CAPTION]

    @pytest.mark.parametrize(
        "html",
        [
            f'<p><img src=a.jpg alt="{CAPTION}"></p><h2>{CAPTION}</h2>',
            f'<p><img src=a.jpg alt="{CAPTION}"></p><p><a href=/b>{CAPTION}</a></p>',
            f'<p>{CAPTION}</p><p>{LONG}</p><p><img src=a.jpg alt="{CAPTION}"></p>',
            '<p><img src=a.jpg alt="Oak chair"></p><p>Oak chair</p>',
            f"<figure><img src=a.jpg><blockquote>{CAPTION}</blockquote></figure>",
            f"<figure><img src=a.jpg><p>{CAPTION}</p><p>Four pages</p><p>12.50</p></figure>",
            f"<table><tr><td><table><tr><td><img src=a.jpg>{CAPTION}</table><td>Reply</table>",
            f"<figure><p>{CAPTION}</p></figure>",
        ],
    )
    def test_takes_no_other_text_for_one(self, measured: Measured, html: str) -> None:
        assert captions_of(measured(f"<div><p>{LONG}</p>{html}<p>{LONG}</p></div>")) == []

    def test_leaves_credits_beside_a_marked_caption_alone(self, measured: Measured) -> None:
        features = measured(f"<figure><img src=a.jpg><span>Orvel Press, by Ida Orn</span>{FIGURE[21:]}<p>{LONG}</p>")
        assert captions_of(features) == [CAPTION]


class TestCaptionsInContent:
    @pytest.mark.parametrize("focus", ["balanced", "recall"])
    @pytest.mark.parametrize(
        "caption", [CAPTION, "洪水翌朝の下流側の水門。曳舟道から。", "بوابة القناة السفلى صباح اليوم التالي للفيضان"]
    )
    def test_are_kept_however_unlikely(self, measured: Measured, focus: Focus, caption: str) -> None:
        features = measured(f"<div><p>{LONG}</p>{FIGURE.replace(CAPTION, caption)}<p>{LONG}</p></div>")
        assert kept_texts(features, focus=focus) == [caption]
        assert selected(features, focus=focus).reason(1) == "caption between kept blocks"

    def test_are_left_to_the_scores_in_precision_focus(self, measured: Measured) -> None:
        features = measured(f"<div><p>{LONG}</p>{FIGURE}<p>{LONG}</p></div>")
        assert kept_texts(features, 0.4, "precision") == []

    def test_of_a_gallery_are_all_kept(self, measured: Measured) -> None:
        items = "".join(
            f"<li><figure><img src={n}.jpg><figcaption>Gate {n} at noon</figcaption></figure>" for n in "123"
        )
        features = measured(f"<div><p>{LONG}</p><ul class=gallery>{items}</ul><p>{LONG}</p></div>")
        assert kept_texts(features) == ["Gate 1 at noon", "Gate 2 at noon", "Gate 3 at noon"]

    @pytest.mark.parametrize(
        "box",
        [
            f"<div class=card>{FIGURE}<a href=/b>Nine mills that still grind every single day of the week</a>"
            f"<p>From the hills to the coast, a tour</p></div>",
            f'<div><a href="/b">{FIGURE}</a></div>',
            f"<aside>{FIGURE}</aside>",
            f'<div class="related"><div>{FIGURE}</div></div>',
            f'<div class="author">{FIGURE}</div>',
            f"<nav>{FIGURE}</nav>",
        ],
        ids=["card", "link", "aside", "related pages", "author", "navigation"],
    )
    def test_but_of_something_else_are_not_kept(self, measured: Measured, box: str) -> None:
        assert kept_texts(measured(f"<div><p>{LONG}</p>{box}<p>{LONG}</p></div>")) == []

    @pytest.mark.parametrize(
        "figure",
        [
            f"<figure class=author><blockquote>{LONG}</blockquote><figcaption>Ida Orn, miller</figcaption></figure>",
            f"<figure><pre>{LONG}</pre><figcaption><a href=#a>Listing 3: the count</a></figcaption></figure>",
            f"<table><caption>Eels by month</caption><tr><td>{LONG}</table>",
        ],
        ids=["quotation", "code", "table"],
    )
    def test_are_kept_with_the_content_of_their_figure(self, measured: Measured, figure: str) -> None:
        assert len(kept_texts(measured(f"<p>{LONG}</p>{figure}<p>{LONG}</p>"))) == 1


class TestLeadCaptions:
    def test_are_kept_at_the_head_of_content(self, measured: Measured) -> None:
        features = measured(f"<article><h1>Eels</h1>{FIGURE}<p>By Ida Orn</p><p>{LONG}</p></article>")
        assert CAPTION in kept_texts(features, 0.31)
        assert selected(features, 0.31).reason(1) == "caption at the head of kept blocks"

    def test_are_kept_above_the_title(self, measured: Measured) -> None:
        assert CAPTION in kept_texts(measured(f"<article>{FIGURE}<h1>Eels</h1><p>{LONG}</p></article>"), 0.31)

    def test_are_kept_in_recall_focus_however_unlikely(self, measured: Measured) -> None:
        features = measured(f"<article><h1>Eels</h1>{FIGURE}<p>{LONG}</p></article>")
        assert CAPTION in kept_texts(features, focus="recall")

    def test_are_dropped_far_above_content(self, measured: Measured) -> None:
        features = measured(f"<main>{FIGURE}{'<p>Mills</p>' * 9}<p>{LONG}</p></main>")
        assert CAPTION not in kept_texts(features, focus="recall")


class TestCredits:
    PAGE = f"<p>{LONG}</p><figure><img src=a.jpg><figcaption>Foto: Ida Orn</figcaption></figure><p>{LONG}</p>"

    def test_alone_are_dropped_even_if_they_are_likely(self, measured: Measured) -> None:
        selection = selected(measured(self.PAGE), 0.9)
        assert selection.kept.tolist() == [True, False, True]
        assert selection.reason(1) == "nothing but the credit of a picture"

    def test_alone_are_kept_in_recall_focus(self, measured: Measured) -> None:
        assert kept_texts(measured(self.PAGE), focus="recall") == ["Foto: Ida Orn"]


class TestOption:
    PAGE = f"<main><h1>Eels</h1><p>{LONG}</p>{FIGURE}<p>{LONG[:60]}</p><p>{LONG}</p></main>"

    def test_keeps_captions_by_default(self) -> None:
        verdict = boilerstrip.extract(self.PAGE).verdicts[2]
        assert (verdict.part, verdict.kept) == ("caption", True)

    @pytest.mark.parametrize("focus", ["balanced", "recall"])
    def test_leaves_captions_out_and_says_so(self, focus: Focus) -> None:
        page = boilerstrip.extract(self.PAGE, options=Options(focus=focus, captions="no"))
        assert (page.verdicts[2].part, page.verdicts[2].reason) == ("caption", "caption, and captions=no")
        assert CAPTION not in page.text
        assert LONG in page.text

    def test_leaves_no_copy_of_a_caption(self) -> None:
        page = self.PAGE.replace("</figure>", f"</figure><p>{CAPTION.upper()}</p>")
        text = boilerstrip.extract(page, options=Options(captions="no")).text
        assert CAPTION.casefold() not in text.casefold()

    def test_is_weaker_than_keep(self) -> None:
        page = boilerstrip.extract(self.PAGE, options=Options(captions="no", keep=("figure",)))
        assert CAPTION in page.text


def test_parts_of_kept_captions_are_named(measured: Measured) -> None:
    features = measured(f"<p>{LONG}</p>{FIGURE}<p>{LONG}</p>")
    assert selected(features, 0.95).part.tolist() == [Part.CONTENT, Part.CAPTION, Part.CONTENT]
