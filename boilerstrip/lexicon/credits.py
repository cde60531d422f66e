"""Words of picture credits, and what is left of markup whose brackets were lost: data, no logic."""

import re

AGENCIES = frozenset("afp alamy ap dpa epa flickr getty istock reuters shutterstock unsplash upi wikimedia".split())
"""Sources of pictures; a credit may name one anywhere."""

CREDIT_WORDS = frozenset(
    """
    photo photos photograph photographer photography picture pictures image images credit credits courtesy source
    illustration copyright © foto fotos fotografie fotografia fotografía fotograf fotógrafo bild bilder quelle crédit
    crédits photographe photographie légende crédito créditos fuente fonte imagen imagem immagine zdjęcie zdjęcia fot
    źródło zdroj snímek kuva kilde källa bron beeld фото источник джерело снимок φωτογραφία φωτο πηγή צילום תמונה
    تصوير الصورة صورة المصدر عکس منبع kaynak fotoğraf ảnh nguồn gambar sumber फोटो चित्र स्रोत 图 圖
    """.split()
)
"""Words that a credit begins with, as one of its first two words, case-folded."""

holds_credit_word = re.compile(
    "图片|圖片|摄影|攝影|记者|記者|来源|來源|写真|撮影|画像|提供|出典|사진|출처|제공|기자|ภาพ|ที่มา"
).search
"""Whether a text holds such a word in a script that does not separate words, or that has it elsewhere in a credit."""

DEBRIS_WORDS = frozenset(
    """
    amp apos br div em gt hellip ldquo lsquo lt mdash nbsp ndash quot rdquo rsquo span strong x20 x27
    """.split()
)
"""Names of tags and character references, as texts hold them where their brackets were lost."""
