"""Minimal pairs and copies in many languages: what another text is, and what is a copy."""

import pytest

from boilerstrip.selection.likeness import measure_likeness, say_the_same
from boilerstrip.selection.wording import word

MINIMAL_PAIRS = [
    ("A view of the second lock and the mill", "A view of the second lock and the mill in winter"),
    ("The crew did know that the lock was closed", "The crew did not know that the lock was closed"),
    ("The team is likely to win the race on the canal", "The team is unlikely to win the race on the canal"),
    ("A strong wind at the lock, and the gates shut", "A wind at the lock, and the gates shut"),
    ("The keepers were late that night at the lock", "The keepers we're late that night at the lock"),
    ("The eels are nowhere in the upper pound tonight", "The eels are now here in the upper pound tonight"),
    ("The water rose by 1.5 metres within a night", "The water rose by 15 metres within a night"),
    ("The fare to the island rose by 5 % in spring", "The fare to the island rose by 5 € in spring"),
    ("It was -3 degrees when the canal froze over", "It was 3 degrees when the canal froze over"),
    ("A page of the keeper's book, written in C", "A page of the keeper's book, written in C++"),
    ("The table has an optional <thead> element, then rows", "The table has an optional <caption> element, then rows"),
    ("Fig. 2a: the second lock at low water", "Fig. 2b: the second lock at low water"),
    ("1. The lock at low water", "2. The lock at low water"),
    ("The old lock at Orvel. Photo: Ida Orn", "The old lock at Orvel. Photo: Bela Korn"),
    ("The lock of Orvel, its mill and its keeper", "The lock of Orvel, its mill and its keeper: a source of pride"),
    ("Three boats wait at the lock of Orvel for water", "Boats wait at the lock of Orvel for water"),
    ("Die Fähre fährt am Montag nach der Flut aus", "Die Fähre fährt am Montag vor der Flut aus"),
    ("Der Käufer der Mühle spricht mit dem Wirt", "Der Verkäufer der Mühle spricht mit dem Wirt"),
    ("Le maire savait que l'écluse était fermée", "Le maire ne savait pas que l'écluse était fermée"),
    ("Où est la barque ? demande l'éclusière au passeur", "Ou est la barque ? demande l'éclusière au passeur"),
    ("La esclusa de arriba se abre el domingo", "La esclusa de abajo se abre el domingo"),
    ("Śluza górna jest otwarta od maja do września", "Śluza dolna jest otwarta od maja do września"),
    ("Kapıcı köprünün kapandığını biliyordu", "Kapıcı köprünün kapandığını bilmiyordu"),
    ("Мэр знал, что шлюз закрыт на всю ночь", "Мэр не знал, что шлюз закрыт на всю ночь"),
    ("Ο δήμαρχος ήξερε ότι η γέφυρα ήταν κλειστή", "Ο δήμαρχος δεν ήξερε ότι η γέφυρα ήταν κλειστή"),
    ("كان رئيس البلدية يعلم أن الجسر مغلق", "لم يكن رئيس البلدية يعلم أن الجسر مغلق"),
    ("ראש העיר ידע שהגשר סגור בלילה", "ראש העיר לא ידע שהגשר סגור בלילה"),
    ("महापौर जानते थे कि पुल रात को बंद है", "महापौर जानती थी कि पुल रात को बंद है"),
    ("市长昨天知道码头已经关闭，船只停在上游", "市长昨天不知道码头已经关闭，船只停在上游"),
    ("清晨水位计显示为-3米，渡口停航一天", "清晨水位计显示为3米，渡口停航一天"),
    ("市长在码头上会见了渔民", "市长在码头上会见了记者"),
    ("市長は橋が閉まっていることを知っていた", "市長は橋が閉まっていることを知らなかった"),
    ("船着き場の猫が網を見ていた朝のこと", "船着き場の猫を網が見ていた朝のこと"),
    ("시장은 다리가 닫힌 것을 알고 있었다", "시장은 다리가 열린 것을 알고 있었다"),
    ("ชาวบ้านเห็นว่ามาถึงท่าเรือแล้วเมื่อคืน", "ชาวบ้านเห็นว่าม้าถึงท่าเรือแล้วเมื่อคืน"),
]
"""Texts that differ by a word, a number, a sign, a negation, an accent, a vowel or a tone."""

