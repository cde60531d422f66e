"""Properties of decoding, on any bytes and in any encoding."""

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.cautions import CODES
from boilerstrip.document.encoding import decode
from boilerstrip.document.source import read
from boilerstrip.options import Options

GOLDEN = json.loads(
    (Path(__file__).parent.parent / "fixtures" / "encodings" / "texts.json").read_text(encoding="utf-8")
)
LABELS = [label for label in GOLDEN if not label.startswith("utf-16")]
labels = st.sampled_from([*LABELS, "utf-16", "utf-16be", "x-user-defined", "hz-gb-2312", "klingon-8", "", "text/html"])
declared_pages = st.builds(lambda label, data: b"<meta charset=%s>%s" % (label.encode(), data), labels, st.binary())
marks = st.sampled_from(
    [b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"\x1b$B", b"<\0"]
)
anything = st.builds(lambda mark, data: mark + data, marks, st.binary() | declared_pages)


@given(anything, st.none() | labels | labels.map("text/html; charset={}".format) | st.text())
def test_any_bytes_are_decoded_and_the_warnings_have_codes(data: bytes, known: str | None) -> None:
    decoded = decode(data, known)
    assert decoded.text.encode("utf-8", "surrogatepass").decode() == decoded.text
    assert {warning.code for warning in decoded.warnings} <= set(CODES)
    source = read(data, Options(encoding=known))
    assert source.text.encode() == source.page
    assert (source.encoding is None) == source.binary


@given(st.data(), st.sampled_from(LABELS), st.booleans())
def test_a_text_comes_back_by_the_encoding_that_is_declared(data: st.DataObject, label: str, is_known: bool) -> None:
    """Words of real texts, in any order: letters at random may be valid UTF-8."""
    words = st.sampled_from(GOLDEN[label]["text"].split() if " " in GOLDEN[label]["text"] else [*GOLDEN[label]["text"]])
    text = " ".join(data.draw(st.lists(words, min_size=1, max_size=30)))
    encoded = text.encode(GOLDEN[label]["codec"], "ignore")
    page = encoded if is_known else b"<meta charset=%s>%s" % (label.encode(), encoded)
    decoded = decode(page, f"text/html; charset={label}" if is_known else None)
    assert decoded.text.endswith(encoded.decode(GOLDEN[label]["codec"]))
    assert decoded.encoding in (GOLDEN[label]["codec"], "utf-8")
