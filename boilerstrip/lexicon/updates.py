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
