"""Reporters whom Chinese and Korean texts name by their trade: before the name in Chinese, after it in Korean."""

import re

from boilerstrip.lexicon.common_names import CHINESE_SURNAMES

MAX_LINE = 60
"""Characters of the longest line that names its reporters."""
MAX_PLACE = 12
"""Characters before them, such as a place and a paper: "[서울=OO뉴스]"."""
_NAME = rf"[{''.join(sorted(CHINESE_SURNAMES))}][\u4e00-\u9fff]{{1,3}}?"
_SPACE = r"[ \u00a0\u3000、，,|]+"
_find_chinese = re.compile(
    rf"(?:记者|記者)\s?[:：/]?\s*(?P<names>{_NAME}(?:{_SPACE}{_NAME})*)(?:[发發]自|[报報][道導]|(?![\u4e00-\u9fff]))(?!\s*[摄攝])"
).search
_split_chinese = re.compile(_SPACE).split
_find_korean = re.compile(r"(?P<names>[\uac00-\ud7a3]{2,4})\s?(?:\w{0,3}기자|특파원)(?=$|\W)").search


def find_reporters(text: str) -> tuple[str, ...]:
    """Return the reporters that a line names; pictures are no reports.

    >>> find_reporters("本报记者 葛灵丹 张倩"), find_reporters("홍길동 기자"), find_reporters("本报记者 葛灵丹 摄")
    (('葛灵丹', '张倩'), ('홍길동',), ())
    """
    if len(text) > MAX_LINE or text.isascii():
        return ()
    if (chinese := _find_chinese(text)) and chinese.start() <= MAX_PLACE:
        return tuple(_split_chinese(chinese["names"]))
    korean = _find_korean(text)
    return (korean["names"],) if korean and korean.start() < MAX_PLACE else ()
