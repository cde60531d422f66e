"""Made-up pages whose elements have attributes with values."""

from hypothesis import strategies as st

from tests.test_properties import closed, opened, texts

VALUES = [
    *("href='/ebb?a=1&amp;b=2'", "href", 'src="a b.png"', "alt='\"'", 'srcset="a.png 1x, b.png 2x"', "title=x"),
    *("id=ebb", 'class="language-c"', "lang=de", "dir=rtl", "colspan=2", "start=3", "datetime=2024-02-29"),
    *("cite=https://ebb.example/flow", "type=checkbox", "checked", "open"),
]
with_values = st.builds(
    "<{} {}>".format,
    st.sampled_from("a img p code li ol td th time details blockquote q sup span input div".split()),
    st.lists(st.sampled_from(VALUES), max_size=3).map(" ".join),
)
valued_pages = st.lists(opened | closed | texts | with_values, max_size=30).map("".join)
