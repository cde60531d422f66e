"""Words that say that a date is that of a change: data, no logic.

Collected from the themes of content-management systems.
"""

UPDATE_WORDS: tuple[str, ...] = (
    "updated", "last update", "last modified", "modified", "revised", "reviewed", "edited", "aktualisiert", "geändert",
    "letzte änderung", "letztes update", "bearbeitet", "stand:", "mis à jour", "mise à jour", "modifié", "actualisé",
    "actualizado", "actualizada", "actualización", "modificado", "atualizado", "atualizada", "atualização",
    "aggiornato", "aggiornata", "aggiornamento", "modificato", "bijgewerkt", "gewijzigd", "uppdaterad", "uppdaterat",
    "ändrad", "oppdatert", "endret", "opdateret", "ændret", "päivitetty", "muokattu", "aktualizacja", "zaktualizowano",
    "aktualizováno", "upraveno", "aktualizované", "frissítve", "módosítva", "actualizat", "modificat", "обновлено",
    "изменено", "обновлен", "оновлено", "змінено", "обновена", "ενημέρωση", "ενημερώθηκε", "τροποποι", "güncelleme",
    "güncellendi", "تحديث", "آخر تعديل", "به‌روزرسانی", "بروزرسانی",
    "اپ ڈیٹ", "עודכן", "עדכון", "अपडेट", "अद्यतन", "হালনাগাদ",
    "আপডেট", "更新", "修改", "最終更新", "수정", "업데이트", "อัปเดต", "อัพเดท", "ปรับปรุง", "แก้ไข",
    "cập nhật", "diperbarui", "actualitzat",
)  # fmt: skip
STORY_TIMES = ("更新时间", "更新時間", "更新日期")
"""What Chinese content-management systems call the time of a story that shows but one."""
DEADLINE_WORDS: tuple[str, ...] = (
    "apply by", "register by", "order by", "rsvp by", "deadline", "expires", "valid until", "valid through", "ends on",
    "closing date", "due date", "event date", "bewerbungsschluss", "bewerbungsfrist", "anmeldeschluss", "anmeldefrist",
    "einsendeschluss", "gültig bis", "endet am", "date limite", "jusqu'au", "jusqu’au", "fecha límite", "hasta el",
    "válido hasta", "inscríbete antes", "até o dia", "válido até", "inscrições até", "entro il", "scadenza", "fino al",
    "scade il", "uiterlijk", "geldig tot", "sista dag", "ansök senast", "senast den", "søknadsfrist", "frist",
    "ansøgningsfrist", "termin składania", "ważne do", "uzávěrka", "platí do", "határidő", "termen limită", "до ",
    "срок подачи", "действует до", "дедлайн", "термін подання", "дійсний до", "προθεσμία", "έως τις", "son başvuru",
    "son tarih", "آخر موعد", "ينتهي في", "مهلت", "מועד אחרון", "बजे तक", "अंतिम तिथि", "শেষ তারিখ", "截止", "有効期限",
    "締切", "応募期限", "마감", "หมดเขต", "hạn chót", "hạn nộp", "batas waktu", "berlaku hingga",
)  # fmt: skip
"""Words that say that a date is the last day for something."""
