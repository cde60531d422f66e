import boilerstrip

STORY = "The slip of Orvel is closed, and nobody may moor there before the summer, the harbour office says."


def markdown_of(pictures: str) -> str:
    html = f"""<html><body><nav><a href="/"><img src="/logo.png" alt="Orvel"> Home</a></nav>
<div><img src="/logo.svg"></div><article><h1>The slip is closed</h1><p>{STORY}</p>{pictures}<p>{STORY}</p></article>
<aside><a href="/ads"><img src="/ad.png" alt="Buy ropes"></a></aside></body></html>"""
    return boilerstrip.extract(html, url="https://lisk.example/a/b").markdown


def test_of_the_text_are_kept_and_those_around_it_are_not() -> None:
    markdown = markdown_of(
        '<figure><img src="slip.jpg" alt="The slip"><figcaption>The slip in June</figcaption></figure>'
    )
    assert "![The slip](https://lisk.example/a/slip.jpg)\n\nThe slip in June" in markdown
    assert "logo" not in markdown
    assert "ad.png" not in markdown


def test_that_are_icons_or_count_readers_are_left_out() -> None:
    assert "![" not in markdown_of('<img src="/i.png" width="16" height="16"><img src="/c.gif" width="1" height="1">')


def test_that_are_loaded_late_are_printed_once_beside_their_copy_without_scripts() -> None:
    lazy = '<img class="lazy" data-src="/slip.jpg" src="data:image/gif;base64,R0">'
    copy = '<noscript><img src="/slip.jpg"></noscript>'
    assert markdown_of(lazy + copy).count("slip.jpg") == 1


def test_in_frames_are_links_to_what_the_frame_shows_if_readers_see_it() -> None:
    frame = '<iframe src="https://player.vimeo.com/video/1234" title="The launch"></iframe>'
    hidden = '<iframe src="https://count.example/x" style="display:none"></iframe>'
    markdown = markdown_of(frame + hidden)
    assert "[The launch](https://vimeo.com/1234)" in markdown
    assert "count.example" not in markdown


def test_rules_are_printed_only_between_kept_texts() -> None:
    assert markdown_of("<hr>").count("---") == 1
    assert "---" not in boilerstrip.extract(f"<article><hr><h1>Tides</h1><p>{STORY}</p><hr></article>").markdown
