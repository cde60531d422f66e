import random
import struct
import zlib

import pytest

import boilerstrip
from boilerstrip.document.parse import parse
from boilerstrip.document.source import read
from boilerstrip.lexicon.attributes import MARK
from boilerstrip.metadata.title import find_title
from boilerstrip.options import Limits, Options

COMPRESSED = zlib.compress(random.Random(5).randbytes(6_000))
"""Bytes as in most binary files."""

BINARIES = {
    "png": b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sIIBBBBB", 13, b"IHDR", 64, 64, 8, 2, 0, 0, 0) + COMPRESSED,
    "png, the header alone": b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", 64, 64),
    "jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + COMPRESSED,
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n4 0 obj\n<< /Length 6000 >>\nstream\n" + COMPRESSED + b"\nendstream",
    "pdf that begins with readable objects": b"%PDF-1.4\n" + b"3 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n" * 99,
    "zip": b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + COMPRESSED,
    "random bytes": random.Random(7).randbytes(5_000),
}


class TestRead:
    def test_decodes_bytes_and_returns_the_encoding(self) -> None:
        source = read("潮".encode(), Options())
        assert (source.text, source.encoding) == ("潮", "utf-8")

    def test_does_not_change_text(self) -> None:
        source = read("潮", Options(encoding="ascii"))
        assert (source.text, source.encoding) == ("潮", None)

    @pytest.mark.parametrize("data", ["\ufeff潮", "\ufeff潮".encode(), "\ufeff潮".encode("utf-16-le")])
    def test_drops_a_byte_order_mark(self, data: str | bytes) -> None:
        assert read(data, Options()).text == "潮"

    def test_drops_a_byte_order_mark_even_if_the_encoding_is_given(self) -> None:
        assert read("\ufeff潮".encode(), Options(encoding="utf-8")).text == "潮"

    @pytest.mark.parametrize("data", ["ebb and flow", b"ebb and flow"])
    def test_cuts_input_that_is_too_long(self, data: str | bytes) -> None:
        source = read(data, Options(limits=Limits(characters=3)))
        assert (source.text, source.truncated) == ("ebb", True)
        assert source.warnings == ("input cut at 3 characters",)

    @pytest.mark.parametrize("data", ["ebb", b"ebb"])
    def test_does_not_cut_input_of_maximum_length(self, data: str | bytes) -> None:
        source = read(data, Options(limits=Limits(characters=3)))
        assert (source.text, source.truncated, source.warnings) == ("ebb", False, ())

    @pytest.mark.parametrize(
        "data",
        [
            "page.html", b"page.html", "my pages/Tides 3.HTM", "./tides.php", "/srv/tides", "~/tides", "C:\\tides",
            "https://letter.example/tides?day=3", "file:///srv/tides.html", "www.letter.example/tides", " page.html\n",
        ],
    )  # fmt: skip
    def test_warns_of_a_path_or_address(self, data: str | bytes) -> None:
        assert "path or an address" in read(data, Options()).warnings[0]

    @pytest.mark.parametrize(
        "data",
        [
            "",
            "ebb",
            "Ebb and flow.",
            "page.html\nand more",
            "<p>page.html",
            "see https://letter.example/",
            "/ ebb",
            "潮",
        ],
    )
    def test_does_not_warn_of_other_texts(self, data: str) -> None:
        assert not read(data, Options()).warnings

    @pytest.mark.parametrize("data", ["ebb\x1f", b"\x00ebb\x00", "\x1a"])
    def test_takes_no_short_text_with_a_stray_control_character_for_binary(self, data: str | bytes) -> None:
        assert not read(data, Options()).binary

    @pytest.mark.parametrize("data", BINARIES.values(), ids=BINARIES)
    def test_detects_binary_input(self, data: bytes) -> None:
        source = read(data, Options())
        assert (source.binary, source.page) == (True, b"")
        assert boilerstrip.extract(data).text == ""
        for entry in (boilerstrip.extract, boilerstrip.extract_text):
            assert entry(data).status == "binary"

    @pytest.mark.parametrize(
        "text", ["", "\t\n\f\r", "潮は日に二度満ちる。", "Ebb\x0b and flow, twice a day", "مد وجزر"]
    )
    def test_does_not_mistake_text_for_binary_input(self, text: str) -> None:
        assert not read(text, Options()).binary
        assert not read(text.encode(), Options()).binary


class TestParse:
    def test_marks_the_elements_that_the_caller_selects(self) -> None:
        options = Options(keep=("p", ".a"), drop=("p.b",))
        document = parse(read("<p>1<p class='a b'>2<i>3", options), options)
        assert [part.split('"')[0] for part in document.html.split(f'{MARK}="')[1:]] == ["kept", "kept dropped"]

    def test_marks_nothing_without_selectors(self) -> None:
        assert MARK not in parse(read("<p>1", Options()), Options()).html

    def test_leaves_style_sheets_and_scripts_out_of_headings(self) -> None:
        html = "<h1><style>.tide { color: teal }</style>Neap <script>data.State = {}</script>tides</h1>"
        assert find_title(parse(read(html, Options()), Options())) == "Neap tides"

    def test_does_not_hold_the_choices_of_forms(self) -> None:
        select = "<select><button><selectedcontent></selectedcontent></button><option>Ebb</option></select><option>Flow"
        document = parse(read(select, Options()), Options())
        assert "Ebb" not in document.html
        assert "Flow" not in document.html
