from benchmarks.html_text import html_to_text


class TestVisibleText:
    def test_puts_each_block_on_a_line(self) -> None:
        assert html_to_text("<h1>Tea</h1><ul><li>green<li>black</ul><p>a<br>b") == "Tea\ngreen\nblack\na\nb"

    def test_keeps_inline_elements_in_their_line(self) -> None:
        assert html_to_text("<p>un<b>brok</b>en <a href='#'>line\n</a>here") == "unbroken line here"

    def test_omits_text_that_a_browser_hides(self) -> None:
        hidden = "<script>s</script><style>t</style><template>u</template><noscript>v</noscript><!-- w -->"
        assert html_to_text(f"<title>x</title><p>seen{hidden}") == "seen"

    def test_reads_deep_nesting(self) -> None:
        assert html_to_text("<div>" * 3000 + "deep") == "deep"

    def test_an_empty_document_has_no_text(self) -> None:
        assert html_to_text("") == ""
