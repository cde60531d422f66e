import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.batch.readers.http_response import parse_response
from tests.batch.readers.archives import http, page

PAGE = page()


def test_a_response_is_a_status_a_header_and_a_body() -> None:
    response = parse_response(http(PAGE, "Content-Type: Text/HTML; Charset=UTF-8", "Server: quay"))
    assert response.status == 200
    assert response.headers == {"content-type": "Text/HTML; Charset=UTF-8", "server": "quay"}
    assert response.body == PAGE
    assert (response.media_type, response.charset) == ("text/html", "UTF-8")


@pytest.mark.parametrize("line", ["HTTP/1.0 404 Not Found", "HTTP/2 404", "http/1.1 404", "HTTP/1.1\t404 Gone \xe9"])
def test_a_status_line_need_not_be_whole(line: str) -> None:
    assert parse_response(http(PAGE, status=line)).status == 404


def test_lines_may_end_with_lf_alone() -> None:
    response = parse_response(http(PAGE, "X-One: 1", end="\n"))
    assert (response.headers["x-one"], response.body) == ("1", PAGE)


def test_blank_lines_of_the_body_belong_to_it() -> None:
    assert parse_response(http(b"\r\n\r\none\r\n\r\ntwo")).body == b"\r\n\r\none\r\n\r\ntwo"


def test_without_a_status_line_all_is_body() -> None:
    response = parse_response(PAGE)
    assert (response.status, response.headers, response.body) == (None, {}, PAGE)


def test_without_an_end_of_the_header_there_is_no_body() -> None:
    response = parse_response(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-Cut: in the mid")
    assert (response.media_type, response.body) == ("text/html", b"")


def test_a_header_may_have_no_fields() -> None:
    assert parse_response(b"HTTP/1.1 200 OK\r\n\r\nwords").body == b"words"


def test_fields_of_one_name_are_joined() -> None:
    response = parse_response(http(b"", "Content-Encoding: gzip", "content-encoding:  br "))
    assert response.headers["content-encoding"] == "gzip, br"


def test_of_two_types_the_first_counts() -> None:
    response = parse_response(http(b"", "Content-Type: text/html", "Content-Type: text/plain; charset=koi8-r"))
    assert (response.media_type, response.charset) == ("text/html", "koi8-r")


def test_a_line_without_a_colon_is_passed_over() -> None:
    assert parse_response(http(b"", "nothing here", "X-Two: 2")).headers["x-two"] == "2"


def test_a_field_may_go_on_in_the_next_line() -> None:
    assert parse_response(http(b"", "Content-Type: text/html;\r\n\tcharset=windows-1251")).charset == "windows-1251"


def test_only_line_feeds_end_a_line() -> None:
    headers = parse_response(http(b"", "X-Name: \xc3\x85land\x0b\x1c: x", "X-Two: 2")).headers
    assert headers == {"content-type": "text/html", "x-name": "\xc3\x85land\x0b\x1c: x", "x-two": "2"}


@pytest.mark.parametrize(
    ("value", "charset"),
    [
        ("text/html; charset=utf-8", "utf-8"),
        ('text/html;charset="UTF-8"', "UTF-8"),
        ("text/html; charset = 'koi8-r' ; x=y", "koi8-r"),
        ("text/html, charset=big5, x", "big5"),
        ("text/html; charset=", None),
        ("text/html", None),
        ("", None),
    ],
)
def test_the_charset_is_found_however_it_is_written(value: str, charset: str | None) -> None:
    assert parse_response(http(b"", f"Content-Type: {value}")).charset == charset


@given(st.binary(max_size=200))
def test_any_bytes_are_a_response(block: bytes) -> None:
    for given_block in (block, b"HTTP/1.1 200 " + block):
        assert given_block.endswith(parse_response(given_block).body)
