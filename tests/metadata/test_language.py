import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip.lexicon.languages import OF_ONE_LANGUAGE
from boilerstrip.metadata.language import find_language, find_script
from tests.metadata.pages import article, described, page_of

TEXTS = {
    "Latin": "The lock keeper counts them by lantern, a bucket at a time.",
    "Greek": "Η γέφυρα άνοιξε ξανά για πεζούς και ποδήλατα.",
    "Cyrillic": "Мост снова открыт для пешеходов и велосипедистов.",
    "Hebrew": "הגשר נפתח שוב להולכי רגל ולרוכבי אופניים.",
    "Arabic": "أعيد فتح الجسر أمام المشاة وراكبي الدراجات.",
    "Devanagari": "पुल पैदल चलने वालों के लिए फिर से खुल गया है।",
    "Thai": "สะพานเปิดให้คนเดินเท้าและจักรยานอีกครั้ง",
    "Hangul": "다리가 보행자와 자전거를 위해 다시 열렸습니다 이번 주부터",
    "Kana": "橋は今週、歩く人と自転車のために再び開放されました。",
    "Han": "这座桥本周重新向行人和骑自行车的人开放，居民们都很高兴。",
    "Georgian": "ხიდი კვლავ გაიხსნა ფეხით მოსიარულეთათვის.",
    "Armenian": "Կամուրջը կրկին բացվել է հետիոտների համար։",
}


def language(head: str, text: str = "") -> str | None:
    found = find_language(page_of(head, text=text))
    return found.value if found else None


@pytest.mark.parametrize(("script", "text"), TEXTS.items())
def test_script_of_a_text(script: str, text: str) -> None:
    assert find_script(text) == script


@pytest.mark.parametrize("text", ["", "12:30", "Eels", "橋", "2024 – " * 40, "Η Мост הגשר الجسر पुल สะพาน 다리가 桥"])
def test_short_or_mixed_text_has_no_script(text: str) -> None:
    assert find_script(text) == ""


@pytest.mark.parametrize(
    ("declared", "tag"),
    [
        *(("en", "en"), ("EN_us", "en-US"), (" de-AT ", "de-AT"), ("zh-hant-tw", "zh-Hant-TW"), ("es-419", "es-419")),
        *(("sr-Latn", "sr-Latn"), ("de-1996", "de"), ("en-US-x-a", "en-US"), ("fil", "fil")),
    ],
)
def test_declared_tags_have_their_usual_form(declared: str, tag: str) -> None:
    assert language(f'<html lang="{declared}">') == tag


@pytest.mark.parametrize(
    "declared", ["", "und", "mul", "x", "deutsch", "en, de", "en-", "{{lang}}", "x-none", "c.utf-8"]
)
def test_what_is_no_tag_is_no_language(declared: str) -> None:
    assert language(f'<html lang="{declared}">') is None


def test_next_declaration_counts_where_one_is_none() -> None:
    assert language('<html lang="und"><meta http-equiv="Content-Language" content="sv">') == "sv"
    assert language('<html lang=""><meta property="og:locale" content="pt_BR">') == "pt-BR"


def test_language_that_json_ld_describes() -> None:
    found = find_language(described(article(inLanguage={"@type": "Language", "name": "nl"})))
    assert found and (found.value, found.source) == ("nl", "json-ld NewsArticle.inLanguage")


@pytest.mark.parametrize("script", sorted(OF_ONE_LANGUAGE & TEXTS.keys()))
def test_script_of_one_language_tells_it(script: str) -> None:
    expected = {"Greek": "el", "Thai": "th", "Hangul": "ko", "Kana": "ja", "Georgian": "ka", "Armenian": "hy"}
    assert language('<html lang="en">', TEXTS[script]) == expected[script]


@pytest.mark.parametrize("script", ["Cyrillic", "Arabic", "Han", "Devanagari"])
def test_declared_language_that_is_not_written_so_is_wrong(script: str) -> None:
    assert language('<html lang="en">', TEXTS[script]) is None


@pytest.mark.parametrize(
    ("script", "tag"), [("Cyrillic", "uk"), ("Arabic", "fa"), ("Han", "zh-TW"), ("Devanagari", "ne"), ("Latin", "tr")]
)
def test_declared_language_that_may_be_written_so_is_right(script: str, tag: str) -> None:
    assert language(f'<html lang="{tag}">', TEXTS[script]) == tag


def test_latin_letters_may_be_of_any_language() -> None:
    assert language('<html lang="sr">', TEXTS["Latin"]) == language('<html lang="sr">', "") == "sr"


@given(st.text())
def test_any_text_has_one_script_or_none(text: str) -> None:
    assert isinstance(find_script(text), str)


@given(st.text("aAzZ019-_ \n.é", max_size=20))
def test_any_declaration_is_a_tag_or_none(declared: str) -> None:
    tag = language(f'<meta name="language" content="{declared}">')
    assert tag is None or (tag.replace("-", "").isalnum() and tag.isascii() and tag == tag.strip())


def test_endless_declaration_takes_linear_time() -> None:
    assert language(f'<html lang="en{"-a" * 100_000}">') == "en"
    assert language(f'<html lang="en{"-a" * 100_000}-">') is None
