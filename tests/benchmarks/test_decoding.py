import pytest

from benchmarks.decoding import decode


class TestDecoded:
    def test_returns_text_unchanged(self) -> None:
        assert decode("čaj") == "čaj"

    def test_reads_utf8_whatever_the_page_declares(self) -> None:
        assert decode('<meta charset="latin1">čaj'.encode()).endswith("čaj")

    @pytest.mark.parametrize(
        "meta",
        ['<meta charset="gbk">', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'],
    )
    def test_reads_the_declared_encoding(self, meta: str) -> None:
        assert decode(f"{meta}盐田".encode("gbk")).endswith("盐田")

    def test_an_unknown_label_means_windows_1252(self) -> None:
        assert decode(b'<meta charset="no-such">\x80 5') == '<meta charset="no-such">€ 5'

    def test_drops_a_byte_order_mark(self) -> None:
        assert decode(b"\xef\xbb\xbfcaf\xc3\xa9") == "café"
