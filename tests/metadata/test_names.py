"""Names in what pages declare and in visible bylines. Whole pages with bylines are in ``fixtures/metadata/``."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.lexicon.bylines import CREDITS, NOUNS, PHRASES, PREPOSITIONS
from boilerstrip.metadata.names import MAX_BYLINE, MAX_TEXT, find_byline, is_organisation, split_names

BYLINES_OF_PLACES = [
    ("記者陳鈞凱／台北報導", ("陳鈞凱",)),
    ("記者鄭矞昕／綜合報導", ("鄭矞昕",)),
    ("记者 刘涛/北京报道", ("刘涛",)),
]
DECLARED = [
    ("Jane Doe", ("Jane Doe",)),
    (" Jane Doe ", ("Jane Doe",)),
    ("By Jane Doe", ("Jane Doe",)),
    ("by Jane Doe and John Roe", ("Jane Doe", "John Roe")),
    ("Jane Doe, John Roe, Ida Orn", ("Jane Doe", "John Roe", "Ida Orn")),
    ("Jane Doe, John Roe, and Ida Orn", ("Jane Doe", "John Roe", "Ida Orn")),
    ("Jane Doe; John Roe", ("Jane Doe", "John Roe")),
    ("Jane Doe & John Roe", ("Jane Doe", "John Roe")),
    ("Jane Doe | BBC News", ("Jane Doe",)),
    ("Jane Doe, dpa", ("Jane Doe",)),
    ("Jane Doe (she/her)", ("Jane Doe",)),
    ("Jane Doe - jane@lisk.example", ("Jane Doe",)),
    ("Jane Doe, PhD", ("Jane Doe",)),
    ("Jane Doe, Senior Reporter", ("Jane Doe",)),
    ("Editor Jane Doe", ("Jane Doe",)),
    ("Jane Doe Jr.", ("Jane Doe Jr.",)),
    ("Jane Doe, Jr.", ("Jane Doe Jr.",)),
    ("JANE DOE", ("Jane Doe",)),
    ("Doe, Jane", ("Jane Doe",)),
    ("Doe, Jane A.", ("Jane A. Doe",)),
    ("Jane Doe, Jane Doe", ("Jane Doe",)),
    ("Jane Doe May 22, 2024", ("Jane Doe",)),
    ("Jane Doe edited by John Roe", ("Jane Doe",)),
    ("Jane Doe Category: Harbour", ("Jane Doe",)),
    ("Jane &amp; John", ("Jane", "John")),
    ("Ludwig van Beethoven", ("Ludwig van Beethoven",)),
    ("María José O'Neill-García", ("María José O'Neill-García",)),
    ("@Jane Doe", ("Jane Doe",)),
    ("dpa", ("dpa",)),
    ("BBC News", ("BBC News",)),
    ("Von Max Muster und Erika Beispiel", ("Max Muster", "Erika Beispiel")),
    ("Par Marie Curie et Jean Dupont", ("Marie Curie", "Jean Dupont")),
    ("Por Ana Pérez y Luis Gómez", ("Ana Pérez", "Luis Gómez")),
    ("Иван Петров и Анна Смирнова", ("Иван Петров", "Анна Смирнова")),
    ("Γιώργος Παπαδόπουλος", ("Γιώργος Παπαδόπουλος",)),
    ("作者：赵延东、风笑天", ("赵延东", "风笑天")),
    ("山田太郎", ("山田太郎",)),
    ("홍길동 기자", ("홍길동",)),
    ("محمد علي", ("محمد علي",)),
    ("สมชาย ใจดี", ("สมชาย ใจดี",)),
]
NOBODY = [
    "",
    " ",
    "admin",
    "Admin",
    "Staff",
    "Editor",
    "Redaktion",
    "редакция",
    "管理员",
    "unknown",
    "2024",
    "22 May 2024",
    "https://lisk.example/jane",
    "jane@lisk.example",
    "| , ;",
    "()",
    "...",
    "By",
]
BYLINES = [
    ("en", "By Jane Doe", ("Jane Doe",)),
    ("en", "BY JANE DOE AND JOHN ROE", ("Jane Doe", "John Roe")),
    ("en", "Written by: Jane Doe", ("Jane Doe",)),
    ("en", "By Jane Doe | May 22, 2024", ("Jane Doe",)),
    ("en", "May 22, 2024 by Jane Doe", ("Jane Doe",)),
    ("en", "Posted by Jane Doe on 22 May 2024", ("Jane Doe",)),
    ("de", "Von Max Muster, 22.05.2024", ("Max Muster",)),
    ("de", "Autor: Max Muster", ("Max Muster",)),
    ("fr", "Par Marie Curie", ("Marie Curie",)),
    ("fr", "Publié par Marie Curie le 22 mai 2024", ("Marie Curie",)),
    ("es", "Por Ana Pérez", ("Ana Pérez",)),
    ("it", "di Mario Rossi", ("Mario Rossi",)),
    ("pt", "Por João Silva", ("João Silva",)),
    ("nl", "Door Piet Bakker", ("Piet Bakker",)),
    ("nl", "Door Jan de Vries", ("Jan de Vries",)),
    ("sv", "Av Anna Berg", ("Anna Berg",)),
    ("da", "Af Anna Berg", ("Anna Berg",)),
    ("pl", "Autor: Jan Kowalski", ("Jan Kowalski",)),
    ("cs", "Autor: Jan Novák", ("Jan Novák",)),
    ("ru", "Автор: Иван Петров", ("Иван Петров",)),
    ("uk", "Автор: Іван Франко", ("Іван Франко",)),
    ("el", "Του Γιώργου Παπαδόπουλου", ("Γιώργου Παπαδόπουλου",)),
    ("tr", "Yazar: Ayşe Yılmaz", ("Ayşe Yılmaz",)),
    ("ar", "كتب: محمد علي", ("محمد علي",)),
    ("he", "מאת: דוד כהן", ("דוד כהן",)),
    ("fa", "نویسنده: علی رضایی", ("علی رضایی",)),
    ("hi", "लेखक: राम शर्मा", ("राम शर्मा",)),
    ("zh", "作者：张三", ("张三",)),
    ("ja", "文：山田太郎", ("山田太郎",)),
    ("ko", "홍길동 기자", ("홍길동",)),
    ("th", "โดย สมชาย ใจดี", ("สมชาย ใจดี",)),
    ("vi", "Tác giả: Nguyễn Văn An", ("Nguyễn Văn An",)),
    ("id", "Oleh Budi Santoso", ("Budi Santoso",)),
]
NO_BYLINES = [
    "",
    "By",
    "Jane Doe",
    "By the time the ferry came, it rained.",
    "By accident",
    "By car",
    "By 2024",
    "Photo by Jane Doe",
    "Foto: Max Muster",
    "Photograph by Jane Doe/Getty Images",
    "Edited by Jane Doe",
    "Von hier an wird es schwierig",
    "Por Mayo de 2024",
    "By March of the next year",
    "Por ejemplo",
    "Par exemple",
    "By Jane Doe " * 30,
]


@pytest.mark.parametrize(("text", "names"), DECLARED)
def test_names_in_a_declared_author(text: str, names: tuple[str, ...]) -> None:
    assert split_names(text) == names


@pytest.mark.parametrize("text", NOBODY)
def test_declared_author_who_is_nobody(text: str) -> None:
    assert split_names(text) == ()


@pytest.mark.parametrize(("language", "text", "names"), BYLINES)
def test_names_in_a_byline(language: str, text: str, names: tuple[str, ...]) -> None:
    assert find_byline(text, language) == names


@pytest.mark.parametrize("text", NO_BYLINES)
def test_text_that_is_no_byline(text: str) -> None:
    assert find_byline(text, "en") == find_byline(text) == ()


@pytest.mark.parametrize("text", [text for _, text, _ in BYLINES])
def test_declared_author_may_have_the_form_of_a_byline(text: str) -> None:
    assert split_names(text) == find_byline(text) or not find_byline(text)


def test_organisation_counts_only_if_there_is_nobody_else() -> None:
    assert split_names("Reuters") == ("Reuters",)
    assert split_names("Jane Doe, Reuters") == ("Jane Doe",)
    assert all(map(is_organisation, ("Reuters", "dpa", "BBC News", "新华社", "Lisk University", "The Gazette")))
    assert not any(map(is_organisation, ("Jane Doe", "赵延东", "Max Muster")))


words = st.sampled_from([*sorted({*PHRASES, *NOUNS, *PREPOSITIONS, *CREDITS})])
pieces = st.sampled_from(
    [
        *"Jane Doe JOHN O'Neill van de la Jr. PhD dpa Reuters admin Editor Staff the The and und et y & + or".split(),
        *"張三 赵延东 山田 太郎 홍길동 기자".split(),
        *"محمد علي وليد ו דוד राम สมชาย ใจดี Иван Γιώργος é ß İ ǅ ﬁ ² ٣ \u0301".split(),
        *"22 May 2024 5/6/24 14:05 pm 2024年5月22日 @jane jane@lisk.example https://lisk.example 3k #1 ©".split(),
        *("\\u0041", "\\ud83d", "&amp;", "&#65;"),
        *(", , ; ； 、 ، / ／ | ｜ • - – — : ： . ... ( ) （ ） [ ] < > \" ' ’ “ _ * ~ ! ? = & # @ \\").split(),
        *(" ", "\n", "\t", "\xa0", "\u3000", "\u200b", "\u2003", "\x1c", "\xad", "\0"),
    ]
)
texts = st.one_of(
    st.text(), st.lists(pieces | words, max_size=12).map("".join), st.lists(pieces | words, max_size=12).map(" ".join)
)
languages = st.sampled_from([None, "en", "de", "fr", "tr", "zh", "zh-TW", "ja", "ko", "ar", "he", "th", "xx", ""])


@given(texts, languages)
def test_any_text_has_sound_names_or_none(text: str, language: str | None) -> None:
    for names in (split_names(text, language), find_byline(text, language)):
        assert len(names) == len(set(names))
        assert all(name and name == name.strip() for name in names)


@given(texts, languages)
def test_names_are_the_same_when_they_are_read_again(text: str, language: str | None) -> None:
    for name in split_names(text, language):
        assert split_names(name, language) == (name,)


people = st.lists(
    st.builds(
        "{} {}".format,
        st.sampled_from("Jane John Marie Anna Peter Luis Karl Emma".split()),
        st.sampled_from("Miller Petersen Dupont Novák Rossi García Lindqvist Kowalski".split()),
    ),
    min_size=1,
    max_size=6,
    unique=True,
)


@given(
    people,
    st.sampled_from([", ", "; ", " and ", " & ", " und ", " / "]),
    st.sampled_from(["", "By ", "Author: "]),
)
def test_people_of_a_list_are_read_back(names: list[str], gap: str, label: str) -> None:
    assert split_names(label + gap.join(names)) == tuple(names)


@pytest.mark.parametrize(
    ("start", "unit", "end"),
    [
        ("", ",", ""),
        ("Jane Doe: x ", ".", ""),
        ("Jane Doe by ", ",", ""),
        ("", "a,", ""),
        ("", "a.a", "@"),
        ("@", "a", ""),
        ("", "(", ""),
        ("", "Jane Doe and ", ""),
        ("", "By ", ""),
        ("", "&#", ""),
        ("", "1", ""),
        ("", "1/", ""),
        ("", "-", ""),
        ("", " ", "x"),
        ("", "<", ">"),
        ("", "و", ""),
        ("", "ab وa ", ""),
        ("", "张三、", ""),
        ("作者", "：", ""),
    ],
)
def test_names_of_endless_texts_take_linear_time(start: str, unit: str, end: str) -> None:
    for size in (MAX_BYLINE, MAX_TEXT, 1_000_000):
        text = start + unit * ((size - len(start) - len(end)) // len(unit)) + end
        for names in (split_names(text), find_byline(text), split_names(text, "zh")):
            assert len(names) <= MAX_TEXT


@pytest.mark.parametrize(("text", "names"), BYLINES_OF_PLACES)
def test_place_of_a_report_is_no_name(text: str, names: tuple[str, ...]) -> None:
    assert find_byline(text, "zh") == names
