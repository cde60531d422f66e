from collections.abc import Callable, Iterator

import pytest

from boilerstrip.blocks.model import Blocks
from boilerstrip.content.build import build_content
from boilerstrip.content.model import Content, Inline, Inlines, Link, Note, NoteRef, Paragraph, Sup
from boilerstrip.content.walk import contents_of, leaves, plain

Segmented = Callable[[str], Blocks]
NOTE = '<p id="fn1"><a href="#ref1">[1]</a> Until June.</p>'


def content_of(segmented: Segmented, html: str) -> Content:
    blocks = segmented(html)
    return build_content(blocks, range(len(blocks.text)))


def notes_of(content: Content) -> Iterator[tuple[str, str]]:
    for node in content:
        if isinstance(node, Note):
            texts = [plain(leaf.content) for leaf in leaves(node.content) if isinstance(leaf, Paragraph)]
            yield node.label, " ".join(texts)
        for part in contents_of(node):
            yield from notes_of(part)


def marks_of(content: Content) -> list[str]:
    texts = (leaf.content for leaf in leaves(content) if isinstance(leaf, Paragraph))
    return [inline.label for inlines in texts for inline in flatten(inlines) if isinstance(inline, NoteRef)]


def flatten(inlines: Inlines) -> Iterator[Inline]:
    for inline in inlines:
        yield inline
        if isinstance(inline, (Link, Sup)):
            yield from flatten(inline.content)


@pytest.mark.parametrize(
    "note",
    [
        NOTE,
        '<div class="footnotes"><ol><li id="fn1">Until June. <a href="#ref1">↩</a></li></ol></div>',
        '<div class="footnote"><a id="fn1" href="#ref1">1</a><div><p>Until June.</p></div></div>',
        '<p><a name="fn1"></a>1. Until June.</p>',
        '<h5><a id="fn1" href="#ref1">(1)</a></h5><p>Until June.</p>',
    ],
    ids=["paragraph", "item", "box", "anchor", "below its mark"],
)
def test_are_paired_with_their_marks(segmented: Segmented, note: str) -> None:
    content = content_of(segmented, f'<p>Closed.<sup><a id="ref1" href="#fn1">[1]</a></sup></p>{note}')
    assert marks_of(content) == ["1"]
    [(label, text)] = notes_of(content)
    assert label == "1"
    assert "Until June." in text


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ('see equation <a href="#eq1">(1)</a>', '<p id="eq1">h = 2t is the level of the water.</p>'),
        ('see <a href="#fn1">the section below</a>', NOTE),
        ('page <a href="/tides#fn1">1</a> of the log', "<p>Until June, and the log ends there.</p>"),
        ('see <a href="#s1">1</a>', '<h2 id="s1">1 Levels</h2><p>They rise.</p>'),
    ],
    ids=["an equation", "a section", "another page", "a heading"],
)
def test_are_nothing_that_is_only_referred_to(segmented: Segmented, text: str, target: str) -> None:
    content = content_of(segmented, f"<p>It rises, {text}.</p>{target}")
    assert marks_of(content) == []
    assert list(notes_of(content)) == []


def test_have_numbers_where_several_have_the_same_mark(segmented: Segmented) -> None:
    marks = "".join(f'<p>Port {n}<sup><a id="r{n}" href="#fn{n}">*</a></sup></p>' for n in (1, 2))
    notes = "".join(f'<p id="fn{n}"><a href="#r{n}">*</a> Note {n}.</p>' for n in (1, 2))
    assert marks_of(content_of(segmented, marks + notes)) == ["1", "2"]


class TestWithoutLinks:
    PAGE = "<p>Ebb<sup>1</sup> and flow.<sup>2</sup></p><p>{}</p><p>{}</p>"

    def test_match_by_their_numbers(self, segmented: Segmented) -> None:
        page = self.PAGE.format("<sup>1</sup> At Lisk.", "<sup>2</sup> At Orn.")
        content = content_of(segmented, page)
        assert marks_of(content) == ["1", "2"]
        assert [label for label, _ in notes_of(content)] == ["1", "2"]

    @pytest.mark.parametrize(
        "notes",
        [("<sup>1</sup> At Lisk.", "<sup>3</sup> At Orn."), ("<sup>1</sup> At Lisk.", "At Orn.")],
        ids=["another number", "a note short"],
    )
    def test_are_none_if_one_does_not_match(self, segmented: Segmented, notes: tuple[str, str]) -> None:
        assert marks_of(content_of(segmented, self.PAGE.format(*notes))) == []

    def test_are_no_exponents(self, segmented: Segmented) -> None:
        assert marks_of(content_of(segmented, "<p>An area of 4 m<sup>2</sup>.</p><p><sup>1</sup> At Lisk.</p>")) == []
