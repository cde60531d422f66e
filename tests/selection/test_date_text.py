import pytest

from boilerstrip.selection.date_text import read_dates


def is_dateline(text: str, is_marked: bool = False) -> bool:
    dates = read_dates(text)
    return dates is not None and dates.is_dateline(is_marked)


class TestDatelines:
    """Nothing but a date, and what datelines add to it."""

    @pytest.mark.parametrize(
        "text",
        [
            "14 March 2023",
            "Tue, Mar. 14, 2023",
            "March 14th, 2023",
            "2023-03-14",
            "2023-03-14T18:30:00+01:00",
            "03/14/2023 6:30 PM EST",
            "14.03.2023, 18:30 Uhr",
            "Dienstag, den 14. März 2023",
            "mardi 14 mars 2023",
            "1er mai 2023",
            "14 de marzo de 2023",
            "terça-feira, 14 de março de 2023",
            "martedì 14 marzo 2023",
            "14 maart 2023",
            "14 mars 2023",
            "14. marts 2023",
            "14 marca 2023",
            "14. března 2023",
            "2023. március 14.",
            "14 martie 2023",
            "14 марта 2023 г.",
            "14 березня 2023 р.",
            "14 Μαρτίου 2023",
            "14 Mart 2023 Salı",
            "الثلاثاء ١٤ مارس ٢٠٢٣",
            "سه‌شنبه ۲۳ اسفند ۱۴۰۱",
            "14 במרץ 2023",
            "१४ मार्च २०२३",
            "2023年3月14日",
            "2023年3月14日（火）",
            "２０２３年３月１４日",
            "令和5年3月14日",
            "民國112年3月14日",
            "2023년 3월 14일 화요일",
            "2023. 3. 14. 오후 6:30",
            "14 มีนาคม 2566",
            "๑๔ มี.ค. ๒๕๖๖",
            "Thứ ba, 14/3/2023",
            "Selasa, 14 Maret 2023",
        ],
    )
    def test_are_dates_of_many_languages_and_calendars(self, text: str) -> None:
        assert is_dateline(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Updated: 14 March 2023",
            "Published March 14, 2023 | Updated March 15, 2023 at 09:10",
            "3 hours ago",
            "5 min read",
            "By Ada Orn, 14 March 2023",
            "Von Jo van der Meer\n14.03.2023",
            "Zuletzt aktualisiert am 14. März 2023 um 18:30 Uhr",
            "Publié le 14 mars 2023 à 18h30, mis à jour le 15 mars 2023",
            "Publicado el 14 de marzo de 2023 por Ada Orn",
            "Geplaatst op 14 maart 2023 om 18.30 uur",
            "Publisert 14. mars 2023 kl. 18.30",
            "Julkaistu 14.3.2023 klo 18.30",
            "Opublikowano: 14.03.2023, aktualizacja: 15.03.2023 11:30",
            "Обновлено 14 марта в 18:30 мск",
            "Ημερομηνία δημοσίευσης: 14 Μαρτίου 2023",
            "Güncelleme: 14.03.2023 18:30",
            "2023-03-14 18:14:48 来源：海风网 作者：方明",
            "更新日：2023年3月14日",
            "입력 2023.03.14 18:30 | 수정 2023.03.15 08:00",
            "เผยแพร่ 14 มี.ค. 2566 เวลา 18:30 น.",
            "Cập nhật lúc 18:30, 14/3/2023",
            "פורסם ב-14 במרץ 2023",
        ],
    )
    def test_may_have_labels_names_and_times(self, text: str) -> None:
        assert is_dateline(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Police said on 14 March that nobody was hurt",
            "Die Fähre fuhr am 14. März 2023 zum letzten Mal",
            "Harbours of 2023",
            "2023",
            "2.1.0 (2023-03-14)",
            "v3.12 – 14 March 2023",
            "Page 3 of 5",
            "4.4 stars out of 1935 reviews",
            "Ebb at 4:10, flow at 10:20",
            "2023年的渡船与老钟",
            "吉政字〔2023〕1号",
            "5 min",
            "no number at all",
            "",
        ],
    )
    def test_are_no_other_texts_with_dates_and_numbers(self, text: str) -> None:
        assert not is_dateline(text)
        assert not is_dateline(text, is_marked=True)

    @pytest.mark.parametrize(
        "text",
        [
            "Saturday, 12 July 2025, 18:30",
            "samedi 12 juillet 2025, 18h30",
            "7月12日（土）18:30",
            "Sabtu, 12 Juli 2025 18.30",
            "12–14 July 2025",
            "12 July 2025, 18:30–20:00",
            "12 July 2025, Ferry House",
        ],
    )
    def test_are_no_dates_of_events(self, text: str) -> None:
        assert not is_dateline(text)

    def test_may_name_a_place_or_section_only_where_markup_says_that_it_is_one(self) -> None:
        assert is_dateline("Orvel, 14 March 2023", is_marked=True)
        assert not is_dateline("Orvel, 14 March 2023")
        assert is_dateline("18:30", is_marked=True)
        assert not is_dateline("18:30")
