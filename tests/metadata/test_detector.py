import sys
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boilerstrip import OptionError
from boilerstrip.metadata import detector
from boilerstrip.metadata.detector import DETECTED_TEXT, MIN_TEXT, check_installed, detect_language, load_detector

TEXTS = {
    "en": "The lock keeper counts the eels by lantern, a bucket at a time, and writes the number on the door.",
    "de": "Der Schleusenwärter zählt die Aale bei Laternenlicht, Eimer für Eimer, und schreibt die Zahl an die Tür.",
    "fr": "L'éclusier compte les anguilles à la lanterne, un seau après l'autre, et note le nombre sur la porte.",
    "pt": "As enguias voltaram ao canal um ano depois, e no começo ninguém acreditava no menino que as tinha visto.",
    "tr": "Kanal bekçisi yılan balıklarını fener ışığında kova kova sayıyor ve sayıyı kapının üzerine yazıyor.",
    "vi": "Người gác cửa cống đếm lươn dưới ánh đèn lồng, từng xô một, rồi ghi con số lên cánh cửa gỗ.",
    "el": "Ο φύλακας μετρά τα χέλια με το φανάρι, έναν κουβά τη φορά, και γράφει τον αριθμό πάνω στην πόρτα.",
    "ru": "Угри вернулись в канал через год после того, как закрыли мельницу, и сначала мальчику никто не поверил.",
    "uk": "Доглядач шлюзу рахує вугрів при світлі ліхтаря, відро за відром, і записує число на дверях.",
    "he": "שומר הסכר סופר את הצלופחים לאור הפנס, דלי אחרי דלי, ורושם את המספר על הדלת הישנה של הטחנה.",
    "ar": "يعدّ حارس القناة الأسماك على ضوء الفانوس، دلوا بعد دلو، ثم يكتب العدد على باب الطاحونة القديمة.",
    "fa": "نگهبان آبراه مارماهی‌ها را زیر نور فانوس سطل به سطل می‌شمارد و شمار آنها را روی در چوبی می‌نویسد.",
    "hi": "नहर का चौकीदार लालटेन की रोशनी में मछलियाँ गिनता है, एक-एक बाल्टी करके, और संख्या दरवाज़े पर लिख देता है।",
    "th": "คนเฝ้าประตูน้ำนับปลาไหลใต้แสงตะเกียงทีละถัง แล้วเขียนจำนวนไว้บนบานประตูไม้ของโรงสีเก่าทุกคืน",
    "ko": "수문 관리인은 등불 아래에서 장어를 한 통씩 세고, 그 수를 방앗간의 낡은 나무 문에 적어 둡니다.",
    "ja": "水門の番人は、ランタンの明かりで一杯ずつ桶のうなぎを数え、その数を古い水車小屋の木の扉に書きつけます。",
    "zh": "水闸看守人提着灯笼，一桶一桶地数鳗鱼，然后把数目写在旧磨坊的木门上。起初，谁也不相信那个孩子说的话。",
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items())
def test_language_of_a_text(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize(
    "text", ["", "Eels", "12:30", "Read more", "The eels are back in the canal.", "橋は再び開放されました。"]
)
def test_short_text_has_none(text: str) -> None:
    assert len(text) < MIN_TEXT
    assert detect_language(text) is None


@pytest.mark.parametrize(
    "text", ["0123 4567 89 " * 20, "– · – " * 50, "XK-2 YT-40 B402HW QX 19 RR-7 " * 3, "<>{}[]();=+ " * 30]
)
def test_text_without_words_has_none(text: str) -> None:
    assert detect_language(text) is None


def test_text_of_two_similar_languages_is_not_sure() -> None:
    assert detect_language("Han har en båt i havnen. Hun har et hus ved fjorden.") is None


def test_most_of_a_mixed_text_decides() -> None:
    assert detect_language(TEXTS["en"][:60] + TEXTS["de"] * 5) == "de"
    assert detect_language(TEXTS["de"][:60] + TEXTS["en"] * 5) == "en"


def test_only_the_beginning_is_looked_at() -> None:
    beginning = (TEXTS["fr"] * 40)[:DETECTED_TEXT]
    assert detect_language(beginning + TEXTS["en"] * 500) == "fr"


def test_code_of_a_language_is_that_of_bcp_47(monkeypatch: pytest.MonkeyPatch) -> None:
    class Sure:
        def classify(self, text: str) -> tuple[str, float]:
            return text[:3], 1.0

    monkeypatch.setattr(detector, "load_detector", Sure)
    assert detect_language("kik" * 50) == "ki"
    assert detect_language("yue" * 50) == "yue"
    assert detect_language("zxx" * 50) is None


@given(st.text())
def test_any_text_has_a_language_or_none(text: str) -> None:
    assert detect_language(text) is None or len(text) >= MIN_TEXT


@given(st.text(st.characters(), min_size=MIN_TEXT))
def test_broken_text_raises_nothing(text: str) -> None:
    detect_language(text)
    detect_language("\ud800" + text)


class TestWithoutThePackage:
    @pytest.fixture(autouse=True)
    def missing(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        for name in [name for name in sys.modules if name.partition(".")[0] == detector.PACKAGE]:
            monkeypatch.delitem(sys.modules, name)
        monkeypatch.setattr(detector, "find_spec", lambda _: None)
        for cached in (load_detector, detector._is_installed):
            cached.cache_clear()
        yield
        for cached in (load_detector, detector._is_installed):
            cached.cache_clear()

    @pytest.mark.parametrize("text", ["", *TEXTS.values()])
    def test_no_text_has_a_language(self, text: str) -> None:
        with pytest.raises(OptionError, match=r"pip install boilerstrip\[language\]"):
            detect_language(text)

    def test_the_message_names_option_and_package(self) -> None:
        with pytest.raises(OptionError, match=r"^language='detected' needs py3langid"):
            check_installed()
