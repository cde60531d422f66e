"""Bytes that iconv wrote, in all encodings of the WHATWG Encoding Standard that pages are in, declared in every way."""

import codecs
import json
from collections.abc import Callable
from pathlib import Path
from unicodedata import normalize

import pytest

import boilerstrip
from boilerstrip import Options
from boilerstrip.document.encoding import Decoded, decode

FOLDER = Path(__file__).parent.parent / "fixtures" / "encodings"
GOLDEN = json.loads((FOLDER / "texts.json").read_text(encoding="utf-8"))
"""By label: the text, its language, the codec to read it with, and whether it is detected where nothing is declared."""
WIDE = ["utf-16le", "utf-16be"]
NARROW = [label for label in GOLDEN if label not in WIDE]
UNDETECTED = [label for label in GOLDEN if not GOLDEN[label]["detected"]]
FILLER = '<link rel="stylesheet" href="/tide.css">\n' * 50
"""Two thousand bytes, as real pages have before a late declaration."""

DECLARATIONS: dict[str, Callable[[str], str]] = {
    "meta": '<!doctype html><meta charset="{}"><p>'.format,
    "meta without quotes": "<HTML><HEAD><META CHARSET = {} ></HEAD><P>".format,
    "http-equiv": '<meta http-equiv="Content-Type" content="text/html; charset={}"><p>'.format,
    "late meta": ("<head>" + FILLER + '<meta charset="{}"></head><p>').format,
    "XML declaration": '<?xml version="1.0" encoding="{}"?><html><p>'.format,
    "meta after a comment with another": '<!-- <meta charset="koi8-r"> --><meta charset="{}"><p>'.format,
    "meta after a script with another": "<script>x = '<meta charset=ibm866>'</script><meta charset='{}'><p>".format,
    "meta after an unknown one": '<meta charset="klingon-8"><meta charset="{}"><p>'.format,
}


def read_page(label: str, head: str = "<!doctype html><p>") -> bytes:
    data = (FOLDER / f"{label}.bin").read_bytes()
    if label in WIDE:
        return head.encode(GOLDEN[label]["codec"]) + data
    return head.encode("ascii") + data


def check(decoded: Decoded, label: str, head: str) -> None:
    """Check a text; windows-1258 has accents as characters of their own, which iconv takes apart."""
    golden = GOLDEN[label]
    assert normalize("NFC", decoded.text) == normalize("NFC", head + golden["text"])
    assert decoded.encoding == golden["codec"]


@pytest.mark.parametrize("declaration", DECLARATIONS)
@pytest.mark.parametrize("label", NARROW)
def test_is_read_as_the_page_declares(label: str, declaration: str) -> None:
    head = DECLARATIONS[declaration](label)
    decoded = decode(read_page(label, head))
    check(decoded, label, head)
    assert {warning.code for warning in decoded.warnings} == ({"encoding-unknown"} if "klingon" in head else set())


@pytest.mark.parametrize(
    "known", ["{}", "text/html; charset={}", 'text/html;Charset="{}"', "text/html; x=y; charset='{}'"]
)
@pytest.mark.parametrize("label", GOLDEN)
def test_is_read_as_the_server_declares_whatever_the_page_does(label: str, known: str) -> None:
    head = '<meta charset="iso-8859-3"><p>'
    decoded = decode(read_page(label, head), known.format(label.upper()))
    check(decoded, label, head)
    assert decoded.warnings == ()


@pytest.mark.parametrize("label", [label for label in GOLDEN if label not in UNDETECTED])
def test_is_detected_where_nothing_is_declared(label: str) -> None:
    decoded = decode(read_page(label))
    assert decoded.text == "<!doctype html><p>" + GOLDEN[label]["text"]
    assert decoded.warnings == ()


@pytest.mark.xfail(strict=True, reason="too like another encoding, which is more common, or rare itself")
@pytest.mark.parametrize("label", UNDETECTED)
def test_is_not_detected_where_nothing_is_declared(label: str) -> None:
    assert GOLDEN[label]["text"] in decode(read_page(label)).text


@pytest.mark.parametrize("declared", ["utf-8", "UTF-16", "unicode-1-1-utf-8"])
@pytest.mark.parametrize(
    "label", ["windows-1251", "koi8-r", "windows-1250", "gbk", "shift_jis", "euc-kr", "windows-1256"]
)
def test_is_detected_where_utf8_is_declared_wrongly(label: str, declared: str) -> None:
    head = f'<meta charset="{declared}"><p>'
    decoded = decode(read_page(label, head))
    check(decoded, label, head)
    assert [warning.code for warning in decoded.warnings] == ["encoding-mismatch"]


@pytest.mark.parametrize("declared", [label for label in NARROW if label not in ("utf-8", "x-user-defined")])
@pytest.mark.parametrize("known", [None, "text/html; charset={}"])
def test_utf8_is_read_whatever_is_declared(declared: str, known: str | None) -> None:
    text = GOLDEN["gbk"]["text"] + GOLDEN["windows-1252"]["text"]
    page = f'<meta charset="{declared}"><p>{text}'
    decoded = decode(page.encode(), known and known.format(declared))
    assert (decoded.text, decoded.encoding) == (page, "utf-8")
    assert [warning.code for warning in decoded.warnings] == ["encoding-mismatch"]


@pytest.mark.parametrize(
    "mark", [codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE]
)
@pytest.mark.parametrize("known", [None, "windows-1251"])
def test_a_byte_order_mark_comes_before_everything(mark: bytes, known: str | None) -> None:
    codec = {3: "utf-8", 2: "utf-16", 4: "utf-32"}[len(mark)]
    codec += {b"\xff": "-le", b"\xfe": "-be", b"\0": "-be", b"\xef": ""}[mark[:1]]
    page = "<meta charset='koi8-r'><p>" + GOLDEN["utf-16be"]["text"] + " 🗼"
    decoded = decode(mark + page.encode(codec), known)
    assert (decoded.text, decoded.encoding) == (page, codec)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("label", NARROW)
def test_wide_characters_are_detected_in_any_language(label: str, codec: str) -> None:
    page = f"<!doctype html><html><head><title>1</title><meta charset=utf-8></head><p>{GOLDEN[label]['text']} 🗼</p>"
    decoded = decode(page.encode(codec))
    assert (decoded.text, decoded.encoding) == (page, codec)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_utf16_that_happens_to_be_ascii_is_read_as_is_known(codec: str) -> None:
    text = "潮は潮は潮"
    assert decode(text.encode(codec), codec.replace("-le", "le").replace("-be", "be")).text == text


@pytest.mark.parametrize("label", NARROW)
def test_a_page_in_it_is_extracted(label: str) -> None:
    page = boilerstrip.extract(
        read_page(label, "<!doctype html><main><p>"), options=Options(encoding=f"text/html; charset={label}")
    )
    assert (page.status, page.encoding) == ("ok", GOLDEN[label]["codec"])
    assert normalize("NFC", page.text) == normalize("NFC", GOLDEN[label]["text"])
