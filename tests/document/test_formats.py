"""Binary and text formats that are no pages: headers as programs write them, and texts that look like them."""

import base64
import bz2
import gzip
import io
import lzma
import sqlite3
import sys
import tarfile
import wave
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import boilerstrip
from boilerstrip.document.formats import name_binary, name_text_format
from boilerstrip.document.source import read
from boilerstrip.lexicon.signatures import COMPRESSED, SIGNATURES, TEXT_FORMATS, ZIP_CONTENTS
from boilerstrip.options import Limits, Options

PAGE = b"<!doctype html><title>Tides</title><main><p>The tide turns twice a day, and the harbour with it.</main>" * 9
CORPUS = sorted(Path(__file__).parents[2].glob("corpus/*/page.html"))


def zip_of(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), "application/epub+zip" if name == "mimetype" else PAGE * 3)
    return file.getvalue()


def tar_of(kind: int) -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w", format=kind) as archive:
        archive.addfile(tarfile.TarInfo("page.html"), io.BytesIO())
    return file.getvalue()


def wave_file() -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
        sound.writeframes(bytes(range(256)) * 4)
    return file.getvalue()


def sqlite_file() -> bytes:
    with sqlite3.connect(":memory:") as database:
        database.execute("create table tides (height)")
        return database.serialize()


REST = zlib.compress(PAGE) * 9
WRITTEN = {
    "gzip": gzip.compress(PAGE),
    "zlib": zlib.compress(PAGE),
    "bzip2": bz2.compress(PAGE),
    "xz": lzma.compress(PAGE),
    "ZIP archive": zip_of("page.html"),
    "Word document (docx)": zip_of("[Content_Types].xml", "word/document.xml"),
    "Excel workbook (xlsx)": zip_of("[Content_Types].xml", "xl/workbook.xml"),
    "Java archive (jar)": zip_of("META-INF/MANIFEST.MF", "Tide.class"),
    "EPUB book": b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0oa\xab,\x14\0\0\0\x14\0\0\0\x08\0\0\0mimetypeapplication/epub+zip"
    + REST,
    "tar archive": tar_of(tarfile.USTAR_FORMAT),
    "WAV audio": wave_file(),
    "SQLite database": sqlite_file(),
}
"""Files that Python's own modules write (the EPUB's first entry is stored, with its type, as its standard says)."""
HEADERS = {
    "PDF": "255044462d312e370a25e2e3cfd30a342030206f626a0a3c3c202f4c656e677468",
    "PostScript": "252150532d41646f62652d332e300a2525426f756e64696e67426f783a20302030",
    "PNG image": "89504e470d0a1a0a0000000d494844520000004000000040",
    "JPEG image": "ffd8ffe000104a46494600010100000100010000",
    "GIF image": "47494638396140004000f70000000000ffffff",
    "WebP image": "524946461a2b00005745425056503820",
    "AVIF or HEIC image": "0000002066747970617669660000000061766966",
    "ICO image": "000001000100101000000100200068040000160000",
    "TIFF image": "49492a00080000000e00fe00",
    "BMP image": "424d3675000000000000360000002800000040000000",
    "JPEG XL image": "ff0a7f0290080600",
    "JPEG 2000 image": "0000000c6a5020200d0a870a00000014667479706a703220",
    "Photoshop image": "384250530001000000000000000300000040",
    "MP4 video": "000000206674797069736f6d0000020069736f6d",
    "WebM or Matroska video": "1a45dfa39f4286810142f7810142f2810442f381084282847765626d",
    "MP3 audio": "4944330300000000002154495432",
    "Ogg audio or video": "4f676753000200000000000000001d4a",
    "FLAC audio": "664c6143000000221000100000000e",
    "AVI video": "52494646003a010041564920 4c495354c0000000",
    "MPEG video": "000001ba210001000180",
    "Flash video": "464c5601050000000900000000",
    "Flash": "43575309a5160000789c",
    "Zstandard": "28b52ffd2400410000",
    "LZ4": "04224d186440a7",
    "compress": "1f9d903c7046",
    "7z archive": "377abcaf271c00048d9b",
    "RAR archive": "526172211a0701003392",
    "cabinet archive": "4d5343460000000038c70000000000002c00",
    "Unix archive or Debian package":
        "213c617263683e0a64656269616e2d62696e61727920202031343030303030303030202030202020202030202020202031303036"
        "3434202034202020202020202020600a322e300a00",
    "RPM package": "edabeedb0300000000 01",
    "WebAssembly": "0061736d0100000001070160",
    "ELF program": "7f454c46020101000000000000000000",
    "Windows program": "4d5a90000300000004000000ffff0000b8",
    "Mach-O program": "cffaedfe0700000103000000",
    "Java class": "cafebabe0000003400",
    "WOFF font": "774f463200010000000012340a",
    "TrueType or OpenType font": "0001000000110100000400104453",
    "old Office document (doc, xls, ppt)": "d0cf11e0a1b11ae10000000000000000",
    "Parquet table": "5041523115041518",
    "HDF5 data": "894844460d0a1a0a00000000",
}  # fmt: skip
"""The first bytes of other files, by their specifications, in hexadecimal digits."""
BINARY = {**{name: bytes.fromhex(digits) + REST for name, digits in HEADERS.items()}, **WRITTEN}

