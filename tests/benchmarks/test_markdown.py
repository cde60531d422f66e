from benchmarks.markdown import markdown_to_text


class TestMarkdownText:
    def test_omits_marks_and_addresses(self) -> None:
        assert markdown_to_text("See *the* [pans](https://a.example/) and `rake()`.") == "See the pans and rake()."

    def test_reads_html_tables(self) -> None:
        assert markdown_to_text("<table><tr><td>A<td>12</table>") == "A\n12"

    def test_keeps_code(self) -> None:
        assert "rake(pan) < 2" in markdown_to_text("```\nrake(pan) < 2\n```")
