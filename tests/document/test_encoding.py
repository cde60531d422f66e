import codecs

import pytest

from boilerstrip.document import encoding
from boilerstrip.document.encoding import decode, encode_utf8, is_utf8

GERMAN = "Die Fähre fährt täglich über den Fluß, und am Abend kehren die Möwen zurück zu den Dächern am Hafen."
FRENCH = "Le bateau à vapeur traverse la rivière chaque après-midi, et les pêcheurs reviennent à la fin de la journée."
RUSSIAN = "Приливы меняются дважды в сутки, и вместе с ними меняется вся гавань у старого города."
POLISH = "Prom płynie codziennie przez rzekę, a wieczorem mewy wracają na dachy domów, gdzie śpią aż do świtu."


def page(charset: str, text: str) -> str:
    return f'<!doctype html><html><head><meta charset="{charset}"></head><body><p>{text}</p></body></html>'


class TestDecode:
    @pytest.mark.parametrize(
        ("declared", "encoding", "text"),
        [
            ("windows-1251", "cp1251", RUSSIAN),
            ("koi8-r", "koi8-r", RUSSIAN),
            ("iso-8859-1", "cp1252", "“Fährhaus” – 12 €"),
            ("gb2312", "gbk", "朱镕基与囍字，喆啊。"),
            ("gbk", "gb18030", "㐀与𠮷。"),
            ("shift_jis", "cp932", "①髙島屋の㈱は閉店した。"),
            ("euc-jp", "euc-jp", "潮は日に二度満ちる。"),
            ("iso-2022-jp", "iso2022_jp_ext", "潮は日に二度満ちる。"),
            ("big5", "big5hkscs", "潮水一天漲兩次，𨋢。"),
            ("euc-kr", "cp949", "밀물은 하루 두 번, 똠방각하."),
            ("x-user-defined", "cp1252", GERMAN),
        ],
    )
    def test_follows_the_declaration_as_browsers_do(self, declared: str, encoding: str, text: str) -> None:
        data = page(declared, text).encode(encoding)
        assert decode(data).text == data.decode(encoding)
        assert decode(data).warnings == ()

    def test_finds_the_declaration_of_old_pages_and_of_xml(self) -> None:
        old = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'
        for declaration in (old, '<?xml version="1.0" encoding="windows-1251"?>', "<META CHARSET = windows-1251 >"):
            assert RUSSIAN in decode(f"{declaration}<p>{RUSSIAN}".encode("cp1251")).text

    @pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1251", "gb2312", "shift_jis", "utf-16"])
    def test_reads_utf8_despite_other_declarations(self, declared: str) -> None:
        text = page(declared, RUSSIAN + GERMAN)
        decoded = decode(text.encode())
        assert (decoded.page, decoded.encoding) == (text.encode(), "utf-8")
        is_same = declared == "utf-16"  # which means UTF-8 in a page
        assert [warning.code for warning in decoded.warnings] == ([] if is_same else ["encoding-mismatch"])

    @pytest.mark.parametrize("cut", [1, 2])
    def test_reads_utf8_cut_within_a_character_despite_other_declarations(self, cut: int) -> None:
        data = f'<meta charset="iso-8859-1"><p>{RUSSIAN}潮'.encode()[:-cut]
        decoded = decode(data)
        assert RUSSIAN in decoded.text
        assert decoded.encoding == "utf-8"
        assert decoded.warnings == (
            "declared as cp1252, but read as utf-8 by its bytes",
            "1 character could not be decoded as utf-8",
        )

    @pytest.mark.parametrize(
        ("mark", "encoding"),
        [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
    )
    def test_prefers_a_byte_order_mark_to_the_declaration(self, mark: bytes, encoding: str) -> None:
        text = page("windows-1251", RUSSIAN)
        mismatch = f"declared as cp1251, but read as {encoding} by its bytes"
        warnings = (mismatch,) if encoding == "utf-8" else ()  # in UTF-16 there is no declaration to be read
        assert decode(mark + text.encode(encoding)) == (text, encoding, warnings)

    def test_prefers_the_callers_label_to_everything_else(self) -> None:
        data = page("windows-1252", RUSSIAN).encode("cp1251")
        assert RUSSIAN in decode(data, known="windows-1251").text

    @pytest.mark.parametrize(
        ("label", "warning"),
        [
            ("klingon-8", "unknown encoding label 'klingon-8' passed over"),
            ("hz-gb-2312", "unknown encoding label 'hz-gb-2312' passed over"),
            ("", "unknown encoding label '' passed over"),
        ],
    )
    def test_ignores_an_unknown_label_with_a_warning(self, label: str, warning: str) -> None:
        assert decode(page("utf-8", GERMAN).encode(), known=label) == (
            page("utf-8", GERMAN).encode(),
            "utf-8",
            (warning,),
        )
        if label:
            assert decode(page(label, GERMAN).encode()) == (page(label, GERMAN).encode(), "utf-8", (warning,))

    @pytest.mark.parametrize(
        ("text", "encoding"),
        [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (GERMAN, "cp1252"), (FRENCH, "cp1252"), (POLISH, "cp1250")],
    )
    @pytest.mark.parametrize("times", [1, 8])
    def test_detects_an_undeclared_encoding(self, text: str, encoding: str, times: int) -> None:
        data = f"<html><body><p>{text * times}</p></body></html>".encode(encoding)
        assert text * times in decode(data).text

    @pytest.mark.parametrize(
        ("text", "encoding"),
        [("Pan Łoś może być zły", "cp1250"), ("¿Dónde está la señora?", "cp1252")],
    )
    def test_detects_the_encoding_of_a_few_words_on_a_page_in_english(self, text: str, encoding: str) -> None:
        english = "The tide turns twice a day, and the harbour with it, whatever the season. " * 20
        data = f"<html><body><p>{english}</p><p>{text}</p></body></html>".encode(encoding)
        assert text in decode(data).text

    @pytest.mark.parametrize(
        "text", ["© 2026 Tide Ltd", "5 £ and 3 €", "it’s “fine” – 30°", "A naïve résumé", "Señora"]
    )
    @pytest.mark.parametrize("english", ["", "The tide turns twice a day, and the harbour with it. " * 20])
    def test_takes_a_few_signs_and_letters_for_windows_1252(self, text: str, english: str) -> None:
        assert text in decode(f"<p>{english}<p>{text}".encode("cp1252")).text

    def test_warns_how_many_characters_were_lost(self) -> None:
        decoded = decode("潮".encode("euc-jp") + b"\xff \xff", known="euc-jp")
        assert decoded.text == "潮\ufffd \ufffd"
        assert decoded.warnings == ("2 characters could not be decoded as euc_jp",)

    @pytest.mark.parametrize("text", ["一", "神社", "路段"])
    @pytest.mark.parametrize("codec", ["gbk", "euc-kr", "shift_jis", "euc-jp", "big5"])
    def test_does_not_take_a_few_characters_for_utf8_that_are_valid_by_chance(self, text: str, codec: str) -> None:
        text = "".join(character for character in text if character.encode(codec, "ignore"))
        assert text in decode(page(codec, text).encode(codec)).text

    @pytest.mark.parametrize("codec", ["gbk", "big5", "shift_jis", "euc-kr", "euc-jp"])
    def test_takes_a_few_latin_characters_and_signs_for_utf8_whatever_is_declared(self, codec: str) -> None:
        for text in ("© 2026", "a · b", "é", "5 €", "“Ebb”"):
            assert decode(page(codec, text).encode()).text == page(codec, text)

    @pytest.mark.parametrize("declared", ["euc-kr", "big5", "euc-jp"])
    def test_detects_what_hardly_is_what_it_is_declared_to_be(self, declared: str) -> None:
        decoded = decode(page(declared, RUSSIAN * 3).encode("koi8-r"))
        assert (RUSSIAN in decoded.text, decoded.encoding) == (True, "koi8-r")
        assert "encoding-mismatch" in {warning.code for warning in decoded.warnings}

    @pytest.mark.parametrize(
        ("label", "codec"),
        [
            ("utf-8", "utf-8"),
            ("utf-16", "utf-16-le"),
            ("shift_jis", "cp932"),
            ("gbk", "gb18030"),
            ("euc-kr", "cp949"),
        ],
    )
    def test_reads_a_page_whose_end_was_cut_off_within_a_character(self, label: str, codec: str) -> None:
        decoded = decode(("<p>" + "潮 " * 20 + "潮").encode(codec)[:-1], label)
        assert "潮 " * 20 in decoded.text
        assert decoded.encoding == codec
        assert decoded.warnings == (f"1 character could not be decoded as {codec}",)

    def test_reads_a_page_with_stray_nuls(self) -> None:
        data = ("<p>" + "Ebb and flow, täglich. " * 20).encode() + b"\0\0"
        assert decode(data).encoding == "utf-8"

    def test_reads_c1_bytes_as_windows_1252(self) -> None:
        for label in ("latin1", "iso-8859-1", "ascii", "us-ascii", "windows-1252", "x-user-defined"):
            assert decode(b"<p>\x93Ebb\x94 \x96 5 \x80", label).text == "<p>“Ebb” – 5 €"

    def test_does_not_count_replacement_characters_of_the_page_itself(self) -> None:
        assert decode("潮\ufffd".encode(), known="utf-8").warnings == ()


@pytest.mark.parametrize("compiled", [True, False])
class TestIsUtf8:
    @pytest.mark.parametrize("data", [b"", b"Ebb", "Fähre 🗼 潮".encode()])
    def test_is_true_of_valid_utf8(self, data: bytes, compiled: bool, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(encoding, "COMPILED", compiled)
        assert is_utf8(data)

    @pytest.mark.parametrize("data", ["Fähre".encode("latin-1"), "潮".encode()[:-1], b"\xed\xa0\x80"])
    def test_is_false_of_invalid_utf8(self, data: bytes, compiled: bool, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(encoding, "COMPILED", compiled)
        assert not is_utf8(data)


class TestEncodeUtf8:
    def test_encodes_text(self) -> None:
        assert encode_utf8("灯台 🗼") == ("灯台 🗼".encode(), ())

    def test_replaces_lone_surrogates_with_a_warning(self) -> None:
        assert encode_utf8("a\ud800b\udc00") == ("a\ufffdb\ufffd".encode(), ("lone surrogates replaced",))
