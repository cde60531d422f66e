from boilerstrip.lexicon.attributes import ATTRIBUTE_CODES, READERS_OF, Reader
from boilerstrip.lexicon.tags import INLINE_TAGS, TAG_CODES


def readers(tag: str, name: str) -> int:
    return int(READERS_OF[TAG_CODES[tag], ATTRIBUTE_CODES[name]])


def test_the_table_tells_who_needs_an_attribute() -> None:
    assert readers("a", "href") == Reader.SEGMENTATION | Reader.RENDERING
    assert readers("div", "class") == Reader.FEATURES | Reader.RENDERING
    assert readers("img", "srcset") == Reader.RENDERING
    assert readers("div", "href") == 0


def test_of_elements_within_a_line_only_links_hint_at_anything() -> None:
    assert {tag for tag in INLINE_TAGS if readers(tag, "role") & Reader.FEATURES} == {"a"}
