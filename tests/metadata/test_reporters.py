"""Reporters in Chinese and Korean lines."""

import pytest

from boilerstrip.metadata.reporters import MAX_LINE, find_reporters

LINES = [
    ("记者 刘涛", ("刘涛",)),
    ("记者：刘涛", ("刘涛",)),
    ("本報記者 劉濤", ("劉濤",)),
    ("□ 本报记者 葛灵丹", ("葛灵丹",)),
    ("光明日报记者 王建宏 张文攀", ("王建宏", "张文攀")),
    ("记者 王建宏、张文攀 报道", ("王建宏", "张文攀")),
    ("本报记者罗科苏发自北京", ("罗科苏",)),
    ("记者彭冲报道", ("彭冲",)),
    ("晚报记者彭冲/文", ("彭冲",)),
    ("홍길동 기자", ("홍길동",)),
    ("[서울=오르벨] 홍길동 기자 =", ("홍길동",)),
    ("홍길동 특파원", ("홍길동",)),
]
OTHERS = [
    "",
    "记者",
    "记者调查",
    "记者从市政府获悉",
    "本报记者 惠禾 摄",
    "本報記者 馬禾 攝",
    "기자",
    "기자회견",
    "이 회견에는 기자들이 모두 모였다고 한다 홍길동 기자",
]


@pytest.mark.parametrize(("line", "names"), LINES)
def test_reporters_are_found(line: str, names: tuple[str, ...]) -> None:
    assert find_reporters(line) == names


@pytest.mark.parametrize("line", OTHERS)
def test_other_lines_name_no_reporter(line: str) -> None:
    assert find_reporters(line) == ()


def test_long_line_names_no_reporter() -> None:
    assert find_reporters("记者 刘涛" + "。" * MAX_LINE) == ()
