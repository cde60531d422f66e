"""Scripts of languages: data, no logic. Ranges follow the Unicode Standard, languages the CLDR's likely scripts."""

SCRIPTS: dict[str, str] = {
    "Latin": r"A-Za-zÀ-ɏḀ-ỿ",
    "Greek": r"Ͱ-Ͽἀ-῿",
    "Cyrillic": r"Ѐ-ӿԀ-ԯ",
    "Hebrew": r"֐-׿",
    "Arabic": r"؀-ۿݐ-ݿﭐ-﷿ﹰ-﻿",
    "Devanagari": r"ऀ-ॿ",
    "Bengali": r"ঀ-৿",
    "Gurmukhi": r"਀-੿",
    "Gujarati": r"઀-૿",
    "Tamil": r"஀-௿",
    "Telugu": r"ఀ-౿",
    "Kannada": r"ಀ-೿",
    "Malayalam": r"ഀ-ൿ",
    "Sinhala": r"඀-෿",
    "Thai": r"฀-๿",
    "Lao": r"຀-໿",
    "Burmese": r"က-႟",
    "Khmer": r"ក-៿",
    "Georgian": r"Ⴀ-ჿ",
    "Armenian": r"԰-֏",
    "Ethiopic": r"ሀ-፿",
    "Hangul": r"ᄀ-ᇿ가-힯",
    "Kana": r"぀-ヿ",
    "Han": r"㐀-鿿",
}
"""Names of scripts, and their characters as the inside of a character class."""
LANGUAGES: dict[str, str] = {
    "Greek": "el", "Cyrillic": "ru uk be bg sr mk mn kk ky tg tt ba cv os uz az", "Hebrew": "he yi",
    "Arabic": "ar fa ur ps ckb ku ug sd ks az pa", "Devanagari": "hi mr ne sa kok mai bho", "Bengali": "bn as",
    "Gurmukhi": "pa", "Gujarati": "gu", "Tamil": "ta", "Telugu": "te", "Kannada": "kn", "Malayalam": "ml",
    "Sinhala": "si", "Thai": "th", "Lao": "lo", "Burmese": "my", "Khmer": "km", "Georgian": "ka", "Armenian": "hy",
    "Ethiopic": "am ti", "Hangul": "ko", "Kana": "ja", "Han": "zh ja yue wuu",
}  # fmt: skip
"""Languages that are written in each script but the Latin one."""
OF_ONE_LANGUAGE: frozenset[str] = frozenset(
    """
    Greek Gurmukhi Gujarati Tamil Telugu Kannada Malayalam Sinhala Thai Lao Burmese Khmer Georgian Armenian Hangul Kana
    """.split()
)
"""Scripts that tell the language: the first of its list."""