COPIES = {
    "markup": [
        ("The Tern leaves Orvel at noon", "The <em>Tern</em> leaves Orvel<br>at noon<strong></strong>"),
        ("A bucket of eels at the lock", "strong A bucket of eels at the lock nbsp"),
        ("A bucket of eels at the lock", "A bucket of eels /strong at the lock strong"),
    ],
    "references": [
        ("Salt & Sons at the café of Orvel", "Salt &amp; Sons at the caf&eacute; of&nbsp;Orvel"),
        ("Salt & Sons at the quay of Orvel", "Salt &amp;amp; Sons at the quay of&amp;nbsp;Orvel"),
    ],
    "case": [
        ("Les plongeurs à l'écluse", "LES PLONGEURS A L'ECLUSE"),
        ("Η γέφυρα είναι κλειστή", "Η ΓΕΦΥΡΑ ΕΙΝΑΙ ΚΛΕΙΣΤΗ"),
        ("Irmağın kıyısında iki balıkçı", "IRMAĞIN KIYISINDA İKİ BALIKÇI"),
    ],
    "quotes and dashes": [
        ("The door of the “shed” – forty years on", '"The door of the "shed" - forty years on"'),
        ("Un seau d’anguilles à la deuxième écluse", "Un seau d'anguilles à la deuxie\u0300me écluse"),
        ("忙了整整一个冬天——学校的屋顶还是会漏雨", "“忙了整整一个冬天-学校的屋顶还是会漏雨”"),
    ],
    "white space and width": [
        ("The lamp room of the old mine", "The lamp\xa0room of  the old\u200b mine"),
        ("第1968号渔船正在等候涨潮", "第 １９６８ 号渔船 正在等候涨潮"),
        ("می‌روم به کنار رودخانه در شب", "میروم به کنار رودخانه در شب"),
    ],
    "marks and counters": [
        ("Clara sorts the letters of the week", "• Clara sorts the letters of the week"),
        ("Clara sorts the letters of the week", "1. Clara sorts the letters of the week"),
        ("Forward Lena Marsh ties her boots", "0Forward Lena Marsh ties her boots"),
        ("Forward Lena Marsh ties her boots", "Forward Lena Marsh ties her boots12"),
        ("Die Schleuse bei Niedrigwasser im Mai", "Abb. 3: Die Schleuse bei Niedrigwasser im Mai"),
        ("前锋在杯赛开始之前系紧球鞋鞋带", "0前锋在杯赛开始之前系紧球鞋鞋带"),
    ],
    "files and buttons": [
        ("The harbour wall after the storm", "harbour-wall-02.jpg The harbour wall after the storm"),
        ("Der Keller unter Wasser", "Der Keller unter Wasser Bild vergrößern"),
        ("三鹭客栈的地窖被洪水淹了", "三鹭客栈的地窖被洪水淹了。点击查看大图"),
    ],
    "credits": [
        ("A bucket of eels at the lock", "A bucket of eels at the lock. Photo: Ida Orn"),
        ("A bucket of eels at the lock", "A bucket of eels at the lock (Ida Orn/Reuters)"),
        ("A bucket of eels at the lock", "A bucket of eels at the lock © 2021 Ida Orn"),
        ("A bucket of eels at the second lock", "Opis zdjęcia: A bucket of eels at the second lock"),
        ("Aale an der zweiten Schleuse", "Aale an der zweiten Schleuse – Foto: Ida Orn"),
        ("Ведро угрей у второго шлюза", "Ведро угрей у второго шлюза. Фото: Ида Орн"),
        ("पुल के नीचे अबाबीलों के घोंसले", "पुल के नीचे अबाबीलों के घोंसले (फ़ोटो: इंदु रेन)"),
        ("第二道船闸边的一桶幼鳗，摄于午夜", "第二道船闸边的一桶幼鳗，摄于午夜。图片来源：奥恩"),
        ("橋の下に鳥が巣をかけている", "橋の下に鳥が巣をかけている。写真=連井田鶴"),
    ],
    "cuts": [
        ("The crew hauls the last net while the gulls wait", "The crew hauls the last net…"),
        ("The crew hauls the last net while the gulls wait", "• The crew hauls the last net wh... Read more"),
        ("渔船的船员们正在把最后一张网拉上船舷", "渔船的船员们正在把……"),
    ],
}
"""Pairs of a text and its copy, by what they differ by."""


@pytest.mark.parametrize(("one", "other"), MINIMAL_PAIRS)
def test_a_word_a_number_or_a_sign_makes_another_text(one: str, other: str) -> None:
    assert not say_the_same(word(one), word(other))
    assert not say_the_same(word(other), word(one))


@pytest.mark.parametrize(
    ("kind", "one", "other"), [(kind, one, other) for kind, pairs in COPIES.items() for one, other in pairs]
)
def test_copies_may_differ_by_what_no_author_wrote(kind: str, one: str, other: str) -> None:
    assert say_the_same(word(one), word(other)), kind
    assert say_the_same(word(other), word(one)), kind


@pytest.mark.parametrize(
    ("clean", "copy"),
    [COPIES["markup"][0], COPIES["references"][1], COPIES["marks and counters"][2], COPIES["files and buttons"][0]],
)
def test_debris_is_told_from_clean_text(clean: str, copy: str) -> None:
    assert word(copy).has_debris
    assert not word(clean).has_debris


def test_likeness_is_one_for_equal_texts_only() -> None:
    assert measure_likeness("Ebb", "Ebb") == 1
    assert 0.9 < measure_likeness("Ebb and flow", "Ebb and flow.") < 1