TEXTS = [
    "BM is what the gauge says", "MZ is a brand", "PK", "GIF89a is a format", "RIFF", "ID3 tags", "OTTO and Emil", "7z",
    "BZh91AY&SY is how bzip2 begins", "Rar!", "x^2", "II", "MM", "FLV1", "CWS", "FWS", "wOF", "yЯ", "PAR1", "8BPS",
    "SQLite format 3", "!<arch>\n" + "Words. " * 99, "OggS", "fLaC", "ttcf", "MSCF",
]  # fmt: skip
"""Texts that begin as binary formats do."""

TEXT_EXAMPLES = {
    "JSON": ['{"tide": "ebb"}', ' [{"a\\"b": [1]}]', '{\n  "@context": {}}'],
    "RSS": [
        '<?xml version="1.0"?>\n<!-- made -->\n<rss version="2.0"><channel>',
        '<rdf:RDF xmlns="http://purl.org/rss/1.0/">',
    ],
    "Atom": ['<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom">'],
    "a sitemap in XML": [
        '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
        "<sitemapindex>",
    ],
    "SVG": ['<?xml version="1.0"?><!DOCTYPE svg PUBLIC "a" "b"><svg width="1" xmlns="http://www.w3.org/2000/svg">'],
    "RTF": [r"{\rtf1\ansi Ebb"],
    "MHTML": ["From: <Saved by Blink>\r\nSnapshot", "MIME-Version: 1.0\nContent-Type: multipart/related"],
    "WARC": ["WARC/1.0\r\nWARC-Type: response\r\n"],
    "an HTTP response with its headers": ["HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Ebb"],
}
PAGES = [
    "<!doctype html><p>Ebb",
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "a"><html xmlns="http://www.w3.org/1999/xhtml">',
    "{{ title }} <p>Ebb", "{tide} Ebb", "[1] A note", "<feed>", "<rssi>", "<svg><path></svg>",
    "<!-- <rss version='2'> --><html><p>Ebb", "HTTP/1.1 is a protocol", "From: the harbour\nEbb",
    "WARC/1.0 is a format", "",
]  # fmt: skip


class TestNameBinary:
    @pytest.mark.parametrize("name", BINARY)
    def test_names_the_format_by_its_first_bytes(self, name: str) -> None:
        assert name_binary(BINARY[name]) == name
        for entry in (boilerstrip.extract, boilerstrip.extract_text):
            page = entry(BINARY[name])
            assert (page.status, page.text, page.encoding) == ("binary", "", None)
            assert [warning.code for warning in page.warnings] == ["not-a-page"]
            assert name in page.warnings[0]
            assert ("decompress it" in page.warnings[0]) == (name in COMPRESSED)

    def test_every_format_has_an_example(self) -> None:
        assert {name for name, _ in SIGNATURES} <= set(BINARY)

    @pytest.mark.parametrize("name", [name for name in BINARY if name not in dict(ZIP_CONTENTS)])
    def test_names_a_file_that_was_decoded_byte_by_byte(self, name: str) -> None:
        assert name_binary(BINARY[name].decode("latin-1")) == name

    @pytest.mark.parametrize(
        ("name", "data"),
        [
            ("tar archive", tar_of(tarfile.GNU_FORMAT)),
            ("tar archive", tar_of(tarfile.PAX_FORMAT)),
            ("MP3 audio", b"\xff\xfb\x90\x64\0\0" + REST),
            (
                "ELF program",
                Path(sys.executable).read_bytes()[:5_000] if sys.platform == "linux" else b"\x7fELF\2\1\1\0",
            ),
            ("xz", lzma.compress(PAGE, lzma.FORMAT_XZ, preset=9)),
            ("gzip", gzip.compress(PAGE, 1)),
            ("zlib", zlib.compress(PAGE, 1)),
        ],
    )
    def test_knows_variants(self, name: str, data: bytes) -> None:
        assert name_binary(data) == name

    @pytest.mark.parametrize("text", TEXTS)
    def test_never_takes_a_text_for_a_file(self, text: str) -> None:
        for data in (
            text,
            text.encode(),
            f"{text}. The tide turns.".encode(),
            f"{text} ebb".encode("cp1251", "replace"),
        ):
            assert name_binary(data) is None
            assert read(data, Options()).binary is False

    @pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.parent.name)
    def test_never_takes_a_page_for_a_file_or_another_text(self, path: Path) -> None:
        page = path.read_bytes()
        assert (name_binary(page), name_text_format(page)) == (None, None)

    @given(st.text(st.characters(exclude_categories=["Cc", "Cs"])))
    def test_never_takes_any_text_without_control_characters_for_a_file(self, text: str) -> None:
        assert name_binary(text.encode()) is None or text.startswith("%")

    def test_says_that_an_unknown_format_is_unknown(self) -> None:
        page = boilerstrip.extract(base64.b64decode("G/8AAAQHCAsMDxATFBcY") * 40)
        assert page.status == "binary"
        assert [warning.code for warning in page.warnings] == ["not-a-page"]
        assert "unknown" in page.warnings[0]

    def test_says_more_of_a_file_that_was_cut(self) -> None:
        page = boilerstrip.extract(BINARY["PDF"], options=Options(limits=Limits(characters=64)))
        assert page.status == "binary"
        assert [warning.code for warning in page.warnings] == ["input-cut", "not-a-page"]

    @pytest.mark.parametrize("known", ["application/pdf", "image/png; charset=binary", "application/octet-stream"])
    def test_believes_the_bytes_and_not_the_server(self, known: str) -> None:
        page = boilerstrip.extract(PAGE, options=Options(encoding=known))
        assert (page.status, page.encoding) == ("ok", "utf-8")


class TestNameTextFormat:
    @pytest.mark.parametrize("name", [name for name, _ in TEXT_FORMATS])
    def test_names_the_format_and_reads_the_text(self, name: str) -> None:
        for text in TEXT_EXAMPLES[name]:
            assert name_text_format(text.encode()) == name
            source = read(text, Options())
            assert (source.text, [warning.code for warning in source.warnings]) == (text, ["not-html"])

    @pytest.mark.parametrize("text", PAGES)
    def test_does_not_name_pages_and_texts(self, text: str) -> None:
        assert name_text_format(text.encode()) is None

    def test_a_feed_keeps_its_text(self) -> None:
        item = "<item><title>Tides</title><description>The ferry sails again on Monday, they said.</description></item>"
        page = boilerstrip.extract(f'<?xml version="1.0"?><rss version="2.0"><channel>{item}</channel></rss>')
        assert "The ferry sails again on Monday" in " ".join(verdict.text for verdict in page.verdicts)


STATUSES = {
    "": ("empty", Limits()),
    "<p> </p>": ("empty", Limits()),
    "<nav><a href=/>Home</a></nav>": ("no content", Limits()),
    "<nav><a href=/>Home</a></nav><p>": ("truncated", Limits(characters=29)),
    "<p>   Ebb": ("truncated", Limits(characters=3)),
}


@pytest.mark.parametrize("html", STATUSES)
def test_a_page_that_was_cut_is_truncated_whether_or_not_it_has_content(html: str) -> None:
    status, limits = STATUSES[html]
    page = boilerstrip.extract(html, options=Options(limits=limits))
    assert (page.status, page.text) == (status, "")
